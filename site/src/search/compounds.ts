/**
 * Words that a text should be found by although it does not hold them: the parts of Norwegian
 * compounds, and document numbers written in other ways.
 */

/** Words that HSE compounds are made of, in the form they have inside one. */
const parts = new Set(
  `adferd akutt alene allergi ansvar anlegg arbeid arbeids areal asbest atferd avdeling avfall avtale avtrekk avvik
  bakterie bedrift behandling beredskap biologi brann bruk bruker bygg datablad deltaker dokument
  drift dyr dykking eiendom eksponering ekstern elektro energi enhet ergonomi evakuering fag fare felt
  forebygging forhold forskning forskrift forsøk fravær frist følge gass gift gjennomgang
  gods grense gravid gruppe handling hav helse hendelse hjelp hjem hjul hoved hygiene håndbok håndtering
  informasjon instruks intern jobb journal kartlegging kartotek kjemi kjemikalie klima konsekvens
  kontor kontroll krav krise kultur kurs kvalitet laboratorie laser leder ledelse
  leverandør linje lov luft løft magasin maskin melding miljø mottak mål møte
  nivå nød ombud område oppbevaring oppfølging opplæring oppgave ordning organisasjon oversikt
  person personvern plan plass plikt politikk praksis prosedyre prosess protokoll prosjekt prøve pålegg rapport register
  regel regelverk reise representant retningslinje revisjon risiko rom runde rutine røntgen rømning råd
  sak samarbeid sikker sikkerhet signal skade skap skjema smitte sprøyte stoff strøm stråle
  student støtte støv støy substitusjon system sykdom temperatur test tiltak tilsyn tjeneste tokt transport
  trening trussel truck undersøkelse undervisning utslipp uhell ulykke utstyr utvalg varme varsel varsling
  veiledning vei vern verne verksted verktøy vibrasjon virksomhet virus vold vurdering
  yrke yrkes øvelse år års`
    .split(/\s+/)
    .filter((part) => part !== ''),
)

/** What may stand between two parts: nothing, or a linking letter. */
const links = ['', 's', 'e'] as const

/** Endings that a compound's last part may carry. */
const endings = ['', 'et', 'en', 'er', 'ene', 'a', 'e', 'ets', 'ens', 's', 'r', 'ne', 'n']

const shortestPart = 3
/** A tail that long is trusted even after a beginning that is no known part. */
const shortestLoneTail = 5

/**
 * The parts of a compound and the shorter compounds it ends in, in their plain form.
 * `stoffkartoteket` gives `stoff` and `kartotek`; a word that is no compound gives nothing.
 */
export function compoundParts(word: string): string[] {
  const lower = word.toLocaleLowerCase('nb')
  const whole = segments(lower)
  if (whole !== null && whole.length > 1) {
    const tails = whole.slice(1, -1).map((_, index) => whole.slice(index + 1).join(''))
    return [...new Set([...whole, ...tails])]
  }
  const tail = loneTail(lower)
  return tail === null ? [] : [tail]
}

/**
 * A document number as people type it: with spaces, from any part on, and run together.
 * `NHU-HMS-R03` gives `nhu hms r03`, `hms-r03`, `r03`, `r3` and more.
 */
export function numberSpellings(number: string): string[] {
  const pieces = number
    .toLocaleLowerCase('nb')
    .split(/[^a-z0-9æøå]+/)
    .filter(Boolean)
  const from = pieces.map((_, index) => pieces.slice(index))
  const short = pieces.at(-1)?.replace(/^([a-zæøå]+)0+(?=\d)/, '$1')
  return [
    ...new Set([
      ...from.flatMap((each) => [each.join('-'), each.join(' '), each.join('')]),
      ...(short ? [short] : []),
    ]),
  ]
}

/**
 * Everything a text in Norwegian is to be found by beyond its own words. What a word begins with is
 * left out: a search for the beginning of a word finds it as it is.
 */
export function keywords(text: string): string[] {
  const words = new Set(text.toLowerCase().match(/[a-zæøå]{3,}/g))
  const found = new Set<string>()
  for (const word of words) for (const part of laterParts(word)) found.add(part)
  return [...found].filter((each) => !words.has(each))
}

const later = new Map<string, readonly string[]>()

/** The parts of a word that it does not begin with, reckoned once. */
function laterParts(word: string): readonly string[] {
  let parts = later.get(word)
  if (parts === undefined) {
    parts = compoundParts(word).filter((part) => !word.startsWith(part))
    later.set(word, parts)
  }
  return parts
}

/** The parts a word is made of without remainder, longest beginning first, or null. */
function segments(word: string): string[] | null {
  if (endings.some((ending) => ending !== '' && word === ending)) return null
  for (let length = word.length; length >= shortestPart; length -= 1) {
    const part = word.slice(0, length)
    if (!parts.has(part)) continue
    const rest = word.slice(length)
    if (endings.includes(rest)) return [part]
    for (const link of links) {
      if (!rest.startsWith(link)) continue
      const following = segments(rest.slice(link.length))
      if (following) return [part, ...following]
    }
  }
  return null
}

/** The longest known part a word ends in after at least three letters, or null. */
function loneTail(word: string): string | null {
  for (let start = shortestPart; start <= word.length - shortestLoneTail; start += 1) {
    const rest = word.slice(start)
    for (const ending of endings) {
      const tail = ending === '' ? rest : rest.slice(0, -ending.length)
      if (rest.endsWith(ending) && tail.length >= shortestLoneTail && parts.has(tail)) return tail
    }
  }
  return null
}
