import type { Nonconformity } from '../generated-types.ts'
import type { FullText, Text } from '../core/text.ts'

/** A sentence that is chosen by its name. It reaches the reporter in the language they wrote in. */
interface Sentence {
  readonly name: Text
  /** What a reporter reads, in each language one can report in. */
  readonly says: FullText
}
type Sentences = Readonly<Record<string, Sentence>>

/** What a reporter is told of a case that goes on. */
export const informSentences = {
  received: {
    name: { nb: 'Lest', en: 'Read' },
    says: {
      nb: 'Takk for at du sa fra. Vi har lest saken og følger den opp.',
      en: 'Thank you for telling us. We have read the case and will follow it up.',
      nn: 'Takk for at du sa frå. Vi har lese saka og følgjer ho opp.',
    },
  },
  underWay: {
    name: { nb: 'Under arbeid', en: 'Under way' },
    says: {
      nb: 'Vi arbeider med å rette dette. Du får beskjed når det er gjort.',
      en: 'We are working to correct this. We will let you know when it is done.',
      nn: 'Vi arbeider med å rette dette. Du får beskjed når det er gjort.',
    },
  },
  otherSystem: {
    name: { nb: 'Sendt videre', en: 'Passed on' },
    says: {
      nb: 'Vi har sendt saken til dem som kan rette dette. Den er fortsatt åpen hos oss, og vi følger den til det er gjort.',
      en: 'We have passed the case on to those who can correct this. It stays open with us, and we follow it until it is done.',
      nn: 'Vi har sendt saka til dei som kan rette dette. Ho er framleis open hos oss, og vi følgjer ho til det er gjort.',
    },
  },
} satisfies Sentences

/** What a reporter is asked for most often. */
export const askSentences = {
  more: {
    name: { nb: 'Mer om hva som skjedde', en: 'More about what happened' },
    says: {
      nb: 'Kan du fortelle litt mer om hva som skjedde, og hva du så?',
      en: 'Can you tell us a little more about what happened, and what you saw?',
      nn: 'Kan du fortelje litt meir om kva som skjedde, og kva du såg?',
    },
  },
  where: {
    name: { nb: 'Hvor det var', en: 'Where it was' },
    says: {
      nb: 'Hvor var dette? Bygg, etasje og rom hjelper oss.',
      en: 'Where was this? Building, floor and room help us.',
      nn: 'Kvar var dette? Bygg, etasje og rom hjelper oss.',
    },
  },
  still: {
    name: { nb: 'Om det er slik fortsatt', en: 'Whether it is still like this' },
    says: {
      nb: 'Er det slik fortsatt?',
      en: 'Is it still like this?',
      nn: 'Er det slik framleis?',
    },
  },
} satisfies Sentences

/** Why a report is rejected most often. */
export const rejectSentences = {
  known: {
    name: { nb: 'Meldt før', en: 'Reported before' },
    says: {
      nb: 'Dette er meldt før, og vi arbeider med det i en annen sak. Takk for at du sa fra.',
      en: 'This has been reported before, and we are working on it in another case. Thank you for telling us.',
      nn: 'Dette er meldt før, og vi arbeider med det i ei anna sak. Takk for at du sa frå.',
    },
  },
  asItShould: {
    name: { nb: 'Slik det skal være', en: 'As it should be' },
    says: {
      nb: 'Vi har undersøkt det, og det er slik det skal være. Si gjerne fra igjen hvis du ser noe mer.',
      en: 'We have looked into it, and it is as it should be. Please tell us again if you see anything else.',
      nn: 'Vi har undersøkt det, og det er slik det skal vere. Sei gjerne frå igjen om du ser noko meir.',
    },
  },
  notHse: {
    name: { nb: 'Ikke HMS', en: 'Not HSE' },
    says: {
      nb: 'Dette gjelder ikke helse, miljø og sikkerhet. Ta det opp med lederen din, som kan hjelpe deg videre.',
      en: 'This is not about health, safety and environment. Raise it with your manager, who can help you further.',
      nn: 'Dette gjeld ikkje helse, miljø og tryggleik. Ta det opp med leiaren din, som kan hjelpe deg vidare.',
    },
  },
} satisfies Sentences

/** How a small case ends most often. A serious one is told in words of its own. */
export const closeSentences = {
  corrected: {
    name: { nb: 'Rettet', en: 'Corrected' },
    says: {
      nb: 'Det er rettet, og vi har kontrollert at det er i orden. Takk for at du sa fra.',
      en: 'It has been corrected, and we have checked that it is in order. Thank you for telling us.',
      nn: 'Det er retta, og vi har kontrollert at det er i orden. Takk for at du sa frå.',
    },
  },
  byOthers: {
    name: { nb: 'Rettet av andre', en: 'Corrected by others' },
    says: {
      nb: 'De vi sendte saken til, har rettet det, og vi har kontrollert at det er i orden. Takk for at du sa fra.',
      en: 'Those we passed the case on to have corrected it, and we have checked that it is in order. Thank you for telling us.',
      nn: 'Dei vi sende saka til, har retta det, og vi har kontrollert at det er i orden. Takk for at du sa frå.',
    },
  },
} satisfies Sentences

/** Names and sentences as a choice offers them. */
export function offered<Name extends string>(
  sentences: Readonly<Record<Name, Sentence>>,
): { readonly words: Record<Name, Text>; readonly hints: Record<Name, Text> } {
  const of = (part: keyof Sentence): Record<Name, Text> =>
    Object.fromEntries(
      Object.entries<Sentence>(sentences).map(([name, each]) => [name, each[part]]),
    ) as Record<Name, Text>
  return { words: of('name'), hints: of('says') }
}

/** What is said to a reporter: what was written or, where nothing was, the chosen sentence in the language of the case. */
export function saidTo<Name extends string>(
  { language }: Pick<Nonconformity, 'language'>,
  sentences: Readonly<Record<Name, Sentence>>,
  given: { readonly sentence: Name | null; readonly text: string | null },
): string | null {
  const { sentence, text } = given
  return text ?? (sentence === null ? null : sentences[sentence].says[language])
}

/** Said at the choice of a sentence. */
export const sentenceHint: Text = {
  nb: 'Sendes på samme språk som meldingen. Skriver du din egen tekst nedenfor, brukes den i stedet.',
  en: 'Sent in the language the reporter wrote in. If you write your own text below, that is used instead.',
}
