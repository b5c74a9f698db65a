import type { Text } from '../core/text.ts'

/** What someone is to do. The words say the act; the record's own title stands beside. */
export const taskText = {
  settleInjury: {
    nb: 'Bekreft eller avkreft en meldt død eller alvorlig skade',
    en: 'Confirm or clear a reported death or serious injury',
  },
  notifyAuthorities: {
    nb: 'Varsle politiet og Arbeidstilsynet',
    en: 'Notify the police and the Labour Inspection Authority',
  },
  receive: { nb: 'Ta imot avvik', en: 'Receive nonconformity' },
  assess: { nb: 'Vurder avvik', en: 'Assess nonconformity' },
  treat: { nb: 'Rett avvik', en: 'Correct nonconformity' },
  askSystem: {
    nb: 'Spør om det er rettet i et annet system',
    en: 'Ask whether another system has put it right',
  },
  checkEffect: { nb: 'Kontroller effekten', en: 'Check the effect' },
  close: { nb: 'Lukk avvik', en: 'Close nonconformity' },
  closeAsManagerAbove: {
    nb: 'Lukk alvorlig avvik som enhetens leder har rettet',
    en: "Close serious nonconformity that the unit's manager has corrected",
  },
  closeForManagers: {
    nb: 'Lukk alvorlig avvik som alle lederne har rettet',
    en: 'Close serious nonconformity that every manager has corrected',
  },
  replyToRepresentative: {
    nb: 'Svar verneombudet skriftlig',
    en: 'Reply to the safety representative in writing',
  },
  answerComment: {
    nb: 'Svar på verneombudets kommentar',
    en: 'Answer a comment of the safety representative',
  },
  answer: {
    nb: 'Svar på spørsmål om avviket ditt',
    en: 'Answer a question about your report',
  },
  doMeasure: { nb: 'Gjør tiltak', en: 'Carry out measure' },
  approveMeasure: { nb: 'Vedta tiltak', en: 'Approve measure' },
  verifyMeasure: {
    nb: 'Kontroller om tiltaket virket',
    en: 'Check whether the measure worked',
  },
  answerEnquiry: { nb: 'Svar på henvendelse', en: 'Answer enquiry' },
  answerConsultation: {
    nb: 'Svar som verneombud på det enheten spør om',
    en: 'Answer as safety representative what the unit asks',
  },
  decideProposal: { nb: 'Svar på forslag', en: 'Answer proposal' },
  enterInjury: {
    nb: 'Før personskaden i registeret',
    en: 'Enter the injury in the register',
  },
  reportToNav: { nb: 'Send melding om yrkesskade til NAV', en: 'Send the injury form to NAV' },
  answerCorrection: {
    nb: 'Svar den som har bedt om retting',
    en: 'Answer the one who has asked for a correction',
  },
  openProcess: {
    nb: 'Åpne årets HMS-runde',
    en: "Open this year's HSE process",
  },
  confirmParticipants: {
    nb: 'Bekreft deltakerne',
    en: 'Confirm the participants',
  },
  confirmAsRepresentative: {
    nb: 'Bekreft deltakerne som verneombud',
    en: 'Confirm the participants as safety representative',
  },
  continueProcess: {
    nb: 'Gå videre i HMS-runden',
    en: 'Go on with the HSE process',
  },
  stateAsManager: {
    nb: 'Skriv leders uttalelse',
    en: "Write the manager's statement",
  },
  stateAsRepresentative: {
    nb: 'Skriv verneombudets uttalelse',
    en: "Write the safety representative's statement",
  },
  closeProcess: { nb: 'Avslutt HMS-runden', en: 'Close the HSE process' },
} satisfies Record<string, Text>
export type TaskKind = keyof typeof taskText
