import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of how the whole institution, or the units one answers for, stand. */
export const wholeWords = {
  title: { nb: 'Hele institusjonen', en: 'The whole institution' },
  serious: { nb: 'Alvorlig de siste sju dagene', en: 'Serious in the last seven days' },
  noneSerious: {
    nb: 'Ingen alvorlige eller kritiske avvik er meldt de siste sju dagene.',
    en: 'No serious or critical nonconformities have been reported in the last seven days.',
  },
  seriousInjury: { nb: 'Død eller alvorlig skade', en: 'Death or serious injury' },
  eventOnly: {
    nb: 'De som behandler sakene, leser meldingene.',
    en: 'Those who handle the cases read the reports.',
  },
  overdue: { nb: 'Over fristen', en: 'Overdue' },
  nothingOverdue: {
    nb: 'Ingen avvik eller tiltak er over fristen.',
    en: 'No nonconformities or measures are overdue.',
  },
  part: { nb: 'Enhet, med dem under', en: 'Unit, with those below' },
  cases: { nb: 'Avvik', en: 'Nonconformities' },
  measures: { nb: 'Tiltak', en: 'Measures' },
  all: { nb: 'I alt', en: 'Total' },
  processes: { nb: 'Enheter uten HMS-runde', en: 'Units without an HSE process' },
  figures: { nb: 'Se alle tallene', en: 'See all the figures' },
  units: { nb: 'Enhetene, punkt for punkt', en: 'The units, point by point' },

  lateHere: { nb: 'Over fristen i enhetene dine', en: 'Overdue in your units' },
  lateHereOne: { nb: 'Over fristen i enheten din', en: 'Overdue in your unit' },
  lateLead: {
    nb: 'Andre skal gjennomføre disse tiltakene. Du har ansvaret for at det skjer.',
    en: 'Others must carry out these measures. You are responsible for making sure they do.',
  },
  nobody: { nb: 'Ingen ansvarlig', en: 'Nobody responsible' },
} satisfies Record<string, Text>

type Sentence<Values extends unknown[]> = Record<PageLanguage, (...values: Values) => string>

export const wholeSentences = {
  allSerious: {
    nb: (count) => (count === 1 ? 'Se det i registeret' : `Se alle ${String(count)} i registeret`),
    en: (count) =>
      count === 1 ? 'See it in the register' : `See all ${String(count)} in the register`,
  } satisfies Sentence<[number]>,
  notOpened: {
    nb: (units, asked, year) =>
      `${String(units)} av ${String(asked)} enheter har ikke åpnet HMS-runden ${year}`,
    en: (units, asked, year) =>
      `${String(units)} of ${String(asked)} units have not opened the HSE process ${year}`,
  } satisfies Sentence<[number, number, string]>,
  allOpened: {
    nb: (asked, year) => `Alle de ${String(asked)} enhetene har åpnet HMS-runden ${year}.`,
    en: (asked, year) => `All the ${String(asked)} units have opened the HSE process ${year}.`,
  } satisfies Sentence<[number, string]>,
  openedBy: {
    nb: (day) => `Den skal åpnes senest ${day}.`,
    en: (day) => `It must be opened by ${day}.`,
  } satisfies Sentence<[string]>,
  late: {
    nb: (units) =>
      `${String(units)} ${units === 1 ? 'enhet' : 'enheter'} er over en frist for HMS-runden`,
    en: (units) =>
      `${String(units)} ${units === 1 ? 'unit is' : 'units are'} past a deadline of the HSE process`,
  } satisfies Sentence<[number]>,
  allLate: {
    nb: (count) =>
      `Se ${count === 1 ? 'det ene tiltaket' : `alle ${String(count)} tiltak`} over fristen`,
    en: (count) =>
      `See ${count === 1 ? 'the overdue measure' : `all ${String(count)} overdue measures`}`,
  } satisfies Sentence<[number]>,
  more: {
    nb: (count) => `og ${String(count)} til`,
    en: (count) => `and ${String(count)} more`,
  } satisfies Sentence<[number]>,
} as const
