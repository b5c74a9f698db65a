import { unitId } from '../../cms/test/app.ts'
import { idOf, names, plantedCases } from './nonconformity-examples.ts'
import { aroundTheCase, long, said, spaces } from './nonconformity-steps.ts'
import type { RecordTable } from './record-table.ts'
import { personOf } from './viewers.ts'

const manager = 'line manager'
const assessment = { category: 'buildingTechnical', severity: 'minor', cause: 'Slitt vifte.' }
const report = {
  key: 'the key of a report, of some length',
  type: 'nearMiss',
  title: 'Glatt gulv',
  description: 'Noen hadde sølt.',
  unit: unitId('KJ'),
  eventDate: '2026-11-20',
}

/** Nonconformities, each of its own. */
export const nonconformities: RecordTable = {
  slug: 'nonconformities',
  planted: plantedCases,
  records: Object.fromEntries(names.map((name) => [name, idOf(name)])),
  pages: (number) => ({
    page: { nb: `/min-hms/avvik/${number}`, en: `/en/my-hse/nonconformities/${number}` },
  }),
  openings: {
    'nonconformities/report': {
      by: 'employee concerned',
      body: report,
      faults: {
        'by nobody': { by: 'nobody' },
        anonymously: { body: { ...report, anonymous: true } },
        'of an injury': { body: { ...report, injury: true } },
        'whether anyone is injured left open': { body: { ...report, injury: null } },
        'about the manager': { body: { ...report, concernsManager: true } },
        'too short a key': { body: { ...report, key: 'short' } },
        'nothing but the key': { body: { key: report.key } },
        'a day to come': { body: { ...report, eventDate: '2026-11-23' } },
        'too long a title': { body: { ...report, title: 'x'.repeat(121) } },
        'too long a description': { body: { ...report, description: long } },
        'a unit that is not there': { body: { ...report, unit: 'finnes-ikke' } },
        'a kind that is none': { body: { ...report, type: 'disaster' } },
      },
    },
    'measures/propose': {
      by: manager,
      body: { key: 'one', title: 'Bytt viften', source: { nonconformity: idOf('assessed') } },
      faults: {
        'no key': { body: { title: 'Bytt', source: { nonconformity: idOf('assessed') } } },
        'no source': { body: { key: 'one', title: 'Bytt viften' } },
        'no title': {
          body: { key: 'one', title: spaces, source: { nonconformity: idOf('assessed') } },
        },
        'of a case that is not there': {
          body: { key: 'one', title: 'Bytt', source: { nonconformity: 'finnes-ikke' } },
        },
        'of a closed case': {
          body: { key: 'one', title: 'Bytt', source: { nonconformity: idOf('closed') } },
        },
      },
    },
  },
  steps: {
    receive: { by: manager, at: 'reported' },
    assess: {
      by: manager,
      at: 'received',
      body: assessment,
      faults: {
        'no category': { body: { severity: 'minor' } },
        'no severity': { body: { category: 'fire' } },
        'a severity that is none': { body: { ...assessment, severity: 'awful' } },
        'a topic that is not there': { body: { ...assessment, topic: 'finnes-ikke' } },
        'too long a cause': { body: { ...assessment, cause: long } },
        'that someone is injured': { body: { ...assessment, seriousInjury: true } },
        'that nobody is injured, where it is said': {
          at: 'with a reported injury',
          body: { ...assessment, seriousInjury: false },
        },
        'as a suggestion': { body: { ...assessment, type: 'improvement' } },
      },
    },
    start: {
      by: manager,
      at: 'assessed',
      body: { note: 'Bestiller vifte.' },
      faults: {
        'spaces, anew': { at: 'at the effect check', body: { note: spaces } },
        'too long a text': { body: { note: long } },
      },
    },
    checkEffect: {
      by: manager,
      at: 'in progress',
      body: { note: 'Viften er byttet.' },
      faults: { ...said('note'), 'open measures': { at: 'in progress, with an open measure' } },
    },
    close: {
      by: manager,
      at: 'at the effect check',
      body: { note: 'Viften er byttet.', effect: 'worked' },
      faults: {
        ...said('note'),
        'no effect': { body: { note: 'Byttet.' } },
        'that it did not help': { body: { note: 'Byttet.', effect: 'didNot' } },
        'not looked at': { body: { note: 'Byttet.', effect: 'notChecked' } },
        'an effect that is none': { body: { note: 'Byttet.', effect: 'maybe' } },
        'by the one above': { by: 'line manager above' },
        'by the one who is named': { at: 'with a named handler', by: 'employee' },
        'by the one above, corrected by the manager': {
          at: 'at the effect check, serious, corrected by the manager',
          by: 'line manager above',
        },
        'by the director, corrected by the manager': {
          at: 'at the effect check, serious, corrected by the manager',
          by: 'HSE unit approver',
        },
      },
    },
    reject: {
      by: manager,
      at: 'received',
      body: { reason: 'Ikke et avvik.' },
      faults: {
        ...said('reason'),
        'by the director, with a reported injury': {
          at: 'with a reported injury',
          by: 'HSE unit approver',
        },
      },
    },
    transfer: {
      by: manager,
      at: 'received',
      body: { unit: unitId('HF'), reason: 'Skjedde der.' },
      faults: {
        'no reason': { body: { unit: unitId('HF'), reason: spaces } },
        'no unit': { body: { reason: 'Der.' } },
        'the same unit': { body: { unit: unitId('KJ'), reason: 'Der.' } },
        'a unit that is not there': { body: { unit: 'finnes-ikke', reason: 'Der.' } },
        'because it concerns the manager': { body: { concernsManager: true, reason: 'Leder.' } },
        'by the director, from an HSE process': {
          at: 'from an HSE process',
          by: 'HSE unit approver',
        },
        'too long a reason': { body: { unit: unitId('HF'), reason: long } },
      },
    },
    reopen: {
      by: manager,
      at: 'closed',
      body: { reason: 'Viften stoppet igjen.' },
      faults: said('reason'),
    },
    ask: {
      by: manager,
      at: 'received',
      body: { question: 'Hvilket skap?' },
      faults: {
        ...said('question'),
        'someone with an address': { at: 'reported by someone with an address' },
      },
    },
    answer: {
      by: 'employee concerned',
      at: 'received',
      body: { answer: 'Det til venstre.' },
      faults: said('answer'),
    },
    ...aroundTheCase,
    comment: {
      by: 'safety representative',
      at: 'received',
      body: { comment: 'Det har skjedd før.' },
      faults: said('comment'),
    },
    replyToRepresentative: {
      by: manager,
      at: 'reported by the safety representative',
      body: { reply: 'Vi bytter viften.' },
      faults: said('reply'),
    },
    notifyAuthority: {
      by: manager,
      at: 'with a confirmed injury',
      body: {
        lines: [
          { which: 'police', date: '2026-11-02', time: '08.30' },
          { which: 'nextOfKin', notRequired: 'De var der.' },
        ],
      },
      faults: {
        'a time without a day': { body: { lines: [{ which: 'police', time: '08.30' }] } },
        'a time that is none': {
          body: { lines: [{ which: 'police', date: '2026-11-02', time: '25' }] },
        },
        'a time to come': {
          body: { lines: [{ which: 'police', date: '2026-11-22', time: '23.00' }] },
        },
        'a time and a reason': {
          body: {
            lines: [{ which: 'police', date: '2026-11-02', time: '8', notRequired: 'Nei.' }],
          },
        },
        'several wrong': {
          body: {
            lines: [
              { which: 'police', time: '08.30' },
              { which: 'dsa', date: '2026-11-02', time: '25' },
            ],
          },
        },
        'someone who is not on the list': { body: { lines: [{ which: 'press', time: '8' }] } },
      },
    },
    confirmInjury: { by: manager, at: 'with a reported injury' },
    clearInjury: {
      by: manager,
      at: 'with a reported injury',
      body: { reason: 'Det var et lite kutt.' },
      faults: said('reason'),
    },
  },
  answers: {
    'avvik-overfor': { unit: unitId('HF') },
    'avvik-saksbehandler': { handler: personOf('employee') },
    'avvik-tiltak': { every: 'm12', until: '2028-12-01' },
    'avvik-lukk': { checked: 'yes', effect: 'worked' },
    'avvik-varsle': Object.fromEntries(
      ['police', 'labourInspection', 'writtenConfirmation'].map((each) => [
        `${each}-time`,
        '07.30',
      ]),
    ),
  },
}
