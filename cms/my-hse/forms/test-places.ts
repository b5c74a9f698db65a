import { reportSegments } from '../../../content/addresses/forms.ts'
import {
  accessRequestAddress,
  auditCriterionAddress,
  auditFindingAddress,
  earlierFindingAddress,
  occurrenceAddress,
  complianceLineAddress,
  myTrainingAddress,
  registerTrainingAddress,
  unitTrainingAddress,
  recordAddress,
  reportPage,
  reportSectionAddress,
  objectivesAddress,
  requirementAddress,
  requirementsAddress,
  unitReportSectionAddress,
} from '../../../content/addresses/my-hse.ts'
import { type ActorName, email, password, personId, type TestApp, unitId } from '../../test/app.ts'
import {
  auditCriterion,
  auditFindings,
  auditNumbers,
  reAuditNumber,
  waitingReport,
  plantedVisit,
} from '../../test/plant-audits.ts'
import { evaluationNumbers } from '../../test/plant-evaluations.ts'
import { committeeReportNumbers, itemNumbers, meetingNumbers } from '../../test/plant-committees.ts'
import { reportNumbers } from '../../test/plant-reports.ts'
import { decisionNumbers, reviewNumbers } from '../../test/plant-reviews.ts'
import { storyNumbers } from '../../test/plant-stories.ts'
import { unitReportNumbers } from '../../test/plant-unit-reports.ts'
import { notifications, whereItApplies } from '../../plugin/nonconformities/injury/rules.ts'
import { caseAddress } from '../nonconformities/addresses.ts'
import { measureAddress } from '../measures/addresses.ts'
import { listAddress, newRow, processAddress, type ProcessPage } from '../processes/addresses.ts'
import { formAddress, languages, pageAddress, type PageLanguage } from '../routes.ts'
import { dueAddress, kindAddress } from '../retention/kinds.ts'
import { matrixAddress, myUnitAddress, remindAddress, unitAddress } from '../units/addresses.ts'
import { beginReportAddress, planMeetingAddress, proposeItemAddress } from '../committees/place.ts'
import { captionField } from '../../plugin/audits/rules.ts'
import { takeInAddress } from '../audits/place.ts'
import { addAddress as addOrderAddress } from '../inspections/place.ts'
import { stopAddress } from '../work-stops/place.ts'
import { registerAddress } from '../access-requests/place.ts'
import { decideAddress } from '../management-review/place.ts'
import { forms } from './registry.ts'
import { ask, type DrawnField, type DrawnForm, type DrawnPage, pageAt } from './test-pages.ts'
import { day, type Moment, type Story } from './test-records.ts'
import type { FormDefinition } from './work.ts'

/** A page that draws forms, for someone, at a moment. */
interface Place {
  readonly moment: Moment
  readonly actor: ActorName | null
  readonly address: (language: PageLanguage) => string
  /** Its steps have pages of their own, which it links to: their forms are looked for too. @default false */
  readonly steps?: boolean
}

/** A form as it stands on a page, and who may send it from there. */
export interface Drawn extends Omit<Place, 'address' | 'steps'> {
  readonly form: FormDefinition
  readonly language: PageLanguage
  /** For messages: which form it is. */
  readonly name: string
  readonly action: string
  readonly here: string
  readonly token: string | null
  readonly fields: readonly DrawnField[]
  /** What someone who means it answers, where the page gives no example. */
  readonly answers: Readonly<Record<string, string>>
}

/** Names and values, as a browser sends them. */
export type Filled = readonly (readonly [name: string, value: string])[]

/** Addresses that come of sending a form first, by language. */
type Opened = Readonly<Record<PageLanguage, string>>

/**
 * Pages that hold the forms, in the order of their moments. Each form is looked for on these: a new one needs a place
 * here where none of them draws it yet.
 */
function placesOf(story: Story, opened: Opened, checked: Opened): Place[] {
  const { numbers, challenges, mapping, proposed, link } = story
  const [challenge, second] = challenges
  const manager = 'managerChemistry'
  const at =
    (moment: Moment, actor: ActorName | null) =>
    (address: Place['address']): Place => ({ moment, actor, address })
  const anyone = at('before', null)
  const process = (moment: Moment, page: ProcessPage | null, actor: ActorName = manager): Place =>
    at(moment, actor)((language) => processAddress(language, numbers.process, page))
  const row = (moment: Moment, page: ProcessPage, id: string | null): Place =>
    at(
      moment,
      manager,
    )((language) =>
      processAddress(language, numbers.process, page, id ?? newRow[language], { challenge }),
    )
  const one = (moment: Moment, number: string, actor: ActorName = manager): Place => ({
    ...at(moment, actor)((language) => caseAddress(language, number)),
    steps: true,
  })
  const measure = (moment: Moment, actor: ActorName = manager): Place =>
    at(moment, actor)((language) => measureAddress(language, numbers.measure))
  const enquiry = (moment: Moment, number?: Readonly<Record<PageLanguage, string>>): Place =>
    at(
      moment,
      manager,
    )((language) => recordAddress(language, 'enquiry', number?.[language] ?? numbers.enquiry))
  const entry = (
    moment: Moment,
    actor: ActorName = manager,
    number?: Readonly<Record<PageLanguage, string>>,
  ): Place =>
    at(
      moment,
      actor,
    )((language) => recordAddress(language, 'injury', number?.[language] ?? numbers.entry))
  return [
    anyone((language) => pageAddress(language, 'logIn')),
    anyone((language) => pageAddress(language, 'forgottenPassword')),
    anyone((language) => pageAddress(language, 'newPassword', { token: link })),
    anyone((language) => reportPage(language, 'form')),
    anyone((language) => checked[language]),
    anyone((language) => reportPage(language, 'status')),
    anyone((language) => opened[language]),
    at('before', manager)((language) => pageAddress(language, 'start')),
    at('before', manager)(listAddress),
    at('before', manager)((language) => unitAddress(language, 'KJ')),
    at('before', manager)((language) => requirementsAddress(language, 'KJ')),
    at(
      'before',
      manager,
    )((language) => requirementAddress(language, { unit: 'KJ', key: 'bevl-5' })),
    at('before', manager)((language) => pageAddress(language, 'calendars', { unit: 'KJ' })),
    at('before', 'approver')((language) => matrixAddress(language)),
    at('before', 'approver')((language) => remindAddress(language, ['HF'])),
    at('before', 'managerHumanities')((language) => myUnitAddress(language, { choose: 'yes' })),
    one('before', numbers.anonymous),
    one('before', numbers.injury),
    one('before', numbers.nonconformity),
    one('before', numbers.nonconformity, 'employee'),
    one('before', numbers.nonconformity, 'representative'),
    one('before', numbers.nonconformity, 'approver'),
    at('before', 'approver')((language) => kindAddress(language, 'nonconformities')),
    ...[numbers.past, numbers.held].map((number) =>
      at('before', 'approver')((language) => dueAddress(language, 'nonconformities', number)),
    ),
    at('before', 'representative')(stopAddress),
    ...(['representative', manager] as const).map((who) =>
      at('before', who)((language) => recordAddress(language, 'workStop', numbers.workStop)),
    ),
    at('before', 'employee')((language) => recordAddress(language, 'proposal', newRow[language])),
    at('before', manager)((language) => recordAddress(language, 'proposal', numbers.proposal)),
    at('before', 'editor')((language) => recordAddress(language, 'story', newRow[language])),
    ...(['draft', 'published'] as const).map((state) =>
      at('before', 'editor')((language) => recordAddress(language, 'story', storyNumbers[state])),
    ),
    ...(['draft', 'toApprove', 'approved'] as const).map((state) =>
      at('before', 'approver')((language) => recordAddress(language, 'story', storyNumbers[state])),
    ),
    ...(['representative', manager, 'approver'] as const).map((who) =>
      at('before', who)((language) => measureAddress(language, numbers.late)),
    ),
    enquiry('before', newRow),
    at('before', manager)((language) => recordAddress(language, 'document', newRow[language])),
    at('before', manager)((language) => recordAddress(language, 'document', numbers.document)),
    at('before', manager)((language) => recordAddress(language, 'delegatedTask', newRow[language])),
    at(
      'before',
      manager,
    )((language) => recordAddress(language, 'delegatedTask', numbers.delegatedTask)),
    at('before', manager)((language) => recordAddress(language, 'ownActivity', newRow[language])),
    ...([manager, 'approver'] as const).map((who) =>
      at('before', who)((language) => recordAddress(language, 'ownActivity', numbers.ownActivity)),
    ),
    at(
      'before',
      manager,
    )((language) =>
      occurrenceAddress(language, { unit: 'KJ', activity: story.activity, slot: '2026-1' }),
    ),
    at('before', manager)((language) => registerTrainingAddress(language, 'KJ')),
    at('before', manager)((language) => unitTrainingAddress(language, 'KJ')),
    at('before', 'employee')((language) => myTrainingAddress(language)),
    at('before', manager)((language) => recordAddress(language, 'plannedCourse', newRow[language])),
    at('before', manager)((language) => recordAddress(language, 'plannedCourse', numbers.planned)),
    at('before', manager)((language) => recordAddress(language, 'objective', newRow[language])),
    at('before', manager)((language) => recordAddress(language, 'objective', numbers.objective)),
    at('before', manager)((language) => objectivesAddress(language, 'KJ', '2027')),
    at('before', manager)((language) => recordAddress(language, 'compliance', newRow[language])),
    at(
      'before',
      'editor',
    )((language) => recordAddress(language, 'compliance', evaluationNumbers.ready)),
    at(
      'before',
      manager,
    )((language) => recordAddress(language, 'compliance', evaluationNumbers.open)),
    ...['bevl-5', 'bevl-6'].map((key) =>
      at(
        'before',
        manager,
      )((language) => complianceLineAddress(language, { number: evaluationNumbers.open, key })),
    ),
    ...[evaluationNumbers.concluded, evaluationNumbers.approved].map((number) =>
      at('before', 'approver')((language) => recordAddress(language, 'compliance', number)),
    ),
    at('before', manager)((language) => recordAddress(language, 'unitReport', newRow[language])),
    at(
      'before',
      manager,
    )((language) => recordAddress(language, 'unitReport', unitReportNumbers.ready)),
    ...(['law', 'wentWell'] as const).map((section) =>
      at(
        'before',
        manager,
      )((language) =>
        unitReportSectionAddress(language, { number: unitReportNumbers.open, section }),
      ),
    ),
    at(
      'before',
      'representative',
    )((language) => recordAddress(language, 'unitReport', unitReportNumbers.open)),
    at(
      'before',
      'editor',
    )((language) => recordAddress(language, 'unitReport', unitReportNumbers.handedIn)),
    at('before', 'editor')((language) => recordAddress(language, 'inspection', newRow[language])),
    at('before', 'editor')((language) => recordAddress(language, 'inspection', numbers.visited)),
    ...(['editor', manager] as const).map((who) =>
      at('before', who)((language) => recordAddress(language, 'inspection', numbers.inspection)),
    ),
    at(
      'before',
      'editor',
    )((language) => addOrderAddress(language, { inspection: numbers.inspection })),
    ...[numbers.order, numbers.answered].map((number) =>
      at('before', 'editor')((language) => recordAddress(language, 'inspectionOrder', number)),
    ),
    at('before', manager)((language) => recordAddress(language, 'inspectionOrder', numbers.order)),
    at('before', 'editor')((language) => planMeetingAddress(language)),
    at(
      'before',
      'editor',
    )((language) => proposeItemAddress(language, { meeting: meetingNumbers.planned })),
    ...(['planned', 'called', 'held'] as const).map((state) =>
      at(
        'before',
        'editor',
      )((language) => recordAddress(language, 'committeeMeeting', meetingNumbers[state])),
    ),
    at(
      'before',
      'deputyChemistry',
    )((language) => recordAddress(language, 'committeeMeeting', meetingNumbers.minutes)),
    ...(['proposed', 'agenda'] as const).map((state) =>
      at(
        'before',
        'editor',
      )((language) => recordAddress(language, 'committeeItem', itemNumbers[state])),
    ),
    at(
      'before',
      'approver',
    )((language) => recordAddress(language, 'committeeItem', itemNumbers.treated)),
    at('before', 'editor')((language) => beginReportAddress(language)),
    ...(['drafting', 'approved'] as const).map((state) =>
      at(
        'before',
        'editor',
      )((language) => recordAddress(language, 'committeeReport', committeeReportNumbers[state])),
    ),
    at(
      'before',
      'deputyChemistry',
    )((language) => recordAddress(language, 'committeeReport', committeeReportNumbers.ready)),
    at('before', 'editor')((language) => recordAddress(language, 'audit', newRow[language])),
    at('before', 'editor')((language) => pageAddress(language, 'auditPlan')),
    at('before', 'editor')((language) => takeInAddress(language)),
    at('before', 'editor')((language) => recordAddress(language, 'reAudit', reAuditNumber)),
    ...(['editor', manager] as const).map((who) =>
      at(
        'before',
        who,
      )((language) =>
        auditFindingAddress(language, {
          number: auditNumbers.closed,
          key: auditCriterion,
          row: auditFindings.corrected,
        }),
      ),
    ),
    ...(['planned', 'notified', 'conducted', 'commented', 'reported', 'answered'] as const).map(
      (state) =>
        at('before', 'editor')((language) => recordAddress(language, 'audit', auditNumbers[state])),
    ),
    ...(['notified', 'drafted', 'reported'] as const).map((state) =>
      at('before', manager)((language) => recordAddress(language, 'audit', auditNumbers[state])),
    ),
    at(
      'before',
      'representative',
    )((language) => recordAddress(language, 'audit', auditNumbers.reported)),
    at(
      'before',
      'editor',
    )((language) =>
      auditCriterionAddress(language, { number: auditNumbers.notified, key: auditCriterion }),
    ),
    at(
      'before',
      'editor',
    )((language) =>
      auditFindingAddress(language, {
        number: auditNumbers.notified,
        key: auditCriterion,
        row: newRow[language],
      }),
    ),
    at(
      'before',
      manager,
    )((language) =>
      auditFindingAddress(language, {
        number: auditNumbers.reported,
        key: auditCriterion,
        row: auditFindings.reported,
      }),
    ),
    at(
      'before',
      'editor',
    )((language) =>
      earlierFindingAddress(language, {
        number: auditNumbers.notified,
        row: auditFindings.closed,
      }),
    ),
    at('before', 'editor')((language) => recordAddress(language, 'report', newRow[language])),
    ...(['collecting', 'drafting', 'approved'] as const).map((state) =>
      at(
        'before',
        'editor2',
      )((language) => recordAddress(language, 'report', reportNumbers[state])),
    ),
    ...(['reviewed', 'sentToBoard'] as const).map((state) =>
      at(
        'before',
        'approver',
      )((language) => recordAddress(language, 'report', reportNumbers[state])),
    ),
    at(
      'before',
      'editor2',
    )((language) =>
      reportSectionAddress(language, { number: reportNumbers.collecting, key: 'summary' }),
    ),
    at(
      'before',
      'editor',
    )((language) => recordAddress(language, 'managementReview', newRow[language])),
    ...(['preparing', 'backgroundReady', 'held', 'settled'] as const).map((state) =>
      at(
        'before',
        'approver',
      )((language) => recordAddress(language, 'managementReview', reviewNumbers[state])),
    ),
    at('before', 'editor')((language) => decideAddress(language, { review: reviewNumbers.held })),
    ...(['held', 'element'] as const).map((decision) =>
      at(
        'before',
        'editor',
      )((language) => recordAddress(language, 'reviewDecision', decisionNumbers[decision])),
    ),
    enquiry('before'),
    entry('before', manager, newRow),
    entry('before'),
    entry('before', 'employee'),
    at('before', 'approver')((language) => registerAddress(language)),
    at(
      'before',
      'approver',
    )((language) => recordAddress(language, 'accessRequest', numbers.access)),
    at(
      'before',
      'approver',
    )((language) => accessRequestAddress(language, 'workingCopy', numbers.access)),
    measure('before'),
    one('planned', numbers.nonconformity),
    one('planned', numbers.injury),
    measure('planned'),
    // Help is asked for by whoever is responsible.
    measure('planned', 'employee'),
    enquiry('planned'),
    entry('planned'),
    process('planned', null),
    process('planned', 'dates'),
    process('planned', 'participants'),
    process('dated', 'confirm'),
    process('dated', 'confirm', 'representative'),
    one('agreed', numbers.nonconformity),
    measure('agreed'),
    process('agreed', 'planning'),
    one('preMeeting', numbers.nonconformity),
    process('preMeeting', null),
    process('preMeeting', 'preHeld'),
    process('preMeeting', 'inputsOfLastYear'),
    process('preMeeting', 'preMinutes'),
    process('preMeeting', 'psychosocial'),
    process('preMeeting', 'challenges'),
    row('preMeeting', 'challenges', null),
    row('preMeeting', 'challenges', challenge),
    one('mapping', numbers.nonconformity),
    row('mapping', 'noMapping', second),
    row('mapping', 'mapping', null),
    row('mapping', 'mapping', mapping),
    process('postMeeting', 'postHeld'),
    process('postMeeting', 'findings'),
    process('postMeeting', 'requirements'),
    process('postMeeting', 'postMinutes'),
    process('postMeeting', 'approve'),
    process('postMeeting', 'approve', 'representative'),
    row('postMeeting', 'noMeasure', second),
    row('postMeeting', 'measures', null),
    // The measure of the first challenge can be taken into use for the second.
    row('postMeeting', 'linkedMeasures', second),
    row('postMeeting', 'riskAfter', challenge),
    row('postMeeting', 'measures', proposed),
    process('awaitingSignature', 'approve'),
    process('awaitingSignature', 'statements'),
    process('signed', 'close'),
    process('closed', null, 'approver'),
  ]
}

/** Every form on the pages that hold them, in both languages, by moment in their order; and those pages. */
export async function drawAll(
  app: TestApp,
  story: Story,
): Promise<{ readonly drawn: readonly Drawn[]; readonly pages: ReadonlyMap<string, DrawnPage> }> {
  await story.putBack('before')
  const opened = { nb: '', en: '' }
  const checked = { nb: '', en: '' }
  for (const language of languages) {
    const { numbers, code } = story
    const status = formAddress(language, reportSegments.status)
    opened[language] = await sent(app, status, { number: numbers.anonymous, code })
    checked[language] = await sent(app, formAddress(language, reportSegments.check), reported)
  }
  const drawn: Drawn[] = []
  const pages = new Map<string, DrawnPage>()
  let now: Moment = 'before'
  for (const place of placesOf(story, opened, checked)) {
    if (place.moment !== now) await story.putBack(place.moment)
    now = place.moment
    const token = place.actor === null ? null : await app.token(place.actor)
    for (const language of languages) {
      const first = place.address(language)
      const page = await pageAt(app.payload, first, token)
      const below = place.steps === true ? page.links.filter(isBelow(first)) : []
      const all: [string, DrawnPage][] = [[first, page]]
      for (const each of below) all.push([each, await pageAt(app.payload, each, token)])
      for (const [here, one] of all) {
        pages.set(`${here}, ${place.moment}, ${place.actor ?? 'nobody'}`, one)
      }
      const formsOf = all.flatMap(([here, one]) => one.forms.map((each) => ({ here, ...each })))
      for (const { action, fields, here } of formsOf) {
        const form = forms.find((one) => formAddress(language, one.segment) === action)
        if (form === undefined) throw new Error(`${here} posts to nothing: ${action}`)
        const name = `${form.name}, ${language}`
        if (drawn.some((one) => one.name === name)) continue
        const { actor, moment } = place
        const own =
          form.name === 'reportStatus'
            ? { number: story.numbers.anonymous, code: story.code }
            : (answers[form.name] ?? {})
        const who = { moment, actor, token, here }
        drawn.push({ ...who, form, language, name, action, fields, answers: own })
      }
    }
  }
  return { drawn, pages }
}

const isBelow = (page: string) => (address: string) => address.startsWith(`${page}/`)

/** Where a form leads that anyone may send. */
async function sent(
  app: TestApp,
  action: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await ask(app.payload, action, { post: Object.entries(values) })
  return answer.headers.get('location') ?? ''
}

/** A form as it would be sent with nothing written in it. */
export function emptied({ fields }: Pick<Drawn, 'fields'>): Filled {
  return fields.flatMap(({ kind, name, value }): Filled => {
    if (kind === 'hidden') return [[name, value]]
    return ['checkbox', 'radio', 'file', 'submit'].includes(kind) ? [] : [[name, '']]
  })
}

const said = 'Skrevet av prøven'
/** Stands for every box of a name. */
const everyBox = 'every box'
const reported = {
  type: 'accident',
  title: said,
  description: said,
  unit: unitId('KJ'),
  eventDate: day,
  injury: 'yes',
  who: 'anonymous',
}

/** What is written where a page gives no example, or another answer than the first is right. */
const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'objective-set': { period: '2026', baseline: '12', target: '20' },
  'objective-change': { baseline: '12', target: '20' },
  'objective-setResult': { result: '21' },
  'planned-course-add': { year: '2026', from: '1.12.2026', to: '2.12.2026', cost: '12000' },
  'planned-course-change': { from: '1.12.2026', to: '2.12.2026', cost: '12000' },
  'compliance-open': { unit: unitId('KJ-LAB') },
  'unit-report-start': { unit: unitId('KJ-LAB'), year: '2025' },
  'whole-report-open': { kind: 'annual', year: '2025' },
  'whole-report-publish': { treatedOn: '2026-11-20', nobody: 'yes' },
  'story-write': { cases: '', year: '2026' },
  'story-change': { cases: '', year: '2026' },
  'story-approve': { nobody: 'yes' },
  'committee-meeting-plan': {
    committee: 'lamu',
    unit: unitId('KJ'),
    leader: personId('deputyChemistry'),
  },
  'committee-item-propose': { meeting: meetingNumbers.planned },
  'committee-meeting-hold': { present: personId('deputyChemistry') },
  'committee-report-begin': { committee: 'lamu', unit: unitId('KJ'), year: '2026' },
  'committee-report-write': { leader: personId('deputyChemistry') },
  'committee-report-approve': { adoptedOn: '2026-11-20' },
  'management-review-begin': { unit: unitId('NV'), year: '2026' },
  'management-review-hold': { heldOn: '2026-11-20' },
  'review-decision-decide': { review: reviewNumbers.held, deadline: '2027-03-01' },
  'review-decision-change': { deadline: '2027-03-01' },
  'audit-plan': {
    unit: unitId('KJ'),
    lead: personId('approver'),
    second: personId('editor2'),
    third: '',
    fourth: '',
  },
  'inspection-register': { unit: unitId('KJ'), authority: '' },
  'inspection-order-add': { deadline: '15.12.2026' },
  'inspection-order-extend': { deadline: '15.1.2027' },
  'audit-take-in': {
    unit: unitId('KJ'),
    lead: personId('editor'),
    reportFileKept: waitingReport,
  },
  're-audit-ask': { auditor: '' },
  're-audit-conclude': { shownBy: everyBox, interviewee: 'manager', state: 'effective' },
  're-audit-replace': { auditor: personId('approver') },
  'audit-evidence': { kind: 'visit', interviewee: 'manager' },
  'audit-pictures': { [captionField(plantedVisit.picture)]: 'Avtrekk 3, sett forfra' },
  'audit-answer-criterion': { shownBy: everyBox },
  // In a story no file is sent: what is there is taken away.
  'training-certificate': { remove: 'yes' },
  'training-joint': { change: 'list' },
  'training-register': { people: personId('employee'), witness: 'yes' },
  'delegated-task-review': { nextReview: '2027-11-22' },
  'own-activity-add': { often: '12', intervalReason: '' },
  'own-activity-change': { often: '24' },
  'unit-activity': { result: 'done' },
  // Only a report from before Verne has a year.
  'document-register': { link: 'https://intranett.nordhavn.example/prosedyre', reportYear: '' },
  'document-change': { reportYear: '' },
  logIn: { email: email('auditor'), password },
  forgottenPassword: { email: email('auditor') },
  'work-stop-stop': { unit: unitId('KJ'), time: '09.30' },
  'work-stop-lift': { time: '11.15' },
  'work-stop-recordDecision': { time: '11.15' },
  'process-linkedMeasures': { measures: everyBox },
  'process-psychosocial': { how: said },
  'choose-late': { units: 'HF' },
  'measure-edit': { every: 'm6' },
  'nonconformity-propose': { every: 'm6' },
  'process-measure': { every: 'm6' },
  'retention-remove': { written: 'AVV-2010-0001' },
  newPassword: { password: 'nordhavn-ny-2026', repeat: 'nordhavn-ny-2026' },
  report: { unit: unitId('KJ'), title: said, email: email('auditor'), eventTime: '08.05' },
  'nonconformity-nameHandler': { handler: personId('auditor') },
  'nonconformity-transfer': { unit: unitId('HF') },
  'nonconformity-notifyAuthority': Object.fromEntries(
    notifications.flatMap((which) => [
      [`${which}-time`, whereItApplies(which) ? '' : '07.30'],
      [`${which}-notRequired`, whereItApplies(which) ? said : ''],
    ]),
  ),
  'nonconformity-close': { checked: 'yes', effect: 'worked' },
  'measure-extend': { deadline: '2026-12-15' },
  'access-request-register': { case: 'AVV-2026-0001' },
  'access-request-mark': { 'words.1': '', 'words.2': '', 'words.3': '' },
  'access-request-giveRedacted': { moreAccess: 'yes' },
  'access-request-giveInFull': { secrecy: 'yes', namesRead: 'yes' },
  'access-request-refuseAccess': { exemptionBasis: 'personal' },
  'injury-register': { time: '10.20', navReason: '', case: '' },
  'injury-correct': { time: '10.20', personName: '', navReason: '' },
  'injury-reportToNav': { navReason: '' },
  'process-selection': { selected: '' },
  'process-findings': { mappings: '' },
}

/**
 * A form as someone who means it fills it in: what the page shows, and an answer wherever one is asked for.
 * @param date what is written in every field for a date @default a day that fits
 */
export function filled({ fields, answers: own }: Drawn, date?: string): Filled {
  const names = new Set(fields.map((each) => each.name))
  const chosen = new Set(fields.filter((each) => !each.off).map((each) => each.name))
  const extra = Object.entries(own).filter(([name]) => !names.has(name))
  return [
    ...extra,
    ...fields.flatMap((field): Filled => {
      const { kind, name, off, options, required, value } = field
      const given = own[name]
      switch (kind) {
        case 'hidden':
        case 'password':
          return [[name, given ?? value]]
        case 'file':
        case 'submit':
          return []
        case 'checkbox':
          return given === '' || (off && given !== value && given !== everyBox)
            ? []
            : [[name, value]]
        case 'radio': {
          if (given !== undefined) return given === value ? [[name, value]] : []
          if (!off) return [[name, value]]
          if (chosen.has(name)) return []
          chosen.add(name)
          return [[name, value]]
        }
        case 'select':
          return [[name, given ?? (value || (required ? (options[0] ?? '') : ''))]]
        case 'date':
          return [[name, date ?? given ?? day]]
        case 'number':
          return [[name, given ?? (value || '3')]]
        case 'email':
          return [[name, given ?? email('auditor')]]
        case 'url':
          return [[name, given ?? 'https://nordhavn.example/hms']]
        default:
          return [[name, given ?? (value || said)]]
      }
    }),
  ]
}

/** Fields someone writes in themselves. */
export function written({ fields }: Pick<Drawn, 'fields'>): readonly DrawnField[] {
  const kinds = ['text', 'textarea', 'email', 'tel', 'url', 'number', 'date', 'search']
  return fields.filter(({ kind }) => kinds.includes(kind))
}

/** The form of a definition on a page, the one that shows a draft first. */
export function formOn(page: DrawnPage, { action }: Pick<Drawn, 'action'>): DrawnForm | undefined {
  const all = page.forms.filter((each) => each.action === action)
  return all.find((each) => each.fields.some(({ name }) => name === 'draft')) ?? all[0]
}

/** Sends a form from its page. */
export async function send(
  app: TestApp,
  { action, here, token }: Pick<Drawn, 'action' | 'here' | 'token'>,
  post: Filled,
  more: {
    readonly token?: string | null
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Promise<{ readonly status: number; readonly location: string; readonly cookie: string | null }> {
  const [page = ''] = here.split('#')
  const headers = { referer: `http://verne.test${page}`, ...more.headers }
  const session = more.token === undefined ? token : more.token
  const answer = await ask(app.payload, action, { token: session, headers, post })
  const location = answer.headers.get('location') ?? ''
  return { status: answer.status, location, cookie: answer.headers.get('set-cookie') }
}
