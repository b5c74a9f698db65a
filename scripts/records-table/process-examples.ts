import { inputText } from '../../cms/plugin/processes/text.ts'
import { accountId, unitId } from '../../cms/test/app.ts'
import type { Planted } from './record-table.ts'
import { personOf } from './viewers.ts'

/** Day of all that was done. */
export const day = '2026-11-20'
const yes = { at: `${day}T08:00:00.000Z`, by: personOf('line manager') }
const stated = { text: 'Godt arbeid.', noComment: false, ...yes }

/** What makes one process another example than its state alone. */
interface Example {
  readonly state: string
  /** True where nothing is written yet. */
  readonly empty?: boolean
  /** Its findings are registered, its measure is approved. */
  readonly settled?: boolean
  readonly more?: object
}

/** Processes by what they are examples of: each holds all that its state asks for, but where it says otherwise. */
const examples: Readonly<Record<string, Example>> = {
  'planned, empty': { state: 'planned', empty: true },
  planned: { state: 'planned' },
  'planned, not agreed on': {
    state: 'planned',
    more: { participantsByManager: {}, participantsByRepresentative: {} },
  },
  'in the pre-meeting': { state: 'preMeeting' },
  'in the mapping': { state: 'mapping' },
  'in the post-meeting': { state: 'postMeeting' },
  'in the post-meeting, settled': {
    state: 'postMeeting',
    settled: true,
    more: {
      planViews: [
        {
          role: 'safetyRepresentative',
          text: 'Viftene bør byttes først.',
          at: `${day}T09:00:00.000Z`,
          name: 'Prøve representative',
        },
      ],
      steps: [
        {
          step: 'disagreeWithPlan',
          at: `${day}T09:00:00.000Z`,
          by: accountId('representative'),
          name: 'Prøve representative',
        },
      ],
    },
  },
  'awaiting statements': { state: 'awaitingSignature', settled: true },
  stated: {
    state: 'awaitingSignature',
    settled: true,
    more: { managerStatement: stated, representativeStatement: stated },
  },
  closed: {
    state: 'closed',
    settled: true,
    more: { managerStatement: stated, representativeStatement: stated, closedDate: day },
  },
}
/** Names of the examples. */
export const names: readonly string[] = Object.keys(examples)
const placeOf = (name: string): string => String(names.indexOf(name) + 1)
/** Id of an example. */
export const idOf = (name: string): string => `process-${placeOf(name)}`
/** Id of one of its two challenges. */
export const challengeOf = (name: string, row: number): string =>
  `challenge-${placeOf(name)}-${String(row)}`
/** Id of its mapping. */
export const mappingOf = (name: string): string => `mapping-${placeOf(name)}-1`
/** Id of its measure. */
export const measureOf = (name: string): string => `measure-${placeOf(name)}-1`

function content(name: string): object {
  const participants = (['line manager', 'safety representative'] as const).map((viewer, row) => ({
    id: `participant-${placeOf(name)}-${String(row)}`,
    person: personOf(viewer),
    role: viewer === 'line manager' ? 'lineManager' : 'safetyRepresentative',
    pre: true,
    mapping: true,
    post: true,
  }))
  const attendance = participants.map(({ id, role }) => ({ participant: id, role, came: true }))
  const risk = { likelihood: 3, consequence: 3, selected: true }
  return {
    plan: { preDate: day, mappingFrom: day, mappingTo: day, postDate: day, hours: 7.5 },
    participants,
    participantsByManager: yes,
    participantsByRepresentative: yes,
    pre: { date: day, attendance },
    inputs: Object.keys(inputText).map((kind, row) => ({
      id: `input-${placeOf(name)}-${String(row)}`,
      kind,
      goneThrough: true,
    })),
    psychosocial: { goneThrough: true, how: 'Temamøte i mars.', result: 'Klare roller.' },
    challenges: [
      { id: challengeOf(name, 1), title: 'Avtrekk i synteselaben', ...risk },
      {
        id: challengeOf(name, 2),
        title: 'Støy i verkstedet',
        ...risk,
        noMappingReason: 'Kjent fra før.',
        noMeasureReason: 'Driften retter det.',
      },
    ],
    mappings: [
      {
        id: mappingOf(name),
        challenge: challengeOf(name, 1),
        method: 'exposureMeasurement',
        date: day,
        result: 'To av tre skap er under grensen.',
        finding: true,
        findingTitle: 'To skap trekker dårlig',
      },
    ],
    post: { date: day, attendance },
    requirementsUpdated: { date: day, by: personOf('line manager') },
    statementsAsked: day,
  }
}

function documentsOf(name: string, { state, empty, settled, more }: Example): Planted {
  const id = idOf(name)
  const process = {
    id,
    // One of them is of the year before, for whoever opens that again.
    key: name === 'planned' ? `${unitId('KJ')}:2025` : `${id}:2026`,
    number: `HMS-2026-KJ-${String(names.indexOf(name) + 11)}`,
    unit: unitId('KJ'),
    year: 2026,
    state,
    manager: personOf('line manager'),
    safetyRepresentative: personOf('safety representative'),
    ...(empty === true ? {} : content(name)),
    ...more,
  }
  const measure = {
    id: measureOf(name),
    key: `process:${id}:${challengeOf(name, 1)}:1`,
    number: `TIL-2026-00${placeOf(name).padStart(2, '0')}`,
    title: 'Skift vifter',
    unit: unitId('KJ'),
    process: id,
    challenge: challengeOf(name, 1),
    responsible: personOf('employee concerned'),
    deadline: '2026-12-01',
    priority: 'high',
    cost: { amount: 40_000, basis: 'estimate', fundedBy: 'Instituttet' },
    state: settled === true ? 'approved' : 'proposed',
  }
  const registered = {
    id: `finding-${placeOf(name)}`,
    key: `process:${id}:${mappingOf(name)}`,
    number: `AVV-2026-00${placeOf(name).padStart(2, '0')}`,
    year: 2026,
    state: 'assessed',
    source: 'hseProcess',
    process: id,
    finding: mappingOf(name),
    title: 'Avtrekk i synteselaben',
    description: 'To av tre skap er under grensen.',
    unit: unitId('KJ'),
    eventDate: day,
    reportedDate: day,
    severity: 'minor',
    category: 'buildingTechnical',
  }
  return [
    ['hse-processes', process],
    ...(empty === true ? [] : ([['measures', measure]] as const)),
    ...(settled === true ? ([['nonconformities', registered]] as const) : []),
  ]
}

/** The process of the year before: what this year's can be set as, and what is left of it. */
const lastYear: Planted = [
  [
    'hse-processes',
    {
      id: 'process-last',
      key: 'process-last:2025',
      number: 'HMS-2025-KJ',
      unit: unitId('KJ'),
      year: 2025,
      state: 'closed',
      manager: personOf('line manager'),
      safetyRepresentative: personOf('safety representative'),
      plan: {
        preDate: '2025-11-05',
        mappingFrom: '2025-11-10',
        mappingTo: '2025-11-14',
        postDate: '2025-11-19',
        hours: 6,
      },
      participants: [
        { person: personOf('line manager'), role: 'lineManager', pre: true, post: true },
        { person: personOf('employee concerned'), role: 'other', mapping: true },
      ],
      inputs: [{ kind: 'lastReport', goneThrough: true, link: 'https://nordhavn.example/2024' }],
      challenges: [{ title: 'Gamle stoler', likelihood: 2, consequence: 2, selected: false }],
      closedDate: '2025-11-20',
    },
  ],
]

/** All of them, the year before first, each of this year with a measure and, once it is settled, its finding. */
export const plantedProcesses: Planted = [
  ...lastYear,
  ...Object.entries(examples).flatMap(([name, example]) => documentsOf(name, example)),
]
