import { recordLabels } from '../../../content/words/records.ts'
import type { Text } from '../../plugin/core/text.ts'

/** Words of the figures. */
export const figureWords = {
  title: { nb: 'Avvik i tall', en: 'Nonconformities in figures' },
  lead: {
    nb: 'Tallene gjelder de avvikene du kan lese. Velg et tall for å se dem.',
    en: 'The figures cover the nonconformities you can read. Choose a figure to see them.',
  },
  leadNumbersOnly: {
    nb: 'Tallene gjelder hele institusjonen. Hvert enkelt avvik leses av dem som følger det opp.',
    en: 'The figures cover the whole institution. Each nonconformity is read by those who follow it up.',
  },
  none: {
    nb: 'Ingen avvik er registrert her ennå.',
    en: 'No nonconformities are registered here yet.',
  },
  total: { nb: 'Meldt', en: 'Reported' },
  open: { nb: 'Åpne', en: 'Open' },
  overdue: recordLabels.overdue,
  serious: { nb: 'Åpne og alvorlige', en: 'Open and serious' },
  year: recordLabels.year,
  allYears: { nb: 'Alle år', en: 'All years' },
  byState: recordLabels.state,
  bySource: { nb: 'Kategori', en: 'Category' },
  byCategory: { nb: 'Hva det gjelder', en: 'What it is about' },
  bySeverity: recordLabels.severity,
  byUnit: recordLabels.unit,
  byTopic: recordLabels.topic,
  notAssessed: { nb: 'Ikke vurdert ennå', en: 'Not assessed yet' },
  noTopic: { nb: 'Uten tema', en: 'Without a topic' },
  ofThemOpen: { nb: 'åpne', en: 'open' },
} satisfies Record<string, Text>
