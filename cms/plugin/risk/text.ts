import type { Text } from '../core/text.ts'
import type { RiskLevel } from './rules.ts'

/** Levels of a risk. */
export const riskLevelText = {
  low: { nb: 'Lav', en: 'Low' },
  medium: { nb: 'Middels', en: 'Medium' },
  high: { nb: 'Høy', en: 'High' },
} satisfies Record<RiskLevel, Text>

/** The steps of likelihood, from 1 to 5: how often it happens, so that two people mean the same. */
export const likelihoodWords: readonly Text[] = [
  { nb: 'Sjeldnere enn hvert tiende år', en: 'Less often than every ten years' },
  { nb: 'Hvert tredje til tiende år', en: 'Every three to ten years' },
  { nb: 'Hvert år til hvert tredje år', en: 'Every one to three years' },
  { nb: 'Flere ganger i året', en: 'Several times a year' },
  { nb: 'Hver måned eller oftere', en: 'Every month or more often' },
]

/** The steps of consequence, from 1 to 5. What each means is told for people, environment and property. */
export const consequenceWords: readonly Text[] = [
  { nb: 'Ubetydelig', en: 'Negligible' },
  { nb: 'Liten', en: 'Minor' },
  { nb: 'Moderat', en: 'Moderate' },
  { nb: 'Alvorlig', en: 'Serious' },
  { nb: 'Svært alvorlig', en: 'Very serious' },
]

/** What a consequence may be for. */
export const harmedText = {
  people: { nb: 'Mennesker', en: 'People' },
  environment: { nb: 'Miljø', en: 'Environment' },
  property: { nb: 'Verdier', en: 'Property' },
} satisfies Record<string, Text>
export type Harmed = keyof typeof harmedText

interface Described {
  readonly what: Text
  readonly example: Text
}

const described = (what: Text, example: Text): Described => ({ what, example })

/** What each step of consequence means, from 1 to 5, with an example. Used with the words above, not with an institution's own. */
export const consequencesFor: Readonly<Record<Harmed, readonly Described[]>> = {
  people: [
    described(
      { nb: 'Ubehag, ingen behandling', en: 'Discomfort, no treatment' },
      { nb: 'hodepine etter en dag med dårlig luft', en: 'a headache after a day of bad air' },
    ),
    described(
      { nb: 'Førstehjelp eller kort plage', en: 'First aid or short-lived ailments' },
      { nb: 'et lite kutt som blir renset og plastret', en: 'a small cut, cleaned and dressed' },
    ),
    described(
      { nb: 'Lege, kort fravær', en: 'Medical treatment, short absence' },
      { nb: 'et kutt som må sys', en: 'a cut that needs stitches' },
    ),
    described(
      { nb: 'Alvorlig skade eller langvarig sykdom', en: 'Serious injury or long-term illness' },
      {
        nb: 'et brudd, eller måneders sykdom etter for mye arbeid over tid',
        en: 'a fracture, or months of illness after too much work for too long',
      },
    ),
    described(
      { nb: 'Død eller varig mén', en: 'Death or permanent impairment' },
      {
        nb: 'kvelning i et rom med nitrogen, eller tapt syn',
        en: 'suffocation in a room with nitrogen, or loss of sight',
      },
    ),
  ],
  environment: [
    described(
      { nb: 'Ingen merkbar skade, borte samme dag', en: 'No noticeable harm, gone the same day' },
      { nb: 'noen dråper løsemiddel i avtrekket', en: 'a few drops of solvent in a fume cupboard' },
    ),
    described(
      {
        nb: 'Liten skade på stedet, borte innen uker',
        en: 'Minor harm on the spot, gone in weeks',
      },
      { nb: 'oljesøl på en parkeringsplass', en: 'oil spilt in a car park' },
    ),
    described(
      {
        nb: 'Skade utenfor stedet, borte innen måneder',
        en: 'Harm beyond the spot, gone in months',
      },
      { nb: 'en kanne løsemiddel i avløpet', en: 'a can of solvent down the drain' },
    ),
    described(
      { nb: 'Stor skade, borte innen år', en: 'Great harm, gone in years' },
      {
        nb: 'en lekkasje som dreper fisken i en bekk',
        en: 'a leak that kills the fish in a stream',
      },
    ),
    described(
      { nb: 'Svært stor eller varig skade', en: 'Very great or lasting harm' },
      { nb: 'forurenset drikkevann', en: 'polluted drinking water' },
    ),
  ],
  property: [
    described(
      { nb: 'Ingen tap å snakke om', en: 'No loss to speak of' },
      { nb: 'et knust glass', en: 'a broken glass' },
    ),
    described(
      { nb: 'Lite tap, arbeidet går som vanlig', en: 'Small loss, work goes on as usual' },
      { nb: 'en varmeplate må byttes', en: 'a hot plate has to be replaced' },
    ),
    described(
      { nb: 'Arbeidet står i dager', en: 'Work stops for days' },
      { nb: 'vann på gulvet i et laboratorium', en: 'water on the floor of a laboratory' },
    ),
    described(
      { nb: 'Arbeidet står i uker', en: 'Work stops for weeks' },
      { nb: 'brann i ett rom', en: 'a fire in one room' },
    ),
    described(
      {
        nb: 'Arbeidet står i måneder, eller noe uerstattelig er tapt',
        en: 'Work stops for months, or something irreplaceable is lost',
      },
      { nb: 'brann i et bygg med samlinger', en: 'a fire in a building with collections' },
    ),
  ],
}

/** Refusal of limits that leave a level without a score. */
export const limitsRefusalText: Text = {
  nb: 'Middels må begynne på 2 eller mer, og høy på mer enn middels og høyst 25.',
  en: 'Medium must begin at 2 or more, and high above medium and at 25 at most.',
}
