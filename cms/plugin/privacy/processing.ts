import type { HseCollection } from '../access/table.ts'
import type { Text } from '../core/text.ts'

/** What is said of the personal data in a collection, for the record of processing activities (GDPR, Article 30). */
export interface Processing {
  readonly purpose: Text
  /** Whose data it is. */
  readonly about: Text
  /** Which data. */
  readonly data: Text
  readonly basis: LegalBasis
  /** What those who read it do not see, or see less of. @default nothing */
  readonly withheld?: Text
}

/** On what the processing rests: proposals, which the institution confirms with its data protection officer. */
export const legalBasisText = {
  duty: {
    nb: 'Personvernforordningen artikkel 6 nr. 1 bokstav c: rettslig plikt etter arbeidsmiljøloven § 3-1 og internkontrollforskriften § 5',
    en: 'GDPR, Article 6(1)(c): legal obligation under the Working Environment Act, Section 3-1, and the Internal Control Regulations, Section 5',
  },
  injuries: {
    nb: 'Personvernforordningen artikkel 6 nr. 1 bokstav c og artikkel 9 nr. 2 bokstav b: registeret etter arbeidsmiljøloven § 5-1',
    en: 'GDPR, Article 6(1)(c) and Article 9(2)(b): the register under the Working Environment Act, Section 5-1',
  },
  access: {
    nb: 'Personvernforordningen artikkel 6 nr. 1 bokstav c: rettslig plikt etter offentleglova § 3',
    en: 'GDPR, Article 6(1)(c): legal obligation under the Freedom of Information Act, Section 3',
  },
  safe: {
    nb: 'Personvernforordningen artikkel 6 nr. 1 bokstav c, se artikkel 32: sikker drift og sporbarhet',
    en: 'GDPR, Article 6(1)(c), cf. Article 32: secure operation and traceability',
  },
  task: {
    nb: 'Personvernforordningen artikkel 6 nr. 1 bokstav e: oppgave i allmennhetens interesse',
    en: 'GDPR, Article 6(1)(e): a task carried out in the public interest',
  },
} satisfies Record<string, Text>
export type LegalBasis = keyof typeof legalBasisText

const staff: Text = { nb: 'Ansatte', en: 'Employees' }
const staffAndOthers: Text = {
  nb: 'Ansatte, studenter og gjester',
  en: 'Employees, students and guests',
}
const users: Text = { nb: 'De som har konto', en: 'Those with an account' }
const whoDid: Text = {
  nb: 'Navn på dem som har gjort noe, hva og når, og det de har skrevet',
  en: 'Names of those who did something, what and when, and what they wrote',
}
const followUp: Text = {
  nb: 'Følge opp HMS-arbeidet i enhetene og vise at det blir gjort',
  en: 'Follow up the HSE work of the units and show that it is done',
}
const auditing: Text = {
  nb: 'Revidere HMS-arbeidet i enhetene og følge opp det som blir funnet',
  en: 'Audit the HSE work of the units and follow up what is found',
}
const auditTeam: Text = {
  nb: 'Hvem som reviderer, hvem rapporten er sendt til, og hvem som har gjort hva når',
  en: 'Who audits, to whom the report is sent, and who did what when',
}
const inspected: Text = {
  nb: 'Følge opp tilsyn og oppfylle pålegg fra myndigheter',
  en: 'Follow up inspections and meet the orders of authorities',
}
const register: Text = {
  nb: 'Vite hvem som har ansvar for hva',
  en: 'Know who is responsible for what',
}

/**
 * Every collection has its row, or it does not compile; null where nothing in it is about anybody. What people write in
 * free text may always name somebody: forms ask them not to, and refuse national identity numbers.
 */
export const processingTable: Readonly<Record<HseCollection, Processing | null>> = {
  units: null,
  'safety-areas': null,
  people: {
    purpose: register,
    about: staffAndOthers,
    data: {
      nb: 'Navn, e-postadresse og telefon på jobb, ansattnummer og siste dag',
      en: 'Name, work e-mail and telephone, employee number and last day',
    },
    basis: 'duty',
  },
  'role-assignments': {
    purpose: register,
    about: staff,
    data: {
      nb: 'Hvem som har hvilken rolle, hvor, fra og til',
      en: 'Who holds which role, where, from and until',
    },
    basis: 'duty',
  },
  affiliations: {
    purpose: {
      nb: 'Vite hvem som hører til i en enhet, og hvilken opplæring de skal ha',
      en: 'Know who belongs to a unit, and which training they must have',
    },
    about: staffAndOthers,
    data: {
      nb: 'Hvem som hører til hvor, fra og til, og om det er som ansatt, student eller gjest',
      en: 'Who belongs where, from and until, and whether as an employee, a student or a guest',
    },
    basis: 'duty',
  },
  imports: {
    purpose: {
      nb: 'Vise hva som er lest inn, og hva som var feil',
      en: 'Show what was read in, and what was wrong',
    },
    about: staffAndOthers,
    data: {
      nb: 'Hvem som leste inn, når, og linjene som var feil',
      en: 'Who read it in, when, and the lines that were wrong',
    },
    basis: 'safe',
  },
  accounts: {
    purpose: {
      nb: 'La den som har en rolle, logge inn',
      en: 'Let those who hold a role log in',
    },
    about: users,
    data: {
      nb: 'E-postadresse, passord som ikke kan leses tilbake, språk, når noen er logget inn, og mislykkede forsøk',
      en: 'E-mail address, password that cannot be read back, language, log-ins and failed attempts',
    },
    basis: 'safe',
  },
  'external-logins': {
    purpose: {
      nb: 'Kjenne igjen den som logger inn med for eksempel Feide',
      en: 'Recognise those who log in with, for example, Feide',
    },
    about: users,
    data: {
      nb: 'Hva utstederen kaller personen, og hvilken konto det er',
      en: 'What the issuer calls the person, and which account it is',
    },
    basis: 'safe',
  },
  topics: null,
  authorities: null,
  regulations: null,
  requirements: null,
  guidelines: {
    purpose: {
      nb: 'Vise hvem som svarer for et dokument',
      en: 'Show who answers for a document',
    },
    about: staff,
    data: {
      nb: 'Hvem som gikk gjennom dokumentet og når',
      en: 'Who reviewed the document, and when',
    },
    basis: 'task',
  },
  editions: {
    purpose: {
      nb: 'Vise hvem som skrev og godkjente en utgave',
      en: 'Show who wrote and approved an edition',
    },
    about: staff,
    data: {
      nb: 'Navn på forfatter og godkjenner, og når',
      en: 'Names of author and approver, and when',
    },
    basis: 'task',
  },
  media: null,
  'annual-cycles': null,
  'cycle-activities': null,
  'unit-activities': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'planned-courses': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'activity-occurrences': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'calendar-addresses': {
    purpose: {
      nb: 'La et kalenderprogram hente årshjulet',
      en: 'Let a calendar program get the annual cycle',
    },
    about: users,
    data: {
      nb: 'Hvilken konto som har en adresse, og for hvilken enhet eller rolle',
      en: 'Which account has an address, and for which unit or role',
    },
    basis: 'safe',
  },
  'support-functions': null,
  courses: null,
  'former-totals': null,
  'sickness-absence': {
    purpose: {
      nb: 'Se arbeidsmiljøet i enheten over tid i den årlige HMS-runden',
      en: 'See the working environment of the unit over time in the yearly HSE process',
    },
    about: staff,
    data: {
      nb: 'Sykefravær i prosent for enheten, aldri for en person',
      en: 'Sickness absence of the unit in per cent, never of a person',
    },
    basis: 'duty',
    withheld: {
      nb: 'Føres og vises ikke for enheter med få ansatte.',
      en: 'Neither entered nor shown for units with few employees.',
    },
  },
  'training-plans': { purpose: followUp, about: users, data: whoDid, basis: 'duty' },
  'hse-processes': {
    purpose: {
      nb: 'Gjennomføre og dokumentere den årlige HMS-runden',
      en: 'Carry out and document the yearly HSE process',
    },
    about: staff,
    data: {
      nb: 'Hvem som tok del, hvem som bekreftet, uttalelser, og det deltakerne har skrevet om arbeidsmiljøet',
      en: 'Who took part, who confirmed, statements, and what participants wrote about the working environment',
    },
    basis: 'duty',
    withheld: {
      nb: 'Sykefravær føres bare som tall for enheten, og ikke for færre enn fem.',
      en: 'Sickness absence is entered as a figure for the unit alone, and not for fewer than five.',
    },
  },
  'compliance-evaluations': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'compliance-lines': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'unit-reports': {
    purpose: followUp,
    about: staff,
    data: {
      nb: 'Hvem som leverte, godtok og uttalte seg, og det enheten har skrevet',
      en: 'Who handed in, accepted and gave a statement, and what the unit has written',
    },
    basis: 'duty',
  },
  'unit-report-answers': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'audit-criteria': null,
  'audit-plans': { purpose: auditing, about: staff, data: auditTeam, basis: 'duty' },
  audits: {
    purpose: auditing,
    about: staff,
    data: auditTeam,
    basis: 'duty',
    withheld: {
      nb: 'Revisjonslaget leser enhetens saker bare så lenge revisjonen varer, aldri hvem som meldte, og aldri skaderegisteret.',
      en: 'The audit team reads the unit’s records only while the audit lasts, never who reported, and never the register of injuries.',
    },
  },
  'audit-evidence': {
    purpose: auditing,
    about: staff,
    data: {
      nb: 'Rollen til den som ble intervjuet, aldri navnet, og hvem som skrev det',
      en: 'The role of the interviewee, never the name, and who wrote it',
    },
    basis: 'duty',
  },
  'audit-answers': { purpose: auditing, about: staff, data: whoDid, basis: 'duty' },
  'audit-findings': { purpose: auditing, about: staff, data: whoDid, basis: 'duty' },
  'audit-judgements': { purpose: auditing, about: staff, data: whoDid, basis: 'duty' },
  're-audits': {
    purpose: auditing,
    about: staff,
    data: auditTeam,
    basis: 'duty',
    withheld: {
      nb: 'Revisoren leser avviket bare til konklusjonen er skrevet, og aldri noe annet i enheten.',
      en: 'The auditor reads the nonconformity only until the conclusion is written, and nothing else of the unit.',
    },
  },
  reports: { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'report-sections': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'management-reviews': {
    purpose: followUp,
    about: staff,
    data: {
      nb: 'Hvem som deltok, med rolle, og hvem som skrev, holdt og dokumenterte',
      en: 'Who took part, with role, and who wrote, held and documented',
    },
    basis: 'duty',
  },
  'review-decisions': {
    purpose: followUp,
    about: staff,
    data: {
      nb: 'Hvem som er ansvarlig for vedtaket, og hvem som gjorde hva',
      en: 'Who is responsible for the decision, and who did what',
    },
    basis: 'duty',
  },
  inspections: { purpose: inspected, about: staff, data: whoDid, basis: 'duty' },
  'inspection-orders': { purpose: inspected, about: staff, data: whoDid, basis: 'duty' },
  nonconformities: {
    purpose: {
      nb: 'Rette feil, forebygge skader og varsle myndigheter',
      en: 'Correct faults, prevent injuries and notify authorities',
    },
    about: {
      nb: 'Den som melder, den saken gjelder, og den som behandler den',
      en: 'The reporter, the person the case is about, and the person who handles it',
    },
    data: {
      nb: 'Hva som skjedde, hvor og når, tiltak og historikk; den som melder, kan la være å si hvem det er',
      en: 'What happened, where and when, measures and history; the reporter may stay anonymous',
    },
    basis: 'duty',
    withheld: {
      nb: 'Hvem som meldte, ser bare de som behandler saken. Saker om en leder er holdt unna den lederen.',
      en: 'Only those who handle the case see who reported. Cases about a manager are kept from that manager.',
    },
  },
  measures: {
    purpose: followUp,
    about: staff,
    data: {
      nb: 'Hvem som har ansvaret, frister, kostnad, og hva som ble gjort',
      en: 'Who is responsible, deadlines, cost, and what was done',
    },
    basis: 'duty',
  },
  enquiries: {
    purpose: {
      nb: 'Svare på henvendelser om arbeidsmiljøet',
      en: 'Answer enquiries about the working environment',
    },
    about: staffAndOthers,
    data: whoDid,
    basis: 'duty',
  },
  consultations: {
    purpose: {
      nb: 'Spørre verneombudet, og vise svaret',
      en: 'Consult the safety representative, and show the answer',
    },
    about: staff,
    data: whoDid,
    basis: 'duty',
  },
  stories: {
    purpose: {
      nb: 'Fortelle alle hva meldinger førte til, uten navn på personer',
      en: 'Tell everyone what reports led to, without the names of people',
    },
    about: staff,
    data: whoDid,
    basis: 'duty',
  },
  proposals: {
    purpose: {
      nb: 'La ansatte foreslå tiltak og temaer',
      en: 'Let employees propose measures and topics',
    },
    about: staff,
    data: whoDid,
    basis: 'duty',
  },
  'work-stops': {
    purpose: {
      nb: 'Dokumentere at verneombudet har stanset farlig arbeid',
      en: 'Document that the safety representative has stopped dangerous work',
    },
    about: staff,
    data: whoDid,
    basis: 'duty',
  },
  'unit-documents': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'delegated-tasks': {
    purpose: register,
    about: staff,
    data: {
      nb: 'Hvem som gjør hvilken HMS-oppgave, og når det sist ble gått gjennom',
      en: 'Who does which HSE task, and when that was last reviewed',
    },
    basis: 'duty',
  },
  'committee-meetings': {
    purpose: followUp,
    about: staff,
    data: {
      nb: 'Hvem som ledet møtet, var til stede og skrev referatet',
      en: 'Who chaired the meeting, was present and wrote the minutes',
    },
    basis: 'duty',
  },
  'committee-items': {
    purpose: followUp,
    about: staff,
    data: {
      nb: 'Hvem som foreslo saken og følger den opp, og det saken sier om noen',
      en: 'Who proposed the item and follows it up, and what the item says of anyone',
    },
    basis: 'duty',
  },
  'committee-reports': {
    purpose: followUp,
    about: staff,
    data: {
      nb: 'Hvem som satt i og ledet utvalget, og hvem som skrev og godkjente rapporten',
      en: 'Who sat in and chaired the committee, and who wrote and approved the report',
    },
    basis: 'duty',
  },
  objectives: { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'training-records': {
    purpose: {
      nb: 'Vise at den som gjør arbeidet, har opplæringen',
      en: 'Show that those who do the work have the training',
    },
    about: staffAndOthers,
    data: {
      nb: 'Hvem som har tatt hvilket kurs, når, og når det går ut',
      en: 'Who has taken which course, when, and when it expires',
    },
    basis: 'duty',
    withheld: {
      nb: 'Andre enn den det gjelder og de som leder enheten, ser tall, og ikke for færre enn fem.',
      en: 'Others than the person concerned and those who lead the unit see figures, and not for fewer than five.',
    },
  },
  injuries: {
    purpose: {
      nb: 'Føre registeret over personskader og sykdom som kan skyldes arbeidet',
      en: 'Keep the register of injuries and illness that may be caused by the work',
    },
    about: {
      nb: 'Ansatte og andre som er skadet eller syke av arbeidet',
      en: 'Employees and others injured or made ill by the work',
    },
    data: {
      nb: 'Navn, grove klasser av skade og fravær, dag og sted; ingen diagnose og ingen helseopplysninger utover det',
      en: 'Name, coarse classes of injury and absence, day and place; no diagnosis and no other health data',
    },
    basis: 'injuries',
    withheld: {
      nb: 'Navn ser bare lederen i enheten, HMS-sjefen og den det gjelder. Hver lesning blir skrevet i en logg.',
      en: 'Only the manager of the unit, the HSE director and the person concerned see the name. Every reading is logged.',
    },
  },
  'access-requests': {
    purpose: {
      nb: 'Svare på krav om innsyn i saker, og vise hva som ble gitt ut og hvorfor',
      en: 'Answer requests for access to cases, and show what was given out and why',
    },
    about: {
      nb: 'Den som ber om innsyn, og de som er nevnt i saken',
      en: 'The person who asks for access, and those named in the case',
    },
    data: {
      nb: 'Hvem som ba, så mye som trengs for å svare; en arbeidskopi av saken til kravet er avgjort; saken slik den ble gitt ut',
      en: 'Who asked, as much as is needed to answer; a working copy of the case until the decision; the case as it was given out',
    },
    basis: 'access',
    withheld: {
      nb: 'Bare HMS-enheten leser det, og ikke den i HMS-enheten som saken gjelder. Hver lesning blir skrevet i en logg.',
      en: 'Only the HSE Unit reads it, and not the member of it whom the case concerns. Every reading is logged.',
    },
  },
  attachments: {
    purpose: { nb: 'Dokumentere en sak', en: 'Document a case' },
    about: staffAndOthers,
    data: {
      nb: 'Filer som hører til en sak eller en befaring, kursbevis og deltakerlister; bilder blir laget på nytt uten sted og tid',
      en: 'Files of a case or a site visit, course certificates and lists of participants; pictures are made anew without place and time',
    },
    basis: 'duty',
  },
  'internal-control-notes': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'unit-requirements': { purpose: followUp, about: staff, data: whoDid, basis: 'duty' },
  'law-imports': null,
  'law-changes': {
    purpose: {
      nb: 'Vise hvem som tok stilling til en lovendring',
      en: 'Show who decided on a change of law',
    },
    about: staff,
    data: whoDid,
    basis: 'task',
  },
  'law-reviews': null,
  outbox: {
    purpose: { nb: 'Sende e-post', en: 'Send e-mail' },
    about: users,
    data: {
      nb: 'Adresse og emne; innholdet bare til det er sendt',
      en: 'Address and subject; the content only until it is sent',
    },
    basis: 'safe',
  },
  'letter-lines': {
    purpose: {
      nb: 'Samle beskjeder i ett brev, og ikke si det samme to ganger',
      en: 'Collect messages in one letter, and not say the same twice',
    },
    about: users,
    data: {
      nb: 'Hvilken konto som skal få vite om hvilken sak',
      en: 'Which account will be told of which matter',
    },
    basis: 'safe',
  },
  'form-drafts': {
    purpose: {
      nb: 'Ikke miste det noen har skrevet i et skjema',
      en: 'Not lose what somebody typed into a form',
    },
    about: users,
    data: { nb: 'Det som ble skrevet', en: 'What was typed' },
    basis: 'safe',
  },
  'frozen-papers': {
    purpose: {
      nb: 'Vise en rapport slik den var da den ble godkjent',
      en: 'Show a report as it was when it was approved',
    },
    about: staff,
    data: {
      nb: 'Navn på dem som skrev under, og på dem som har fått oppgaver',
      en: 'Names of those who signed, and of those who were given tasks',
    },
    basis: 'safe',
  },
  'number-series': null,
  'publish-requests': null,
  'job-runs': null,
  servers: null,
  'audit-log': {
    purpose: { nb: 'Vise hvem som endret hva', en: 'Show who changed what' },
    about: users,
    data: {
      nb: 'Konto, tidspunkt, dokument og hvilke felt; aldri innholdet',
      en: 'Account, time, document and which fields; never the content',
    },
    basis: 'safe',
  },
  corrections: null,
  'retention-decisions': {
    purpose: {
      nb: 'Vise hva institusjonen har bestemt om oppbevaring',
      en: 'Show what the institution has decided on retention',
    },
    about: staff,
    data: whoDid,
    basis: 'safe',
  },
  'retention-holds': {
    purpose: {
      nb: 'Holde på en sak som ikke skal slettes ennå',
      en: 'Hold a case that is not to be deleted yet',
    },
    about: staff,
    data: whoDid,
    basis: 'safe',
  },
  'set-up-ticks': {
    purpose: {
      nb: 'Vise hvem som har sagt at et punkt i oppstarten er ferdig',
      en: 'Show who has said that an item of starting up is done',
    },
    about: staff,
    data: whoDid,
    basis: 'safe',
  },
  'hse-settings': null,
}
