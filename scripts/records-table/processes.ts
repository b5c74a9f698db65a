import { unitId } from '../../cms/test/app.ts'
import {
  challengeOf,
  day,
  idOf,
  mappingOf,
  measureOf,
  names,
  plantedProcesses,
} from './process-examples.ts'
import type { RecordTable } from './record-table.ts'
import type { Viewer } from './viewers.ts'

/** The pages of a process in both languages, below its own. */
const parts = {
  planning: ['planlegging', 'planning'],
  dates: ['planlegging/datoer', 'planning/dates'],
  participants: ['planlegging/deltakere', 'planning/participants'],
  confirm: ['planlegging/bekreft', 'planning/confirm'],
  'pre-meeting': ['formote', 'pre-meeting'],
  'the pre-meeting held': ['formote/motet', 'pre-meeting/meeting'],
  'last year': ['formote/i-fjor', 'pre-meeting/last-year'],
  'cases and measures': ['formote/avvik-og-tiltak', 'pre-meeting/cases-and-measures'],
  'enquiries and requirements': [
    'formote/henvendelser-og-krav',
    'pre-meeting/enquiries-and-requirements',
  ],
  'minutes of the pre-meeting': ['formote/referat', 'pre-meeting/minutes'],
  challenges: ['utfordringer', 'challenges'],
  mapping: ['kartlegging', 'mapping'],
  'post-meeting': ['ettermote', 'post-meeting'],
  'the post-meeting held': ['ettermote/motet', 'post-meeting/meeting'],
  findings: ['ettermote/funn', 'post-meeting/findings'],
  'action plan': ['ettermote/handlingsplan', 'post-meeting/action-plan'],
  'overview of requirements': ['ettermote/lovoversikt', 'post-meeting/requirements'],
  'minutes of the post-meeting': ['ettermote/referat', 'post-meeting/minutes'],
  approval: ['ettermote/vedtak', 'post-meeting/approval'],
  statements: ['uttalelser', 'statements'],
  close: ['avslutt', 'close'],
  report: ['rapport', 'report'],
} as const
const sides: readonly Viewer[] = [
  'line manager',
  'coordinator',
  'safety representative',
  'line manager above',
  'HSE unit approver',
  'employee',
]
const lead: readonly Viewer[] = ['line manager', 'safety representative']

function pagesOf(number: string, name: string): ReturnType<RecordTable['pages']> {
  const at = (nb: string, en: string, viewers?: readonly Viewer[]) => ({
    nb: `/min-hms/hms-runde${nb}`,
    en: `/en/my-hse/hse-process${en}`,
    ...(viewers === undefined ? {} : { viewers }),
  })
  const [challenge, mapping, measure] = [challengeOf(name, 1), mappingOf(name), measureOf(name)]
  const of = `challenge=${challenge}`
  return {
    ...(name === names[0] ? { list: at('', '') } : {}),
    page: at(`/${number}`, `/${number}`),
    ...Object.fromEntries(
      Object.entries(parts).map(([part, [nb, en]]) => [
        part,
        at(`/${number}/${nb}`, `/${number}/${en}`, sides),
      ]),
    ),
    'a new challenge': at(`/${number}/utfordringer/ny`, `/${number}/challenges/new`, lead),
    'a challenge': at(
      `/${number}/utfordringer/${challenge}`,
      `/${number}/challenges/${challenge}`,
      lead,
    ),
    'a new mapping': at(`/${number}/kartlegging/ny?${of}`, `/${number}/mapping/new?${of}`, lead),
    'one mapping': at(
      `/${number}/kartlegging/${mapping}?${of}`,
      `/${number}/mapping/${mapping}?${of}`,
      lead,
    ),
    'a new measure': at(`/${number}/tiltak/ny?${of}`, `/${number}/measures/new?${of}`, lead),
    'a measure': at(
      `/${number}/tiltak/${measure}?${of}`,
      `/${number}/measures/${measure}?${of}`,
      lead,
    ),
  }
}

const manager = 'line manager'
const representative = 'safety representative'
const base = { page: 'confirm', form: 'hms-runde-bekreft', field: 'base' } as const
const statement = { text: 'Godt arbeid.' }
const statementFaults = {
  spaces: { body: { text: ' ' } },
  'a text and no comment': { body: { text: 'Bra.', noComment: true } },
  'no comment': { body: { noComment: true } },
}
const challenge = { title: 'Tunge løft', likelihood: '2', consequence: '4' }
const save = (section: string, values: unknown, more: object = {}) => ({
  body: { section, values, ...more },
})

/** HSE processes of one unit, each of its own. */
export const processes: RecordTable = {
  slug: 'hse-processes',
  planted: plantedProcesses,
  records: Object.fromEntries(names.map((name) => [name, idOf(name)])),
  pages: pagesOf,
  openings: {
    'hse-processes/open': {
      by: manager,
      body: { unit: unitId('KJ'), year: 2026 },
      faults: {
        'one there is': { body: { unit: unitId('KJ'), year: 2025 } },
        'next year': { body: { unit: unitId('KJ'), year: 2027 } },
        'a year far off': { body: { unit: unitId('KJ'), year: 2030 } },
        'no year': { body: { unit: unitId('KJ') } },
        'a unit below': { body: { unit: unitId('KJ-LAB'), year: 2026 } },
        'a unit elsewhere': { body: { unit: unitId('HF'), year: 2026 } },
        'a unit that is not there': { body: { unit: 'finnes-ikke', year: 2026 } },
      },
    },
    'measures/propose': {
      by: manager,
      body: {
        key: 'one',
        title: 'Skift vifter',
        source: {
          process: idOf('in the post-meeting'),
          challenge: challengeOf('in the post-meeting', 1),
        },
      },
      faults: {
        'of a closed process': {
          body: {
            key: 'one',
            title: 'Skift vifter',
            source: { process: idOf('closed'), challenge: challengeOf('closed', 1) },
          },
        },
        'of a challenge that is not there': {
          body: {
            key: 'one',
            title: 'Skift vifter',
            source: { process: idOf('planned'), challenge: 'finnes-ikke' },
          },
        },
      },
    },
  },
  steps: {
    save: {
      by: manager,
      at: 'in the pre-meeting',
      ...save('challenge', challenge),
      faults: {
        'a section that is none': save('weather', {}),
        'no values': { body: { section: 'challenge' } },
        'no title': save('challenge', { ...challenge, title: ' ' }),
        'a risk that is none': save('challenge', { ...challenge, likelihood: '6' }),
        'several wrong': save('challenge', { title: '', likelihood: '6', consequence: 'x' }),
        'a topic that is not there': save('challenge', { ...challenge, topic: 'finnes-ikke' }),
        'too long a title': save('challenge', { ...challenge, title: 'x'.repeat(301) }),
        'dates that are none': save('plan', { preDate: '2026-02-30', hours: '-1' }),
        'the plan as it is not': save('plan', { preDate: day }, { base: 'old' }),
        'a link that is none': save('inputs', { rows: [{ kind: 'lastReport', link: 'nei' }] }),
        'a percentage that is none': save('inputs', {
          rows: [{ kind: 'lastReport', percent: '101' }],
        }),
        'a person who is not there': save('participants', {
          rows: [{ person: 'finnes-ikke', role: 'other' }],
        }),
        'a role that is none': save('participants', { rows: [{ name: 'Kari', role: 'king' }] }),
        'a mapping of nothing': save('mapping', {
          challenge: 'finnes-ikke',
          method: 'internalMapping',
        }),
        'a choice of what is not there': save('selection', { selected: ['finnes-ikke'] }),
        'the findings, too early': save('findings', { challenges: [], mappings: [] }),
        'a challenge away': save('challenge', null, {
          row: challengeOf('in the pre-meeting', 1),
          base: 'old',
        }),
      },
    },
    confirmParticipants: {
      by: manager,
      at: 'planned, not agreed on',
      shown: base,
      faults: { 'another list': { body: { base: 'old' } } },
    },
    confirmAsRepresentative: {
      by: representative,
      at: 'planned, not agreed on',
      shown: base,
      faults: { 'another list': { body: { base: 'old' } } },
    },
    advance: {
      by: manager,
      at: 'planned',
      body: { from: 'planned' },
      faults: {
        'from another state': { body: { from: 'mapping' } },
        'with nothing written': { at: 'planned, empty' },
        'without agreement': { at: 'planned, not agreed on' },
        'from the pre-meeting': { at: 'in the pre-meeting', body: { from: 'preMeeting' } },
        'from the mapping': { at: 'in the mapping', body: { from: 'mapping' } },
        'from the post-meeting': { at: 'in the post-meeting', body: { from: 'postMeeting' } },
        'from the post-meeting, settled': {
          at: 'in the post-meeting, settled',
          body: { from: 'postMeeting' },
        },
        'to the end': { at: 'stated', body: { from: 'awaitingSignature' } },
      },
    },
    stepBack: {
      by: manager,
      at: 'awaiting statements',
      body: { from: 'awaitingSignature', reason: 'Et funn manglet.' },
      faults: {
        spaces: { body: { from: 'awaitingSignature', reason: ' ' } },
        'from another state': { body: { from: 'mapping', reason: 'Mangler.' } },
        'before the beginning': {
          at: 'planned',
          body: { from: 'planned', reason: 'Mangler.' },
        },
      },
    },
    registerFindings: {
      by: manager,
      at: 'in the post-meeting',
      faults: { 'what is registered': { at: 'in the post-meeting, settled' } },
    },
    approveMeasures: {
      by: manager,
      at: 'in the post-meeting',
      faults: { 'what is approved': { at: 'in the post-meeting, settled' } },
    },
    stateAsManager: {
      by: manager,
      at: 'awaiting statements',
      body: statement,
      faults: { ...statementFaults, 'once more': { at: 'stated', body: { text: 'Nytt.' } } },
    },
    stateAsRepresentative: {
      by: representative,
      at: 'awaiting statements',
      body: statement,
      faults: { ...statementFaults, 'in place of another': { at: 'stated' } },
    },
    close: {
      by: manager,
      at: 'stated',
      faults: { 'without statements': { at: 'awaiting statements' } },
    },
    reopen: {
      by: 'HSE unit approver',
      at: 'closed',
      body: { reason: 'Et funn manglet.' },
      faults: { spaces: { body: { reason: ' ' } } },
    },
  },
  answers: { 'hms-runde-valg': { selected: '' }, 'hms-runde-funn': { mappings: '' } },
}
