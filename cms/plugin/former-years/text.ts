import type { Text } from '../core/text.ts'
import { nonconformityTypeText } from '../nonconformities/text.ts'

/** What is counted of the years before Verne: the kinds of report. */
export const totalKindText = nonconformityTypeText
export type TotalKind = keyof typeof totalKindText

/** What the figures of those years are called. */
export const beforeVerneText = { nb: 'før Verne', en: 'before Verne' } satisfies Text

/** Quarters of a year. */
export const quarterText = {
  q1: { nb: '1. kvartal', en: 'Q1' },
  q2: { nb: '2. kvartal', en: 'Q2' },
  q3: { nb: '3. kvartal', en: 'Q3' },
  q4: { nb: '4. kvartal', en: 'Q4' },
} satisfies Record<string, Text>
export type Quarter = keyof typeof quarterText

/** Why a figure is refused, and the way out. */
export const formerRefusal = {
  yearWrong: {
    nb: 'Skriv året med fire siffer, fra 1990 til i år.',
    en: 'Write the year in four digits, from 1990 to this year.',
  },
  totalThere: {
    nb: 'Tallet for dette året, denne enheten og denne typen er der allerede. Rett det som står.',
    en: 'The figure for this year, unit and kind is there already. Correct that one.',
  },
  absenceThere: {
    nb: 'Sykefraværet for denne enheten og perioden er der allerede. Rett det som står.',
    en: 'The sickness absence for this unit and period is there already. Correct that one.',
  },
  unitSmall: {
    nb: 'Enheten har færre enn {threshold} ansatte i registeret, eller tallet mangler der. Da føres ikke sykefravær.',
    en: 'The unit has fewer than {threshold} employees in the register, or the number is missing there. Sickness absence is not entered then.',
  },
  percentWrong: {
    nb: 'Skriv prosenten som et tall fra 0 til 100, for eksempel 4,7.',
    en: 'Write the percentage as a number from 0 to 100, such as 4.7.',
  },
  manDaysWrong: {
    nb: 'Skriv tapte dagsverk som et tall, 0 eller mer.',
    en: 'Write the working days lost as a number, 0 or more.',
  },
  periodWrong: {
    nb: 'Dette er ikke et år eller et kvartal fra 1990 til i år. Skriv 2025 eller 2025-K1.',
    en: 'This is not a year or a quarter from 1990 to this year. Write 2025 or 2025-Q1.',
  },
} satisfies Record<string, Text>
