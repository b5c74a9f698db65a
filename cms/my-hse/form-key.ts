import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { outageIn } from '../plugin/database/outage.ts'
import { local } from '../plugin/database/local.ts'
import { optionsOf } from '../plugin/options.ts'
import { draftIdOf, signedDraft } from './draft-signature.ts'

/** How long a form that is through still leads to its result, in minutes. */
const rememberedMinutes = 24 * 60

/** A new key for one filling in of one form, signed: the same form posted twice carries the same key. */
export function newFormKey(req: PayloadRequest): string {
  return signedDraft(randomUUID(), req.payload.secret)
}

/** The key as the server made it, or null for none and for one that somebody made up. */
export function formKeyOf(req: PayloadRequest, given: unknown): string | null {
  return draftIdOf(given, req.payload.secret)
}

/** Where a form with this key has already led, or null while it is not through. */
export async function resultOf(req: PayloadRequest, key: string): Promise<string | null> {
  const unstored = notStored.get(key)
  if (unstored !== undefined) return unstored
  const found = await local.findById(req, 'form-drafts', `done-${key}`, { overrideAccess: true })
  return found?.address ?? null
}

/** Where forms led of which the database could not take that any more, by key; the newest. */
const notStored = new Map<string, string>()
const mostNotStored = 1_000

/**
 * Remembers where a form led, so that a second press, or going back and sending again, leads there too. The form is
 * through: where the database takes no more, this server remembers it.
 */
export async function rememberResult(
  ...given: [req: PayloadRequest, key: string, form: string, address: string]
): Promise<void> {
  try {
    await storeResult(...given)
  } catch (error) {
    if (outageIn(error) === null) throw error
    const [, key, , address] = given
    notStored.set(key, address)
    for (const oldest of notStored.keys()) {
      if (notStored.size <= mostNotStored) break
      notStored.delete(oldest)
    }
  }
}

async function storeResult(
  req: PayloadRequest,
  key: string,
  form: string,
  address: string,
): Promise<void> {
  const id = `done-${key}`
  if (await local.findById(req, 'form-drafts', id, { overrideAccess: true })) return
  const expires = optionsOf(req.payload).clock().add({ minutes: rememberedMinutes })
  const data = { id, form, address, expiresAt: expires.toString({ smallestUnit: 'millisecond' }) }
  try {
    await local.create(req, 'form-drafts', data, { overrideAccess: true })
  } catch (error) {
    // Pressed twice at once: the other press remembered it first.
    if ((await resultOf(req, key)) === null) throw error
  }
}
