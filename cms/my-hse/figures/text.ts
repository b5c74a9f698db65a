import { recordLabels } from '../../../content/words/records.ts'
import type { Text } from '../../plugin/core/text.ts'
import { beforeVerneText } from '../../plugin/former-years/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the figures. */
export const figureWords = {
  title: { nb: 'Tall', en: 'Figures' },
  lead: {
    nb: 'Tallene gjelder det du kan lese. Velg et tall for å se hva som er talt: listen har like mange rader.',
    en: 'The figures cover what you can read. Choose a figure to see what was counted: the list has as many rows.',
  },
  leadNumbersOnly: {
    nb: 'Tallene gjelder hele institusjonen. Hvert enkelt avvik leses av dem som følger det opp.',
    en: 'The figures cover the whole institution. Each nonconformity is read by those who follow it up.',
  },
  people: {
    nb: 'Tall for færre enn {fewest} personer vises ikke, og heller ikke tall som ville røpe dem. De som behandler sakene, finner dem i listen.',
    en: 'Figures for fewer than {fewest} people are not shown, nor are figures that would reveal them. Those who handle the cases will find them in the list.',
  },
  hidden: { nb: 'vises ikke', en: 'not shown' },
  year: recordLabels.year,
  unit: { nb: 'Enheten og de under', en: 'A unit and those below' },
  everyUnit: { nb: 'Alle enhetene', en: 'All units' },
  print: { nb: 'Slik det var', en: 'As at' },

  now: { nb: 'Avvik i dag', en: 'Nonconformities today' },
  open: { nb: 'Åpne', en: 'Open' },
  overdue: recordLabels.overdue,
  heavy: { nb: 'Åpne og alvorlige', en: 'Open and serious' },

  none: {
    nb: 'Ingen avvik er meldt dette året.',
    en: 'No nonconformities were reported this year.',
  },
  byMonth: { nb: 'Meldt måned for måned', en: 'Reported month by month' },
  month: { nb: 'Måned', en: 'Month' },
  inAll: { nb: 'I alt', en: 'Total' },

  trend: { nb: 'Avvik år for år', en: 'Nonconformities year by year' },
  upTo: { nb: 'til og med {day}', en: 'up to and including {day}' },
  formerNote: {
    nb: 'År merket «før Verne» er talt i systemet som ble brukt da. Tallene er ikke lagt til det Verne teller. En åpen sak som er overført, kan være med begge steder.',
    en: 'Years marked “before Verne” were counted in the system used then. The figures are not added to what Verne counts. An open case that was carried over may be in both.',
  },
  beforeVerne: beforeVerneText,

  takes: { nb: 'Hvor lang tid det tar', en: 'How long it takes' },
  toReceipt: { nb: 'Dager til mottak, median', en: 'Days to receipt, median' },
  inTime: { nb: 'Mottatt innen 7 dager', en: 'Received within 7 days' },
  receivedLate: { nb: 'Mottatt for sent, eller ikke ennå', en: 'Received late, or not yet' },
  toClosing: { nb: 'Dager til lukking, median', en: 'Days to closing, median' },
  noneYet: { nb: 'Ingen ennå', en: 'None yet' },

  injuries: { nb: 'Skader og nestenulykker', en: 'Injuries and near misses' },
  hurt: { nb: 'Saker der noen ble skadet', en: 'Cases in which someone was injured' },
  byGroup: { nb: 'Hvem som ble skadet', en: 'Who was injured' },
  nearMisses: { nb: 'Nestenulykker', en: 'Near misses' },
  perInjury: { nb: 'Nestenulykker per skade', en: 'Near misses per injury' },
  perInjuryNote: {
    nb: 'Mange meldte nestenulykker per skade er som regel et godt tegn: Folk sier fra før noe går galt.',
    en: 'Many reported near misses per injury are usually a good sign: people speak up before something goes wrong.',
  },

  byState: recordLabels.state,
  bySource: { nb: 'Kategori', en: 'Category' },
  byType: { nb: 'Type', en: 'Type' },
  byCategory: { nb: 'Årsak: hva det gjelder', en: 'Cause: what it is about' },
  causeNote: {
    nb: 'Årsaken til hver sak er skrevet med ord. Her er sakene ordnet etter hva de gjelder.',
    en: 'The cause of each case is written in words. Here the cases are grouped by what they are about.',
  },
  bySeverity: recordLabels.severity,
  byUnit: recordLabels.unit,
  byTopic: recordLabels.topic,
  notAssessed: { nb: 'Ikke vurdert ennå', en: 'Not assessed yet' },
  noTopic: { nb: 'Uten tema', en: 'No topic' },

  measures: { nb: 'Tiltak', en: 'Measures' },
  doneInTime: { nb: 'Utført innen fristen', en: 'Done on time' },
  doneLate: { nb: 'Utført etter fristen', en: 'Done late' },
  byControl: { nb: 'Åpne tiltak etter type', en: 'Open measures by level of control' },
  notStated: { nb: 'Ikke oppgitt', en: 'Not stated' },

  processes: { nb: 'HMS-runder', en: 'HSE processes' },
  opened: { nb: 'Åpnet', en: 'Opened' },
  held: { nb: 'Formøtet er holdt', en: 'Pre-meeting held' },
  closed: { nb: 'Avsluttet', en: 'Closed' },
  late: { nb: 'Enheter over en frist', en: 'Units past a deadline' },
} satisfies Record<string, Text>

type Sentence<Values extends unknown[]> = Record<PageLanguage, (...values: Values) => string>

export const figureSentences = {
  reportedIn: {
    nb: (year) => `Avvik meldt i ${String(year)}`,
    en: (year) => `Nonconformities reported in ${String(year)}`,
  } satisfies Sentence<[number]>,
  inYear: {
    nb: (year) => `i ${String(year)}`,
    en: (year) => `in ${String(year)}`,
  } satisfies Sentence<[number]>,
  /** Who reads figures alone may have cases of their own among them. */
  canOpen: {
    nb: (count) => `Du kan åpne ${String(count)} av dem`,
    en: (count) => `You can open ${String(count)} of them`,
  } satisfies Sentence<[number]>,
  goal: {
    nb: (inTime, all, goal) =>
      `${String(inTime)} av ${String(all)}. Målet er ${String(goal)} prosent.`,
    en: (inTime, all, goal) =>
      `${String(inTime)} of ${String(all)}. The goal is ${String(goal)} per cent.`,
  } satisfies Sentence<[number, number, number]>,
  of: {
    nb: (count) => `av ${String(count)}`,
    en: (count) => `of ${String(count)}`,
  } satisfies Sentence<[number]>,
  ofUnits: {
    nb: (count) => `av ${String(count)} enheter`,
    en: (count) => `of ${String(count)} units`,
  } satisfies Sentence<[number]>,
  share: {
    nb: (percent) => `${String(percent)} %`,
    en: (percent) => `${String(percent)}%`,
  } satisfies Sentence<[number]>,
} as const
