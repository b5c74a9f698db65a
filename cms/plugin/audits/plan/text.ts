import type { Text } from '../../core/text.ts'

/** Whether an audit plan holds. */
export const auditPlanStateText = {
  draft: { nb: 'Utkast', en: 'Draft' },
  approved: { nb: 'Godkjent', en: 'Approved' },
} satisfies Record<string, Text>
export type AuditPlanState = keyof typeof auditPlanStateText

/** Why an audit plan is refused, and the way out. */
export const auditPlanRefusalText = {
  titleMissing: { nb: 'Skriv hva planen heter.', en: 'Write what the plan is called.' },
  yearsWrong: {
    nb: 'Skriv første og siste år, det første ikke etter det siste, og høyst ti år til sammen.',
    en: 'Write the first and the last year, the first not after the last, ten years at most.',
  },
  yearOutside: {
    nb: 'Året er ikke blant årene planen gjelder. Rett året, eller årene for planen.',
    en: 'The year is not among the years of the plan. Correct it, or the years of the plan.',
  },
  unitTwice: {
    nb: 'Enheten står to ganger i samme måned. Fjern den ene linjen.',
    en: 'The unit is listed twice in the same month. Remove one of the lines.',
  },
  pointsMissing: {
    nb: 'Velg minst ett punkt i internkontrollforskriften § 5.',
    en: 'Choose at least one point of Section 5 of the Internal Control Regulations.',
  },
  nothingToApprove: {
    nb: 'Planen har ingen revisjoner. Legg til minst én før den godkjennes.',
    en: 'The plan has no audits. Add at least one before it is approved.',
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
    nb: 'Planen er godkjent. Sett den til utkast før du endrer den.',
    en: 'The plan is approved. Set it to draft before you change it.',
  },
  gone: {
    nb: 'Revisjonsplanen finnes ikke, eller du har ikke tilgang til den.',
    en: 'The audit plan does not exist, or is not for you.',
  },
  noLine: {
    nb: 'Linjen er ikke i planen lenger. Last siden på nytt.',
    en: 'The line is no longer in the plan. Reload the page.',
  },
  notApproved: {
    nb: 'Planen er ikke godkjent ennå. Be HMS-sjefen godkjenne den først.',
    en: 'The plan is not approved yet. Ask the HSE director to approve it first.',
  },
} satisfies Record<string, Text>
export type AuditPlanFault = keyof typeof auditPlanRefusalText

/** What an audit that is made of a line is called. */
export const auditOfLineText = {
  nb: 'HMS-revisjon {year}: {unit}',
  en: 'HSE audit {year}: {unit}',
} satisfies Text

/** What one of the reasons weighs. */
export const weightText = {
  nb: '{why} (vekt {weight})',
  en: '{why} (weight {weight})',
} satisfies Text

/** Why a unit is proposed for an audit. */
export const proposalText = {
  riskClass: { nb: 'Type arbeid: {kind}', en: 'Kind of work: {kind}' },
  never: { nb: 'Ikke revidert i Verne', en: 'Not audited in Verne' },
  lastAudit: { nb: 'Sist revidert {day}', en: 'Last audited on {day}' },
  openFindings: {
    nb: 'Avvik fra revisjoner som er åpne: {count}',
    en: 'Open nonconformities of audits: {count}',
  },
  seriousCases: {
    nb: 'Alvorlige avvik de siste to årene: {count}',
    en: 'Serious nonconformities in the last two years: {count}',
  },
} satisfies Record<string, Text>
