import { accountId, unitId } from '../../cms/test/app.ts'
import type { Planted } from './record-table.ts'
import { personOf } from './viewers.ts'

const employee = personOf('employee concerned')
const inProgress = {
  state: 'inProgress',
  category: 'buildingTechnical',
  severity: 'minor',
} as const
const serious = { ...inProgress, severity: 'serious', cause: 'Viften var slitt.' } as const
const sentToCheck = (day: string) => ({
  state: 'effectCheck',
  due: '2027-01-19',
  steps: [{ step: 'checkEffect', at: `${day}T08:00:00.000Z`, note: 'Viften er byttet.' }],
})
const injured = { type: 'accident', reportedType: 'accident', seriousInjury: true } as const

/** Id of the comment that waits for an answer. */
export const commentId = 'comment-1'

/** Nonconformities by what they are examples of. All but two are reported by the employee concerned. */
const examples = {
  reported: { state: 'reported', due: '2026-11-09' },
  received: { state: 'received', due: '2026-11-16' },
  assessed: { ...inProgress, state: 'assessed', due: '2026-12-02' },
  'in progress': inProgress,
  'at the effect check': { ...inProgress, ...sentToCheck('2026-11-20') },
  closed: { ...inProgress, state: 'closed', closingNote: 'Byttet.', closedDate: '2026-11-21' },
  rejected: { state: 'rejected', rejectedReason: 'Ikke et avvik.', closedDate: '2026-11-21' },
  'in progress, serious': serious,
  'at the effect check too early, serious': { ...serious, ...sentToCheck('2026-11-20') },
  'at the effect check, serious': { ...serious, ...sentToCheck('2026-10-01') },
  'at the effect check, serious, corrected by the manager': {
    ...serious,
    ...sentToCheck('2026-10-01'),
    correctedBy: [personOf('line manager')],
  },
  'in progress, with an open measure': inProgress,
  'reported by the safety representative': {
    ...inProgress,
    reporter: personOf('safety representative'),
    byRepresentative: true,
  },
  'reported by nobody in particular': { state: 'received', reporter: null, anonymous: true },
  'reported by someone with an address': {
    state: 'received',
    reporter: null,
    reporterName: 'Ola Oppdiktet',
    reporterEmail: 'ola@nordhavn.example',
  },
  'with a reported injury': { ...injured, state: 'received', injury: 'reported' },
  'with a confirmed injury': { ...serious, ...injured, injury: 'confirmed' },
  'about the manager': {
    state: 'received',
    concernsManager: true,
    handlingUnit: unitId('NV'),
    withheldFrom: [personOf('line manager'), personOf('deputy manager'), personOf('coordinator')],
  },
  'with another system': {
    ...inProgress,
    due: '2026-12-01',
    otherSystem: 'facility',
    otherSystemNumber: 'E-1234',
    otherSystemSent: '2026-11-17',
    askAgain: '2026-12-01',
  },
  'with a comment': {
    state: 'received',
    due: '2026-11-16',
    answerDue: '2026-12-04',
    steps: [
      {
        id: commentId,
        step: 'comment',
        at: '2026-11-20T08:00:00.000Z',
        by: accountId('representative'),
        name: 'Prøve representative',
        note: 'Det har skjedd før.',
        answerBy: '2026-12-04',
      },
    ],
  },
  'with a named handler': {
    ...inProgress,
    handler: personOf('employee'),
    namedHandler: personOf('employee'),
  },
  'from an HSE process': { ...inProgress, state: 'assessed', source: 'hseProcess', reporter: null },
} as const
/** Names of the examples. */
export const names: readonly string[] = Object.keys(examples)
/** Id of an example. */
export const idOf = (name: string): string => `case-${String(names.indexOf(name) + 1)}`

/** All of them, and the measure of one. */
export const plantedCases: Planted = [
  ...Object.entries(examples).map(
    ([name, own], index) =>
      [
        'nonconformities',
        {
          id: idOf(name),
          key: `report:${String(index)}`,
          number: `AVV-2026-${String(index + 1).padStart(4, '0')}`,
          year: 2026,
          type: 'nonconformity',
          title: 'Avtrekket stoppet',
          description: 'Avtrekket stoppet midt i en syntese.',
          unit: unitId('KJ'),
          eventDate: '2026-11-01',
          reportedDate: '2026-11-02',
          reporter: employee,
          ...own,
        },
      ] as const,
  ),
  [
    'measures',
    {
      id: 'measure-open',
      key: 'measure-open',
      number: 'TIL-2026-0001',
      title: 'Bytt viften',
      unit: unitId('KJ'),
      nonconformity: idOf('in progress, with an open measure'),
      responsible: employee,
      deadline: '2026-12-01',
      state: 'approved',
    },
  ],
]
