import type { Text } from '../core/text.ts'

/** Where a measure stands. Overdue is computed, never stored. */
export const measureStateText = {
  proposed: { nb: 'Foreslått', en: 'Proposed' },
  approved: { nb: 'Godkjent', en: 'Approved' },
  inProgress: { nb: 'Under arbeid', en: 'In progress' },
  done: { nb: 'Utført', en: 'Done' },
  verified: { nb: 'Effekt bekreftet', en: 'Effect confirmed' },
  notEffective: { nb: 'Virket ikke', en: 'Not effective' },
  cancelled: { nb: 'Avbrutt', en: 'Cancelled' },
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

/**
 * How a measure works on the risk, in the order they are to be tried: what takes the hazard away comes before what leaves
 * it and protects against it (arbeidsmiljøloven § 4-1, forskrift om utførelse av arbeid).
 */
export const controlText = {
  remove: { nb: 'Fjerne faren', en: 'Remove the hazard' },
  replace: { nb: 'Erstatte', en: 'Replace' },
  technical: { nb: 'Teknisk', en: 'Technical' },
  organisational: { nb: 'Organisatorisk', en: 'Organisational' },
  personal: { nb: 'Personlig verneutstyr', en: 'Personal protective equipment' },
} satisfies Record<string, Text>
export type Control = keyof typeof controlText
/** What the order is called where one is chosen, and where it is shown. */
export const controlLabel = { nb: 'Type tiltak', en: 'Level of control' } satisfies Text

/** What each of them means, in a sentence. */
export const controlHints = {
  remove: {
    nb: 'Faren blir borte: Dere slutter med arbeidet, eller avhender det som er farlig.',
    en: 'The hazard is gone: you stop the work, or get rid of what is dangerous.',
  },
  replace: {
    nb: 'Noe mindre farlig gjør samme nytte, for eksempel et annet stoff eller en annen metode.',
    en: 'Something less dangerous serves the same purpose, such as another substance or method.',
  },
  technical: {
    nb: 'Noe bygges eller monteres mellom mennesker og fare: avtrekk, skjerm, alarm, rekkverk.',
    en: 'Something is built or fitted between people and hazard: extraction, screen, alarm, railing.',
  },
  organisational: {
    nb: 'Arbeidet ordnes på en annen måte: bemanning, tid, rutine, opplæring, skilt.',
    en: 'Work is arranged differently: staffing, time, routine, training, signs.',
  },
  personal: {
    nb: 'Den enkelte beskytter seg med briller, hansker eller maske. Velg det sist.',
    en: 'Each person is protected by goggles, gloves or a mask. Choose it last.',
  },
} satisfies Record<Control, Text>

/** How often a measure that comes back is done. */
export const everyText = {
  m1: { nb: 'Hver måned', en: 'Every month' },
  m2: { nb: 'Annenhver måned', en: 'Every two months' },
  m3: { nb: 'Hver tredje måned', en: 'Every three months' },
  m4: { nb: 'Hver fjerde måned', en: 'Every four months' },
  m6: { nb: 'Hvert halvår', en: 'Every six months' },
  m12: { nb: 'Hvert år', en: 'Every year' },
  m24: { nb: 'Annethvert år', en: 'Every two years' },
  m36: { nb: 'Hvert tredje år', en: 'Every three years' },
} satisfies Record<string, Text>
export type Every = keyof typeof everyText

/** Why a step is refused, and the way out. */
export const measureRefusalText = {
  titleMissing: {
    nb: 'Skriv hva som skal gjøres, i noen få ord.',
    en: 'Write what must be done, in a few words.',
  },
  responsibleMissing: {
    nb: 'Velg hvem som er ansvarlig for tiltaket.',
    en: 'Choose who is responsible for the measure.',
  },
  deadlineMissing: { nb: 'Sett en frist for tiltaket.', en: 'Set a deadline for the measure.' },
  deadlinePassed: {
    nb: 'Fristen er allerede gått ut. Velg en dato fram i tid.',
    en: 'The deadline has already passed. Choose a date in the future.',
  },
  notLater: {
    nb: 'Den nye fristen må være senere enn den som gjelder nå.',
    en: 'The new deadline must be later than the current one.',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  needMissing: { nb: 'Skriv hva du trenger.', en: 'Write what you need.' },
  noteMissing: {
    nb: 'Skriv kort hva som er gjort.',
    en: 'Write briefly what has been done.',
  },
  doneInFuture: {
    nb: 'Datoen for når tiltaket ble utført, kan ikke være fram i tid.',
    en: 'The date the measure was carried out cannot be in the future.',
  },
  effectMissing: { nb: 'Velg om tiltaket virket.', en: 'Choose whether the measure worked.' },
  effectTooEarly: {
    nb: 'Avviket er alvorlig. Effekten kan kontrolleres tidligst {day}.',
    en: 'The nonconformity is serious. The effect can be checked on {day} at the earliest.',
  },
  amountMissing: {
    nb: 'Skriv beløpet i hele kroner, eller velg «Ingen kostnad».',
    en: 'Write the amount in whole NOK, or choose “No cost”.',
  },
  amountForNothing: {
    nb: 'Du har valgt «Ingen kostnad», men skrevet et beløp. Fjern ett av dem.',
    en: 'You chose “No cost” but entered an amount. Remove one of them.',
  },
  fundingMissing: {
    nb: 'Skriv hvem som dekker kostnaden, eller at tiltaket er meldt inn til enheten over.',
    en: 'Write who pays for the measure, or that it has been referred to the unit above.',
  },
  doneByYou: {
    nb: 'Du meldte tiltaket utført. En annen kan kontrollere effekten nå, eller du selv fra {day}.',
    en: 'You reported the measure as done. Someone else can check the effect now, or you can from {day}.',
  },
  insteadMissing: {
    nb: 'Skriv hva dere gjør med risikoen i stedet. Er den borte, skriver du det.',
    en: 'Write what you do about the risk instead. If it is gone, write that.',
  },
  managerExtends: {
    nb: 'Tiltaket hører til et alvorlig avvik. Lederen, eller en stedfortreder med datoer, utsetter fristen.',
    en: 'The measure belongs to a serious nonconformity. The manager, or a deputy with dates, extends its deadline.',
  },
  viewMissing: { nb: 'Skriv hva du mener.', en: 'Write what you think.' },
  everyMissing: {
    nb: 'Velg hvor ofte tiltaket skal gjentas, eller la sluttdatoen være tom.',
    en: 'Choose how often the measure should be repeated, or leave the last day empty.',
  },
  everyWithoutDeadline: {
    nb: 'Sett en frist. Den neste regnes fra den.',
    en: 'Set a deadline. The next one is counted from it.',
  },
  untilBeforeDeadline: {
    nb: 'Siste dag må være etter fristen. Ellers blir det ingen gjentakelse.',
    en: 'The last day must be after the deadline. Otherwise nothing is repeated.',
  },
  notOverdue: {
    nb: 'Tiltaket er ikke over fristen.',
    en: 'The measure is not overdue.',
  },
  levelAbove: {
    nb: 'Bare en leder over enhetens egen leder, eller HMS-sjefen, kan melde et tiltak over fristen som avvik.',
    en: 'Only a manager above the unit’s own, or the HSE director, can report an overdue measure as a nonconformity.',
  },
  overdueRegistered: {
    nb: 'Denne fristen er allerede meldt som avvik, i {number}.',
    en: 'This deadline is already reported as a nonconformity, in {number}.',
  },
  keyMissing: {
    nb: 'Skjemaet er ufullstendig. Åpne det på nytt og send igjen.',
    en: 'The form is incomplete. Open it again and resend it.',
  },
  sourceMissing: {
    nb: 'Si hva tiltaket kommer fra: et avvik, eller en utfordring i en HMS-runde.',
    en: 'Say what the measure comes from: a nonconformity, or a challenge of an HSE process.',
  },
  notYoursToApprove: {
    nb: 'Lederen for enheten godkjenner tiltaket. Legg det til som forslag.',
    en: 'The manager of the unit approves the measure. Add it as a proposal.',
  },
  wrongState: {
    nb: 'Tiltaket er «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The measure is “{state}”. This cannot be done now. Reload the page.',
  },
  noSource: {
    nb: 'HMS-runden eller avviket tiltaket hører til, finnes ikke, eller du har ikke tilgang til det.',
    en: 'The HSE process or nonconformity the measure belongs to does not exist or is not for you.',
  },
  caseClosed: {
    nb: 'Avviket er lukket eller avvist. Åpne det igjen for å legge til et tiltak, eller foreslå tiltaket for enheten under «Forslag».',
    en: 'The nonconformity is closed or rejected. Open it again to add a measure, or propose the measure for the unit under “Proposals”.',
  },
  processClosed: {
    nb: 'HMS-runden er avsluttet. Nye tiltak hører til neste runde eller til et avvik.',
    en: 'The HSE process is closed. New measures belong to the next one or to a nonconformity.',
  },
} satisfies Record<string, Text>
