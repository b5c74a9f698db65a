import type { UnsentForm } from './components/unsent.tsx'
import { anyDraft, type Draft, refusedBefore } from './drafts.ts'
import type { Page } from './page.ts'

/** Name of the field in which a form says which of its values nobody sees. */
export const unseenField = 'unseen'

/**
 * What an address carries of a form that was sent, and the page there does not show: the form is not offered any more,
 * or the record is gone. Null where the page shows all of it.
 * @param html the page as its screen draws it
 */
export async function unsentOn(
  html: string,
  { asked, req }: Pick<Page, 'asked' | 'req'>,
): Promise<UnsentForm | null> {
  if (asked['draft'] === undefined && asked['error'] === undefined) return null
  const draft = await anyDraft(req, asked['draft'])
  const given = asked['draft'] ?? ''
  const shown =
    html.includes(`name="draft" value="${given}"`) || html.includes(`data-draft="${given}"`)
  const said = html.includes('id="errors-title"')
  const errors = said ? [] : [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  const texts = shown || draft === null ? [] : textsOf(draft)
  return errors.length + texts.length > 0 ? { errors, texts } : null
}

/** What someone wrote, without what only the form itself understands. */
export function textsOf(draft: Draft): string[] {
  const unseen = new Set([
    unseenField,
    ...draft.all(unseenField).flatMap((each) => each.split(' ')),
  ])
  const texts = Object.keys(draft.values)
    .filter((name) => !unseen.has(name))
    .flatMap((name) => draft.all(name))
    .filter((each) => each.trim() !== '' && !isCode(each))
  return [...new Set(texts)]
}

/** An id, a box that was ticked, or a choice as programs name it. */
function isCode(value: string): boolean {
  return (
    value === 'yes' ||
    value === 'no' ||
    /^[a-z]+[A-Z][A-Za-z]*$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
  )
}
