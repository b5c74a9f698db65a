import type { PayloadRequest } from 'payload'
import { attachAll, attachedNames } from '../../../plugin/attachments/store.ts'
import { attachmentTypes } from '../../../plugin/attachments/types.ts'
import type { HseProcess } from '../../../plugin/generated-types.ts'
import { saveSection } from '../../../plugin/processes/save-section.ts'
import type { SavedSection, SectionInput } from '../../../plugin/processes/section-values.ts'
import {
  challengeSourceText,
  type InputKind,
  inputText,
  type MappingMethod,
  type ParticipantRole,
} from '../../../plugin/processes/text.ts'
import type { Posted } from '../../form-body.ts'
import { keepFilesOf } from '../../forms/kept-files.ts'
import type { FormDefinition } from '../../forms/work.ts'
import { backAddress, processAddress, type ProcessPage } from '../addresses.ts'
import { formName, type ProcessForm, processSegments } from './segments.ts'

interface SectionForm<S extends SavedSection> {
  readonly form: ProcessForm
  readonly section: S
  readonly page: ProcessPage
  /** It stands on a page of one row; saved, it leads to the page of all. @default false */
  readonly ofRow?: boolean
  readonly values: (posted: Posted) => SectionInput[S]
  /** What the page calls a field of the section. @default the same */
  readonly fieldOf?: FormDefinition['fieldOf']
  /** What is done when it is saved, such as giving files a home. */
  readonly then?: (req: PayloadRequest, saved: HseProcess, posted: Posted) => Promise<void>
}

/** A form that saves one section and comes back to where it stands. */
function sectionForm<S extends SavedSection>(given: SectionForm<S>): FormDefinition {
  const { fieldOf, form, ofRow = false, page, section, then, values } = given
  return {
    name: formName(form),
    segment: processSegments[form],
    back: (posted, language) => {
      const query = { challenge: posted.get('challenge') ?? null }
      const number = posted.text('number')
      // The page of all, where the post does not say which row it is of.
      const row = ofRow ? posted.text('at') || null : null
      return backAddress(language, number, page, row, row === null ? {} : query)
    },
    ...(fieldOf ? { fieldOf } : {}),
    work: async (req, posted, language) => {
      const row = posted.text('row')
      const saved = await saveSection(req, {
        id: posted.text('id'),
        section,
        row: row === '' ? null : row,
        base: posted.text('base'),
        values: values(posted),
      })
      await then?.(req, saved, posted)
      const to = processAddress(language, posted.text('number'), page, null, { done: 'saved' })
      return { to: `${to}#${posted.text('anchor') || section}` }
    },
  }
}

const meeting = (posted: Posted): SectionInput['pre'] => ({
  date: posted.text('date'),
  managerAbsentReason: posted.text('managerAbsentReason'),
  minutes: posted.text('minutes'),
})

/** Rows that are numbered from 0 in the names of their fields. */
function numbered(posted: Posted, field: string): number[] {
  const rows: number[] = []
  for (let row = 0; posted.get(`rows.${String(row)}.${field}`) !== undefined; row += 1)
    rows.push(row)
  return rows
}

function participants(posted: Posted): SectionInput['participants'] {
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

function inputs(posted: Posted): SectionInput['inputs'] {
  const kinds = Object.keys(inputText) as InputKind[]
  return {
    rows: kinds.map((kind, index) => {
      const read = (field: string): string => posted.text(`rows.${String(index)}.${field}`)
      return {
        kind,
        goneThrough: read('goneThrough') === 'yes',
        note: read('note'),
        link: read('link'),
        percent: read('percent'),
      }
    }),
  }
}

function challenge(posted: Posted): SectionInput['challenge'] {
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

function selection(posted: Posted): SectionInput['selection'] {
  return {
    selected: [...posted.all('selected')],
    priorityReasons: namedBy(posted, 'priorityReasons.'),
    manyReason: posted.text('manyReason'),
  }
}

function mapping(posted: Posted): SectionInput['mapping'] {
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

/** Files are kept at once, so that an error elsewhere does not lose them. */
const keepFiles: NonNullable<FormDefinition['keepFiles']> = async (req, posted, language) =>
  keepFilesOf(req, posted, {
    field: 'files',
    kept: 'kept',
    types: attachmentTypes,
    account: req.user ? String(req.user.id) : null,
    language,
    beside: await attachedNames(req, { process: posted.text('id'), mapping: posted.text('row') }),
  })

const giveFiles = async (req: PayloadRequest, { id }: HseProcess, posted: Posted): Promise<void> =>
  attachAll(req, posted.all('kept'), { process: id, mapping: posted.text('row') })

/** Several such forms stand on a page: each says what its field is called there. */
const noReason = (posted: Posted): SectionInput['noMapping'] => ({
  reason: posted.text(posted.text('field')),
})

const reasonField: NonNullable<FormDefinition['fieldOf']> = (field, posted) =>
  field === 'reason' ? posted.text('field') : field

/** Forms that each save one section of a process. */
export const sectionForms: readonly FormDefinition[] = [
  sectionForm({
    form: 'plan',
    section: 'plan',
    page: 'planning',
    values: (posted) => ({
      preDate: posted.text('preDate'),
      mappingFrom: posted.text('mappingFrom'),
      mappingTo: posted.text('mappingTo'),
      postDate: posted.text('postDate'),
      hours: posted.text('hours'),
    }),
  }),
  sectionForm({
    form: 'participants',
    section: 'participants',
    page: 'planning',
    values: participants,
  }),
  sectionForm({ form: 'pre', section: 'pre', page: 'preMeeting', values: meeting }),
  sectionForm({ form: 'inputs', section: 'inputs', page: 'preMeeting', values: inputs }),
  sectionForm({
    form: 'challenge',
    section: 'challenge',
    page: 'challenges',
    ofRow: true,
    values: challenge,
  }),
  sectionForm({
    form: 'removeChallenge',
    section: 'challenge',
    page: 'challenges',
    values: () => null,
  }),
  sectionForm({
    form: 'selection',
    section: 'selection',
    page: 'challenges',
    values: selection,
    fieldOf: (field) => (field.startsWith('selected') ? 'selection' : field),
  }),
  {
    ...sectionForm({
      form: 'mapping',
      section: 'mapping',
      page: 'mapping',
      ofRow: true,
      values: mapping,
      then: giveFiles,
    }),
    keepFiles,
  },
  sectionForm({ form: 'removeMapping', section: 'mapping', page: 'mapping', values: () => null }),
  sectionForm({
    form: 'noMapping',
    section: 'noMapping',
    page: 'mapping',
    values: noReason,
    fieldOf: reasonField,
  }),
  sectionForm({ form: 'post', section: 'post', page: 'postMeeting', values: meeting }),
  sectionForm({
    form: 'findings',
    section: 'findings',
    page: 'postMeeting',
    values: (posted) => ({
      challenges: [...posted.all('challenges')],
      mappings: [...posted.all('mappings')],
      titles: namedBy(posted, 'titles.'),
    }),
    fieldOf: (field) => (field.startsWith('titles.') ? field : 'findings'),
  }),
  sectionForm({
    form: 'noMeasure',
    section: 'noMeasure',
    page: 'postMeeting',
    values: noReason,
    fieldOf: reasonField,
  }),
  sectionForm({
    form: 'requirements',
    section: 'requirements',
    page: 'postMeeting',
    values: (posted) => ({
      updated: posted.get('updated') === 'yes',
      note: posted.text('note'),
    }),
  }),
]
