import type { PayloadRequest } from 'payload'
import { can } from '../../access/can.ts'
import { matches } from '../../access/matches.ts'
import { nameJointFile } from '../../attachments/store.ts'
import { refuse } from '../../core/refuse.ts'
import { local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import { partJointFile } from './joint-file.ts'
import { type jointChangeText, trainingRefusalText as refusals } from './text.ts'

/** What somebody wants with a file that came with a held course, as it is sent. */
export interface JointChange {
  /** Id of the file. */
  readonly file: string
  /** Null for nothing chosen. */
  readonly change: keyof typeof jointChangeText | null
  /** They have said that it may go for everybody. */
  readonly sure: boolean
}

/**
 * Takes back what was said of a file that stands for all lines of a held course: it is a list of names, which the
 * participants do not open, or it goes, and the lines stay. A list that is one already stays as it is.
 * @throws Refusal 400 where something is not chosen; 404 for a file of lines one may not take out
 */
export async function changeJointFile(
  req: PayloadRequest,
  { change, file, sure }: JointChange,
): Promise<void> {
  const fields = [
    ...(file === '' ? [{ field: 'held', text: refusals.jointMissing }] : []),
    ...(change === null ? [{ field: 'change', text: refusals.jointChangeMissing }] : []),
    ...(change === 'remove' && !sure ? [{ field: 'sure', text: refusals.jointSure }] : []),
  ]
  const [first] = fields
  if (first) refuse(req, first.text, { fields, code: 'missing' })
  await inTransaction(req, async () => {
    const [may, lines] = await Promise.all([
      can(req, 'training-records', 'withdraw'),
      local.find(req, 'training-records', {
        overrideAccess: true,
        where: { jointFile: { equals: file } },
      }),
    ])
    const reached = lines.every((line) =>
      typeof may === 'boolean' ? may : matches(may, { ...line }),
    )
    if (lines.length === 0 || !reached) {
      refuse(req, refusals.jointGone, { field: 'held', status: 404, code: 'gone' })
    }
    await (change === 'remove' ? partJointFile(req, file, lines) : nameJointFile(req, file, 'list'))
  })
}
