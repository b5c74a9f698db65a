import type { PayloadRequest } from 'payload'
import { local, idOf } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import type { HseProcess } from '../generated-types.ts'
import { tellOfProcess } from './messages.ts'
import { confirmation, takeProcessStep } from './record.ts'
import { isWritable } from './rules.ts'
import { processRefusalText } from './text.ts'

/** What someone says of the process as a whole. */
export interface Statement {
  /** Id of the process. */
  readonly id: string
  readonly text: string
  readonly noComment: boolean
}

/** The manager's statement. */
export async function stateAsManager(
  req: PayloadRequest,
  statement: Statement,
): Promise<HseProcess> {
  return state(req, statement, 'stateAsManager')
}

/** The safety representative's statement. The manager is told. */
export async function stateAsRepresentative(
  req: PayloadRequest,
  statement: Statement,
): Promise<HseProcess> {
  return state(req, statement, 'stateAsRepresentative')
}

/** Steps by which somebody states something, and where it stands. */
const places = {
  stateAsManager: 'managerStatement',
  stateAsRepresentative: 'representativeStatement',
} as const

/**
 * Why a statement stands as it is: somebody else has made it, or the representative has signed what the manager says.
 * Null where the one who asks may write it, or change their own.
 * @param by id of the person who asks
 */
export function statementStands(
  process: Pick<HseProcess, 'managerStatement' | 'representativeStatement'>,
  step: keyof typeof places,
  by: string | null,
): 'statementOfOther' | 'alreadySigned' | null {
  const before = process[places[step]]
  if (!before?.at) return null
  if (before.by && idOf(before.by) !== by) return 'statementOfOther'
  // The representative has read what the manager says: it does not change beneath the signature.
  const signed = step === 'stateAsManager' && Boolean(process.representativeStatement?.at)
  return signed ? 'alreadySigned' : null
}

async function state(
  req: PayloadRequest,
  { id, noComment, text }: Statement,
  step: keyof typeof places,
): Promise<HseProcess> {
  const name = places[step]
  return takeProcessStep(req, { id, action: step }, async (process) => {
    if (!isWritable('statements', process.state)) {
      refuse(req, processRefusalText.notReady, { status: 409, code: 'notReady' })
    }
    const before = process[name]
    const { at, by } = await confirmation(req)
    const stands = statementStands(process, step, by)
    if (stands === 'statementOfOther') await refuseOfOther(req, before?.by)
    const said = text.replaceAll('\r\n', '\n').trim()
    if (said === '' && !noComment) {
      refuse(req, processRefusalText.statementMissing, { field: 'text', code: 'statementMissing' })
    }
    if (said !== '' && noComment) {
      refuse(req, processRefusalText.statementOrNone, {
        field: 'noComment',
        code: 'statementOrNone',
      })
    }
    if (before?.at && (before.text ?? '') === said && before.noComment === noComment) return null
    if (stands === 'alreadySigned') {
      refuse(req, processRefusalText.alreadySigned, { status: 409, code: 'alreadySigned' })
    }
    if (step === 'stateAsRepresentative') {
      await tellOfProcess(req, process, 'stated', ['manager'], process.version)
    }
    const data = { [name]: { text: said === '' ? null : said, noComment, at, by } }
    return { data, step: { step, note: null } }
  })
}

async function refuseOfOther(
  req: PayloadRequest,
  author: string | { id: string } | null | undefined,
): Promise<never> {
  const person = author
    ? await local.findById(req, 'people', idOf(author), { overrideAccess: true })
    : null
  const who = person?.name ?? processRefusalText.someone
  return refuse(req, fill(processRefusalText.statementOfOther, { who }), {
    status: 409,
    code: 'statementOfOther',
  })
}
