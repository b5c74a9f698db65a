import { draftIdOf } from '../draft-signature.ts'
import { resultOf } from '../form-key.ts'
import { type Page, Redirect } from '../page.ts'

/**
 * Goes on to the receipt where the report this page showed has been sent: whoever presses Back finds its number, and
 * does not send it a second time.
 * @throws Redirect
 */
export async function leadToSent({ asked, req }: Pick<Page, 'asked' | 'req'>): Promise<void> {
  const draft = draftIdOf(asked['draft'], req.payload.secret)
  const to = draft === null ? null : await resultOf(req, draft)
  if (to !== null) throw new Redirect(to)
}
