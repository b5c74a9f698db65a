import type { PayloadRequest } from 'payload'
import { attachAll } from '../attachments/store.ts'
import { asNobody } from '../core/nobody.ts'
import { refuse } from '../core/refuse.ts'
import { local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'
import { type RecordAt, takeStep } from '../records/engine.ts'
import { writeStep } from '../records/record-step.ts'
import { conversationOf } from './code.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import { nonconformitySteps } from './steps.ts'
import { tellHandlers } from './told.ts'
import { refuseBadText } from './words.ts'

/** What a reporter adds to a report. */
export interface Addition {
  readonly text: string
  /** Ids of attachments that wait. */
  readonly photos: readonly string[]
}

/**
 * Adds to an opened case, at any time: one that is closed may have been closed too soon. Writes nobody's name. The same
 * again, straight after, is written once. The caller has checked the code.
 * @throws Refusal naming the field
 */
export async function addOpened(
  req: PayloadRequest,
  id: string,
  { text: given, photos }: Addition,
): Promise<void> {
  const nobody = asNobody(req)
  const text = given.trim()
  await inTransaction(nobody, async () => {
    const found = await local.findById(nobody, 'nonconformities', id, { overrideAccess: true })
    if (!found?.codeHash) refuse(req, nonconformityRefusalText.wrongCode, { status: 404 })
    if (text === '') {
      const detail = { field: 'text', code: 'additionMissing' }
      refuse(req, nonconformityRefusalText.additionMissing, detail)
    }
    refuseBadText(req, { text })
    const last = conversationOf(found).at(-1)
    if (last?.kind === 'add' && last.text === text && photos.length === 0) return
    const written = await writeStep(nobody, 'nonconformities', found, {
      data: {},
      step: { step: 'add', note: text },
    })
    await attachAll(nobody, photos, { nonconformity: id }, null)
    await tellHandlers(nobody, written, 'added')
  })
}

/** Adds to one's own report from an account, with files. */
export async function addToOwn(
  req: PayloadRequest,
  { photos, text, ...at }: RecordAt & Addition,
): Promise<void> {
  await inTransaction(req, async () => {
    await takeStep(req, nonconformitySteps, 'add', { ...at, text })
    const account = req.user ? String(req.user.id) : null
    await attachAll(req, photos, { nonconformity: at.id }, account)
  })
}
