import { retentionSegments } from '../../../content/addresses/forms.ts'
import { decideRetention, holdBack, letGo } from '../../plugin/retention/periods/decide.ts'
import { decisionInput, holdInput } from '../../plugin/retention/periods/input.ts'
import { removeRecord } from '../../plugin/retention/periods/remove.ts'
import { type RemovableKind, removableKinds, retentionTable } from '../../plugin/retention/table.ts'
import type { Posted } from '../form-body.ts'
import type { FormDefinition } from '../forms/work.ts'
import { pageAddress, type PageLanguage } from '../routes.ts'
import { givenIn } from '../records/step-forms.ts'
import { dueAddress, kindAddress } from './kinds.ts'

/** Names of the forms: drafts are kept under them. */
export const retentionFormNames = {
  decide: 'retention-decide',
  hold: 'retention-hold',
  letGo: 'retention-let-go',
  remove: 'retention-remove',
} as const

function kindIn(posted: Posted): RemovableKind | null {
  const found = posted.oneOf(retentionTable, 'kind')
  return removableKinds.find((each) => each === found) ?? null
}

/** The page of the record, or of its kind where the post does not say which. */
function back(posted: Posted, language: PageLanguage): string {
  const kind = kindIn(posted)
  if (kind === null) return pageAddress(language, 'retention')
  const number = posted.text('number').trim()
  return number === '' ? kindAddress(language, kind) : dueAddress(language, kind, number)
}

const decide: FormDefinition = {
  name: retentionFormNames.decide,
  segment: retentionSegments.decide,
  back,
  work: async (req, posted, language) => {
    const kind = kindIn(posted) ?? 'nonconformities'
    const given = givenIn(posted, decisionInput)
    await decideRetention(req, { ...given, kind, version: posted.version ?? 0 })
    return { to: kindAddress(language, kind, { done: 'decided' }) }
  },
}

const hold: FormDefinition = {
  name: retentionFormNames.hold,
  segment: retentionSegments.hold,
  back,
  work: async (req, posted, language) => {
    const record = recordIn(posted)
    await holdBack(req, { ...givenIn(posted, holdInput), ...record })
    return { to: dueAddress(language, record.kind, record.number, { done: 'held' }) }
  },
}

const letGoForm: FormDefinition = {
  name: retentionFormNames.letGo,
  segment: retentionSegments.letGo,
  back,
  work: async (req, posted, language) => {
    const record = recordIn(posted)
    await letGo(req, record)
    return { to: dueAddress(language, record.kind, record.number, { done: 'letGo' }) }
  },
}

const remove: FormDefinition = {
  name: retentionFormNames.remove,
  segment: retentionSegments.remove,
  back,
  work: async (req, posted, language) => {
    const record = recordIn(posted)
    await removeRecord(req, record, posted.text('written'))
    return { to: kindAddress(language, record.kind, { removed: record.number }) }
  },
}

function recordIn(posted: Posted) {
  const kind = kindIn(posted) ?? 'nonconformities'
  return { kind, id: posted.text('id'), number: posted.text('number') }
}

/** The forms of retention. */
export const retentionForms: readonly FormDefinition[] = [decide, hold, letGoForm, remove]
