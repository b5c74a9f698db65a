import type { Text } from '../core/text.ts'

/** Where an audit stands. */
export const auditStateText = {
  planned: { nb: 'Planlagt', en: 'Planned' },
  notified: { nb: 'Varslet', en: 'Notified' },
  conducted: { nb: 'Gjennomført', en: 'Conducted' },
  reportSent: { nb: 'Rapport sendt', en: 'Report sent' },
  answered: { nb: 'Besvart', en: 'Answered' },
  closed: { nb: 'Avsluttet', en: 'Closed' },
  cancelled: { nb: 'Trukket', en: 'Withdrawn' },
} satisfies Record<string, Text>
export type AuditState = keyof typeof auditStateText

/** Who carries out an audit. What is not said is done by the institution itself. */
export const auditByText = {
  own: { nb: 'Egne revisorer', en: 'Own auditors' },
  others: { nb: 'Andre', en: 'Others' },
} satisfies Record<string, Text>

/** How far what is written in an audit is read: by its team, by the unit too, or once it is reported. */
export const openToText = {
  team: { nb: 'Revisjonslaget og HMS-enheten', en: 'The audit team and the HSE Unit' },
  unit: { nb: 'Enheten, som har fått utkastet', en: 'The unit, which has the draft' },
  reported: { nb: 'De som leser rapporten', en: 'Those who read the report' },
} satisfies Record<string, Text>

/** What something seen or heard in an audit is. */
export const evidenceText = {
  interview: { nb: 'Samtale', en: 'Interview' },
  visit: { nb: 'Befaring', en: 'Site visit' },
  record: { nb: 'Sak eller føring', en: 'Record' },
  document: { nb: 'Dokument', en: 'Document' },
} satisfies Record<string, Text>
export type EvidenceKind = keyof typeof evidenceText

/** Whom an interview was with. There is no field for names: a role is enough. */
export const intervieweeText = {
  manager: { nb: 'Leder', en: 'Manager' },
  safetyRepresentative: { nb: 'Verneombud', en: 'Safety representative' },
  coordinator: { nb: 'HMS-koordinator', en: 'HSE coordinator' },
  roomManager: { nb: 'Romansvarlig', en: 'Room manager' },
  technicalStaff: { nb: 'Teknisk ansatt', en: 'Technical staff' },
  academicStaff: { nb: 'Vitenskapelig ansatt', en: 'Academic staff' },
  administrativeStaff: { nb: 'Administrativt ansatt', en: 'Administrative staff' },
  student: { nb: 'Student', en: 'Student' },
  other: { nb: 'Andre', en: 'Others' },
} satisfies Record<string, Text>
export type Interviewee = keyof typeof intervieweeText

/** Is what a criterion asks for there? */
export const inPlaceText = {
  yes: { nb: 'Ja', en: 'Yes' },
  partly: { nb: 'Delvis', en: 'Partly' },
  no: { nb: 'Nei', en: 'No' },
} satisfies Record<string, Text>
export type InPlace = keyof typeof inPlaceText

/** Does it work in practice? */
export const worksText = {
  ...inPlaceText,
  notSeen: { nb: 'Ikke vurdert', en: 'Not assessed' },
} satisfies Record<string, Text>
export type Works = keyof typeof worksText

/** Kinds of findings. */
export const findingKindText = {
  major: { nb: 'Alvorlig avvik', en: 'Major nonconformity' },
  minor: { nb: 'Mindre avvik', en: 'Minor nonconformity' },
  observation: { nb: 'Merknad', en: 'Observation' },
  improvement: { nb: 'Mulighet for forbedring', en: 'Possibility to improve' },
  goodPractice: { nb: 'God praksis', en: 'Good practice' },
} satisfies Record<string, Text>
export type FindingKind = keyof typeof findingKindText

/** What each kind of finding is for. */
export const findingKindHints = {
  major: {
    nb: 'Et krav er ikke oppfylt, og noen kan bli skadet eller syke, eller styringen svikter.',
    en: 'A requirement is not met, and somebody may be harmed, or the management of HSE fails.',
  },
  minor: {
    nb: 'Et krav er ikke oppfylt, men svikten er avgrenset.',
    en: 'A requirement is not met, but the failure is limited.',
  },
  observation: {
    nb: 'Ikke et brudd på et krav, men det kan bli det.',
    en: 'No breach of a requirement, but it may become one.',
  },
} satisfies Partial<Record<FindingKind, Text>>

/** What an audit says of a finding of an earlier one. */
export const judgementText = {
  closed: { nb: 'Rettet', en: 'Closed' },
  open: { nb: 'Fortsatt åpent', en: 'Still open' },
  repeated: { nb: 'Gjentatt', en: 'Repeated' },
} satisfies Record<string, Text>
export type Judgement = keyof typeof judgementText

/** What each judgement says. */
export const judgementHints = {
  closed: { nb: 'Det er rettet, og det virker.', en: 'It is corrected, and it works.' },
  open: {
    nb: 'Enheten arbeider med det, og følger det opp i saken som er der.',
    en: 'The unit is working on it, and follows it up in the record there is.',
  },
  repeated: {
    nb: 'Det var rettet eller skulle vært det, og er der igjen. Det blir et funn i denne revisjonen.',
    en: 'It was corrected or should have been, and is there again. It becomes a finding of this audit.',
  },
} satisfies Record<Judgement, Text>

/** What the fields of an audit are called. */
export const auditText = {
  title: { nb: 'Tittel', en: 'Title' },
  by: { nb: 'Revidert av', en: 'Audited by' },
  otherBody: { nb: 'Hvem har revidert?', en: 'Who carried out the audit?' },
  reportFile: { nb: 'Rapporten', en: 'The report' },
  unit: { nb: 'Enhet', en: 'Unit' },
  scope: { nb: 'Hva revisjonen omfatter', en: 'Scope' },
  points: {
    nb: 'Punkter i internkontrollforskriften § 5',
    en: 'Points of Section 5 of the Internal Control Regulations',
  },
  periodFrom: { nb: 'Perioden som revideres, fra', en: 'Period audited, from' },
  periodTo: { nb: 'Til og med', en: 'Up to and including' },
  auditDate: { nb: 'Dagen for revisjonen', en: 'Day of the audit' },
  lead: { nb: 'Revisjonsleder', en: 'Lead auditor' },
  member: { nb: 'Revisor', en: 'Auditor' },
  team: { nb: 'Revisjonslag', en: 'Audit team' },
  agenda: { nb: 'Program', en: 'Agenda' },
  asksFor: { nb: 'Hva enheten bes om å legge fram', en: 'What the unit is asked for' },
  noticeDate: { nb: 'Varslet', en: 'Notified on' },
  documents: { nb: 'Det enheten har lagt fram', en: 'What the unit has given' },
  conductedOn: { nb: 'Gjennomført', en: 'Conducted on' },
  draftSentOn: { nb: 'Utkast sendt', en: 'Draft sent on' },
  draftDue: { nb: 'Enheten ser på fakta innen', en: 'The unit checks the facts by' },
  draftComment: { nb: 'Enhetens merknader til fakta', en: 'The unit’s comments on the facts' },
  draftCommentedOn: { nb: 'Fakta sett på', en: 'Facts checked on' },
  summary: { nb: 'Konklusjon', en: 'Conclusion' },
  reportSentOn: { nb: 'Rapporten sendt', en: 'Report sent on' },
  receivedOn: { nb: 'Mottatt av enheten', en: 'Received by the unit' },
  answerDue: { nb: 'Enheten svarer innen', en: 'The unit answers by' },
  answer: { nb: 'Enhetens svar', en: 'The unit’s answer' },
  answeredOn: { nb: 'Besvart', en: 'Answered on' },
  representativeComment: {
    nb: 'Verneombudets kommentar',
    en: 'The safety representative’s comment',
  },
  closedOn: { nb: 'Avsluttet', en: 'Closed on' },
} satisfies Record<string, Text>

/** What the fields of the lines of an audit are called. */
export const auditLineText = {
  kind: { nb: 'Hva slags', en: 'Kind' },
  interviewee: { nb: 'Rollen til den dere snakket med', en: 'Role of the person you talked to' },
  date: { nb: 'Dag', en: 'Day' },
  what: { nb: 'Hva dere så eller hørte', en: 'What you saw or heard' },
  place: { nb: 'Sted, nummer eller adresse', en: 'Place, number or address' },
  pictures: { nb: 'Bilder fra befaringen', en: 'Pictures of the site visit' },
  caption: { nb: 'Hva viser {name}?', en: 'What does {name} show?' },
  inPlace: { nb: 'Er det på plass?', en: 'Is it in place?' },
  works: { nb: 'Virker det i praksis?', en: 'Does it work in practice?' },
  shownBy: { nb: 'Hva som viser det', en: 'What shows it' },
  evidence: { nb: 'Hva dere fant', en: 'What you found' },
  conclusion: { nb: 'Konklusjon', en: 'Conclusion' },
  findingKind: { nb: 'Hva slags funn', en: 'Kind of finding' },
  findingTitle: { nb: 'Funnet i én setning', en: 'The finding in one sentence' },
  description: {
    nb: 'Hva dere fant, og hva det bygger på',
    en: 'What you found, and on what grounds',
  },
  cause: { nb: 'Årsak', en: 'Cause' },
  findingAnswer: { nb: 'Hva enheten gjør', en: 'What the unit does' },
  deadline: { nb: 'Innen', en: 'By' },
  judgement: { nb: 'Hvordan det står til nå', en: 'How it is now' },
  grounds: { nb: 'Hva vurderingen bygger på', en: 'What the assessment is based on' },
} satisfies Record<string, Text>

/** What leads to planning an audit. */
export const planAuditText = {
  nb: 'Planlegg en revisjon',
  en: 'Plan an audit',
} satisfies Text

/** What leads to taking in an audit that others have carried out. */
export const takeInText = {
  nb: 'Registrer en revisjon gjort av andre',
  en: 'Register an audit by others',
} satisfies Text

/** What the nonconformity of a finding says, in the language of the audit. */
export const nonconformityWords = {
  title: { nb: 'Funn i HMS-revisjon: {written}', en: 'Found in HSE audit: {written}' },
  description: {
    nb: '{kind} i HMS-revisjon {number}.\n\n{written}\n\nSvar på revisjonen med årsak og frist.',
    en: '{kind} in HSE audit {number}.\n\n{written}\n\nAnswer the audit with a cause and a deadline.',
  },
} satisfies Record<string, Text>

/** Why somebody is too near a unit to audit it. */
export const tieText = {
  worksIn: { nb: 'arbeider i {unit}', en: 'works in {unit}' },
  holdsRole: { nb: 'er {role} i {unit}', en: 'is {role} in {unit}' },
  chiefSafetyRep: { nb: 'er hovedverneombud', en: 'is the chief safety representative' },
  topManagement: { nb: 'er med i den øverste ledelsen', en: 'is part of the top management' },
} satisfies Record<string, Text>

/** Why something is refused, and the way out. */
export const auditRefusalText = {
  unitMissing: { nb: 'Velg enheten som revideres.', en: 'Choose the unit that is audited.' },
  noUnit: {
    nb: 'Enheten er ikke i drift. Velg en annen, eller trekk revisjonen.',
    en: 'The unit is not active. Choose another, or withdraw the audit.',
  },
  titleMissing: { nb: 'Skriv en tittel.', en: 'Write a title.' },
  scopeMissing: {
    nb: 'Skriv hva revisjonen omfatter.',
    en: 'Write what the audit covers.',
  },
  pointsMissing: {
    nb: 'Velg minst ett punkt. Punktene sier hvilke kriterier enheten blir målt mot.',
    en: 'Choose at least one point. The points say which criteria the unit is audited against.',
  },
  dateMissing: { nb: 'Skriv dagen.', en: 'Write the day.' },
  bodyMissing: { nb: 'Skriv hvem som har revidert.', en: 'Write who carried out the audit.' },
  fileMissing: {
    nb: 'Legg ved rapporten fra dem som reviderte.',
    en: 'Attach the report of those who carried out the audit.',
  },
  languageMissing: { nb: 'Velg språket.', en: 'Choose the language.' },
  followerMissing: {
    nb: 'Velg hvem som følger opp revisjonen her.',
    en: 'Choose who follows up the audit here.',
  },
  doneByOthers: {
    nb: 'Revisjonen er gjort av andre. Skriv inn funnene som står i rapporten.',
    en: 'The audit was carried out by others. Write in the findings of their report.',
  },
  periodWrong: {
    nb: 'Perioden slutter før den begynner. Rett en av dagene.',
    en: 'The period ends before it begins. Correct one of the days.',
  },
  leadMissing: { nb: 'Velg hvem som leder revisjonen.', en: 'Choose who leads the audit.' },
  memberMissing: {
    nb: 'Velg minst én til: et revisjonslag er minst to.',
    en: 'Choose at least one more: an audit team is at least two.',
  },
  sameTwice: {
    nb: 'Den samme er valgt to ganger. Et revisjonslag er minst to ulike personer.',
    en: 'The same person is chosen twice. An audit team is at least two different persons.',
  },
  notAuditor: {
    nb: '{who} er verken revisor eller med i HMS-enheten. Disse kan være med: {instead}.',
    en: '{who} is neither an auditor nor in the HSE Unit. These may take part: {instead}.',
  },
  notImpartial: {
    nb: '{who} {why}, og kan derfor ikke revidere {unit}. Disse kan i stedet: {instead}.',
    en: '{who} {why}, and therefore cannot audit {unit}. These can instead: {instead}.',
  },
  agendaMissing: { nb: 'Skriv programmet.', en: 'Write the agenda.' },
  asksForMissing: {
    nb: 'Skriv hva enheten skal legge fram, eller at det ikke er noe.',
    en: 'Write what the unit must provide, or that there is nothing.',
  },
  datePassed: {
    nb: 'Dagen har vært. Velg en dag fra i dag av.',
    en: 'The day has passed. Choose today or a later day.',
  },
  dateAhead: {
    nb: 'Dagen er fram i tid. Skriv dagen det ble gjort.',
    en: 'The day is ahead. Write the day it was done.',
  },
  nothingWritten: { nb: 'Skriv det i feltet.', en: 'Write it in the field.' },
  criteriaLeft: {
    nb: 'Kriterier som ikke er besvart: {count}. Svar på dem først.',
    en: 'Criteria without an answer: {count}. Answer them first.',
  },
  noCriteria: {
    nb: 'Revisjonen har ingen kriterier. HMS-enheten legger dem inn i administrasjonen.',
    en: 'The audit has no criteria. The HSE Unit enters them in the admin.',
  },
  picturesUntold: {
    nb: '{visit}: bilder uten tekst: {count}. Skriv hva de viser, eller fjern dem.',
    en: '{visit}: pictures without a text: {count}. Write what they show, or remove them.',
  },
  earlierUnjudged: {
    nb: 'Funn fra tidligere revisjoner som ikke er vurdert: {count}. Vurder dem før rapporten sendes.',
    en: 'Findings of earlier audits that have not been assessed: {count}. Assess them before the report is sent.',
  },
  draftNotSent: {
    nb: 'Send utkastet til enheten først, så den kan si fra om fakta som er feil.',
    en: 'Send the draft to the unit first, so that it can say which facts are wrong.',
  },
  commentPending: {
    nb: 'Enheten har frist til {day} for å se på fakta. Send rapporten når den har svart, eller når fristen er ute.',
    en: 'The unit has until {day} to check the facts. Send the report when it has answered, or when that day has passed.',
  },
  unregistered: {
    nb: 'Avvik som ikke er registrert: {count}. Registrer dem først.',
    en: 'Nonconformities that are not registered: {count}. Register them first.',
  },
  unanswered: {
    nb: 'Funn som enheten ikke har svart på: {count}.',
    en: 'Findings the unit has not answered: {count}.',
  },
  answerPending: {
    nb: 'Enheten har frist til {day} for å svare. Revisjonen kan avsluttes når den har svart, eller når fristen er ute.',
    en: 'The unit has until {day} to answer. The audit can be closed when it has answered, or when that day has passed.',
  },
  closeNoteMissing: {
    nb: 'Enheten har ikke svart. Skriv i merknaden hvorfor revisjonen avsluttes likevel.',
    en: 'The unit has not answered. Write in the note why the audit is closed nevertheless.',
  },
  beforeNotice: {
    nb: 'Dagen er før enheten ble varslet. Skriv dagen revisjonen ble gjennomført.',
    en: 'The day is before the unit was notified. Write the day the audit was conducted.',
  },
  criterionUsed: {
    nb: 'Kriteriet er brukt i en revisjon. Fjern krysset for «I bruk» i stedet.',
    en: 'The criterion has been used in an audit. Clear “Active” instead.',
  },
  summaryMissing: {
    nb: 'Skriv konklusjonen: virker HMS-arbeidet i praksis, og hva er viktigst å rette?',
    en: 'Write the conclusion: does the HSE work function in practice, and what is most important to correct?',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  gone: {
    nb: 'Revisjonen finnes ikke, eller du har ikke tilgang til den.',
    en: 'The audit does not exist, or is not for you.',
  },
  mayNotPlan: {
    nb: 'Bare HMS-enheten kan planlegge revisjoner.',
    en: 'Only the HSE Unit can plan audits.',
  },
  mayNotWork: {
    nb: 'Bare revisjonslaget og HMS-enheten kan skrive i revisjonen.',
    en: 'Only the audit team and the HSE Unit can write in the audit.',
  },
  mayNotAnswer: {
    nb: 'Bare de som leder HMS-arbeidet i enheten, kan svare på funnet.',
    en: 'Only those who run the HSE work of the unit can answer the finding.',
  },
  notOpen: {
    nb: 'Revisjonen har tilstanden «{state}», så dette kan ikke endres.',
    en: 'The audit is “{state}”, so this cannot be changed.',
  },
  kindMissing: { nb: 'Velg hva slags det er.', en: 'Choose which kind it is.' },
  intervieweeMissing: {
    nb: 'Velg rollen til den dere snakket med.',
    en: 'Choose the role of the person you talked to.',
  },
  whatMissing: { nb: 'Skriv hva dere så eller hørte.', en: 'Write what you saw or heard.' },
  picturesOfVisits: {
    nb: 'Bilder hører til en befaring. Velg «Befaring», eller fjern bildene.',
    en: 'Pictures belong to a site visit. Choose “Site visit”, or remove the pictures.',
  },
  captionMissing: {
    nb: 'Skriv hva bildet viser, eller fjern bildet.',
    en: 'Write what the picture shows, or remove the picture.',
  },
  tooManyPictures: {
    nb: 'En befaring kan ha høyst {most} bilder. Fjern noen, eller skriv ned en befaring til.',
    en: 'A site visit can have at most {most} pictures. Remove some, or write down another visit.',
  },
  notPicture: {
    nb: '«{name}» er ikke et bilde. Fjern filen, eller legg ved et bilde.',
    en: '“{name}” is not a picture. Remove the file, or attach a picture.',
  },
  writtenBefore: {
    nb: 'Dette er skrevet ned før, og ikke som en befaring. Last siden på nytt, og skriv ned befaringen der.',
    en: 'This has been written down before, and not as a site visit. Reload the page, and write down the visit there.',
  },
  noVisit: {
    nb: 'Befaringen finnes ikke i revisjonen. Gå tilbake til den.',
    en: 'There is no such site visit in the audit. Go back to it.',
  },
  evidenceUsed: {
    nb: 'Et kriterium bygger på dette. Endre det først.',
    en: 'A criterion rests on this. Change that first.',
  },
  noCriterion: {
    nb: 'Kriteriet er ikke med i revisjonen. Gå tilbake til den.',
    en: 'The criterion is not part of the audit. Go back to it.',
  },
  inPlaceMissing: { nb: 'Velg om det er på plass.', en: 'Choose whether it is in place.' },
  worksMissing: {
    nb: 'Velg om det virker i praksis.',
    en: 'Choose whether it works in practice.',
  },
  conclusionMissing: { nb: 'Skriv konklusjonen.', en: 'Write the conclusion.' },
  documentsAlone: {
    nb: 'Om det virker i praksis, kan ikke avgjøres av dokumenter alene. Velg samtalen, befaringen eller saken som viser det, eller svar «Ikke vurdert».',
    en: 'Whether it works in practice cannot be concluded from documents alone. Choose the interview, visit or record that shows it, or answer “Not assessed”.',
  },
  unknownEvidence: {
    nb: 'Noe av det som er valgt, hører ikke til revisjonen. Last siden på nytt.',
    en: 'Some of what is chosen does not belong to the audit. Reload the page.',
  },
  noFinding: {
    nb: 'Funnet finnes ikke. Gå tilbake til revisjonen.',
    en: 'There is no such finding. Go back to the audit.',
  },
  findingTitleMissing: {
    nb: 'Skriv funnet i én setning.',
    en: 'Write the finding in one sentence.',
  },
  descriptionMissing: {
    nb: 'Skriv hva dere fant, og hva det bygger på.',
    en: 'Write what you found, and on what grounds.',
  },
  isRegistered: {
    nb: 'Funnet er registrert som avvik og kan ikke endres. Følg det opp i avviket.',
    en: 'The finding is registered as a nonconformity and cannot be changed. Follow it up there.',
  },
  isRepeated: {
    nb: 'Funnet er gjentatt fra en tidligere revisjon. Endre vurderingen av det tidligere funnet.',
    en: 'The finding is repeated from an earlier audit. Change the assessment of the earlier finding.',
  },
  findingAnswerMissing: {
    nb: 'Skriv hva enheten gjør med funnet.',
    en: 'Write what the unit does about the finding.',
  },
  causeMissing: {
    nb: 'Skriv årsaken: hvorfor ble det slik?',
    en: 'Write the cause: why did it happen?',
  },
  deadlineMissing: { nb: 'Skriv når det er rettet.', en: 'Write when it will be corrected.' },
  deadlinePassed: {
    nb: 'Fristen har vært. Skriv en dag fra i dag av.',
    en: 'The deadline has passed. Write today or a later day.',
  },
  nothingToAnswer: {
    nb: 'God praksis skal ikke besvares.',
    en: 'Good practice is not answered.',
  },
  judgementMissing: {
    nb: 'Velg hvordan det står til med funnet nå.',
    en: 'Choose how it is with the finding now.',
  },
  groundsMissing: {
    nb: 'Skriv hva vurderingen bygger på.',
    en: 'Write what the assessment is based on.',
  },
  notEarlier: {
    nb: 'Funnet er ikke fra en tidligere revisjon av denne enheten.',
    en: 'The finding is not of an earlier audit of this unit.',
  },
  nothingToRegister: {
    nb: 'Det er ingen avvik som ikke er registrert.',
    en: 'There are no nonconformities that are not registered.',
  },
  textTooLong: {
    nb: 'Teksten er for lang. Kort den ned til 10 000 tegn.',
    en: 'The text is too long. Shorten it to 10,000 characters.',
  },
  changed: {
    nb: 'Noen andre har endret dette siden du åpnet siden. Det du skrev, er fortsatt i feltene. Sammenlign med det som er lagret, og lagre på nytt hvis ditt skal gjelde.',
    en: 'Someone else has changed this since you opened the page. What you wrote is still in the fields. Compare it with what is saved, and save again if you want to keep yours.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  wrongState: {
    nb: 'Revisjonen har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The audit is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
export type AuditRefusal = keyof typeof auditRefusalText
