import { unitId } from '../../cms/test/app.ts'
import { challengeOf, day, idOf, measureOf, names, plantedProcesses } from './process-examples.ts'
import { pagesOf } from './process-pages.ts'
import type { RecordTable } from './record-table.ts'

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
        'a risk after that is none': save(
          'riskAfter',
          { likelihoodAfter: '6' },
          { row: challengeOf('in the pre-meeting', 1), base: 'old' },
        ),
        'a measure that is not there': save(
          'linkedMeasures',
          { measures: ['finnes-ikke'] },
          { row: challengeOf('in the pre-meeting', 1), base: 'old' },
        ),
        'a psychosocial challenge that is not there': save('psychosocial', {
          goneThrough: true,
          challenge: 'finnes-ikke',
        }),
        'attendance of someone who is not listed': save('pre', {
          attendance: [{ participant: 'finnes-ikke', role: 'other', came: true }],
        }),
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
    disagreeWithPlan: {
      by: representative,
      at: 'in the post-meeting',
      body: { view: 'Viftene bør byttes først.' },
      faults: { 'nothing said': { body: { view: ' ' } } },
    },
    answerPlanView: {
      by: manager,
      at: 'in the post-meeting, settled',
      body: { view: 'Vi tar dem i rekkefølge.' },
      faults: {
        'nothing said': { body: { view: ' ' } },
        'no view to answer': { at: 'in the post-meeting' },
      },
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
  answers: {
    'hms-runde-valg': { selected: '' },
    'hms-runde-funn': { mappings: '' },
    'hms-runde-tiltak-som-finnes': { measures: measureOf('in the post-meeting, settled') },
    'hms-runde-tiltak': { every: 'm12', until: '2028-12-01' },
  },
}
