import type { Text } from '../../core/text.ts'
import { only } from '../../records/input/choice.ts'

/** Where a re-audit stands. */
export const reAuditStateText = {
  asked: { nb: 'Bedt om', en: 'Asked for' },
  effective: { nb: 'Tiltaket virker', en: 'Effective' },
  notEffective: { nb: 'Tiltaket virker ikke', en: 'Not effective' },
  withdrawn: { nb: 'Trukket', en: 'Withdrawn' },
} satisfies Record<string, Text>
export type ReAuditState = keyof typeof reAuditStateText

/** What an auditor concludes. */
export const conclusionText = only(reAuditStateText, ['effective', 'notEffective'])
export type Conclusion = keyof typeof conclusionText

/** What is known of a re-audit. */
export const reAuditText = {
  auditor: { nb: 'Revisor', en: 'Auditor' },
  done: { nb: 'Hva er gjort siden revisjonen?', en: 'What has been done since the audit?' },
  state: { nb: 'Virker tiltaket i praksis?', en: 'Does the measure work in practice?' },
  askedOn: { nb: 'Bedt om', en: 'Asked for on' },
  due: { nb: 'Vurderes innen', en: 'To be assessed by' },
  shownBy: { nb: 'Hva viser det?', en: 'What shows it?' },
  interviewee: { nb: 'Rollen til den du snakket med', en: 'Role of the person you talked to' },
  seenOn: { nb: 'Når så du det?', en: 'When did you see it?' },
  seen: { nb: 'Hva så eller hørte du?', en: 'What did you see or hear?' },
  reason: { nb: 'Hvorfor åpnes avviket igjen?', en: 'Why is the nonconformity reopened?' },
  concludedOn: { nb: 'Vurdert', en: 'Assessed on' },
  name: { nb: 'Etterrevisjon', en: 'Re-audit' },
} satisfies Record<string, Text>

/** Why the case of a finding is worked on again, in the language of the audit. */
export const reopenedText = {
  nb: 'Etterrevisjon {number}: tiltaket virker ikke. {reason}',
  en: 'Re-audit {number}: the measure is not effective. {reason}',
} satisfies Text

/** Why something is refused, and the way out. */
export const reAuditRefusalText = {
  notAllowed: {
    nb: 'Bare de som leder HMS-arbeidet i enheten, revisjonslaget og HMS-enheten kan be om etterrevisjon.',
    en: 'Only those who run the HSE work of the unit, the audit team and the HSE Unit can ask for a re-audit.',
  },
  noFinding: {
    nb: 'Funnet finnes ikke, eller du har ikke tilgang til det.',
    en: 'The finding does not exist, or is not for you.',
  },
  notNonconformity: {
    nb: 'Bare avvik kan revideres på nytt.',
    en: 'Only nonconformities can be audited again.',
  },
  notCorrected: {
    nb: 'Tiltakene er ikke gjort ennå. Be om etterrevisjon når avviket er sendt til effektkontroll eller lukket.',
    en: 'The measures have not been carried out yet. Ask for a re-audit when the nonconformity has been sent for effect check or closed.',
  },
  judgedLater: {
    nb: 'En senere revisjon har vurdert funnet. Følg det opp der.',
    en: 'A later audit has assessed the finding. Follow it up there.',
  },
  doneMissing: { nb: 'Skriv hva som er gjort.', en: 'Write what has been done.' },
  nobodyLeft: {
    nb: 'Ingen i revisjonslaget kan revidere funnet nå. HMS-enheten må velge revisoren. Disse kan: {instead}.',
    en: 'Nobody on the audit team can audit the finding now. The HSE Unit must choose the auditor. These can: {instead}.',
  },
  auditorMissing: { nb: 'Velg revisoren.', en: 'Choose the auditor.' },
  onlyHseUnitChooses: {
    nb: 'Bare HMS-enheten kan velge en annen revisor. La feltet stå tomt.',
    en: 'Only the HSE Unit can choose another auditor. Leave the field empty.',
  },
  notAuditor: {
    nb: '{who} er verken revisor eller med i HMS-enheten. Disse kan: {instead}.',
    en: '{who} is neither an auditor nor in the HSE Unit. These can: {instead}.',
  },
  notImpartial: {
    nb: '{who} {why}, og kan derfor ikke revidere {unit}. Disse kan i stedet: {instead}.',
    en: '{who} {why}, and therefore cannot audit {unit}. These can instead: {instead}.',
  },
  notYours: {
    nb: 'Bare revisoren kan skrive konklusjonen. HMS-enheten kan bytte revisor.',
    en: 'Only the auditor can write the conclusion. The HSE Unit can change the auditor.',
  },
  stateMissing: {
    nb: 'Velg om tiltaket virker.',
    en: 'Choose whether the measure is effective.',
  },
  shownByMissing: { nb: 'Velg hva som viser det.', en: 'Choose what shows it.' },
  documentsAlone: {
    nb: 'Om tiltaket virker i praksis, kan ikke avgjøres av dokumenter alene. Velg samtalen, befaringen eller saken som viser det.',
    en: 'Whether the measure works in practice cannot be concluded from documents alone. Choose the interview, visit or record that shows it.',
  },
  intervieweeMissing: {
    nb: 'Velg rollen til den du snakket med.',
    en: 'Choose the role of the person you talked to.',
  },
  seenOnMissing: { nb: 'Skriv dagen.', en: 'Write the day.' },
  seenAhead: {
    nb: 'Dagen er fram i tid. Skriv dagen du så det.',
    en: 'The day is ahead. Write the day you saw it.',
  },
  seenBefore: {
    nb: 'Dagen er før rapporten ble sendt. Skriv hva du har sett etter tiltaket.',
    en: 'The day is before the report was sent. Write what you have seen after the measure.',
  },
  seenMissing: { nb: 'Skriv hva du så eller hørte.', en: 'Write what you saw or heard.' },
  reasonMissing: {
    nb: 'Skriv hvorfor avviket åpnes igjen.',
    en: 'Write why the nonconformity is reopened.',
  },
  whyMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  wrongState: {
    nb: 'Etterrevisjonen har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The re-audit is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
