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

async function state(
  req: PayloadRequest,
  { id, noComment, text }: Statement,
  step: 'stateAsManager' | 'stateAsRepresentative',
): Promise<HseProcess> {
  const name = step === 'stateAsManager' ? 'managerStatement' : 'representativeStatement'
  return takeProcessStep(req, { id, action: step }, async (process) => {
    if (!isWritable('statements', process.state)) {
      refuse(req, processRefusalText.notReady, { status: 409, code: 'notReady' })
    }
    const before = process[name]
    const { at, by } = await confirmation(req)
    const author = before?.at && before.by ? idOf(before.by) : null
    if (author !== null && author !== by) await refuseOfOther(req, author)
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
    // The representative has read what the manager says: it does not change beneath the signature.
    const signed = step === 'stateAsManager' && Boolean(process.representativeStatement?.at)
    if (signed && before?.at) {
      refuse(req, processRefusalText.alreadySigned, { status: 409, code: 'alreadySigned' })
    }
    if (step === 'stateAsRepresentative') {
      await tellOfProcess(req, process, 'stated', ['manager'], process.version)
    }
    const data = { [name]: { text: said === '' ? null : said, noComment, at, by } }
    return { data, step: { step, note: null } }
  })
}

async function refuseOfOther(req: PayloadRequest, author: string): Promise<never> {
  const person = await local.findById(req, 'people', author, { overrideAccess: true })
  const who = person?.name ?? processRefusalText.someone
  return refuse(req, fill(processRefusalText.statementOfOther, { who }), {
    status: 409,
    code: 'statementOfOther',
  })
}
