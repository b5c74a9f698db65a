import type { Text } from '../core/text.ts'

/** Where a measure stands. Overdue is computed, never stored. */
export const measureStateText = {
  proposed: { nb: 'Foreslått', en: 'Proposed' },
  approved: { nb: 'Vedtatt', en: 'Approved' },
  inProgress: { nb: 'I arbeid', en: 'In progress' },
  done: { nb: 'Gjort', en: 'Done' },
  verified: { nb: 'Bekreftet', en: 'Verified' },
  notEffective: { nb: 'Virket ikke', en: 'Not effective' },
  cancelled: { nb: 'Avlyst', en: 'Cancelled' },
} satisfies Record<string, Text>
export type MeasureState = keyof typeof measureStateText

/** What was done to a measure. */
export const measureStepText = {
  propose: { nb: 'Foreslått', en: 'Proposed' },
  edit: { nb: 'Endret', en: 'Changed' },
  approve: { nb: 'Vedtatt', en: 'Approved' },
  start: { nb: 'Satt i gang', en: 'Begun' },
  complete: { nb: 'Gjort', en: 'Done' },
  verify: { nb: 'Kontrollert', en: 'Checked' },
  extend: { nb: 'Frist utsatt', en: 'Deadline extended' },
  cancel: { nb: 'Avlyst', en: 'Cancelled' },
} satisfies Record<string, Text>
export type MeasureStep = keyof typeof measureStepText

export const priorityText = {
  high: { nb: 'Høy', en: 'High' },
  medium: { nb: 'Middels', en: 'Medium' },
  low: { nb: 'Lav', en: 'Low' },
} satisfies Record<string, Text>
export type Priority = keyof typeof priorityText

/** What the amount of a cost rests on. */
export const costBasisText = {
  none: { nb: 'Ingen kostnad', en: 'No cost' },
  estimate: { nb: 'Anslag', en: 'Estimate' },
  quote: { nb: 'Tilbud', en: 'Quote' },
  actual: { nb: 'Faktisk kostnad', en: 'Actual cost' },
} satisfies Record<string, Text>
export type CostBasis = keyof typeof costBasisText
