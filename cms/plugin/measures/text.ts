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

/** Why a step is refused, and the way out. */
export const measureRefusalText = {
  titleMissing: {
    nb: 'Skriv hva som skal gjøres, i noen få ord.',
    en: 'Write what is to be done, in a few words.',
  },
  responsibleMissing: {
    nb: 'Velg hvem som er ansvarlig for tiltaket.',
    en: 'Choose who is responsible for the measure.',
  },
  deadlineMissing: { nb: 'Sett en frist for tiltaket.', en: 'Set a deadline for the measure.' },
  deadlinePassed: {
    nb: 'Fristen er allerede gått ut. Sett en dag som ikke er passert.',
    en: 'The deadline has already passed. Set a day that has not.',
  },
  notLater: {
    nb: 'Den nye fristen må være senere enn den som gjelder nå.',
    en: 'The new deadline must be later than the present one.',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  needMissing: { nb: 'Skriv hva du trenger.', en: 'Write what you need.' },
  noteMissing: {
    nb: 'Skriv kort hva som er gjort.',
    en: 'Write briefly what has been done.',
  },
  doneInFuture: {
    nb: 'Tiltaket kan ikke være gjort på en dag som ikke har vært ennå.',
    en: 'The measure cannot have been done on a day that has not come yet.',
  },
  effectMissing: { nb: 'Velg om tiltaket virket.', en: 'Choose whether the measure worked.' },
  effectTooEarly: {
    nb: 'Avviket er alvorlig. Effekten kan kontrolleres tidligst {day}.',
    en: 'The nonconformity is serious. The effect can be checked on {day} at the earliest.',
  },
  amountMissing: {
    nb: 'Skriv beløpet i hele kroner, eller velg «Ingen kostnad».',
    en: 'Write the amount in whole NOK, or choose "No cost".',
  },
  amountForNothing: {
    nb: 'Du har valgt «Ingen kostnad», men skrevet et beløp. Ta bort det ene.',
    en: 'You chose "No cost" but wrote an amount. Take one of them away.',
  },
  wrongState: {
    nb: 'Tiltaket er «{state}». Dette steget passer ikke da. Last siden på nytt.',
    en: 'The measure is "{state}". This step does not fit then. Load the page again.',
  },
  noSource: {
    nb: 'HMS-runden eller avviket tiltaket hører til, finnes ikke eller er ikke for deg.',
    en: 'The HSE process or nonconformity the measure belongs to does not exist or is not for you.',
  },
  processClosed: {
    nb: 'HMS-runden er avsluttet. Nye tiltak hører til neste runde eller til et avvik.',
    en: 'The HSE process is closed. New measures belong to the next one or to a nonconformity.',
  },
} satisfies Record<string, Text>
