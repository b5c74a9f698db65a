import type { SectionInput } from '../../../plugin/processes/section-values.ts'
import {
  challengeSourceText,
  type InputKind,
  type MappingMethod,
  type ParticipantRole,
} from '../../../plugin/processes/text.ts'
import type { Posted } from '../../form-body.ts'
import type { FormDefinition } from '../../forms/work.ts'

/** Who was at a meeting: those of the list, a deputy who was not on it, and others by name. */
function attendance(posted: Posted): NonNullable<SectionInput['pre']['attendance']> {
  const read = (row: number, field: string): string => posted.text(`rows.${String(row)}.${field}`)
  const listed = numbered(posted, 'participant').map((row) => ({
    participant: read(row, 'participant'),
    name: null,
    role: 'other' as const,
    came: read(row, 'came') === 'yes',
  }))
  const besides = (name: string, role: ParticipantRole) => ({
    participant: null,
    name,
    role,
    came: true,
  })
  const deputy = posted.text('deputy')
  const others = posted
    .text('others')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return [
    ...listed,
    ...(deputy === '' ? [] : [besides(deputy, 'deputyManager')]),
    ...others.map((name) => besides(name, 'other')),
  ]
}

/** When a meeting was, and who was there. */
export const meeting = (posted: Posted): SectionInput['pre'] => ({
  date: posted.text('date'),
  managerAbsentReason: posted.text('managerAbsentReason'),
  attendance: attendance(posted),
})

/** The page asks for names in two fields; a row says which it came of. */
export const attendanceField: NonNullable<FormDefinition['fieldOf']> = (field, posted) => {
  const [list, row] = field.split('.')
  if (list !== 'attendance') return field
  const given = attendance(posted)[Number(row)]
  return given?.participant ? 'attendance' : given?.role === 'deputyManager' ? 'deputy' : 'others'
}

/** What was said. */
export const minutes = (posted: Posted): SectionInput['preMinutes'] => ({
  minutes: posted.text('minutes'),
})

/** Rows that are numbered from 0 in the names of their fields. */
function numbered(posted: Posted, field: string): number[] {
  const rows: number[] = []
  for (let row = 0; posted.get(`rows.${String(row)}.${field}`) !== undefined; row += 1)
    rows.push(row)
  return rows
}

/** Those who are to take part; a line that was emptied or ticked away is left out. */
export function participants(posted: Posted): SectionInput['participants'] {
  const read = (row: number, field: string): string => posted.text(`rows.${String(row)}.${field}`)
  const rows = numbered(posted, 'role').map((row) => ({
    id: read(row, 'id') || null,
    person: read(row, 'person') || null,
    name: read(row, 'name'),
    role: read(row, 'role') as ParticipantRole,
    organisation: read(row, 'organisation'),
    pre: posted.all(`rows.${String(row)}.parts`).includes('pre'),
    mapping: posted.all(`rows.${String(row)}.parts`).includes('mapping'),
    post: posted.all(`rows.${String(row)}.parts`).includes('post'),
    removed: read(row, 'remove') === 'yes',
  }))
  return {
    rows: rows
      .filter((each) => !each.removed && (each.person !== null || each.name !== ''))
      .map(({ removed: _, ...each }) => each),
  }
}

/** Those of one turn; the second button ticks all of them. */
export function inputs(posted: Posted): SectionInput['inputs'] {
  const all = posted.get('all') === 'yes'
  return {
    rows: numbered(posted, 'kind').map((row) => {
      const read = (field: string): string => posted.text(`rows.${String(row)}.${field}`)
      return {
        kind: read('kind') as InputKind,
        goneThrough: all || read('goneThrough') === 'yes',
        note: read('note'),
        link: read('link'),
        percent: read('percent'),
      }
    }),
  }
}

/** One challenge. */
export function challenge(posted: Posted): SectionInput['challenge'] {
  return {
    title: posted.text('title'),
    description: posted.text('description'),
    topic: posted.text('topic'),
    likelihood: posted.text('likelihood'),
    consequence: posted.text('consequence'),
    source: posted.oneOf(challengeSourceText, 'source'),
  }
}

/** Texts of one kind, one for each row, by what their names end in. */
function namedBy(posted: Posted, prefix: string): Record<string, string> {
  const names = posted.names.filter((name) => name.startsWith(prefix))
  return Object.fromEntries(names.map((name) => [name.slice(prefix.length), posted.text(name)]))
}

/** What is marked as a finding, and what each is called. */
export function findings(posted: Posted): SectionInput['findings'] {
  return {
    challenges: [...posted.all('challenges')],
    mappings: [...posted.all('mappings')],
    titles: namedBy(posted, 'titles.'),
  }
}

/** The challenges taken, and why one goes before another. */
export function selection(posted: Posted): SectionInput['selection'] {
  return {
    selected: [...posted.all('selected')],
    priorityReasons: namedBy(posted, 'priorityReasons.'),
    manyReason: posted.text('manyReason'),
  }
}

/** One mapping. */
export function mapping(posted: Posted): SectionInput['mapping'] {
  return {
    challenge: posted.text('challenge'),
    method: posted.text('method') as MappingMethod,
    collaborator: posted.text('collaborator'),
    date: posted.text('date'),
    tookPart: posted.text('tookPart'),
    held: posted.text('held'),
    heldOf: posted.text('heldOf'),
    result: posted.text('result'),
    minutes: posted.text('minutes'),
  }
}

/** Why a challenge is not mapped, or gets no measure. */
export const noReason = (posted: Posted): SectionInput['noMapping'] => ({
  reason: posted.text('reason'),
})

/** How many findings are marked, those that are registered already too. */
export function marksOf(posted: Posted): number {
  return posted.all('challenges').length + posted.all('mappings').length
}
