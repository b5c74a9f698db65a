import type { Behind, Text } from '@verne/content/schema'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { sharedWords } from '@verne/content/words/shared'
import { boxWords } from './search/box-text.ts'

/** A text, or a sentence built from a value, in each language of the site. */
type Words = Record<SiteLanguage, string>
type Sentence<Values extends readonly unknown[]> = Record<
  SiteLanguage,
  (...values: Values) => string
>

/** Every word the site shows that does not come from the CMS. Norwegian first. */
export const words = {
  ...sharedWords,
  topics: { nb: 'Tema', en: 'Topics' },
  topic: { nb: 'Tema', en: 'Topic' },
  wordFile: { nb: 'Last ned som Word-dokument', en: 'Download as a Word document' },
  menu: { nb: 'Meny', en: 'Menu' },
  handbook: { nb: 'Håndbok', en: 'Handbook' },
  contactsPage: { nb: 'Kontakter', en: 'Contacts' },
  findHere: { nb: 'Finn fram', en: 'Find your way' },
  entrances: { nb: 'For deg som er', en: 'Your role' },
  entrance: { nb: 'Din rolle', en: 'Your role' },
  aboutSite: { nb: 'Om nettstedet', en: 'About this site' },
  feed: { nb: 'Nytt som Atom-strøm', en: 'News as an Atom feed' },

  homeLead: {
    nb: 'Finn ut hva som gjelder, hvem som gjør hva, og hvem du spør.',
    en: 'Find out what applies, who does what, and whom to ask.',
  },
  searchLabel: boxWords.label,
  searchHint: {
    nb: 'For eksempel risikovurdering, verneombud, navnet på enheten din eller R03',
    en: 'For example risk assessment, near miss, the name of your unit or R03',
  },
  entrancesTitle: { nb: 'Hvem er du?', en: 'Who are you?' },
  entrancesLead: {
    nb: 'Se det som gjelder for deg, samlet på én side.',
    en: 'See what applies to you, on one page.',
  },
  urgentTitle: { nb: 'Haster det?', en: 'Is it urgent?' },
  urgentLead: {
    nb: 'Er det fare for liv eller helse? Få folk i sikkerhet, og ring.',
    en: 'If life or health is in danger: get people to safety, and call.',
  },
  reportTitle: { nb: 'Gikk noe galt?', en: 'Did something go wrong?' },
  reportLead: {
    nb: 'Meld ulykker, nestenulykker, feil og farer. Det tar et par minutter, med eller uten navnet ditt.',
    en: 'Report accidents, near misses, faults and hazards. It takes a couple of minutes, with or without your name.',
  },
  latestChanges: { nb: 'Nytt', en: 'News' },
  allChanges: { nb: 'Alt nytt', en: 'All news' },
  allGuidelines: { nb: 'Alle dokumenter', en: 'All documents' },
  allTopics: { nb: 'Alle temaer', en: 'All topics' },
  guidelinesLead: {
    nb: 'Alle dokumenter som gjelder nå, ordnet etter tema.',
    en: 'All documents now in force, by topic.',
  },
  topicsLead: {
    nb: 'Velg et tema for å se hva som gjelder.',
    en: 'Choose a topic to see what applies.',
  },
  filterTitle: { nb: 'Vis og sorter', en: 'Filter and sort' },
  filterOrder: { nb: 'Sortert', en: 'Sorted' },
  orderTopic: { nb: 'Etter tema', en: 'By topic' },
  orderAlphabetical: { nb: 'Alfabetisk', en: 'A to Z' },
  filterKind: { nb: 'Dokumenttype', en: 'Document type' },
  filterAudience: { nb: 'Gjelder for', en: 'Applies to' },
  filterTopic: { nb: 'Tema', en: 'Topic' },
  otherGuidelines: { nb: 'Uten tema', en: 'No topic' },
  subtopics: { nb: 'Undertema', en: 'Subtopics' },
  onlyEnglish: { nb: 'Bare på engelsk', en: 'English only' },

  editions: { nb: 'Utgaver og endringer', en: 'Editions and changes' },
  editionsInForceTag: { nb: 'Gjelder nå', en: 'In force' },
  currentText: { nb: 'Sjekk hva som gjelder nå', en: 'Check what applies now' },
  uncontrolled: { nb: 'Utskrifter kan være utdaterte', en: 'Printed copies may be out of date' },

  asksNobody: { nb: 'HMS-enheten', en: 'The HSE Unit' },
  print: { nb: 'Skriv ut', en: 'Print' },
  reviewOnTime: { nb: 'Innen fristen', en: 'On time' },
  reviewOverdueText: {
    nb: 'Teksten gjelder til en ny utgave er godkjent.',
    en: 'The text applies until a new edition is approved.',
  },
  twinInStep: { nb: 'Engelsk: oppdatert', en: 'Up to date with the Norwegian' },
  twinBehind: { nb: 'Engelsk: eldre enn denne', en: 'Behind the Norwegian' },
  twinNone: { nb: 'Ikke oversatt til engelsk', en: 'Not translated into Norwegian' },
  related: { nb: 'Dokumenter om det samme', en: 'Documents on the same topics' },

  contactsLead: {
    nb: 'Finn leder, HMS-koordinator og verneombud for enheten din. Trykk på enheten for å se førstehjelper, brannvernleder, møteplass og dørkort. Listen følger rollene, så den er alltid oppdatert.',
    en: 'Find the line manager, HSE coordinator and safety representative of your unit. Select the unit to see first aider, fire officer, assembly point and door card. The list follows the roles, so it is always up to date.',
  },
  contactsWhole: { nb: 'For hele universitetet', en: 'For the whole university' },
  contactsUnits: { nb: 'Hvem er verneombudet mitt?', en: 'Who is my safety representative?' },
  contactsUnitsNone: {
    nb: 'Ingen enheter er registrert ennå. Skriv til HMS-enheten.',
    en: 'No units are registered yet. Write to the HSE Unit.',
  },
  contactsHeldIn: { nb: 'for', en: 'for' },
  topicContacts: { nb: 'Hvem du kan spørre', en: 'Whom to ask' },
  noneHere: { nb: 'Ingen dokumenter her ennå.', en: 'No documents here yet.' },

  topicHandbook: { nb: 'I håndboken', en: 'In the handbook' },
  roleTasks: { nb: 'Dette gjør du', en: 'What you do' },
  roleHandbook: { nb: 'Begynn her', en: 'Start here' },
  stepContacts: { nb: 'Finn navn og telefon', en: 'Find names and numbers' },
  stepMyHse: { nb: 'Oppgavene mine i Min HMS', en: 'My tasks in My HSE' },
  roleFirst: { nb: 'Les disse først', en: 'Read these first' },
  roleMore: { nb: 'Resten', en: 'The rest' },
  roleGuidelines: { nb: 'Dokumenter som gjelder for deg', en: 'Documents that apply to you' },
  roleAsk: { nb: 'Spør noen', en: 'Ask someone' },
  roleMyHse: { nb: 'Gå til Min HMS', en: 'Go to My HSE' },
  handbookLead: {
    nb: 'Slik virker HMS-systemet, forklart steg for steg. Dokumentene sier hva som gjelder. Håndboken viser hvordan du gjør det.',
    en: 'How the HSE system works, step by step. The documents say what applies. The handbook shows how to do it.',
  },
  handbookNone: {
    nb: 'Håndboken har ingen sider ennå.',
    en: 'The handbook has no pages yet.',
  },
  handbookMore: { nb: 'Mer i håndboken', en: 'More in the handbook' },
  updated: { nb: 'Oppdatert', en: 'Updated' },

  missingText: {
    nb: 'Her er teksten på engelsk, som er den som gjelder.',
    en: 'The Norwegian text, which is the one in force, is shown instead.',
  },
  behindChanges: {
    nb: 'Endret i den norske teksten siden da',
    en: 'Changed in the Norwegian text since then',
  },
  oldEditionLink: { nb: 'Les teksten som gjelder nå', en: 'Read the text now in force' },
  goneWithdrawn: { nb: 'Trukket tilbake', en: 'Withdrawn' },
  goneExpired: { nb: 'Gjelder ikke lenger', en: 'No longer in force' },
  goneSuperseded: { nb: 'Erstattet', en: 'Superseded' },
  goneReason: { nb: 'Grunn', en: 'Reason' },
  textUnreadableAsk: {
    nb: 'Dokumentet gjelder fortsatt. Trenger du å vite hva det sier, så spør HMS-enheten:',
    en: 'The document is still in force. If you need to know what it says, ask the HSE Unit:',
  },
  textUnreadableEarlier: {
    nb: 'Trenger du å vite hva den sa, så spør HMS-enheten:',
    en: 'If you need to know what it said, ask the HSE Unit:',
  },
  textWithdrawn: { nb: 'Teksten er trukket tilbake', en: 'The text has been withdrawn' },
  textWithdrawnAsk: {
    nb: 'Den vises ikke lenger, så ingen følger den ved en feil. Trenger du å lese den, så spør HMS-enheten:',
    en: 'It is no longer shown, so that nobody follows it in good faith. If you need to read it, ask the HSE Unit:',
  },
  goneEditions: {
    nb: 'Tidligere utgaver kan fortsatt leses nedenfor.',
    en: 'Earlier editions can still be read below.',
  },

  searchTitle: { nb: 'Søk', en: 'Search' },
  searchNeedsScript: {
    nb: 'Søket trenger JavaScript. Du finner alle dokumenter i listen:',
    en: 'Search needs JavaScript. You can find every document in the list:',
  },

  movedTitle: { nb: 'Siden har flyttet', en: 'The page has moved' },
  movedLink: { nb: 'Gå til siden', en: 'Go to the page' },
  notFoundText: {
    nb: 'Lenken kan være gammel, eller adressen skrevet feil. Gå til en av disse:',
    en: 'The link may be old, or the address mistyped. Go to one of these:',
  },
  notFoundSearch: {
    nb: 'Eller søk etter det du skulle lese:',
    en: 'Or search for what you came to read:',
  },

  shareImage: {
    nb: 'Et fyr som kaster lys',
    en: 'A lighthouse casting its light',
  },
  demoNote: {
    nb: 'Dette er eksempelinnhold. Universitetet og alle navn er oppdiktet.',
    en: 'This is sample content. The university and all names are invented.',
  },
  asOf: { nb: 'Innholdet er slik det gjaldt', en: 'Content as in force on' },
} as const satisfies Record<string, Words>

/** The way to the report form in nynorsk, in its own words on every page. */
export const reportInNynorsk = 'Meld avvik på nynorsk'

/** Sentences that hold a number, a date or a name. */
export const sentences = {
  homeTitle: {
    nb: (institution: string) => `Helse, miljø og sikkerhet ved ${institution}`,
    en: (institution: string) => `Health, safety and environment at ${institution}`,
  } satisfies Sentence<[string]>,
  guidelinesFor: {
    nb: (audience: string) => `Dokumenter for ${audience}`,
    en: (audience: string) => `Documents for ${audience}`,
  } satisfies Sentence<[string]>,
  guidelineCount: {
    nb: (count: number) =>
      count === 0
        ? 'Ingen dokumenter ennå'
        : `${String(count)} ${count === 1 ? 'dokument' : 'dokumenter'}`,
    en: (count: number) =>
      count === 0
        ? 'No documents yet'
        : `${String(count)} ${count === 1 ? 'document' : 'documents'}`,
  } satisfies Sentence<[number]>,
  behind: {
    nb: (by: Behind) =>
      `Den engelske teksten er eldre enn den norske: ${changeCounts(by, 'nb')} siden den ble oversatt`,
    en: (by: Behind) =>
      `This English text is behind the Norwegian: ${changeCounts(by, 'en')} since`,
  } satisfies Sentence<[Behind]>,
  oldEdition: {
    nb: (edition: number) => `Du leser utgave ${String(edition)}, som ikke gjelder lenger`,
    en: (edition: number) =>
      `You are reading edition ${String(edition)}, which is no longer in force`,
  } satisfies Sentence<[number]>,
  editionTitle: {
    nb: (edition: number) => `utgave ${String(edition)}`,
    en: (edition: number) => `edition ${String(edition)}`,
  } satisfies Sentence<[number]>,
  earlierEditions: {
    nb: (count: number) =>
      `${String(count)} ${count === 1 ? 'tidligere utgave' : 'tidligere utgaver'}`,
    en: (count: number) =>
      `${String(count)} ${count === 1 ? 'earlier edition' : 'earlier editions'}`,
  } satisfies Sentence<[number]>,
  since: {
    nb: (date: string) => `Siden ${date}.`,
    en: (date: string) => `Since ${date}.`,
  } satisfies Sentence<[string]>,
  until: {
    nb: (date: string) => `Gjaldt til og med ${date}.`,
    en: (date: string) => `In force up to and including ${date}.`,
  } satisfies Sentence<[string]>,
  inForcePeriod: {
    nb: (from: string, to: string | null) => (to ? `Gjaldt ${from} – ${to}` : `Gjaldt fra ${from}`),
    en: (from: string, to: string | null) =>
      to ? `In force ${from} – ${to}` : `In force from ${from}`,
  } satisfies Sentence<[string, string | null]>,
}

/** A text of the contract in a language of the site. */
export function textIn(text: Text, language: SiteLanguage): string {
  return text[language]
}

/** The first sentences of a text that fit into a length; at least one, whole. */
export function firstSentences(text: string, length: number): string {
  const sentences = text.split(/(?<=[.!?]) (?=\p{Lu})/u)
  let kept = sentences[0] ?? ''
  for (const next of sentences.slice(1)) {
    if (kept.length + next.length >= length) break
    kept = `${kept} ${next}`
  }
  return kept
}

function changeCounts({ major, minor }: Behind, language: SiteLanguage): string {
  const counts = {
    nb: [
      [major, major === 1 ? 'stor' : 'store'],
      [minor, minor === 1 ? 'liten' : 'små'],
    ],
    en: [
      [major, 'major'],
      [minor, 'minor'],
    ],
  } as const
  const named = counts[language].filter(([count]) => count > 0)
  const one = named.at(-1)?.[0] === 1
  const noun = { nb: one ? 'endring' : 'endringer', en: one ? 'change' : 'changes' }[language]
  const and = { nb: ' og ', en: ' and ' }[language]
  return `${named.map(([count, word]) => `${String(count)} ${word}`).join(and)} ${noun}`
}
