import { recordLabels } from '../../../content/words/records.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the pages of the HSE process. Norwegian first. */
export const processWords = {
  processes: { nb: 'HMS-runder', en: 'HSE processes' },
  process: { nb: 'HMS-runde', en: 'HSE process' },
  open: { nb: 'Åpne HMS-runden {year}', en: 'Open the HSE process {year}' },
  earlier: { nb: 'Alle runder', en: 'All processes' },
  coverage: { nb: 'Se enhetene, punkt for punkt', en: 'See the units, point by point' },
  unit: recordLabels.unit,
  year: recordLabels.year,
  state: recordLabels.state,
  manager: { nb: 'Leder', en: 'Manager' },
  nobody: { nb: 'Ingen', en: 'Nobody' },
  stepsLabel: { nb: 'Stegene i runden', en: 'Steps of the process' },
  stepDone: { nb: 'ferdig', en: 'done' },
  stepNow: { nb: 'her er dere nå', en: 'you are here' },
  planning: { nb: 'Planlegging', en: 'Planning' },
  preMeeting: { nb: 'Formøte', en: 'Pre-meeting' },
  mapping: { nb: 'Kartlegging', en: 'Mapping' },
  postMeeting: { nb: 'Ettermøte', en: 'Post-meeting' },
  statements: { nb: 'Uttalelser', en: 'Statements' },
  report: { nb: 'Rapport', en: 'Report' },
  challenges: { nb: 'Utfordringer', en: 'Challenges' },
  missing: { nb: 'Dette mangler', en: 'This is missing' },
  askedFor: {
    nb: 'Dette bør dere svare på, men dere kan gå videre uten',
    en: 'This should be answered, but you can go on without it',
  },
  nothingMissing: {
    nb: 'Alt er på plass her.',
    en: 'Everything is in place here.',
  },
  goOn: { nb: 'Gå videre til {step}', en: 'Go on to {step}' },
  goOnTo: { nb: 'Gå til {step}', en: 'Go to {step}' },
  askForStatements: { nb: 'Be om uttalelser', en: 'Ask for statements' },
  gapsRemain: {
    nb: 'Noe mangler fortsatt. Se listen.',
    en: 'Something is still missing. See the list.',
  },
  stepBack: { nb: 'Gå ett steg tilbake', en: 'Go one step back' },
  stepBackHint: {
    nb: 'Alt dere har skrevet, blir beholdt. Begrunnelsen vises i historikken.',
    en: 'Everything you have written is kept. The reason is shown in the history.',
  },
  reason: recordLabels.reason,
  reopen: { nb: 'Åpne runden igjen', en: 'Reopen the process' },
  history: recordLabels.history,
  saved: { nb: 'Lagret.', en: 'Saved.' },
  save: { nb: 'Lagre', en: 'Save' },
  saveApproved: { nb: 'Lagre og godkjenn', en: 'Save and approve' },
  planViews: { nb: 'Synspunkter på planen', en: 'Views on the plan' },
  closedNotice: {
    nb: 'Runden er avsluttet og kan ikke endres.',
    en: 'The process is closed and cannot be changed.',
  },

  dates: { nb: 'Når, og hvor mye tid', en: 'When, and how much time' },
  preDate: { nb: 'Formøte', en: 'Pre-meeting' },
  mappingFrom: { nb: 'Kartlegging fra', en: 'Mapping from' },
  mappingTo: { nb: 'Kartlegging til', en: 'Mapping until' },
  postDate: { nb: 'Ettermøte', en: 'Post-meeting' },
  hours: { nb: 'Timer dere setter av i alt', en: 'Total hours set aside' },
  hoursFact: { nb: 'Timer satt av i alt', en: 'Total hours set aside' },
  hoursUnit: { nb: 'timer', en: 'hours' },
  participants: { nb: 'Hvem deltar', en: 'Who takes part' },
  participantsLead: {
    nb: 'Lederen og verneombudet bestemmer sammen hvem som skal være med. Begge bekrefter.',
    en: 'The manager and the safety representative decide together who takes part. Both confirm.',
  },
  attendanceLead: {
    nb: 'Hvem som møtte, skriver dere på siden til hvert møte.',
    en: 'You record who attended on the page for each meeting.',
  },
  participant: { nb: 'Deltaker {row}', en: 'Participant {row}' },
  newParticipant: { nb: 'Ny deltaker', en: 'New participant' },
  name: { nb: 'Navn', en: 'Name' },
  role: { nb: 'Rolle', en: 'Role' },
  organisation: { nb: 'Enhet eller virksomhet', en: 'Unit or organisation' },
  parts: { nb: 'Er med på', en: 'Takes part in' },
  removeHint: {
    nb: 'Tøm navnet for å fjerne linjen.',
    en: 'Clear the name to remove the line.',
  },
  remove: { nb: 'Fjern fra listen', en: 'Remove from the list' },
  confirmations: { nb: 'Bekreftet av', en: 'Confirmed by' },
  confirmedOn: { nb: '{who} bekreftet {day}', en: '{who} confirmed on {day}' },
  managerWaits: {
    nb: 'Lederen har ikke bekreftet ennå',
    en: 'The manager has not confirmed yet',
  },
  representativeWaits: {
    nb: 'Verneombudet har ikke bekreftet ennå',
    en: 'The safety representative has not confirmed yet',
  },
  noRepresentative: {
    nb: 'Enheten har ikke verneombud. Hovedverneombudet bekrefter og uttaler seg i stedet. Si fra til HMS-enheten, så enheten får et verneombud.',
    en: 'The unit has no safety representative. The chief safety representative confirms and makes the statement instead. Tell the HSE Unit, so that the unit gets one.',
  },
  confirm: {
    nb: 'Jeg bekrefter deltakere og datoer',
    en: 'I confirm participants and dates',
  },
  confirmAsRepresentative: {
    nb: 'Jeg bekrefter deltakere og datoer som verneombud',
    en: 'I confirm participants and dates as safety representative',
  },

  meetingDate: { nb: 'Møtedato', en: 'Date of the meeting' },
  absentReason: {
    nb: 'Hvis lederen ikke var med: hvorfor?',
    en: 'If the manager was not there: why?',
  },
  absentReasonSaid: {
    nb: 'Hvorfor lederen ikke var med',
    en: 'Why the manager was not there',
  },
  deputyWhoCame: {
    nb: 'Hvis lederen ikke var med: hvem møtte som stedfortreder?',
    en: 'If the manager was not there: who attended as deputy?',
  },
  deputyHint: {
    nb: 'Bare hvis stedfortrederen ikke er på listen over.',
    en: 'Only if the deputy is not listed above.',
  },
  whoCame: { nb: 'Hvem var med?', en: 'Who was there?' },
  whoCameHint: {
    nb: 'De som var planlagt, er krysset av. Fjern krysset for dem som ikke kom.',
    en: 'Those who were planned are ticked. Untick those who did not come.',
  },
  othersWhoCame: { nb: 'Kom noen flere?', en: 'Did anyone else come?' },
  othersHint: { nb: 'Ett navn på hver linje.', en: 'One name per line.' },
  minutes: { nb: 'Referat', en: 'Minutes' },
  noMinutes: { nb: 'Det er ikke skrevet referat.', en: 'No minutes were written.' },
  goThroughLead: {
    nb: 'Her er det vi har om enheten. Kryss av for det dere har gått gjennom.',
    en: 'This is what we have about the unit. Tick what you have reviewed.',
  },
  goneThrough: { nb: 'Gått gjennom', en: 'Reviewed' },
  note: recordLabels.note,
  link: { nb: 'Lenke', en: 'Link' },
  linkHint: { nb: 'Begynner med https://', en: 'Begins with https://' },
  formerReports: { nb: 'HMS-rapporter fra før Verne', en: 'HSE reports from before Verne' },
  allFormerReports: { nb: 'Se alle {count} rapportene', en: 'See all {count} reports' },
  noLastProcess: {
    nb: 'Dette er den første runden i systemet. Skriv en merknad om det dere har fra før.',
    en: 'This is the first process in the system. Write a note about what you already have.',
  },
  noneSince: { nb: 'Ingen siden {day}.', en: 'None since {day}.' },
  ownNote: {
    nb: 'Dette har vi ikke i systemet. Skriv kort hva dere har sett på, eller legg inn en lenke.',
    en: 'We do not have this in the system. Write briefly what you have looked at, or add a link.',
  },
  absence: { nb: 'Sykefravær i prosent', en: 'Sickness absence, per cent' },
  absenceSmall: {
    nb: 'Enheten har færre enn {threshold} ansatte. Tallet kan røpe hvem det gjelder, og skal derfor ikke registreres.',
    en: 'The unit has fewer than {threshold} employees. The figure could reveal who it concerns, so it must not be entered.',
  },

  challengesLead: {
    nb: 'Hvilke utfordringer har enheten? Vurder risikoen, og velg hvilke dere vil arbeide med nå. Begynn med dem som har høyest risiko.',
    en: 'What challenges does the unit face? Assess the risk, and select what to work on now. Start with the highest risk.',
  },
  addChallenge: { nb: 'Legg til utfordring', en: 'Add a challenge' },
  challenge: { nb: 'Utfordring', en: 'Challenge' },
  challengeHint: { nb: 'Med noen få ord', en: 'In a few words' },
  description: recordLabels.description,
  descriptionHint: {
    nb: 'Ikke skriv navn på andre eller opplysninger om helse.',
    en: 'Do not write names of others or details of health.',
  },
  topic: recordLabels.topic,
  risk: { nb: 'Risiko', en: 'Risk' },
  change: { nb: 'Endre', en: 'Change' },
  changeChallenge: { nb: 'Endre utfordringen', en: 'Change the challenge' },
  removeChallenge: { nb: 'Fjern utfordringen', en: 'Remove the challenge' },
  choose: { nb: 'Velg utfordringer', en: 'Select challenges' },
  take: { nb: 'Denne velger vi', en: 'Selected' },
  takeHint: {
    nb: 'Velg heller få utfordringer og følg dem opp.',
    en: 'Choose a few challenges, and follow them through.',
  },
  manyWarning: {
    nb: 'Dere har valgt {count} utfordringer. Det er mye å rekke på ett år. Skriv hvorfor dere velger flere enn {limit}.',
    en: 'You have selected {count} challenges. That is a lot for one year. Write why you select more than {limit}.',
  },
  manyReason: {
    nb: 'Hvis dere velger flere enn {limit}: hvorfor?',
    en: 'If you select more than {limit}: why?',
  },
  priorityReason: {
    nb: 'Hvorfor denne før en med høyere risiko?',
    en: 'Why this before one with a higher risk?',
  },
  priorityReasonFact: { nb: 'Begrunnelse for rekkefølgen', en: 'Reason for the order' },
  taken: { nb: 'Valgt i runden', en: 'Selected in this process' },

  mappingLead: {
    nb: 'Finn ut mer om hver utfordring: mål, spør og undersøk. Er det ikke nødvendig, skriver dere hvorfor.',
    en: 'Find out more about each challenge: measure, ask and observe. If that is not necessary, write why.',
  },
  addMapping: { nb: 'Legg til kartlegging', en: 'Add a mapping' },
  changeMapping: { nb: 'Endre kartleggingen', en: 'Change the mapping' },
  removeMapping: { nb: 'Fjern kartleggingen', en: 'Remove the mapping' },
  method: { nb: 'Hvordan?', en: 'How?' },
  methodHint: {
    nb: 'Skriv bare hvor mange medarbeidersamtaler dere har holdt, aldri hva som ble sagt.',
    en: 'Enter only how many appraisal interviews were held, never what was said.',
  },
  collaborator: { nb: 'Sammen med', en: 'Together with' },
  date: { nb: 'Dato', en: 'Date' },
  tookPart: { nb: 'Hvem var med?', en: 'Who took part?' },
  tookPartFact: { nb: 'Deltok', en: 'Took part' },
  result: { nb: 'Hva viste det?', en: 'What did it show?' },
  held: { nb: 'Medarbeidersamtaler holdt', en: 'Appraisal interviews held' },
  heldOf: { nb: 'Av hvor mange', en: 'Of how many' },
  heldSentence: { nb: '{held} av {of} holdt', en: '{held} of {of} held' },
  attachments: { nb: 'Vedlegg', en: 'Attachments' },
  attach: { nb: 'Legg ved filer', en: 'Attach files' },
  attachHint: {
    nb: 'Bare de som kan lese runden, kan lese dem. Filene får nye navn, men et dokument kan fortsatt vise hvem som har laget det.',
    en: 'Only those who can read the process can read them. The files get new names, but a document may still show who made it.',
  },
  noMapping: { nb: 'Kartlegging er ikke nødvendig', en: 'Mapping is not necessary' },
  noMappingReason: {
    nb: 'Hvorfor er kartlegging ikke nødvendig?',
    en: 'Why is mapping not necessary?',
  },

  findings: { nb: 'Funn', en: 'Findings' },
  findingsLead: {
    nb: 'Kryss av for det som er et funn. Dere trenger ikke skrive det på nytt: Alle funn registreres som avvik med kategorien HMS-runde.',
    en: 'Tick what is a finding. You do not need to write it again: all findings are registered as nonconformities in the category HSE process.',
  },
  isFinding: {
    nb: 'Utfordringen er et funn',
    en: 'The challenge is a finding',
  },
  mappingFinding: {
    nb: 'Kartleggingen førte til et funn: {result}',
    en: 'The mapping led to a finding: {result}',
  },
  findingTitle: { nb: 'Kort tittel på funnet', en: 'Short title of the finding' },
  findingTitleHint: {
    nb: 'Høyst 80 tegn. Tittelen vises i avviksregisteret, planen og rapporten.',
    en: '80 characters at most. The title is shown in the register, the plan and the report.',
  },
  register: {
    nb: 'Registrer funnene som avvik',
    en: 'Register the findings as nonconformities',
  },
  registeredAs: { nb: 'Registrert som {number}', en: 'Registered as {number}' },
  plan: { nb: 'Handlingsplan', en: 'Action plan' },
  planLead: {
    nb: 'Hva gjør dere med hver utfordring? Hvert tiltak skal ha én ansvarlig, en frist og en kostnad. Skriv 0 hvis det ikke koster noe.',
    en: 'What will you do about each challenge? Every measure must have one person responsible, a deadline and a cost. Enter 0 if there is no cost.',
  },
  addMeasure: { nb: 'Legg til tiltak', en: 'Add a measure' },
  changeMeasure: { nb: 'Endre tiltaket', en: 'Change the measure' },
  measure: { nb: 'Tiltak', en: 'Measure' },
  responsible: recordLabels.responsible,
  deadline: recordLabels.deadline,
  priority: recordLabels.priority,
  cost: recordLabels.cost,
  amount: { nb: 'Kostnad i kroner', en: 'Cost in NOK' },
  fundedBy: { nb: 'Hvem betaler?', en: 'Who pays?' },
  total: { nb: 'Sum', en: 'Total' },
  noMeasure: { nb: 'Ikke noe tiltak', en: 'No measure' },
  noMeasureReason: {
    nb: 'Hvorfor er tiltak ikke nødvendig?',
    en: 'Why is a measure not necessary?',
  },
  approve: { nb: 'Godkjenn tiltakene', en: 'Approve the measures' },
  approveHint: {
    nb: 'Nå blir tiltakene oppgaver for de ansvarlige.',
    en: 'The measures now become tasks for those responsible.',
  },
  approvedOn: {
    nb: 'Tiltakene er godkjent {day}.',
    en: 'The measures were approved on {day}.',
  },
  managerApproves: {
    nb: 'Lederen godkjenner tiltakene.',
    en: 'The manager approves the measures.',
  },
  requirements: { nb: 'Oversikten over krav', en: 'The overview of requirements' },
  requirementsLead: {
    nb: 'Gå gjennom lovene, forskriftene og de andre kravene som gjelder for enheten.',
    en: 'Review the acts, regulations and other requirements that apply to the unit.',
  },
  requirementsTick: {
    nb: 'Enhetens oversikt over krav er oppdatert',
    en: 'The unit’s overview of requirements has been updated',
  },
  requirementsBy: {
    nb: 'Det gjorde {who}.',
    en: 'That was done by {who}.',
  },
  requirementsThrough: {
    nb: '{through} av {of} krav var gått gjennom.',
    en: '{through} of {of} requirements had been gone through.',
  },
  requirementsDone: {
    nb: 'Oppdatert {day} av {who}',
    en: 'Updated on {day} by {who}',
  },

  statementsLead: {
    nb: 'Les rapporten. Skriv hva du mener om runden, eller kryss av for «Ingen merknader».',
    en: 'Read the report. Write what you think of the process, or tick “No comment”.',
  },
  managerStatement: { nb: 'Lederens uttalelse', en: 'The manager’s statement' },
  representativeStatement: {
    nb: 'Verneombudets uttalelse',
    en: 'The safety representative’s statement',
  },
  noComment: { nb: 'Ingen merknader', en: 'No comment' },
  saveStatement: { nb: 'Lagre uttalelsen', en: 'Save the statement' },
  awaited: { nb: 'Ikke skrevet ennå.', en: 'Not written yet.' },
  mayCloseFrom: {
    nb: 'Svarer ikke verneombudet, kan lederen avslutte fra {day}.',
    en: 'If the safety representative does not answer, the manager can close the process from {day}.',
  },
  toClose: { nb: 'Se gjennom og avslutt', en: 'Review and close' },
  closeTitle: {
    nb: 'Se gjennom før du avslutter',
    en: 'Review before closing',
  },
  closeLead: {
    nb: 'Når runden er avsluttet, kan den ikke endres. Rapporten blir tatt vare på, og neste års runde begynner der denne slutter.',
    en: 'Once the process is closed, it cannot be changed. The report is kept, and next year’s process starts where this one ends.',
  },
  close: { nb: 'Avslutt HMS-runden', en: 'Close the HSE process' },
  onlyManagerCloses: {
    nb: 'Lederen avslutter runden.',
    en: 'The manager closes the process.',
  },
  willSayWithout: {
    nb: 'Rapporten vil si: {reason}.',
    en: 'The report will say: {reason}.',
  },

  reportTitle: {
    nb: 'Rapport fra HMS-runden {year}',
    en: 'Report on the HSE process {year}',
  },
  draftReport: {
    nb: 'Runden er ikke avsluttet. Slik ser rapporten ut nå.',
    en: 'The process is not closed. This is how the report looks now.',
  },
  number: recordLabels.number,
  closedOn: { nb: 'Avsluttet', en: 'Closed on' },
  closedBy: { nb: '{day} av {who}', en: '{day} by {who}' },
  plannedFor: { nb: 'Planlagt', en: 'Planned' },
  atPreMeeting: { nb: 'På formøtet', en: 'At the pre-meeting' },
  atPostMeeting: { nb: 'På ettermøtet', en: 'At the post-meeting' },
  notPlanned: { nb: 'ikke planlagt', en: 'not planned' },
  nobodyListed: { nb: 'Ingen er ført opp.', en: 'Nobody is listed.' },
  attendanceUnknown: {
    nb: 'Hvem som møtte på {what}, er ikke ført.',
    en: 'Who was at the {what} is not recorded.',
  },
  allParts: { nb: 'alle tre deler', en: 'all three parts' },
  noneLower: { nb: 'ingen', en: 'none' },
  pre: { nb: 'formøte', en: 'pre-meeting' },
  mappingLower: { nb: 'kartlegging', en: 'mapping' },
  post: { nb: 'ettermøte', en: 'post-meeting' },
  inputsTitle: {
    nb: 'Gått gjennom i formøtet',
    en: 'Reviewed at the pre-meeting',
  },
  challengesAndMappings: {
    nb: 'Utfordringer og kartlegging',
    en: 'Challenges and mapping',
  },
  findingsTitle: {
    nb: 'Funn, registrert som avvik',
    en: 'Findings, registered as nonconformities',
  },
  notDone: { nb: 'Det vi ikke valgte eller gjorde', en: 'What we did not select or do' },
  leftOut: {
    nb: 'Utfordringer vi ikke valgte',
    en: 'Challenges we did not select',
  },
  unmapped: { nb: 'Ikke kartlagt', en: 'Not mapped' },
  withoutMeasure: { nb: 'Uten tiltak', en: 'Without a measure' },
  nothingLeft: { nb: 'Ingenting.', en: 'Nothing.' },
  category: { nb: 'Kategori', en: 'Category' },
  notSet: recordLabels.notSet,
  noneYet: { nb: 'Ingen ennå.', en: 'None yet.' },
} as const satisfies Record<string, Text>

/** Which language people wrote in, where the report is read in the other. */
export const writtenInWords = {
  nb: {
    nb: 'Det folk har skrevet selv, er på norsk.',
    en: 'What people have written themselves is in Norwegian.',
  },
  en: {
    nb: 'Det folk har skrevet selv, er på engelsk.',
    en: 'What people have written themselves is in English.',
  },
} satisfies Record<PageLanguage, Text>

/** Who confirmed participants and dates, as the report says it. */
export const confirmedWords = {
  manager: {
    done: {
      nb: 'Bekreftet for lederen av {who} {day}.',
      en: 'Confirmed for the manager by {who} on {day}.',
    },
    not: { nb: 'Ikke bekreftet av lederen.', en: 'Not confirmed by the manager.' },
  },
  representative: {
    done: {
      nb: 'Bekreftet for verneombudet av {who} {day}.',
      en: 'Confirmed for the safety representative by {who} on {day}.',
    },
    not: {
      nb: 'Ikke bekreftet av verneombudet.',
      en: 'Not confirmed by the safety representative.',
    },
  },
} as const satisfies Record<string, Record<string, Text>>
