import { accountId, unitId } from '../../cms/test/app.ts'
import type { RecordTable, Planted } from './record-table.ts'
import { personOf } from './viewers.ts'

const done = { doneDate: '2026-11-20', doneNote: 'Viften er byttet.' }
/** Measures by what they are examples of. */
const examples = {
  proposed: { state: 'proposed' },
  'proposed without anybody and a day': { state: 'proposed', responsible: null, deadline: null },
  approved: { state: 'approved' },
  'in progress': { state: 'inProgress' },
  done: { state: 'done', ...done },
  'done, for a serious case': { state: 'done', ...done },
  verified: { state: 'verified', ...done, effect: 'worked', effectDate: '2026-11-21' },
  'not effective': { state: 'notEffective', ...done, effect: 'didNot', effectDate: '2026-11-21' },
  cancelled: { state: 'cancelled', cancelReason: 'Skapet er kassert.' },
  repeated: { state: 'approved', repeat: { every: 'm12' } },
  overdue: { state: 'approved', deadline: '2026-11-01' },
  'with a view': {
    state: 'approved',
    views: [
      {
        role: 'safetyRepresentative',
        text: 'Skapet bør byttes.',
        at: '2026-11-20T09:00:00.000Z',
        name: 'Prøve representative',
      },
    ],
    steps: [
      {
        step: 'disagree',
        at: '2026-11-20T09:00:00.000Z',
        by: accountId('representative'),
        name: 'Prøve representative',
        note: 'Skapet bør byttes.',
      },
    ],
  },
} as const
const names = Object.keys(examples)

const planted: Planted = Object.entries(examples).flatMap(([name, own]) => {
  const place = String(names.indexOf(name) + 1)
  const nonconformity = `case-of-measure-${place}`
  return [
    [
      'nonconformities',
      {
        id: nonconformity,
        key: `report:${place}`,
        number: `AVV-2026-${place.padStart(4, '0')}`,
        year: 2026,
        state: 'assessed',
        type: 'nonconformity',
        category: 'buildingTechnical',
        severity: name.includes('serious') ? 'serious' : 'minor',
        title: 'Avtrekket stoppet',
        description: 'Avtrekket stoppet midt i en syntese.',
        unit: unitId('KJ'),
        eventDate: '2026-11-01',
        reportedDate: '2026-11-02',
      },
    ],
    [
      'measures',
      {
        id: `measure-${place}`,
        key: `nonconformity:${nonconformity}:1`,
        number: `TIL-2026-${place.padStart(4, '0')}`,
        title: 'Bytt viften',
        language: 'nb',
        unit: unitId('KJ'),
        nonconformity,
        responsible: personOf('employee concerned'),
        deadline: '2026-12-01',
        ...own,
      },
    ],
  ] as const
})

const fields = {
  title: 'Bytt begge viftene',
  responsible: personOf('employee concerned'),
  deadline: '2026-12-01',
}
const manager = 'line manager'

/** Measures, each against a case of its own. */
export const measures: RecordTable = {
  slug: 'measures',
  planted,
  records: Object.fromEntries(names.map((name, index) => [name, `measure-${String(index + 1)}`])),
  pages: (number) => ({
    page: { nb: `/min-hms/tiltak/${number}`, en: `/en/my-hse/measures/${number}` },
  }),
  steps: {
    edit: {
      by: manager,
      at: 'proposed',
      body: fields,
      faults: {
        'a title of spaces': { body: { ...fields, title: ' ' } },
        'a deadline that has passed': { body: { ...fields, deadline: '2026-11-21' } },
        'a deadline that is no day': { body: { ...fields, deadline: '2026-02-30' } },
        'no deadline, once approved': { at: 'approved', body: { ...fields, deadline: null } },
        'nobody, once approved': { at: 'approved', body: { ...fields, responsible: null } },
        'somebody who is not there': { body: { ...fields, responsible: 'finnes-ikke' } },
        'an estimate without an amount': { body: { ...fields, cost: { basis: 'estimate' } } },
        'an amount of no cost': { body: { ...fields, cost: { basis: 'none', amount: 5 } } },
        'an amount below nothing': { body: { ...fields, cost: { amount: -1 } } },
        'a priority that is none': { body: { ...fields, priority: 'urgent' } },
        'a title that is too long': { body: { ...fields, title: 'x'.repeat(1001) } },
        'all of it wrong': {
          body: { title: '', deadline: '2026-11-21', cost: { basis: 'estimate' } },
        },
      },
    },
    approve: {
      by: manager,
      at: 'proposed',
      faults: { 'nobody and no day': { at: 'proposed without anybody and a day' } },
    },
    start: { by: manager, at: 'approved' },
    complete: {
      by: 'employee concerned',
      at: 'in progress',
      body: { note: 'Viften er byttet.', date: '2026-11-21' },
      faults: {
        'no note': { body: { note: ' ' } },
        'a day to come': { body: { note: 'Byttet.', date: '2026-11-23' } },
        'no day': { body: { note: 'Byttet.' } },
        'both wrong': { body: { note: '', date: '2026-11-23' } },
      },
    },
    verify: {
      by: manager,
      at: 'done',
      body: { effect: 'worked', note: 'Målt på nytt.' },
      faults: {
        'no effect': { body: { note: 'Målt.' } },
        'an effect that is none': { body: { effect: 'maybe' } },
        'too early for a serious case': { at: 'done, for a serious case' },
        'that it did not help': { body: { effect: 'didNot' } },
      },
    },
    extend: {
      by: manager,
      at: 'approved',
      body: { deadline: '2026-12-15', reason: 'Delene er forsinket.' },
      faults: {
        'no day': { body: { reason: 'Delene.' } },
        'no reason': { body: { deadline: '2026-12-15', reason: ' ' } },
        'a day that has passed': { body: { deadline: '2026-11-21', reason: 'Delene.' } },
        'the same day': { body: { deadline: '2026-12-01', reason: 'Delene.' } },
        'both wrong': { body: { reason: '' } },
      },
    },
    cancel: {
      by: manager,
      at: 'approved',
      body: { reason: 'Skapet er kassert.', instead: 'Arbeidet er flyttet.' },
      faults: {
        'a reason of spaces': { body: { reason: ' ', instead: 'Arbeidet er flyttet.' } },
        'nothing instead': { body: { reason: 'Skapet er kassert.' } },
      },
    },
    stopRepeating: {
      by: manager,
      at: 'repeated',
      body: { reason: 'Leverandøren gjør det.' },
      faults: { 'one that is done once': { at: 'approved' }, 'no reason': { body: {} } },
    },
    disagree: {
      by: 'safety representative',
      at: 'approved',
      body: { view: 'Skapet bør byttes.' },
      faults: { 'nothing said': { body: { view: ' ' } } },
    },
    answerView: {
      by: manager,
      at: 'with a view',
      body: { view: 'Vi prøver dette først.' },
      faults: { 'nothing to answer': { at: 'approved' } },
    },
    registerOverdue: {
      by: 'line manager above',
      at: 'overdue',
      body: { why: 'Ingen kan bruke skapet.' },
      faults: { 'in time': { at: 'approved' }, 'no reason': { body: {} } },
    },
  },
  answers: {
    'tiltak-utsett': { deadline: '2026-12-15' },
    'tiltak-endre': { every: 'm12', until: '2028-12-01' },
  },
}
