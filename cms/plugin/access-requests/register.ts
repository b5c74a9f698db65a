import type { PayloadRequest } from 'payload'
import { can } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'
import type { AccessRequest, Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { registerInput } from './input.ts'
import { dueAfter } from './rules.ts'
import { change } from './steps/change.ts'
import { giveInFull } from './steps/give-in-full.ts'
import { giveRedacted } from './steps/give-redacted.ts'
import { mark } from './steps/mark.ts'
import { refresh } from './steps/refresh.ts'
import { refuseAccess } from './steps/refuse-access.ts'
import { withdraw } from './steps/withdraw.ts'
import { nothingChosen } from './stored.ts'
import { takeCopy } from './take-copy.ts'
import { accessRequestRefusalText, accessRequestStateText } from './text.ts'

/** What can be done with a request for access, the most likely first. */
export const accessRequestSteps = recordSteps({
  collection: 'access-requests',
  steps: { mark, giveRedacted, giveInFull, refuseAccess, refresh, change, withdraw },
  refusals: accessRequestRefusalText,
  wrongState: ({ state }) =>
    fill(accessRequestRefusalText.wrongState, { state: accessRequestStateText[state] }),
})

/** What was done with a request. */
export const accessRequestStepText = historyText(accessRequestSteps, {
  register: { nb: 'Registrert', en: 'Registered' },
})

/** Whether somebody may register requests. */
export async function registersRequests(req: PayloadRequest): Promise<boolean> {
  return (await can(req, 'access-requests', 'register')) !== false
}

/**
 * Registers that somebody asks for access to a case, and takes a working copy of it. Sent twice with one key, it is
 * registered once.
 * @throws Refusal with everything that is wrong; 403 for whoever may not register one
 */
export async function registerRequest(
  req: PayloadRequest,
  { key, ...given }: Given & { readonly key: string },
): Promise<AccessRequest> {
  if (!(await registersRequests(req))) {
    refuse(req, accessRequestRefusalText.notAllowed, { status: 403, code: 'notAllowed' })
  }
  const { faults, values } = await gather(req, registerInput, given)
  const { case: number, language, ...asked } = values
  const day = today(optionsOf(req.payload).clock)
  const unread = new Set(faults.map(({ field }) => field))
  const found = unread.has('case') ? null : await caseWith(req, number)
  refuseFaults(
    req,
    [
      ...faults,
      ...(found === null && !unread.has('case') ? [{ code: 'caseUnknown', field: 'case' }] : []),
      ...(!unread.has('received') && asked.received > day
        ? [{ code: 'receivedLater', field: 'received' }]
        : []),
    ],
    accessRequestRefusalText,
  )
  if (!found) throw new Error('A case that is unknown was refused.')
  return inTransaction(req, async () => {
    const copy = await takeCopy(req, found, language)
    const data = {
      ...asked,
      key,
      language,
      nonconformity: found.id,
      caseNumber: found.number,
      unit: idOf(found.unit),
      due: dueAfter(asked.received),
      state: 'received' as const,
      copy: { ...copy },
      chosen: { ...nothingChosen },
      steps: [{ step: 'register' as const, ...(await signature(req)) }],
    }
    return withNumber(req, 'access-requests', `INN-${day.slice(0, 4)}-`, async (series) => {
      const where = { key: { equals: key } }
      const [there] = await local.find(req, 'access-requests', {
        overrideAccess: true,
        where,
        limit: 1,
      })
      if (there) return there
      const wanted = { ...structuredClone(data), number: series }
      return local.create(req, 'access-requests', wanted, { overrideAccess: true })
    })
  })
}

/** The case with a number, as far as the one who asks may read it. */
async function caseWith(req: PayloadRequest, number: string): Promise<Nonconformity | null> {
  const [found] = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where: { number: { equals: number.toUpperCase() } },
    limit: 1,
  })
  return found ?? null
}
