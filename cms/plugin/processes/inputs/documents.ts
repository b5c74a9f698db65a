import type { PayloadRequest, Where } from 'payload'
import { countReadable } from '../../access/readable.ts'
import { idOf, local } from '../../database/local.ts'
import { isCurrent, isReviewDue } from '../../unit-documents/rules.ts'
import type { DocumentKind, DocumentLanguage } from '../../unit-documents/text.ts'
import { shownOnPage, type Some } from './cases.ts'

/** A document of the unit's own, as the pre-meeting looks at it. */
export interface InputDocument {
  readonly number: string
  readonly title: string
  /** Id of its file, where it is kept here; null for a link alone. */
  readonly file: string | null
  readonly kind: DocumentKind
  readonly language: DocumentLanguage
  readonly date: string
  /** Written or changed since the meeting looks back to. */
  readonly isNew: boolean
  /** Withdrawn since then. */
  readonly withdrawn: boolean
  /** Should have been gone through by now. */
  readonly reviewDue: boolean
}

/** The documents some units follow, and those they withdrew since a day; the newest first. Read with the reader's rights. */
export async function documentsOf(
  req: PayloadRequest,
  { day, since, units }: { readonly units: readonly string[]; since: string; day: string },
): Promise<Some<InputDocument>> {
  const where: Where = {
    and: [
      { unit: { in: [...units] } },
      // Those are looked back to as last year's report.
      { kind: { not_equals: 'formerReport' } },
      { or: [{ state: { equals: 'current' } }, { withdrawnDate: { greater_than_equal: since } }] },
    ],
  }
  const asked = { overrideAccess: false, where } as const
  const [found, count] = await Promise.all([
    local.find(req, 'unit-documents', { ...asked, sort: '-date', limit: shownOnPage }),
    countReadable(req, 'unit-documents', where),
  ])
  return {
    count,
    shown: found.map((each) => ({
      number: each.number,
      title: each.title,
      file: each.file ? idOf(each.file) : null,
      kind: each.kind,
      language: each.language,
      date: each.date,
      isNew: each.date >= since,
      withdrawn: !isCurrent(each),
      reviewDue: isReviewDue(each, day),
    })),
  }
}
