import type { Text } from '../core/text.ts'

/** What someone is to do. The words say the act; the record's own title stands beside. */
export const taskText = {
  settleInjury: {
    nb: 'Bekreft eller avkreft et meldt dødsfall eller en meldt alvorlig skade',
    en: 'Confirm or rule out a reported death or serious injury',
  },
  notifyAuthorities: {
    nb: 'Varsle politiet og Arbeidstilsynet',
    en: 'Notify the police and the Labour Inspection Authority',
  },
  receive: { nb: 'Bekreft at du har mottatt avvik', en: 'Confirm receipt of nonconformity' },
  assess: { nb: 'Vurder avvik', en: 'Assess nonconformity' },
  treat: { nb: 'Rett avvik', en: 'Correct nonconformity' },
  askSystem: {
    nb: 'Spør om det er rettet i et annet system',
    en: 'Ask whether it has been corrected in another system',
  },
  checkEffect: { nb: 'Kontroller effekten', en: 'Check the effect' },
  close: { nb: 'Lukk avvik', en: 'Close nonconformity' },
  closeAsManagerAbove: {
    nb: 'Lukk alvorlig avvik som enhetens leder har rettet',
    en: 'Close serious nonconformity that the unit’s manager has corrected',
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
    en: 'Answer a comment from the safety representative',
  },
  answer: {
    nb: 'Svar på spørsmål om avviket ditt',
    en: 'Answer a question about your report',
  },
  doMeasure: { nb: 'Gjennomfør tiltak', en: 'Carry out measure' },
  giveMeasure: {
    nb: 'Gi tiltaket til en annen, den som hadde ansvaret, har sluttet',
    en: 'Give the measure to someone else, the person responsible has left',
  },
  approveMeasure: { nb: 'Godkjenn tiltak', en: 'Approve measure' },
  verifyMeasure: {
    nb: 'Kontroller om tiltaket virket',
    en: 'Check whether the measure worked',
  },
  answerEnquiry: { nb: 'Svar på henvendelse', en: 'Answer enquiry' },
  answerConsultation: {
    nb: 'Svar enheten som verneombud',
    en: 'Answer the unit as safety representative',
  },
  decideProposal: { nb: 'Svar på forslag', en: 'Answer proposal' },
  enterInjury: {
    nb: 'Registrer personskaden i skaderegisteret',
    en: 'Register the injury in the register of injuries',
  },
  reportToNav: { nb: 'Send melding om yrkesskade til NAV', en: 'Send the injury form to NAV' },
  answerCorrection: {
    nb: 'Svar den som har bedt om retting',
    en: 'Answer the person who has asked for a correction',
  },
  openProcess: {
    nb: 'Åpne årets HMS-runde',
    en: 'Open this year’s HSE process',
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
    en: 'Continue the HSE process',
  },
  stateAsManager: {
    nb: 'Skriv lederens uttalelse',
    en: 'Write the manager’s statement',
  },
  stateAsRepresentative: {
    nb: 'Skriv verneombudets uttalelse',
    en: 'Write the safety representative’s statement',
  },
  doActivity: {
    nb: 'Gjør det årshjulet ber om',
    en: 'Do what the annual cycle asks for',
  },
  approveInterval: {
    nb: 'Godkjenn hvor sjelden en enhet gjør noe',
    en: 'Approve how seldom a unit does something',
  },
  approveEvaluation: { nb: 'Godkjenn samsvarsvurdering', en: 'Approve compliance evaluation' },
  notifyAudit: { nb: 'Varsle enheten om HMS-revisjonen', en: 'Notify the unit of the HSE audit' },
  conductAudit: { nb: 'Gjennomfør HMS-revisjonen', en: 'Conduct the HSE audit' },
  reportAudit: { nb: 'Send revisjonsrapporten', en: 'Send the audit report' },
  commentAudit: {
    nb: 'Se på fakta i utkastet til revisjonsrapport',
    en: 'Check the facts of the draft audit report',
  },
  answerAudit: { nb: 'Svar på HMS-revisjonen', en: 'Answer the HSE audit' },
  closeAudit: { nb: 'Avslutt HMS-revisjonen', en: 'Close the HSE audit' },
  auditAgain: {
    nb: 'Se på funnet fra HMS-revisjonen på nytt',
    en: 'Look at the finding of the HSE audit again',
  },
  handInReport: { nb: 'Lever HMS-rapporten', en: 'Hand in the HSE report' },
  acceptReport: {
    nb: 'Les HMS-rapporten fra en enhet',
    en: 'Read the HSE report of a unit',
  },
  stateOnReport: {
    nb: 'Gi en uttalelse om HMS-rapporten',
    en: 'Give a statement on the HSE report',
  },
  answerOrder: {
    nb: 'Svar på pålegg fra tilsyn',
    en: 'Answer an order from an inspection',
  },
  answerAccess: {
    nb: 'Svar på krav om innsyn',
    en: 'Answer a request for access',
  },
  sendAgenda: { nb: 'Send sakslisten til utvalget', en: 'Send the agenda to the committee' },
  writeMinutes: {
    nb: 'Skriv referatet fra møtet i utvalget',
    en: 'Write the minutes of the committee meeting',
  },
  approveMinutes: {
    nb: 'Godkjenn referatet fra møtet i utvalget',
    en: 'Approve the minutes of the committee meeting',
  },
  approveCommitteeReport: {
    nb: 'Godkjenn årsrapporten fra utvalget',
    en: 'Approve the yearly report of the committee',
  },
  sendCommitteeReport: {
    nb: 'Skriv og send årsrapporten fra utvalget',
    en: 'Write and send the yearly report of the committee',
  },
  beginReview: { nb: 'Start ledelsens gjennomgang', en: 'Begin the management review' },
  prepareReview: {
    nb: 'Skriv grunnlaget for ledelsens gjennomgang',
    en: 'Write the background of the management review',
  },
  holdReview: { nb: 'Hold ledelsens gjennomgang', en: 'Hold the management review' },
  documentReview: {
    nb: 'Dokumenter ledelsens gjennomgang',
    en: 'Document the management review',
  },
  carryOutDecision: {
    nb: 'Gjennomfør et vedtak i ledelsens gjennomgang',
    en: 'Carry out a decision of the management review',
  },
  followUpReview: {
    nb: 'Avslutt oppfølgingen av ledelsens gjennomgang',
    en: 'End the follow-up of the management review',
  },
  writeReport: { nb: 'Skriv delene som mangler', en: 'Write the sections that are missing' },
  giveReport: {
    nb: 'Gå gjennom rapporten og gi den til godkjenning',
    en: 'Review the report and give it for approval',
  },
  approveReport: { nb: 'Godkjenn rapporten', en: 'Approve the report' },
  sendReport: {
    nb: 'Send årsrapporten til styret',
    en: 'Send the annual HSE report to the Board',
  },
  publishReport: {
    nb: 'Publiser årsrapporten etter styrets behandling',
    en: 'Publish the annual HSE report after the Board has considered it',
  },
  approveStory: {
    nb: 'Godkjenn en historie om hva en melding førte til',
    en: 'Approve a story of what a report led to',
  },
  publishStory: {
    nb: 'Publiser en historie om hva en melding førte til',
    en: 'Publish a story of what a report led to',
  },
  takeCourse: { nb: 'Ta kurset som rollen din krever', en: 'Take the course your role requires' },
  renewCourse: {
    nb: 'Ta kurset på nytt før det går ut',
    en: 'Take the course again before it expires',
  },
  confirmCourse: {
    nb: 'Bekreft at du har tatt kurset',
    en: 'Confirm that you have taken the course',
  },
  closeProcess: { nb: 'Avslutt HMS-runden', en: 'Close the HSE process' },
  reviewForLaw: {
    nb: 'Gå gjennom retningslinje der loven er endret',
    en: 'Review a guideline whose law has changed',
  },
  readForLaw: {
    nb: 'Gå gjennom retningslinje dere eier, der loven er endret',
    en: 'Review a guideline you own, whose law has changed',
  },
} satisfies Record<string, Text>
export type TaskKind = keyof typeof taskText
