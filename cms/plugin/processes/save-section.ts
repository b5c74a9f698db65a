import type { PayloadRequest } from 'payload'
import { v7 } from 'uuid'
import { spokenInstant } from '../admin/spoken-dates.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import type { HseProcess } from '../generated-types.ts'
import { takeProcessStep } from './record.ts'
import { isWritable } from './rules.ts'
import { completed, refuseLoss } from './section-checks.ts'
import { baseOf, sectionKey } from './sections.ts'
import {
  type SavedSection,
  type SectionInput,
  sectionSchemas,
  type SectionValues,
} from './section-values.ts'
import {
  processRefusalText,
  processStateText,
  sectionText,
  type ValueFault,
  valueFaultText,
} from './text.ts'

/** Values someone wrote in one section of a process. */
export interface SectionSave<S extends SavedSection> {
  /** Id of the process. */
  readonly id: string
  readonly section: S
  /** Id of the challenge or mapping the section is about; null for a new one. */
  readonly row?: string | null
  /** Fingerprint (`baseOf`) of the section as the form showed it. Not asked for where the row is new. */
  readonly base: string
  readonly values: SectionInput[S]
}

/**
 * Saves one section of a process. Others may write other sections meanwhile. Where someone has changed this one since
 * the form was shown, nothing is written: the one who saves later is told, and sees both.
 * @throws Refusal naming the field; 409 `conflict` naming who changed it and when
 */
export async function saveSection<S extends SavedSection>(
  req: PayloadRequest,
  { id, section, row = null, base, values: given }: SectionSave<S>,
): Promise<HseProcess> {
  const isNew = row === null && (section === 'challenge' || section === 'mapping')
  const at = { section, row: isNew ? v7() : row }
  const values = valuesOf(req, section, given)
  return takeProcessStep(req, { id, action: 'edit' }, async (process) => {
    refuseUnwritable(req, process, section)
    const wanted = await completed(req, process, at, values)
    const after = { ...process, ...wanted }
    if (baseOf(after, at) === baseOf(process, at)) return null
    if (!isNew && baseOf(process, at) !== base) refuseConflict(req, process, sectionKey(at))
    await refuseLoss(req, process, after)
    return { data: wanted, step: { step: 'save', note: sectionKey(at) } }
  })
}

/** The values as they will be stored. @throws Refusal with everything that is wrong, each at its field */
function valuesOf<S extends SavedSection>(
  req: PayloadRequest,
  section: S,
  given: SectionInput[S],
): SectionValues[S] {
  const parsed = sectionSchemas[section].safeParse(given)
  if (parsed.success) return parsed.data as SectionValues[S]
  const faults = parsed.error.issues.map(({ message, path }) => ({
    field: path.join('.'),
    text: Object.hasOwn(valueFaultText, message)
      ? valueFaultText[message as ValueFault]
      : valueFaultText.choice,
  }))
  const [first] = faults
  refuse(req, first?.text ?? valueFaultText.choice, { code: 'wrongValue', fields: faults })
}

function refuseUnwritable(req: PayloadRequest, process: HseProcess, section: SavedSection): void {
  if (isWritable(section, process.state)) return
  const values = { section: sectionText[section], state: processStateText[process.state] }
  refuse(req, fill(processRefusalText.notWritableNow, values), {
    status: 409,
    code: 'notWritableNow',
  })
}

/** Says who changed the section, and when: the last save of it in the history. */
function refuseConflict(req: PayloadRequest, process: HseProcess, key: string): never {
  const last = process.steps?.findLast((each) => each.step === 'save' && each.note === key)
  const who = last?.name ?? processRefusalText.someone
  const when: Text = last?.at
    ? { nb: spokenInstant(last.at, 'nb'), en: spokenInstant(last.at, 'en') }
    : processRefusalText.justNow
  return refuse(req, fill(processRefusalText.conflict, { who, when }), {
    status: 409,
    code: 'conflict',
  })
}
