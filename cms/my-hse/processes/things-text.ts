import type { Text } from '../../plugin/core/text.ts'
import type { Part, Progress, Thing } from './things.ts'

/** Words of the lists and of their pages. */
export const thingWords = {
  listTitle: { nb: 'Dette skal gjøres', en: 'To be done' },
  missing: { nb: 'Mangler:', en: 'Missing:' },
  backToList: { nb: 'Tilbake til listen for {part}', en: 'Back to the list of {part}' },
  saveAndGoOn: { nb: 'Lagre og gå videre', en: 'Save and go on' },
  saveAndGoOnTo: { nb: 'Lagre og gå videre til {step}', en: 'Save and go on to {step}' },
  saveAndAsk: { nb: 'Lagre og be om uttalelser', en: 'Save and ask for statements' },
  saveAndAnother: { nb: 'Lagre og skriv en til', en: 'Save and write another' },
  saveAndAnotherParticipant: {
    nb: 'Lagre og legg til en til',
    en: 'Save and add another',
  },
  allGoneThrough: {
    nb: 'Kryss av for alt, lagre og gå videre',
    en: 'Tick everything, save and go on',
  },
  confirmLead: {
    nb: 'Lederen og verneombudet bestemmer sammen hvem som er med, og når. Hvis noen endrer det senere, spør vi begge igjen.',
    en: 'The manager and the safety representative decide together who takes part, and when. If anyone changes it later, we ask both of them again.',
  },
  changedSince: {
    nb: 'Dette er endret siden begge bekreftet',
    en: 'This has changed since both confirmed',
  },
  changeDates: { nb: 'Endre datoene', en: 'Change the dates' },
  changeParticipants: { nb: 'Endre deltakerne', en: 'Change the participants' },
  confirmFirst: {
    nb: 'Noe mangler før dere kan bekrefte:',
    en: 'Something is missing before you can confirm:',
  },
  onlyManagerConfirms: {
    nb: 'Lederen bekrefter selv, eller en stedfortreder som er satt inn til en bestemt dato.',
    en: 'The manager confirms, or a deputy appointed until a set date.',
  },
  confirmAndGoOn: {
    nb: 'Bekreft og gå videre til {step}',
    en: 'Confirm and go on to {step}',
  },
  saveAndRegister: {
    nb: 'Lagre, og registrer funnene som avvik',
    en: 'Save, and register the findings as nonconformities',
  },
  noMeasuresYet: { nb: 'Planen har ingen tiltak.', en: 'The plan has no measures.' },
  approveAndAsk: {
    nb: 'Godkjenn tiltakene og be om uttalelser',
    en: 'Approve the measures and ask for statements',
  },
  partOfFive: { nb: 'Del {n} av 5: {name}', en: 'Part {n} of 5: {name}' },
  allSteps: { nb: 'Vis alle delene', en: 'Show all parts' },
  withoutMapping: { nb: 'Skriv hvorfor det ikke er nødvendig', en: 'Write why none is needed' },
  withoutMeasure: { nb: 'Skriv hvorfor det ikke er nødvendig', en: 'Write why none is needed' },
} as const satisfies Record<string, Text>

/** What each thing of a part is called. */
export const thingText = {
  dates: { nb: 'Datoer og timer', en: 'Dates and hours' },
  participants: { nb: 'Deltakere', en: 'Participants' },
  confirm: { nb: 'Bekreft deltakere og datoer', en: 'Confirm participants and dates' },
  preHeld: { nb: 'Når møtet var, og hvem som kom', en: 'When the meeting was, and who came' },
  inputsOfLastYear: {
    nb: 'Rapport, kartlegging og plan fra i fjor',
    en: 'Last year’s report, mapping and plan',
  },
  inputsOfCases: { nb: 'Tiltak og avvik', en: 'Measures and nonconformities' },
  inputsFromElsewhere: {
    nb: 'Henvendelser, sykefravær, krav og dokumenter',
    en: 'Enquiries, sickness absence, requirements and documents',
  },
  psychosocial: { nb: 'Psykososialt arbeidsmiljø', en: 'Psychosocial working environment' },
  challenges: { nb: 'Utfordringer', en: 'Challenges' },
  preMinutes: { nb: 'Referat fra formøtet', en: 'Minutes of the pre-meeting' },
  postHeld: { nb: 'Når møtet var, og hvem som kom', en: 'When the meeting was, and who came' },
  findings: { nb: 'Funn', en: 'Findings' },
  plan: { nb: 'Tiltak for hver utfordring', en: 'Measures for each challenge' },
  requirements: { nb: 'Oversikten over krav', en: 'The overview of requirements' },
  postMinutes: { nb: 'Referat fra ettermøtet', en: 'Minutes of the post-meeting' },
  approve: { nb: 'Godkjenn handlingsplanen', en: 'Approve the action plan' },
} as const satisfies Record<Thing, Text>

/** How far a thing has come, as its line says it. */
export const progressText = {
  notBegun: { nb: 'Ikke påbegynt', en: 'Not started' },
  begun: { nb: 'Påbegynt', en: 'Started' },
  done: { nb: 'Ferdig', en: 'Done' },
  optional: { nb: 'Valgfritt', en: 'Optional' },
} as const satisfies Record<Progress, Text>

/** The part of each list, as one goes back to it. */
export const partText = {
  planning: { nb: 'planleggingen', en: 'the planning' },
  preMeeting: { nb: 'formøtet', en: 'the pre-meeting' },
  postMeeting: { nb: 'ettermøtet', en: 'the post-meeting' },
} as const satisfies Record<Part, Text>
