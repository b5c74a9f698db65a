import type { SiteLanguage } from '@verne/content/addresses/site'

type Words = Record<SiteLanguage, string>
type Sentence<Value> = Record<SiteLanguage, (value: Value) => string>

/** Every word search shows. Apart from the site's other words, so that a page loads these alone. */
export const searchWords = {
  results: { nb: 'Treff', en: 'Results' },
  searching: { nb: 'Søker …', en: 'Searching …' },
  failed: {
    nb: 'Søket svarte ikke. Prøv igjen, eller bla i listen over dokumenter.',
    en: 'Search did not respond. Try again, or browse the list of documents.',
  },
  silent: {
    nb: 'Søket svarte ikke. Er du på nett?',
    en: 'Search did not respond. Are you online?',
  },
  didYouMean: { nb: 'Mente du', en: 'Did you mean' },
  shownInstead: {
    nb: 'Vi viser treff på det.',
    en: 'We show results for that.',
  },
  inThisDocument: { nb: 'Gå rett til', en: 'Go straight to' },
  otherLanguage: { nb: 'På engelsk', en: 'In Norwegian' },
  writtenIn: { nb: 'Bare på engelsk', en: 'Norwegian only' },
  searchOtherLanguage: { nb: 'Søk på engelsk', en: 'Search in Norwegian' },
  more: { nb: 'Vis flere treff', en: 'Show more results' },
  showAll: { nb: 'Vis alle treff', en: 'Show all results' },
  recent: { nb: 'Dine siste søk', en: 'Your recent searches' },
  recentWhere: { nb: 'Bare på denne enheten.', en: 'On this device only.' },
  forget: { nb: 'Slett siste søk', en: 'Delete recent searches' },
  forgotten: { nb: 'Søkene er slettet.', en: 'The searches have been deleted.' },
  narrow: { nb: 'Avgrens treffene', en: 'Narrow the results' },
  narrowKind: { nb: 'Type', en: 'Type' },
  narrowTopic: { nb: 'Tema', en: 'Topic' },
  narrowAudience: { nb: 'Gjelder for', en: 'Applies to' },
  all: { nb: 'Alle', en: 'All' },
  topicPages: { nb: 'Temasider', en: 'Topic pages' },
  clearFilters: { nb: 'Fjern avgrensning', en: 'Clear filters' },
  adviceTitle: { nb: 'Dette kan du prøve', en: 'What you can try' },
  adviceWords: {
    nb: 'Færre ord, eller bare begynnelsen av ordet',
    en: 'Fewer words, or only the beginning of the word',
  },
  adviceSpelling: {
    nb: 'En annen skrivemåte, eller dokumentnummeret',
    en: 'Another spelling, or the document number',
  },
  itemKinds: {
    pin: { nb: 'Snarvei', en: 'Shortcut' },
    numbers: { nb: 'Nødnumre', en: 'Emergency numbers' },
    number: { nb: 'Nødnummer', en: 'Emergency number' },
    unit: { nb: 'Enhet', en: 'Unit' },
    person: { nb: 'Person', en: 'Person' },
    law: { nb: 'Lov og forskrift', en: 'Law' },
  },
  onLovdata: { nb: 'Les teksten på Lovdata', en: 'Read the text on Lovdata' },
  logInForInternal: {
    nb: 'Noen dokumenter er interne. Du finner dem når du er logget inn.',
    en: 'Some documents are internal. You will find them when you have logged in.',
  },
  internalDocuments: { nb: 'Dokumenter i Min HMS', en: 'Documents in My HSE' },
  askTitle: { nb: 'Fant du det ikke? Spør oss', en: 'Did you not find it? Ask us' },
} as const satisfies Record<string, Words | Record<string, Words>>

/** Sentences that hold a question or a number. */
export const searchSentences = {
  chiefStandsIn: {
    nb: (chief) => `Ingen valgt. Hovedverneombudet: ${chief}`,
    en: (chief) => `No one elected. Chief safety representative: ${chief}`,
  } satisfies Sentence<string>,
  partOf: {
    nb: ({ typed, part }) => `Ingen treff på «${typed}». Vi viser treff på «${part}».`,
    en: ({ typed, part }) => `Nothing found for “${typed}”. We show results for “${part}”.`,
  } satisfies Sentence<{ typed: string; part: string }>,
  section: {
    nb: ({ law, number }) => `${law} § ${number}`,
    en: ({ law, number }) => `${law}, Section ${number}`,
  } satisfies Sentence<{ law: string; number: string }>,
  citedBy: {
    nb: (count) =>
      count === 0 ? 'Ingen dokumenter viser til den.' : 'Disse dokumentene viser til den:',
    en: (count) => (count === 0 ? 'No documents refer to it.' : 'These documents refer to it:'),
  } satisfies Sentence<number>,
  lacking: {
    nb: (number) => `Ingen åpne dokumenter har nummeret «${number}».`,
    en: (number) => `No open document has the number “${number}”.`,
  } satisfies Sentence<string>,
  count: {
    nb: ({ count, question }) =>
      question === '' ? `${String(count)} treff` : `${String(count)} treff på «${question}»`,
    en: ({ count, question }) =>
      `${String(count)} ${count === 1 ? 'result' : 'results'}${question === '' ? '' : ` for “${question}”`}`,
  } satisfies Sentence<{ count: number; question: string }>,
  nothing: {
    nb: (question) => (question === '' ? 'Ingen treff' : `Ingen treff på «${question}»`),
    en: (question) => (question === '' ? 'Nothing found' : `Nothing found for “${question}”`),
  } satisfies Sentence<string>,
}
