import type { Text } from '../../plugin/core/text.ts'

/** Words of the pages of proposals. */
export const proposalWords = {
  lead: {
    nb: 'Du trenger ikke vite hvordan det skal gjøres. De som leder HMS-arbeidet i enheten, svarer deg, og du får vite hva det blir til.',
    en: 'You do not need to know how it should be done. Those who lead the HSE work in the unit will answer you and let you know what comes of it.',
  },
  notReport: {
    nb: 'Er noe farlig eller galt nå, melder du det som avvik.',
    en: 'If something is dangerous or wrong now, report it as a nonconformity.',
  },
  forCase: { nb: 'Foreslå et tiltak', en: 'Propose a measure' },
  challengeForUnit: { nb: 'Foreslå en utfordring', en: 'Propose a challenge' },
  ofCase: { nb: 'Til avvik', en: 'For nonconformity' },
  send: { nb: 'Send forslaget', en: 'Send the proposal' },
  sent: {
    nb: 'Forslaget er sendt. Du får vite hva det blir til.',
    en: 'The proposal has been sent. We will let you know what comes of it.',
  },
  matter: { nb: 'Hva', en: 'What' },
  reason: { nb: 'Hvorfor', en: 'Why' },
  proposedBy: { nb: 'Foreslått av', en: 'Proposed by' },
  proposedOn: { nb: 'Foreslått', en: 'Proposed on' },
  answerBy: { nb: 'Svarfrist', en: 'Answer by' },
  decision: { nb: 'Svar', en: 'Answer' },
  became: { nb: 'Hva det ble til', en: 'What came of it' },
  becameMeasure: { nb: 'Et tiltak i enheten', en: 'A measure of the unit' },
  becameChallenge: {
    nb: 'En utfordring i HMS-runden til enheten',
    en: 'A challenge of the unit’s HSE process',
  },
} as const satisfies Record<string, Text>
