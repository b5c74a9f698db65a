import type { Text } from '../schema/text.ts'

/** What every record has, as a heading, a column or a label: nonconformities, measures, HSE processes. Norwegian first. */
export const recordLabels = {
  number: { nb: 'Nummer', en: 'Number', nn: 'Nummer' },
  unit: { nb: 'Enhet', en: 'Unit' },
  topic: { nb: 'Tema', en: 'Topic' },
  responsible: { nb: 'Ansvarlig', en: 'Responsible' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  overdue: { nb: 'Over fristen', en: 'Overdue' },
  notSet: { nb: 'Ikke satt', en: 'Not set' },
  state: { nb: 'Tilstand', en: 'State', nn: 'Tilstand' },
  priority: { nb: 'Prioritet', en: 'Priority' },
  description: { nb: 'Beskrivelse', en: 'Description' },
  cost: { nb: 'Kostnad', en: 'Cost' },
  note: { nb: 'Merknad', en: 'Note' },
  reason: { nb: 'Hvorfor?', en: 'Why?' },
  history: { nb: 'Historikk', en: 'History' },
  year: { nb: 'År', en: 'Year' },
  conversation: { nb: 'Spørsmål og svar', en: 'Questions and answers', nn: 'Spørsmål og svar' },
  reported: { nb: 'Meldt', en: 'Reported' },
  received: { nb: 'Mottatt', en: 'Received' },
  closed: { nb: 'Lukket', en: 'Closed' },
  closingNote: { nb: 'Hva som er gjort', en: 'What was done', nn: 'Kva som er gjort' },
  severity: { nb: 'Alvorlighet', en: 'Severity' },
} as const satisfies Record<string, Text>
