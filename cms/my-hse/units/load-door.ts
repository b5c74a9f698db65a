import { doorCardAddress, unitPageAddress } from '../../../content/addresses/site.ts'
import { local } from '../../plugin/database/local.ts'
import { asText, type Text } from '../../plugin/core/text.ts'
import { mayWriteAtTheDoor } from '../../plugin/organisation/at-the-door/write.ts'
import { unitSlug } from '../../plugin/organisation/slug.ts'
import { type Draft, readDraft } from '../drafts.ts'
import type { Page } from '../page.ts'
import { doorFormName } from './door-form.ts'

/** What a unit tells those who come there, and where they read it. */
export interface Door {
  readonly meetingPlace: Text | null
  readonly beforeYouWork: Text | null
  /** Version of the unit that was shown. */
  readonly version: number
  /** The one who asks may write it. */
  readonly writes: boolean
  /** Address of the unit's page on the site. */
  readonly page: string
  /** Address of the card that hangs on the door. */
  readonly card: string
  readonly draft: Draft | null
}

/** What a unit tells those who come there. */
export async function loadDoor(
  { asked, language, req }: Page,
  { code, id }: { readonly code: string; readonly id: string },
): Promise<Door> {
  const [unit, writes, draft] = await Promise.all([
    local.findById(req, 'units', id, { overrideAccess: false }),
    mayWriteAtTheDoor(req, id),
    readDraft(req, doorFormName, asked['draft']),
  ])
  const slug = unitSlug(code)
  return {
    meetingPlace: asText(unit?.meetingPlace),
    beforeYouWork: asText(unit?.beforeYouWork),
    version: unit?.version ?? 0,
    writes,
    page: unitPageAddress(language, slug),
    card: doorCardAddress(language, slug),
    draft,
  }
}
