import type { Text } from '../core/text.ts'
import type { Presence } from './attendance.ts'

/** Where a unit's HSE process stands. */
export const processStateText = {
  planned: { nb: 'Planlagt', en: 'Planned' },
  preMeeting: { nb: 'Formøte', en: 'Pre-meeting' },
  mapping: { nb: 'Kartlegging', en: 'Mapping' },
  postMeeting: { nb: 'Ettermøte', en: 'Post-meeting' },
  awaitingSignature: { nb: 'Venter på uttalelser', en: 'Awaiting statements' },
  closed: { nb: 'Avsluttet', en: 'Closed' },
} satisfies Record<string, Text>
export type ProcessState = keyof typeof processStateText

/** What was done to a process. */
export const processStepText = {
  open: { nb: 'Åpnet', en: 'Opened' },
  save: { nb: 'Lagret', en: 'Saved' },
  cover: { nb: 'Valgte hvilke små enheter som er med', en: 'Chose which small units take part' },
  confirmParticipants: {
    nb: 'Lederen bekreftet deltakere og datoer',
    en: 'The manager confirmed participants and dates',
  },
  confirmAsRepresentative: {
    nb: 'Verneombudet bekreftet deltakere og datoer',
    en: 'The safety representative confirmed participants and dates',
  },
  advance: { nb: 'Gikk videre', en: 'Moved on' },
  stepBack: { nb: 'Gikk ett steg tilbake', en: 'Went one step back' },
  registerFindings: { nb: 'Registrerte funnene', en: 'Registered the findings' },
  approveMeasures: { nb: 'Godkjente tiltakene', en: 'Approved the measures' },
  askForStatements: { nb: 'Ba om uttalelser', en: 'Asked for statements' },
  stateAsManager: { nb: 'Lederens uttalelse', en: 'The manager’s statement' },
  stateAsRepresentative: {
    nb: 'Verneombudets uttalelse',
    en: 'The safety representative’s statement',
  },
  disagreeWithPlan: {
    nb: 'Verneombudets synspunkt på planen',
    en: 'The safety representative’s view on the plan',
  },
  answerPlanView: { nb: 'Lederens synspunkt på planen', en: 'The manager’s view on the plan' },
  close: { nb: 'Avsluttet', en: 'Closed' },
  reopen: { nb: 'Åpnet igjen', en: 'Reopened' },
} satisfies Record<string, Text>
export type ProcessStep = keyof typeof processStepText

/** Who may take part, besides line manager and safety representative (requirement 16). */
export const participantRoleText = {
  lineManager: { nb: 'Linjeleder', en: 'Line manager' },
  deputyManager: { nb: 'Stedfortreder for leder', en: 'Deputy manager' },
  safetyRepresentative: { nb: 'Verneombud', en: 'Safety representative' },
  deputySafetyRep: { nb: 'Varaverneombud', en: 'Deputy safety representative' },
  hseCoordinator: { nb: 'HMS-koordinator', en: 'HSE coordinator' },
  subunitManager: { nb: 'Leder for underenhet', en: 'Manager of a unit below' },
  studentRepresentative: { nb: 'Studentrepresentant', en: 'Student representative' },
  workshopOrEngineers: {
    nb: 'Verkstedleder eller ingeniør',
    en: 'Head of workshop or engineer',
  },
  radiationCoordinator: {
    nb: 'Lokal strålevernkoordinator',
    en: 'Local radiation protection coordinator',
  },
  hseUnit: { nb: 'HMS-enheten', en: 'HSE Unit' },
  operations: { nb: 'Driftspersonell', en: 'Operations staff' },
  roomUser: { nb: 'Andre som bruker lokalene', en: 'Others who use the premises' },
  other: { nb: 'Andre', en: 'Other' },
} satisfies Record<string, Text>
export type ParticipantRole = keyof typeof participantRoleText

/** How a unit became aware of a challenge. */
export const challengeSourceText = {
  survey: { nb: 'Undersøkelse', en: 'Survey' },
  measurement: { nb: 'Måling', en: 'Measurement' },
  inspection: { nb: 'Tilsyn, vernerunde eller befaring', en: 'Inspection or safety round' },
  riskAssessment: { nb: 'Risikovurdering', en: 'Risk assessment' },
  nonconformity: { nb: 'Avvik', en: 'Nonconformity' },
  enquiry: { nb: 'Henvendelse', en: 'Enquiry' },
  proposal: {
    nb: 'Forslag fra ansatt eller verneombud',
    en: 'Proposal from an employee or safety representative',
  },
  lastYear: { nb: 'Ikke valgt i forrige runde', en: 'Not selected in the last process' },
  other: { nb: 'Annet', en: 'Other' },
} satisfies Record<string, Text>
export type ChallengeSource = keyof typeof challengeSourceText
/** How somebody stands to a meeting, in the report. */
export const presenceText = {
  present: { nb: 'Til stede', en: 'Present' },
  absent: { nb: 'Ikke til stede', en: 'Absent' },
  notExpected: { nb: '–', en: '–' },
  notAsked: { nb: 'Ikke ført', en: 'Not recorded' },
} satisfies Record<Presence, Text>

/** How a challenge is mapped (requirement 32). */
export const mappingMethodText = {
  internalMapping: { nb: 'Intern kartlegging', en: 'Internal mapping' },
  detailedMapping: {
    nb: 'Nærmere kartlegging sammen med HMS-enheten, Avdeling for eiendom og drift eller andre',
    en: 'More detailed mapping together with the HSE Unit, the property and facilities department or others',
  },
  exposureMeasurement: { nb: 'Måling av eksponering', en: 'Exposure measurement' },
  riskAssessment: { nb: 'Risikovurdering', en: 'Risk assessment' },
  safetyRound: { nb: 'Vernerunde', en: 'Safety round' },
  survey: { nb: 'Undersøkelse blant de ansatte', en: 'Survey among the employees' },
  checklist: { nb: 'Sjekkliste', en: 'Checklist' },
  occupationalHealth: {
    nb: 'Kartlegging ved bedriftshelsetjenesten',
    en: 'Mapping by the occupational health service',
  },
  subjectMeeting: { nb: 'Temamøte med ansatte', en: 'Thematic meeting with employees' },
  appraisals: { nb: 'Medarbeidersamtaler', en: 'Appraisal interviews' },
  other: { nb: 'Annet', en: 'Other' },
} satisfies Record<string, Text>
export type MappingMethod = keyof typeof mappingMethodText

/** What is gone through in the pre-meeting (requirements 17 to 26), in that order. */
export const inputText = {
  lastReport: { nb: 'Fjorårets interne HMS-rapport', en: 'Last year’s internal HSE report' },
  lastMappings: { nb: 'Fjorårets kartlegging', en: 'Last year’s mapping' },
  lastPlan: { nb: 'Fjorårets handlingsplan', en: 'Last year’s action plan' },
  measuresStatus: { nb: 'Tiltak det siste året', en: 'Measures over the last year' },
  enquiriesInternal: { nb: 'Interne henvendelser', en: 'Internal enquiries' },
  enquiriesExternal: { nb: 'Eksterne henvendelser', en: 'External enquiries' },
  nonconformities: { nb: 'Avvik', en: 'Nonconformities' },
  absence: { nb: 'Sykefravær', en: 'Sickness absence' },
  requirements: {
    nb: 'Lover, forskrifter og andre krav',
    en: 'Acts, regulations and other requirements',
  },
  internalDocuments: { nb: 'Interne HMS-dokumenter', en: 'Internal HSE documents' },
} satisfies Record<string, Text>
export type InputKind = keyof typeof inputText

/** What is gone through is gone through, and saved, in three turns: each kind of input stands in one. */
export const inputGroups = {
  lastYear: ['lastReport', 'lastMappings', 'lastPlan'],
  cases: ['measuresStatus', 'nonconformities'],
  elsewhere: [
    'enquiriesInternal',
    'enquiriesExternal',
    'absence',
    'requirements',
    'internalDocuments',
  ],
} as const satisfies Record<string, readonly InputKind[]>
export type InputGroup = keyof typeof inputGroups

/** Why a process was closed without a word from the safety representative. */
export const closedWithoutText = {
  noRepresentative: {
    nb: 'Enheten har ikke verneombud',
    en: 'The unit has no safety representative',
  },
  noAnswer: {
    nb: 'Verneombudet har ikke uttalt seg innen 14 dager',
    en: 'The safety representative has not made a statement within 14 days',
  },
  noAnswerFromChief: {
    nb: 'Enheten har ikke verneombud, og hovedverneombudet har ikke uttalt seg innen 14 dager',
    en: 'The unit has no safety representative, and the chief safety representative has not made a statement within 14 days',
  },
} satisfies Record<string, Text>
export type ClosedWithout = keyof typeof closedWithoutText

/** The parts of a process that are written one at a time. */
export const sectionText = {
  plan: { nb: 'Tid og datoer', en: 'Time and dates' },
  participants: { nb: 'Deltakere', en: 'Participants' },
  pre: { nb: 'Formøtet', en: 'The pre-meeting' },
  preMinutes: { nb: 'Referatet fra formøtet', en: 'The minutes of the pre-meeting' },
  inputs: { nb: 'Det dere går gjennom', en: 'What you review' },
  psychosocial: {
    nb: 'Psykososialt arbeidsmiljø',
    en: 'Psychosocial working environment',
  },
  challenge: { nb: 'En utfordring', en: 'A challenge' },
  selection: { nb: 'Valget av utfordringer', en: 'The choice of challenges' },
  mapping: { nb: 'En kartlegging', en: 'A mapping' },
  noMapping: { nb: 'Hvorfor ingen kartlegging', en: 'Why no mapping' },
  post: { nb: 'Ettermøtet', en: 'The post-meeting' },
  postMinutes: { nb: 'Referatet fra ettermøtet', en: 'The minutes of the post-meeting' },
  findings: { nb: 'Funnene', en: 'The findings' },
  measures: { nb: 'Tiltakene', en: 'The measures' },
  linkedMeasures: { nb: 'Tiltak dere allerede har', en: 'Existing measures' },
  noMeasure: { nb: 'Hvorfor ikke noe tiltak', en: 'Why no measure' },
  riskAfter: { nb: 'Risikoen etter tiltakene', en: 'The risk after the measures' },
  requirements: { nb: 'Oversikten over krav', en: 'The overview of requirements' },
  statements: { nb: 'Uttalelsene', en: 'The statements' },
} satisfies Record<string, Text>
export type ProcessSection = keyof typeof sectionText

/** Refusals of the HSE process: what is wrong, and the way out. */
export const processRefusalText = {
  gone: {
    nb: 'HMS-runden finnes ikke, eller du har ikke tilgang til den.',
    en: 'The HSE process does not exist, or is not for you.',
  },
  noUnit: {
    nb: 'Enheten finnes ikke, eller er lagt ned. Velg en annen.',
    en: 'The unit does not exist, or has been closed. Choose another.',
  },
  mayNotOpen: {
    nb: 'Bare lederen, stedfortrederen eller HMS-koordinatoren i enheten, eller HMS-enheten, kan åpne HMS-runden. Har enheten ingen egen koordinator, kan koordinatoren på nivået over gjøre det.',
    en: 'Only the unit’s manager, deputy or HSE coordinator, or the HSE Unit, can open the HSE process. If the unit has no coordinator of its own, the coordinator at the level above can.',
  },
  noProcessOfItsOwn: {
    nb: 'Enheten har ikke egen HMS-runde. Den er med i runden til enheten over, eller har ingen. HMS-enheten kan endre det.',
    en: 'The unit has no HSE process of its own. It takes part in that of the unit above, or has none. The HSE Unit can change that.',
  },
  wrongYear: {
    nb: 'Du kan åpne HMS-runden for i år, og fra 1. september også for neste år.',
    en: 'You can open this year’s HSE process, and from 1 September next year’s too.',
  },
  closed: {
    nb: 'HMS-runden er avsluttet og kan ikke endres. HMS-sjefen kan åpne den igjen.',
    en: 'The HSE process is closed and cannot be changed. The HSE director can reopen it.',
  },
  nothingProposed: {
    nb: 'Det er ikke noe fra i fjor å bruke her. Skriv det inn selv.',
    en: 'There is nothing from last year to use here. Write it yourself.',
  },
  notWritableNow: {
    nb: '{section} kan ikke endres mens runden er i «{state}».',
    en: '{section} cannot be changed while the process is in “{state}”.',
  },
  conflict: {
    nb: '{who} endret dette {when}, etter at du åpnet siden. Sammenlign de to tekstene, og lagre den som skal gjelde.',
    en: '{who} changed this on {when}, after you opened the page. Compare the two versions and save the one you want to keep.',
  },
  someone: { nb: 'Noen andre', en: 'Someone else' },
  justNow: { nb: 'nettopp', en: 'just now' },
  changedMeanwhile: {
    nb: 'Deltakere eller datoer er endret siden du åpnet siden. Se gjennom dem en gang til før du bekrefter.',
    en: 'Participants or dates have changed since you opened the page. Check them again before you confirm.',
  },
  gaps: {
    nb: 'Noe mangler før dere kan gå videre: {gaps}',
    en: 'Something is missing before you can go on: {gaps}',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  noStepBack: {
    nb: 'Runden kan ikke gå lenger tilbake.',
    en: 'The process cannot go further back.',
  },
  notClosed: {
    nb: 'Runden er ikke avsluttet.',
    en: 'The process is not closed.',
  },
  notReady: {
    nb: 'Runden er ikke klar for uttalelser ennå. Fullfør de tidligere stegene først.',
    en: 'The process is not ready for statements yet. Complete the earlier steps first.',
  },
  statementMissing: {
    nb: 'Skriv en uttalelse, eller kryss av for «Ingen merknader».',
    en: 'Write a statement, or tick “No comment”.',
  },
  statementOrNone: {
    nb: 'Du har både skrevet en uttalelse og krysset av for «Ingen merknader». Velg én av delene.',
    en: 'You have both written a statement and ticked “No comment”. Choose one of them.',
  },
  alreadySigned: {
    nb: 'Verneombudet har uttalt seg om runden slik den er nå, med uttalelsen din. Vil du endre den, går du ett steg tilbake og skriver hvorfor. Da uttaler begge seg på nytt.',
    en: 'The safety representative has made a statement on the process as it is now, including your statement. To change yours, go one step back and write why. You must then both make your statements again.',
  },
  notPlanned: {
    nb: 'Sett datoene og timene, og skriv hvem som deltar, før du bekrefter.',
    en: 'Set the dates and hours, and write who takes part, before you confirm.',
  },
  statementOfOther: {
    nb: '{who} har uttalt seg. Bare den som skrev uttalelsen, kan endre den.',
    en: '{who} has made a statement. Only the person who wrote it can change it.',
  },
  noChallenge: {
    nb: 'Utfordringen er fjernet. Åpne siden på nytt.',
    en: 'The challenge has been removed. Open the page again.',
  },
  notLinkable: {
    nb: 'Et av tiltakene er ferdig, avbrutt eller fjernet, eller er laget for denne utfordringen. Velg på nytt.',
    en: 'One of the measures is done, cancelled or removed, or was made for this challenge. Choose again.',
  },
  challengeInUse: {
    nb: 'Utfordringen er kartlagt, har tiltak eller er registrert som avvik. Fjern heller krysset ved utfordringen.',
    en: 'The challenge has been mapped, has measures or is registered as a nonconformity. Deselect it instead.',
  },
  registered: {
    nb: 'Funnet er registrert som avvik. Avvis avviket i avviksregisteret hvis det er feil.',
    en: 'The finding is registered as a nonconformity. Reject the nonconformity in the register if it is wrong.',
  },
  noFindings: {
    nb: 'Ingenting er merket som funn. Merk funnene først, og registrer dem så.',
    en: 'Nothing is marked as a finding. Mark the findings first, then register them.',
  },
  noMeasures: {
    nb: 'Det er ingen tiltak som venter på å bli godkjent.',
    en: 'There are no measures awaiting approval.',
  },
  noPerson: {
    nb: 'Personen finnes ikke lenger. Velg en annen, eller skriv navnet.',
    en: 'The person no longer exists. Choose another, or write the name.',
  },
  tooFewForAbsence: {
    nb: 'Enheten har færre enn {threshold} ansatte. Tallet kan røpe hvem det gjelder, og skal derfor ikke registreres.',
    en: 'The unit has fewer than {threshold} employees. The figure could reveal who it concerns, so it must not be entered.',
  },
} satisfies Record<string, Text>

/** What is wrong with a value someone wrote. */
export const valueFaultText = {
  date: {
    nb: 'Skriv datoen som dag, måned og år, for eksempel 30.11.2026.',
    en: 'Write the date as day, month and year, for example 30.11.2026.',
  },
  number: { nb: 'Skriv et tall, for eksempel 4.', en: 'Write a number, for example 4.' },
  percent: { nb: 'Skriv et tall fra 0 til 100.', en: 'Write a number from 0 to 100.' },
  scale: { nb: 'Velg et trinn fra 1 til 5.', en: 'Choose a level from 1 to 5.' },
  titleMissing: {
    nb: 'Skriv hva utfordringen er, med noen få ord.',
    en: 'Write what the challenge is, in a few words.',
  },
  findingTitleLong: {
    nb: 'Tittelen på et funn har høyst 80 tegn. Kort den ned.',
    en: 'The title of a finding has 80 characters at most. Shorten it.',
  },
  tooLong: { nb: 'Teksten er for lang. Kort den ned.', en: 'The text is too long. Shorten it.' },
  link: {
    nb: 'Skriv en lenke som begynner med https://.',
    en: 'Write a link that begins with https://.',
  },
  choice: { nb: 'Velg ett av alternativene.', en: 'Choose one of the alternatives.' },
} satisfies Record<string, Text>
export type ValueFault = keyof typeof valueFaultText
