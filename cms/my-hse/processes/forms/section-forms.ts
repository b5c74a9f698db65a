import type { PayloadRequest } from 'payload'
import { attachAll, attachedNames } from '../../../plugin/attachments/store.ts'
import { attachmentTypes } from '../../../plugin/attachments/types.ts'
import type { HseProcess } from '../../../plugin/generated-types.ts'
import { registerFindings } from '../../../plugin/processes/register-findings.ts'
import { saveSection } from '../../../plugin/processes/save-section.ts'
import type { SavedSection, SectionInput } from '../../../plugin/processes/section-values.ts'
import type { Posted } from '../../form-body.ts'
import { keepFilesOf } from '../../forms/kept-files.ts'
import type { FormDefinition } from '../../forms/work.ts'
import { backAddress, newRow, processAddress, type ProcessPage } from '../addresses.ts'
import { groupOfPage } from '../things.ts'
import { goOn } from './go-on.ts'
import {
  attendanceField,
  challenge,
  findings,
  inputs,
  mapping,
  marksOf,
  meeting,
  minutes,
  noReason,
  participants,
  selection,
} from './posted-sections.ts'
import { formName, type ProcessForm, processSegments } from './segments.ts'

interface SectionForm<S extends SavedSection> {
  readonly form: ProcessForm
  readonly section: S
  /** The page it stands on, or which of several. */
  readonly page: ProcessPage | ((posted: Posted) => ProcessPage)
  /** It stands on a page of one row; saved, it leads to the page of all. @default false */
  readonly ofRow?: boolean
  readonly values: (posted: Posted) => SectionInput[S]
  /** What the page calls a field of the section. @default the same */
  readonly fieldOf?: FormDefinition['fieldOf']
  /** What is done when it is saved, such as giving files a home. */
  readonly then?: (req: PayloadRequest, saved: HseProcess, posted: Posted) => Promise<void>
  /** Saved, it comes back to its page instead of going on to what is not done yet. @default false */
  readonly stays?: (posted: Posted) => boolean
}

/** A form that saves one section and goes on to what is not done yet. */
function sectionForm<S extends SavedSection>(given: SectionForm<S>): FormDefinition {
  const { fieldOf, form, ofRow = false, page, section, stays, then, values } = given
  const pageFor = (posted: Posted): ProcessPage =>
    typeof page === 'function' ? page(posted) : page
  return {
    name: formName(form),
    segment: processSegments[form],
    back: (posted, language) => {
      const query = { challenge: posted.get('challenge') ?? null }
      const number = posted.text('number')
      // The page of all, where the post does not say which row it is of.
      const row = ofRow ? posted.text('at') || null : null
      return backAddress(language, number, pageFor(posted), row, row === null ? {} : query)
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
      const at = pageFor(posted)
      if (stays?.(posted) === true) {
        const query = { done: 'saved' }
        const another = posted.get('another') === 'yes' && ofRow ? newRow[language] : null
        return { to: processAddress(language, posted.text('number'), at, another, query) }
      }
      const challenge = posted.get('challenge') ?? (row || null)
      return { to: await goOn(req, posted, language, { process: saved, page: at, challenge }) }
    },
  }
}

/** A new row goes on to the next one; whoever changed one comes back to where it stands. */
const ofOldRow = (posted: Posted): boolean => !Object.values(newRow).includes(posted.text('at'))

/** A map, because the name is what somebody posted: an object has names of its own. */
const pageOfGroup: ReadonlyMap<string, ProcessPage> = new Map(
  Object.entries(groupOfPage).map(([page, group]) => [group, page as ProcessPage]),
)

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

/** Forms that each save one section of a process. */
export const sectionForms: readonly FormDefinition[] = [
  sectionForm({
    form: 'plan',
    section: 'plan',
    page: 'dates',
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
    page: 'participants',
    values: participants,
    stays: (posted) => posted.get('another') === 'yes',
  }),
  sectionForm({
    form: 'pre',
    section: 'pre',
    page: 'preHeld',
    values: meeting,
    fieldOf: attendanceField,
  }),
  sectionForm({ form: 'preMinutes', section: 'preMinutes', page: 'preMinutes', values: minutes }),
  sectionForm({
    form: 'inputs',
    section: 'inputs',
    page: (posted) => pageOfGroup.get(posted.text('row')) ?? 'preMeeting',
    values: inputs,
  }),
  sectionForm({
    form: 'challenge',
    section: 'challenge',
    page: 'challenges',
    ofRow: true,
    values: challenge,
    stays: () => true,
  }),
  sectionForm({
    form: 'removeChallenge',
    section: 'challenge',
    page: 'challenges',
    values: () => null,
    stays: () => true,
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
      stays: ofOldRow,
    }),
    keepFiles,
  },
  sectionForm({
    form: 'removeMapping',
    section: 'mapping',
    page: 'mapping',
    values: () => null,
    stays: () => true,
  }),
  sectionForm({
    form: 'noMapping',
    section: 'noMapping',
    page: 'noMapping',
    ofRow: true,
    values: noReason,
  }),
  sectionForm({
    form: 'post',
    section: 'post',
    page: 'postHeld',
    values: meeting,
    fieldOf: attendanceField,
  }),
  sectionForm({
    form: 'postMinutes',
    section: 'postMinutes',
    page: 'postMinutes',
    values: minutes,
  }),
  sectionForm({
    form: 'findings',
    section: 'findings',
    page: 'findings',
    // One save: what is marked becomes a nonconformity where the button says so.
    then: async (req, saved, posted) => {
      if (posted.get('register') === 'yes' && marksOf(posted) > 0) {
        await registerFindings(req, { id: saved.id })
      }
    },
    values: findings,
    fieldOf: (field) => (field.startsWith('titles.') ? field : 'findings'),
  }),
  sectionForm({
    form: 'noMeasure',
    section: 'noMeasure',
    page: 'noMeasure',
    ofRow: true,
    values: noReason,
  }),
  sectionForm({
    form: 'requirements',
    section: 'requirements',
    page: 'requirements',
    values: (posted) => ({
      updated: posted.get('updated') === 'yes',
      note: posted.text('note'),
    }),
  }),
]
