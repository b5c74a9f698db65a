import type { Text } from '../../../core/text.ts'

/** Whether readers see a plan. */
export const planStateText = {
  draft: { nb: 'Utkast', en: 'Draft' },
  approved: { nb: 'Godkjent og vist på nettstedet', en: 'Approved and shown on the site' },
} satisfies Record<string, Text>
export type PlanState = keyof typeof planStateText

/** Why a plan is refused, and the way out. */
export const planRefusalText = {
  periodForm: {
    nb: 'Skriv et skoleår som 2026/27, eller et år som 2026.',
    en: 'Write a school year such as 2026/27, or a year such as 2026.',
  },
  periodTaken: {
    nb: 'Det finnes en plan for dette året. Åpne den, eller velg et annet år.',
    en: 'There is a plan of this year. Open it, or choose another year.',
  },
  fromMissing: { nb: 'Skriv også første dag.', en: 'Write the first day too.' },
  toBeforeFrom: {
    nb: 'Siste dag er før første dag. Rett en av dem.',
    en: 'The last day is before the first day. Correct one of them.',
  },
  outsidePeriod: {
    nb: 'Dagen er ikke i året planen gjelder. Rett dagen.',
    en: 'The day is not in the year the plan is of. Correct the day.',
  },
  responsibleMissing: {
    nb: 'Velg rollen eller enheten som har ansvaret.',
    en: 'Choose the role or the unit that is responsible.',
  },
  englishMissing: {
    nb: 'Skriv hvem det er for på engelsk også: planen vises på begge språk.',
    en: 'Write whom it is for in both languages: the plan is shown in both.',
  },
  costForm: {
    nb: 'Skriv hele kroner, 0 eller mer, eller la feltet stå tomt.',
    en: 'Write whole NOK, 0 or more, or leave the field empty.',
  },
  nothingToApprove: {
    nb: 'Planen har ingen kurs. Legg til minst ett før den godkjennes.',
    en: 'The plan has no courses. Add at least one before it is approved.',
  },
  notApprover: {
    nb: 'Bare HMS-sjefen kan godkjenne planen. Lagre den som utkast.',
    en: 'Only the HSE director can approve the plan. Save it as a draft.',
  },
  writtenByApprover: {
    nb: 'Du har selv skrevet eller endret planen. En annen må godkjenne den. Lagre den som utkast.',
    en: 'You have written or changed the plan yourself. Somebody else must approve it. Save it as a draft.',
  },
  approvedKept: {
    nb: 'Planen er godkjent. Sett den til utkast før du endrer mer enn tilstand og kostnad.',
    en: 'The plan is approved. Set it to draft before you change more than states and costs.',
  },
} satisfies Record<string, Text>
export type PlanFault = keyof typeof planRefusalText
