import type { Role } from './roles.ts'

/**
 * How far a right reaches.
 * - `own`: documents that concern the person
 * - `ownUnits`: the units where the role is held, and all units below them
 * - `ownUnit`: the unit where the role is held, and those below it that have no line manager of their own
 * - `uncoordinated`: as `ownUnit`, and the units below that have no HSE coordinator of their own, nor one between: whoever
 *   coordinates a faculty does what a coordinator does there, and nothing a manager does
 * - `actingUnit`: as `ownUnit`, for a role that ends on a day: a deputy with dates is the manager within them
 * - `ownAreas`: the units of the safety area where the role is held
 * - `unrepresented`: the units that have no safety representative of their own, nor a deputy
 * - `audited`: the units an audit is under way in whose team one is on, and all units below them; and the case of a finding
 *   one is asked to audit again, with its measures; not a day longer
 * - `ownTopics`, `figures`: for records that have topics or figures
 * - `institution`: what is set for the institution as a whole, and nothing of a unit below it; of what an audit says: of any
 *   unit, from the draft on; of a management review: from when its background is ready
 * - `inForce`: what is in force today
 * - `accidents`: cases of accidents, near misses and injuries, without who reported: of the unit where the role is held
 *   and those below it, or of the whole institution
 * - `handedUp`: cases that no unit may handle, because they concern the manager nobody in the line stands above
 * - `formerReports`: HSE reports of before Verne, of any unit
 * - `named`: cases whose manager has named the person to handle them; `ownOrNamed`: those and their own
 */
export type Scope =
  | 'none'
  | 'own'
  | 'ownUnit'
  | 'ownUnits'
  | 'uncoordinated'
  | 'actingUnit'
  | 'ownAreas'
  | 'unrepresented'
  | 'ownTopics'
  | 'institution'
  | 'audited'
  | 'figures'
  | 'inForce'
  | 'accidents'
  | 'handedUp'
  | 'formerReports'
  | 'named'
  | 'ownOrNamed'
  | 'all'

/** The collections of Verne. `accounts` stands for the host's auth collection, whatever its slug. */
export const collections = [
  'units',
  'safety-areas',
  'people',
  'role-assignments',
  'affiliations',
  'imports',
  'accounts',
  'external-logins',
  'topics',
  'authorities',
  'regulations',
  'requirements',
  'guidelines',
  'editions',
  'media',
  'annual-cycles',
  'cycle-activities',
  'unit-activities',
  'activity-occurrences',
  'calendar-addresses',
  'support-functions',
  'courses',
  'hse-processes',
  'compliance-evaluations',
  'compliance-lines',
  'unit-reports',
  'unit-report-answers',
  'audit-criteria',
  'audit-plans',
  'audits',
  'audit-evidence',
  'audit-answers',
  'audit-findings',
  'audit-judgements',
  're-audits',
  'reports',
  'report-sections',
  'management-reviews',
  'review-decisions',
  'inspections',
  'inspection-orders',
  'nonconformities',
  'measures',
  'enquiries',
  'consultations',
  'proposals',
  'stories',
  'work-stops',
  'committee-meetings',
  'committee-items',
  'committee-reports',
  'unit-documents',
  'delegated-tasks',
  'objectives',
  'training-records',
  'former-totals',
  'sickness-absence',
  'training-plans',
  'planned-courses',
  'injuries',
  'access-requests',
  'attachments',
  'internal-control-notes',
  'unit-requirements',
  'law-imports',
  'law-changes',
  'law-reviews',
  'outbox',
  'letter-lines',
  'form-drafts',
  'frozen-papers',
  'number-series',
  'publish-requests',
  'job-runs',
  'servers',
  'audit-log',
  'corrections',
  'retention-decisions',
  'retention-holds',
  'set-up-ticks',
  'hse-settings',
] as const
export type HseCollection = (typeof collections)[number]

/** What can be done with any collection. */
export const operations = ['read', 'create', 'update', 'delete', 'readVersions', 'unlock'] as const
export type Operation = (typeof operations)[number]

type Rights = Partial<Record<Role, Scope>>
/** Every operation, and beside them the steps of the collection's life cycle: steps are rights too. */
type Row = Record<Operation, Rights> & Record<string, Rights>

const nobody: Rights = {}
const hseUnit = { hseUnitEditor: 'all', hseUnitApprover: 'all' } as const
const roleRegister = { hseUnitApprover: 'all', administrator: 'all' } as const
/** Those who run the HSE work of a unit. */
const unitLeads = {
  lineManager: 'ownUnit',
  deputyManager: 'ownUnit',
  hseCoordinator: 'ownUnit',
} as const
/** Those who prepare what a unit goes through: the coordinator above too, where the unit has none. */
const preparers = { ...unitLeads, hseCoordinator: 'uncoordinated' } as const
/** The HSE unit has the reports of before Verne; what else a unit keeps is the unit's. */
const formerReportKeepers = {
  hseUnitEditor: 'formerReports',
  hseUnitApprover: 'formerReports',
} as const
/** Those who handle a case: of the unit that handles it, the HSE director where no unit may, and whoever is named to. */
const handlers = { employee: 'named', ...unitLeads, hseUnitApprover: 'handedUp' } as const
/** Those who act on a death or a serious injury: whoever is there first. */
const injuryHandlers = { employee: 'named', ...unitLeads, hseUnitApprover: 'all' } as const
/** Those who set objectives: of a unit whoever runs it, of the institution the HSE unit as well. */
const objectiveSetters = {
  ...unitLeads,
  hseUnitEditor: 'institution',
  hseUnitApprover: 'institution',
} as const
const representatives = {
  safetyRepresentative: 'ownAreas',
  deputySafetyRep: 'ownAreas',
} as const
/** Those who speak for the employees of a unit; the chief one where it has no representative of its own. */
const spokespeople = {
  ...representatives,
  chiefSafetyRep: 'unrepresented',
} as const
/** Who acts as the manager: the manager, and a deputy for as long as it was set beforehand, never one without an end. */
const ownManager = { lineManager: 'ownUnit', deputyManager: 'actingUnit' } as const
/** Who reads what a unit writes: those above it too. */
const unitReaders = {
  lineManager: 'ownUnits',
  deputyManager: 'ownUnits',
  hseCoordinator: 'ownUnits',
  ...representatives,
  chiefSafetyRep: 'all',
  ...hseUnit,
} as const
/** Those who keep the register of injuries: the unit's manager, whoever acts as the manager, and the HSE director. */
const registerKeepers = {
  lineManager: 'ownUnit',
  deputyManager: 'actingUnit',
  hseUnitApprover: 'all',
} as const
/** Those who read what a unit evaluates of itself. */
const evaluationReaders = { ...unitReaders, auditor: 'audited', topManagement: 'all' } as const
/** Those who read what an authority has found of a unit: its committees too (aml § 7-2 second paragraph). */
const inspectionReaders = {
  ...evaluationReaders,
  amuMember: 'all',
  lamuMember: 'ownUnits',
} as const
/**
 * Those who read a management review: the top management once it has its background, others once it is documented. That of
 * the whole institution is read by all who lead or represent, that of a faculty by those within it and above.
 */
const reviewReaders = {
  lineManager: 'ownUnits',
  deputyManager: 'ownUnits',
  hseCoordinator: 'ownUnits',
  safetyRepresentative: 'ownAreas',
  deputySafetyRep: 'ownAreas',
  chiefSafetyRep: 'inForce',
  amuMember: 'inForce',
  topManagement: 'institution',
  ...hseUnit,
} as const
/** Those who hold a management review. */
const reviewHolders = { hseUnitApprover: 'all', topManagement: 'all' } as const
/** Those who write its decisions and follow them up. */
const reviewFollowers = { ...hseUnit, topManagement: 'all' } as const
/** Those who carry out an audit: its team, as auditors, and the HSE unit. */
const auditors = { ...hseUnit, auditor: 'own' } as const
/** Those who read in what the institution had before Verne. */
const importers = { ...hseUnit, administrator: 'all' } as const
/** The members of a committee, each in theirs. */
const committeeMembers = { amuMember: 'institution', lamuMember: 'ownUnit' } as const
/** Who reads what a committee writes before it is approved: members, its adviser, the secretary, the top management. */
const committeeReaders = {
  ...committeeMembers,
  ohsContact: 'all',
  topManagement: 'all',
  ...hseUnit,
} as const
const never = { delete: nobody, readVersions: nobody, unlock: nobody } as const
/**
 * What is written in an audit: the unit reads it from the draft on, of every unit the chief safety representative, and the
 * top management once it is reported.
 */
const linesOfAudits = {
  read: {
    ...unitReaders,
    chiefSafetyRep: 'institution',
    auditor: 'own',
    topManagement: 'inForce',
  },
  create: nobody,
  update: nobody,
  ...never,
} as const
/** What the HSE unit keeps for everyone who works here. */
const keptByHseUnit = {
  read: { employee: 'all' },
  create: hseUnit,
  update: hseUnit,
  ...never,
  delete: { hseUnitApprover: 'all' },
} as const

/** Figures of a unit that come from elsewhere: kept by those who read them in, read by whoever reads of the unit. */
const broughtAlong = {
  read: { ...unitReaders, auditor: 'audited', topManagement: 'all', administrator: 'all' },
  create: importers,
  update: importers,
  ...never,
  delete: { hseUnitApprover: 'all' },
} as const

/**
 * Who may do what: collection × action × role → scope. A role that is not named has `none`.
 * Someone with several roles has the sum of them. `model.md` § 5.3 is the source.
 */
const rows = {
  units: {
    read: { employee: 'all' },
    create: roleRegister,
    update: roleRegister,
    ...never,
    // Writes where to meet and what must be known there: anyone may read it.
    describe: { ...preparers, ...hseUnit },
  },
  'safety-areas': {
    read: { employee: 'all' },
    create: roleRegister,
    update: roleRegister,
    ...never,
  },
  people: {
    read: { employee: 'own', ...hseUnit, administrator: 'all' },
    create: roleRegister,
    update: roleRegister,
    ...never,
  },
  'role-assignments': {
    read: {
      employee: 'own',
      lineManager: 'ownUnits',
      deputyManager: 'ownUnits',
      hseCoordinator: 'ownUnits',
      safetyRepresentative: 'ownAreas',
      deputySafetyRep: 'ownAreas',
      chiefSafetyRep: 'all',
      auditor: 'all',
      topManagement: 'all',
      ...hseUnit,
      administrator: 'all',
    },
    create: roleRegister,
    update: roleRegister,
    ...never,
  },
  // Who works with whom is for those who run the unit, speak for it, or keep the register; others read their own.
  affiliations: {
    read: {
      employee: 'own',
      ...unitReaders,
      auditor: 'audited',
      topManagement: 'figures',
      administrator: 'all',
    },
    create: { ...hseUnit, administrator: 'all' },
    update: { ...hseUnit, administrator: 'all' },
    ...never,
  },
  // Who may change what a file holds may read it in: see `imports/rights.ts`.
  imports: { read: { ...hseUnit, administrator: 'all' }, create: nobody, update: nobody, ...never },
  accounts: {
    read: { employee: 'own', administrator: 'all' },
    create: { administrator: 'all' },
    update: { employee: 'own', administrator: 'all' },
    ...never,
    unlock: { administrator: 'all' },
  },
  // Made by the first log-in. Removed where the account elsewhere has been replaced.
  'external-logins': {
    read: { employee: 'own', administrator: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    delete: { administrator: 'all' },
  },
  topics: keptByHseUnit,
  authorities: keptByHseUnit,
  regulations: keptByHseUnit,
  requirements: keptByHseUnit,
  guidelines: {
    read: {
      employee: 'inForce',
      lineManager: 'ownUnits',
      deputyManager: 'ownUnits',
      hseCoordinator: 'ownUnits',
      safetyRepresentative: 'ownAreas',
      deputySafetyRep: 'ownAreas',
      ...hseUnit,
    },
    create: { hseUnitEditor: 'all', hseCoordinator: 'ownUnits' },
    update: { hseUnitEditor: 'all', hseCoordinator: 'ownUnits' },
    ...never,
    delete: { hseUnitEditor: 'all' },
    review: { hseUnitApprover: 'all', lineManager: 'ownUnits' },
  },
  editions: {
    read: {
      employee: 'inForce',
      lineManager: 'ownUnits',
      deputyManager: 'ownUnits',
      hseCoordinator: 'ownUnits',
      safetyRepresentative: 'ownAreas',
      deputySafetyRep: 'ownAreas',
      ...hseUnit,
    },
    create: { hseUnitEditor: 'all', hseCoordinator: 'ownUnits' },
    update: { hseUnitEditor: 'all', hseCoordinator: 'ownUnits' },
    ...never,
    delete: { hseUnitEditor: 'all', hseCoordinator: 'ownUnits' },
    sendForReview: { hseUnitEditor: 'all', hseCoordinator: 'ownUnits' },
    requestChanges: { hseUnitApprover: 'all', lineManager: 'ownUnits' },
    approve: { hseUnitApprover: 'all', lineManager: 'ownUnits' },
    publish: { hseUnitApprover: 'all', lineManager: 'ownUnits' },
    withdraw: { hseUnitApprover: 'all', lineManager: 'ownUnits' },
  },
  media: {
    read: { hseCoordinator: 'own', ...hseUnit },
    create: { hseUnitEditor: 'all', hseCoordinator: 'own' },
    update: { hseUnitEditor: 'all', hseCoordinator: 'own' },
    ...never,
    delete: { hseUnitEditor: 'all' },
  },
  'annual-cycles': keptByHseUnit,
  'cycle-activities': keptByHseUnit,
  'unit-activities': {
    read: { ...unitReaders, auditor: 'audited', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    add: unitLeads,
    change: unitLeads,
    end: unitLeads,
    // More seldom than once a year.
    approveInterval: hseUnit,
  },
  'activity-occurrences': {
    read: { ...unitReaders, auditor: 'audited', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    mark: unitLeads,
    // Of what their own role is responsible for.
    markOfRole: {
      ...representatives,
      radiationCoordinator: 'ownUnit',
      substanceIndexContact: 'ownUnit',
      gasCoordinator: 'ownUnit',
      fireOfficer: 'ownUnit',
      firstAider: 'ownUnit',
      roomManager: 'ownUnit',
    },
    // What is done once, for the institution.
    markForInstitution: { ...hseUnit, topManagement: 'all' },
  },
  'support-functions': keptByHseUnit,
  courses: keptByHseUnit,
  'hse-processes': {
    read: { ...unitReaders, auditor: 'audited', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    open: { ...preparers, ...hseUnit },
    edit: preparers,
    confirmParticipants: ownManager,
    confirmAsRepresentative: spokespeople,
    stepBack: unitLeads,
    registerFindings: unitLeads,
    approveMeasures: ownManager,
    disagreeWithPlan: spokespeople,
    answerPlanView: ownManager,
    stateAsManager: ownManager,
    stateAsRepresentative: spokespeople,
    close: ownManager,
    reopen: { hseUnitApprover: 'all' },
  },
  // Whoever concluded one, or assessed a requirement in it, does not approve it: the step itself refuses them.
  'compliance-evaluations': {
    read: evaluationReaders,
    create: nobody,
    update: nobody,
    ...never,
    open: { ...preparers, hseUnitEditor: 'all' },
    // Says how it stands with each requirement, and registers what is not met.
    assess: { ...preparers, hseUnitEditor: 'all' },
    conclude: { ...unitLeads, hseUnitEditor: 'all' },
    approve: { lineManager: 'ownUnits', hseUnitApprover: 'all' },
    sendBack: { lineManager: 'ownUnits', ...hseUnit },
    reopen: { hseUnitApprover: 'all' },
  },
  'compliance-lines': { read: evaluationReaders, create: nobody, update: nobody, ...never },
  // The unit's own; top management and committee read what was handed in, and nothing that is still written.
  'unit-reports': {
    read: { ...unitReaders, auditor: 'audited', topManagement: 'inForce', amuMember: 'inForce' },
    create: nobody,
    update: nobody,
    ...never,
    start: preparers,
    write: preparers,
    handIn: ownManager,
    accept: hseUnit,
    sendBack: hseUnit,
    state: spokespeople,
  },
  'unit-report-answers': {
    read: { ...unitReaders, auditor: 'audited' },
    create: nobody,
    update: nobody,
    ...never,
  },
  'audit-criteria': keptByHseUnit,
  // Everyone who works here reads what is approved. Whoever wrote some of it is never the one who approves it.
  'audit-plans': {
    ...keptByHseUnit,
    read: { employee: 'inForce', ...hseUnit },
    approve: { hseUnitApprover: 'all' },
  },
  // The unit reads it from the notice on. Who is too near the unit writes nothing, whatever the role: the steps refuse them.
  audits: {
    read: { ...unitReaders, chiefSafetyRep: 'inForce', auditor: 'own', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    plan: hseUnit,
    change: auditors,
    changeTeam: hseUnit,
    notify: auditors,
    // Evidence, answers to criteria, findings, and judgements of earlier ones.
    work: auditors,
    conduct: auditors,
    sendDraft: auditors,
    sendReport: auditors,
    register: auditors,
    close: auditors,
    cancel: hseUnit,
    giveDocuments: preparers,
    commentDraft: unitLeads,
    receive: ownManager,
    answerFinding: preparers,
    answer: ownManager,
    commentReport: spokespeople,
  },
  'audit-evidence': linesOfAudits,
  'audit-answers': linesOfAudits,
  'audit-findings': linesOfAudits,
  'audit-judgements': linesOfAudits,
  // A finding that is audited again. Its auditor reads the case of it for as long as it is asked for: see `rules.ts`.
  're-audits': {
    read: { ...unitReaders, auditor: 'own', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    ask: { ...preparers, ...auditors },
    conclude: auditors,
    replace: hseUnit,
    withdraw: hseUnit,
  },
  // Read once it is approved; the joint audit report by those who run an audited unit too. Whoever wrote some of it, or gave it
  // for approval, does not approve it: the step itself refuses them.
  reports: {
    read: {
      lineManager: 'ownUnits',
      deputyManager: 'ownUnits',
      hseCoordinator: 'ownUnits',
      safetyRepresentative: 'inForce',
      deputySafetyRep: 'inForce',
      chiefSafetyRep: 'inForce',
      amuMember: 'inForce',
      lamuMember: 'inForce',
      ohsContact: 'inForce',
      auditor: 'inForce',
      topManagement: 'inForce',
      ...hseUnit,
    },
    create: nobody,
    update: nobody,
    ...never,
    open: hseUnit,
    write: hseUnit,
    markRead: hseUnit,
    begin: hseUnit,
    review: hseUnit,
    approve: { hseUnitApprover: 'all' },
    sendBack: hseUnit,
    sendToBoard: hseUnit,
    publish: { hseUnitApprover: 'all' },
  },
  // What is approved stands in the report as it was frozen.
  'report-sections': { read: hseUnit, create: nobody, update: nobody, ...never },
  'management-reviews': {
    read: reviewReaders,
    create: nobody,
    update: nobody,
    ...never,
    begin: hseUnit,
    prepare: hseUnit,
    ready: hseUnit,
    sendBack: reviewFollowers,
    hold: reviewHolders,
    document: reviewHolders,
    followUp: reviewFollowers,
  },
  'review-decisions': {
    read: reviewReaders,
    create: nobody,
    update: nobody,
    ...never,
    decide: reviewFollowers,
    change: reviewFollowers,
    withdraw: reviewFollowers,
    carryOut: reviewFollowers,
    explain: reviewFollowers,
  },
  inspections: {
    read: inspectionReaders,
    create: nobody,
    update: nobody,
    ...never,
    register: hseUnit,
    noteLetter: hseUnit,
    answer: { ...preparers, ...hseUnit },
    close: hseUnit,
  },
  'inspection-orders': {
    read: inspectionReaders,
    create: nobody,
    update: nobody,
    ...never,
    add: hseUnit,
    answer: { ...preparers, ...hseUnit },
    confirm: hseUnit,
    extend: hseUnit,
    lift: hseUnit,
  },
  nonconformities: {
    read: {
      employee: 'ownOrNamed',
      ...unitReaders,
      centralContributor: 'ownTopics',
      auditor: 'audited',
      topManagement: 'figures',
      // They go through all reports of accidents and near misses (aml § 7-2 fourth paragraph).
      amuMember: 'accidents',
      lamuMember: 'accidents',
      ohsContact: 'accidents',
    },
    create: nobody,
    update: nobody,
    ...never,
    report: { public: 'all' },
    carryOver: importers,
    receive: handlers,
    assess: handlers,
    start: handlers,
    checkEffect: handlers,
    // The manager above closes what the unit's own manager has corrected, and the HSE unit what every manager has.
    close: { lineManager: 'ownUnits', ...hseUnit },
    // The HSE director alone rejects an accident.
    reject: { employee: 'named', ...unitLeads, hseUnitApprover: 'all' },
    transfer: { ...unitLeads, hseUnitApprover: 'all' },
    reopen: { lineManager: 'ownUnits', hseUnitApprover: 'all' },
    ask: handlers,
    inform: handlers,
    // Who handles a case in place of those who run the unit is their manager's to say.
    nameHandler: { ...ownManager, deputyManager: 'ownUnit', hseUnitApprover: 'handedUp' },
    handToSystem: handlers,
    askSystem: handlers,
    backFromSystem: handlers,
    add: { employee: 'own' },
    // Those without an account answer by their secret code.
    answer: { employee: 'own' },
    comment: spokespeople,
    replyToRepresentative: handlers,
    answerComment: handlers,
    notifyAuthority: injuryHandlers,
    confirmInjury: injuryHandlers,
    clearInjury: injuryHandlers,
    release: { hseUnitApprover: 'all' },
  },
  measures: {
    read: {
      employee: 'ownOrNamed',
      ...unitReaders,
      centralContributor: 'ownTopics',
      auditor: 'audited',
      topManagement: 'all',
    },
    create: nobody,
    update: nobody,
    ...never,
    propose: { employee: 'named', ...preparers, hseUnitApprover: 'all' },
    carryOver: importers,
    edit: { ...unitLeads, hseUnitApprover: 'all' },
    approve: { ...ownManager, hseUnitApprover: 'all' },
    start: { employee: 'own', ...unitLeads, hseUnitApprover: 'all' },
    complete: { employee: 'own', ...unitLeads, hseUnitApprover: 'all' },
    verify: { ...ownManager, deputyManager: 'ownUnit', hseUnitApprover: 'all' },
    extend: { ...unitLeads, hseUnitApprover: 'all' },
    askForHelp: { employee: 'own' },
    cancel: { ...ownManager, hseUnitApprover: 'all' },
    stopRepeating: { ...unitLeads, hseUnitApprover: 'all' },
    disagree: spokespeople,
    answerView: { ...ownManager, hseUnitApprover: 'handedUp' },
    // A level above the unit's own manager: the step itself refuses the nearest one.
    registerOverdue: { lineManager: 'ownUnits', hseUnitApprover: 'all' },
  },
  // Only whoever speaks for the employees of the place stops work there, and only they lift the stop.
  'work-stops': {
    read: { ...unitReaders, topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    stop: spokespeople,
    lift: spokespeople,
    respond: unitLeads,
    recordDecision: { ...spokespeople, ...unitLeads, ...hseUnit },
  },
  enquiries: {
    read: { employee: 'own', ...unitReaders, auditor: 'audited', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    register: { ...preparers, ...spokespeople, ...hseUnit },
    answer: { employee: 'own', ...preparers, ...hseUnit },
    close: { ...unitLeads, ...hseUnit },
    // Whoever speaks for those who asked may say that it was no answer.
    reopen: { ...unitLeads, ...spokespeople, ...hseUnit },
  },
  // The committee reads its own, everybody who works here what is approved; only the chair approves, as the step asks.
  'committee-meetings': {
    read: { ...committeeReaders, employee: 'inForce' },
    create: nobody,
    update: nobody,
    ...never,
    plan: hseUnit,
    call: hseUnit,
    hold: hseUnit,
    writeMinutes: hseUnit,
    approve: committeeMembers,
    change: hseUnit,
    cancel: hseUnit,
  },
  // Open items alone are read by others. A safety representative reads what they have proposed themselves.
  'committee-items': {
    read: {
      ...committeeReaders,
      employee: 'inForce',
      topManagement: 'inForce',
      safetyRepresentative: 'own',
      deputySafetyRep: 'own',
      chiefSafetyRep: 'own',
    },
    create: nobody,
    update: nobody,
    ...never,
    propose: {
      ...committeeMembers,
      safetyRepresentative: 'institution',
      deputySafetyRep: 'institution',
      chiefSafetyRep: 'institution',
      ...hseUnit,
    },
    take: hseUnit,
    resolve: hseUnit,
    // As with any measure that is not of a unit's own: see the row of measures.
    followUp: { hseUnitApprover: 'all' },
    postpone: hseUnit,
    change: hseUnit,
    decline: hseUnit,
  },
  // All who work here read what is approved, as they do the minutes. Only the chair approves, as the step asks.
  'committee-reports': {
    read: { ...committeeReaders, topManagement: 'inForce', employee: 'inForce' },
    create: nobody,
    update: nobody,
    ...never,
    begin: hseUnit,
    write: hseUnit,
    submit: hseUnit,
    approve: committeeMembers,
    sendBack: committeeMembers,
    send: hseUnit,
  },
  // What a unit tells its own people, everyone who works here may read.
  'unit-documents': {
    read: { employee: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    register: { ...preparers, ...formerReportKeepers },
    change: { ...preparers, ...formerReportKeepers },
    withdraw: { ...unitLeads, ...formerReportKeepers },
  },
  // The one who has the task reads it too: it is theirs to do.
  'delegated-tasks': {
    read: { employee: 'own', ...unitReaders, auditor: 'audited', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    delegate: unitLeads,
    change: unitLeads,
    review: unitLeads,
    end: unitLeads,
  },
  // What the institution aims at concerns everyone who works there.
  objectives: {
    read: { employee: 'institution', ...unitReaders, auditor: 'audited', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    set: objectiveSetters,
    change: objectiveSetters,
    setResult: objectiveSetters,
    drop: objectiveSetters,
  },
  // Who has taken what is read by themselves and by those who run their unit; of the courses it gives, by the HSE unit too.
  'training-records': {
    read: {
      employee: 'own',
      ...unitLeads,
      hseUnitEditor: 'institution',
      hseUnitApprover: 'institution',
      safetyRepresentative: 'figures',
      deputySafetyRep: 'figures',
      chiefSafetyRep: 'figures',
      auditor: 'figures',
      topManagement: 'figures',
    },
    create: nobody,
    update: nobody,
    ...never,
    // The HSE unit registers the courses it gives, wherever the people belong.
    register: { ...unitLeads, roomManager: 'ownUnit', ...hseUnit },
    confirm: { employee: 'own' },
    // From a file of a learning system; what it holds is read afterwards by those who read the record.
    carryOver: hseUnit,
    withdraw: { ...unitLeads, hseUnitEditor: 'institution', hseUnitApprover: 'institution' },
    // The certificate, as a file: from the person, or from those who read the line.
    certify: {
      employee: 'own',
      ...unitLeads,
      hseUnitEditor: 'institution',
      hseUnitApprover: 'institution',
    },
  },
  // The common plan of a year, read once it is approved. Whoever wrote some of it is never the one who approves it.
  'training-plans': {
    ...keptByHseUnit,
    read: { employee: 'inForce', ...hseUnit },
    approve: { hseUnitApprover: 'all' },
  },
  'planned-courses': {
    read: { ...unitReaders, auditor: 'audited', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    add: unitLeads,
    change: unitLeads,
    open: unitLeads,
    hold: unitLeads,
    cancel: unitLeads,
  },
  // Shown with the case or the plan they are about, to everyone who reads that.
  consultations: {
    read: { ...unitReaders, auditor: 'audited' },
    create: nobody,
    update: nobody,
    ...never,
    ask: handlers,
    answer: spokespeople,
  },
  proposals: {
    read: { employee: 'own', ...unitReaders, auditor: 'audited' },
    create: nobody,
    update: nobody,
    ...never,
    // As anyone may report. For a case it takes that one may read it.
    propose: { employee: 'all' },
    take: handlers,
    decline: handlers,
  },
  // Everyone else reads what is published, on the site. Whoever wrote some of one, or sent it for approval, does not approve
  // it: the step itself refuses them. The cases it is based on are for those who read each of them: see `stories/cases.ts`.
  stories: {
    read: hseUnit,
    create: nobody,
    update: nobody,
    ...never,
    write: { hseUnitEditor: 'all' },
    change: { hseUnitEditor: 'all' },
    submit: { hseUnitEditor: 'all' },
    approve: { hseUnitApprover: 'all' },
    publish: { hseUnitApprover: 'all' },
    sendBack: { hseUnitApprover: 'all' },
    withdraw: hseUnit,
    erase: { hseUnitApprover: 'all' },
  },
  'former-totals': broughtAlong,
  'sickness-absence': broughtAlong,
  // Nobody reaches it through a door of Payload's: see `closedToPayload`. What is read without a name has another shape.
  injuries: {
    read: {
      employee: 'own',
      ...registerKeepers,
      ...representatives,
      chiefSafetyRep: 'all',
      amuMember: 'all',
      ohsContact: 'all',
    },
    create: nobody,
    update: nobody,
    ...never,
    readNames: registerKeepers,
    register: registerKeepers,
    correct: registerKeepers,
    reportToNav: registerKeepers,
    strike: registerKeepers,
    askForCorrection: { employee: 'own' },
    explain: registerKeepers,
  },
  // Closed to Payload as the register of injuries is. A case that concerns somebody is not given out by them.
  'access-requests': {
    read: hseUnit,
    create: nobody,
    update: nobody,
    ...never,
    register: hseUnit,
    mark: hseUnit,
    refresh: hseUnit,
    change: hseUnit,
    withdraw: hseUnit,
    giveInFull: { hseUnitApprover: 'all' },
    giveRedacted: { hseUnitApprover: 'all' },
    refuseAccess: { hseUnitApprover: 'all' },
  },
  attachments: {
    read: { employee: 'ownOrNamed', ...unitReaders },
    create: nobody,
    update: nobody,
    ...never,
  },
  // Who reads a unit's notes sees its internal control: the page of the unit, its row of the matrix, its figures.
  'internal-control-notes': {
    read: { ...unitReaders, auditor: 'audited', topManagement: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    write: unitLeads,
    // Reminds the manager of a unit that is late with its HSE process.
    remind: { ...hseUnit, hseCoordinator: 'ownUnits' },
  },
  'unit-requirements': {
    read: { ...unitReaders, auditor: 'audited' },
    create: nobody,
    update: nobody,
    ...never,
    // Says whether a requirement applies and how it is met, and what the unit works with.
    decide: preparers,
  },
  // Who may read what was read in may read in more: nothing of the register changes by that.
  'law-imports': { read: hseUnit, create: nobody, update: nobody, ...never },
  'law-changes': {
    read: hseUnit,
    create: nobody,
    update: nobody,
    ...never,
    confirm: hseUnit,
    dismiss: hseUnit,
  },
  'law-reviews': { read: hseUnit, create: nobody, update: nobody, ...never },
  outbox: {
    read: { hseUnitApprover: 'all', administrator: 'all' },
    create: nobody,
    update: nobody,
    ...never,
  },
  // A line may be of a case that is kept from those who look after the system.
  'letter-lines': { read: nobody, create: nobody, update: nobody, ...never },
  // Whoever has an address made it in My HSE, and sees it there.
  'calendar-addresses': { read: nobody, create: nobody, update: nobody, ...never },
  'form-drafts': { read: nobody, create: nobody, update: nobody, ...never },
  // Read with the record that holds it.
  'frozen-papers': { read: nobody, create: nobody, update: nobody, ...never },
  'number-series': { read: nobody, create: nobody, update: nobody, ...never },
  // What the program knows of itself.
  'job-runs': { read: nobody, create: nobody, update: nobody, ...never },
  servers: { read: nobody, create: nobody, update: nobody, ...never },
  'publish-requests': {
    read: { ...hseUnit, administrator: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    confirmPublish: { hseUnitApprover: 'all', administrator: 'all' },
  },
  'audit-log': {
    read: { hseUnitApprover: 'all', administrator: 'all' },
    create: nobody,
    update: nobody,
    ...never,
  },
  corrections: { read: nobody, create: nobody, update: nobody, ...never },
  'retention-decisions': {
    read: { ...hseUnit, administrator: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    // Decides, holds records back, and removes those whose period has passed.
    decide: { hseUnitApprover: 'all' },
  },
  'retention-holds': {
    read: { hseUnitApprover: 'all' },
    create: nobody,
    update: nobody,
    ...never,
  },
  'set-up-ticks': {
    read: { ...hseUnit, administrator: 'all' },
    create: nobody,
    update: nobody,
    ...never,
    tick: { ...hseUnit, administrator: 'all' },
    // What is done on the server.
    tickOperation: { administrator: 'all' },
  },
  'hse-settings': {
    read: { employee: 'all' },
    create: nobody,
    update: { administrator: 'all' },
    ...never,
  },
} satisfies Record<HseCollection, Row>

/** What can be done with a collection, as its row says: a step that has no right there is no step of its records. */
export type ActionOf<C extends HseCollection> = Operation | Extract<keyof (typeof rows)[C], string>
/** The steps of a collection's life cycle. */
export type TransitionOf<C extends HseCollection> = Exclude<ActionOf<C>, Operation>
/** The steps of any life cycle. */
export type TransitionAction = { [C in HseCollection]: TransitionOf<C> }[HseCollection]
export type Action = Operation | TransitionAction

/** The same, for those who look up any action of any collection. */
export const table: Readonly<
  Record<HseCollection, Record<Operation, Rights> & Partial<Record<TransitionAction, Rights>>>
> = rows

/** Which roles may do something, and how far it reaches for each. */
export function rightsTo<C extends HseCollection>(
  collection: C,
  action: ActionOf<C>,
): Partial<Record<Role, Scope>> {
  return table[collection][action as Action] ?? {}
}

/** The steps that a row names, in its order. */
export function transitionsOf<C extends HseCollection>(collection: C): TransitionOf<C>[] {
  const isStep = (action: string): boolean => !operations.some((each) => each === action)
  return Object.keys(rows[collection]).filter(isStep) as TransitionOf<C>[]
}

/**
 * Collections that no door of Payload's reads or writes: neither REST nor the admin, through no relation and for no role.
 * Their rows say who reaches them through the feature's own functions, which write down each reading.
 */
export const closedToPayload: readonly HseCollection[] = ['injuries', 'access-requests']

/** Roles that may open `/admin`. Everyone else works in My HSE. */
export const adminRoles: readonly Role[] = ['hseUnitEditor', 'hseUnitApprover', 'administrator']
