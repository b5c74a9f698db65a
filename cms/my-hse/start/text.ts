import { recordLabels } from '../../../content/words/records.ts'
import { sharedWords } from '../../../content/words/shared.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the start page and the pages around it. */
export const startWords = {
  myTasks: { nb: 'Oppgavene mine', en: 'My tasks' },
  noTasks: {
    nb: 'Ingenting venter på deg nå. Får du en oppgave, ser du den her, og du får e-post om den.',
    en: 'Nothing is waiting for you now. When you get a task, it is shown here, and you get an e-mail about it.',
  },
  noOwnTasks: {
    nb: 'Du har ingen egne oppgaver. Får du en, ser du den her, og du får e-post om den.',
    en: 'You have no tasks of your own. When you get one, it is shown here, and you get an e-mail about it.',
  },
  tasksLead: {
    nb: 'Alt du skal gjøre, fra alle rollene dine. Det som haster mest, kommer først.',
    en: 'Everything you need to do, in all your roles. The most urgent comes first.',
  },
  task: { nb: 'Oppgave', en: 'Task' },
  about: { nb: 'Gjelder', en: 'About' },
  unit: recordLabels.unit,
  deadline: recordLabels.deadline,
  noDeadline: { nb: 'Uten frist', en: 'No deadline' },
  overdue: recordLabels.overdue,
  record: { nb: 'Hva det gjelder', en: 'What it is about' },
  due: recordLabels.deadline,
  soon: { nb: 'De neste sju dagene', en: 'The next seven days' },
  later: { nb: 'Senere', en: 'Later' },

  report: sharedWords.report,
  reportLong: sharedWords.reportLong,

  reportedByMe: { nb: 'Meldt av meg', en: 'Reported by me' },
  reportedLead: {
    nb: 'Avvik du har meldt mens du var logget inn, og hvordan det går med dem.',
    en: 'Nonconformities you reported while logged in, and what has happened since.',
  },
  reportedNone: {
    nb: 'Du har ikke meldt noen avvik. Ser du noe som er galt eller farlig, meld det.',
    en: 'You have not reported any nonconformities. If you see something wrong or dangerous, report it.',
  },
  reportedOn: { nb: 'Meldt', en: 'Reported' },
  state: recordLabels.state,
  nonconformity: { nb: 'Avvik', en: 'Nonconformity' },

  saved: { nb: 'Lagret for senere', en: 'Saved for later' },
  savedForm: { nb: 'Skjema', en: 'Form' },
  savedOn: { nb: 'Lagret', en: 'Saved' },

  newForMe: { nb: 'Nytt', en: 'News' },
  nothingNew: {
    nb: 'Ingen endringer som gjelder deg de siste 60 dagene.',
    en: 'No changes that concern you in the last 60 days.',
  },
  inForceFrom: { nb: 'Gjelder fra', en: 'In force from' },
  allChanges: { nb: 'Alt nytt', en: 'All news' },

  findInternal: {
    nb: 'Søk i interne dokumenter',
    en: 'Search internal documents',
  },
  search: sharedWords.search,
  searchHint: {
    nb: 'Nummer eller ord. Vi søker i tittel og tekst.',
    en: 'A number or words. We search titles and texts.',
  },
  allInternal: {
    nb: 'Se alle interne dokumenter',
    en: 'See all internal documents',
  },

  moreForMe: { nb: 'Mer for rollene dine', en: 'More for your roles' },
  retention: { nb: 'Oppbevaring', en: 'Retention' },
  allUnits: { nb: 'Enhetene, punkt for punkt', en: 'The units, point by point' },
  figures: { nb: 'Avvik i tall', en: 'Nonconformities in figures' },
  enquiries: { nb: 'Henvendelser', en: 'Enquiries' },
  documents: { nb: 'Enhetenes dokumenter', en: 'Documents of the units' },
  committees: { nb: 'Møter i arbeidsmiljøutvalg', en: 'Committee meetings' },
  committeeReports: {
    nb: 'Årsrapporter fra arbeidsmiljøutvalg',
    en: 'Yearly reports of committees',
  },
  delegatedTasks: { nb: 'Delegerte HMS-oppgaver', en: 'Delegated HSE tasks' },
  objectives: { nb: 'HMS-mål', en: 'HSE objectives' },
  managementReviews: { nb: 'Ledelsens gjennomgang', en: 'Management review' },
  compliance: { nb: 'Samsvarsvurderinger', en: 'Compliance evaluations' },
  audits: { nb: 'HMS-revisjoner', en: 'HSE audits' },
  reAudits: { nb: 'Etterrevisjoner', en: 'Re-audits' },
  inspections: { nb: 'Tilsyn', en: 'External inspections' },
  accidents: { nb: 'Ulykker og nestenulykker', en: 'Accidents and near misses' },
  training: { nb: 'Min opplæring', en: 'My training' },
  trainingFigures: { nb: 'Opplæring i tall', en: 'Training in figures' },
  proposals: {
    nb: 'Forslag fra ansatte og verneombud',
    en: 'Proposals from employees and representatives',
  },
  injuries: { nb: 'Skaderegister', en: 'Register of injuries' },
  accessRequests: { nb: 'Krav om innsyn', en: 'Requests for access' },
  aboutMe: { nb: 'Om meg i skaderegisteret', en: 'About me in the register of injuries' },
  allMeasures: {
    nb: 'Alle tiltak i enhetene mine',
    en: 'All measures of my units',
  },
  allNonconformities: {
    nb: 'Alle avvik i enhetene mine',
    en: 'All nonconformities of my units',
  },

  noOwnProcess: {
    nb: 'Er med i HMS-runden til enheten over',
    en: 'Takes part in the HSE process of the unit above',
  },
  noProcess: { nb: 'Har ikke HMS-runde', en: 'Has no HSE process' },
  notOpened: {
    nb: 'Årets HMS-runde er ikke åpnet',
    en: 'This year’s HSE process has not been opened',
  },
  openProcess: { nb: 'Åpne HMS-runden', en: 'Open the HSE process' },

  preferences: { nb: 'Innstillinger', en: 'Preferences' },
  reminders: { nb: 'Brevet fra Min HMS', en: 'The letter from My HSE' },
  remindersHint: {
    nb: 'Det som haster mest, sendes alltid med en gang. Oppgavene finner du alltid her.',
    en: 'What is most urgent is always sent at once. Your tasks are always listed here.',
  },
  ownData: { nb: 'Opplysningene om deg, som én fil', en: 'The data about you, as one file' },
  ownDataName: { nb: 'mine-opplysninger.json', en: 'my-data.json' },
  ownDataNotHere: {
    nb: 'Her er alt som viser til deg, og som du kan lese. Skaderegisteret, sikkerhetskopier, og saker du ikke har tilgang til, er ikke med. Spør personvernombudet om innsyn i resten.',
    en: 'Here is everything that points to you and that you may read. The register of injuries, backups, and cases you have no access to are not included. Ask the data protection officer for access to the rest.',
  },
  preferencesSaved: {
    nb: 'Innstillingene er lagret.',
    en: 'Your preferences have been saved.',
  },
} satisfies Record<string, Text>

/** Kinds of records as a task or a draft is about them. */
export const recordWords = {
  training: { nb: 'Kurs', en: 'Course' },
  nonconformity: { nb: 'Avvik', en: 'Nonconformity' },
  measure: { nb: 'Tiltak', en: 'Measure' },
  process: { nb: 'HMS-runde', en: 'HSE process' },
  enquiry: { nb: 'Henvendelse', en: 'Enquiry' },
  document: { nb: 'Dokument', en: 'Document' },
  delegatedTask: { nb: 'Delegert oppgave', en: 'Delegated task' },
  activity: { nb: 'Årshjul', en: 'Annual cycle' },
  ownActivity: { nb: 'Egen aktivitet', en: 'Own activity' },
  objective: { nb: 'HMS-mål', en: 'HSE objective' },
  plannedCourse: { nb: 'Kurs i opplæringsplan', en: 'Course of a training plan' },
  compliance: { nb: 'Samsvarsvurdering', en: 'Compliance evaluation' },
  audit: { nb: 'HMS-revisjon', en: 'HSE audit' },
  reAudit: { nb: 'Etterrevisjon', en: 'Re-audit' },
  committeeMeeting: { nb: 'Møte i arbeidsmiljøutvalg', en: 'Committee meeting' },
  committeeItem: { nb: 'Sak i arbeidsmiljøutvalg', en: 'Committee item' },
  committeeReport: { nb: 'Årsrapport fra arbeidsmiljøutvalg', en: 'Yearly report of a committee' },
  unitReport: { nb: 'HMS-rapport', en: 'HSE report' },
  report: { nb: 'Rapport', en: 'Report' },
  story: { nb: 'Historie', en: 'Story' },
  managementReview: { nb: 'Ledelsens gjennomgang', en: 'Management review' },
  reviewDecision: { nb: 'Vedtak', en: 'Decision' },
  inspection: { nb: 'Tilsyn', en: 'External inspection' },
  inspectionOrder: { nb: 'Pålegg', en: 'Order' },
  proposal: { nb: 'Forslag', en: 'Proposal' },
  injury: { nb: 'Skaderegister', en: 'Register of injuries' },
  accessRequest: { nb: 'Krav om innsyn', en: 'Request for access' },
  workStop: { nb: 'Stanset arbeid', en: 'Stopped work' },
  guideline: { nb: 'Retningslinje', en: 'Guideline' },
} satisfies Record<string, Text>

/** How often someone wants the letter. */
export const reminderWords = {
  daily: { nb: 'På arbeidsdager med noe nytt', en: 'On working days with something new' },
  weekly: {
    nb: 'Én gang i uken, den første arbeidsdagen',
    en: 'Once a week, on the first working day',
  },
  off: { nb: 'Bare når andre ber meg om noe', en: 'Only when others ask something of me' },
} satisfies Record<string, Text>

type Sentence<Values extends unknown[]> = Record<PageLanguage, (...values: Values) => string>

export const startSentences = {
  /** How much waits, as the first thing on the page. */
  tasks: {
    nb: (all, overdue) =>
      `Du har ${String(all)} ${all === 1 ? 'oppgave' : 'oppgaver'}${overdue === 0 ? '.' : `, ${overdue === all ? (all === 1 ? 'og den er' : 'og alle er') : `og ${String(overdue)} av dem er`} over fristen.`}`,
    en: (all, overdue) =>
      `You have ${String(all)} ${all === 1 ? 'task' : 'tasks'}${overdue === 0 ? '.' : `, ${overdue === all ? (all === 1 ? 'and it is' : 'and all are') : `and ${String(overdue)} of them ${overdue === 1 ? 'is' : 'are'}`} overdue.`}`,
  } satisfies Sentence<[number, number]>,
  allTasks: {
    nb: (count) => `Se alle ${String(count)} oppgavene`,
    en: (count) => `See all ${String(count)} tasks`,
  } satisfies Sentence<[number]>,
  allReported: {
    nb: (count) => `Se alle ${String(count)} du har meldt`,
    en: (count) => `See all ${String(count)} you have reported`,
  } satisfies Sentence<[number]>,
  moreLacks: {
    nb: (count) => `og ${String(count)} ting til`,
    en: (count) => `and ${String(count)} more ${count === 1 ? 'thing' : 'things'}`,
  } satisfies Sentence<[number]>,
  processOf: {
    nb: (year) => `HMS-runden ${String(year)}`,
    en: (year) => `HSE process ${String(year)}`,
  } satisfies Sentence<[number]>,
  found: {
    nb: (count, asked) =>
      count === 0
        ? `Ingen interne dokumenter inneholder «${asked}».`
        : `${String(count)} ${count === 1 ? 'dokument' : 'dokumenter'} inneholder «${asked}».`,
    en: (count, asked) =>
      count === 0
        ? `No internal documents contain “${asked}”.`
        : `${String(count)} ${count === 1 ? 'document contains' : 'documents contain'} “${asked}”.`,
  } satisfies Sentence<[number, string]>,
} as const
