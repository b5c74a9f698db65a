import type { PayloadRequest, Where } from 'payload'
import { asNobody } from '../../core/nobody.ts'
import { today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import { featuresOf } from '../../feature.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { reportersSteps } from '../../nonconformities/reporters-steps.ts'
import { optionsOf } from '../../options.ts'
import { lastClosedOn } from './rules.ts'
import type { ForgottenCase } from './trace.ts'

/** What came of one round. */
export interface Forgotten {
  /** How many cases nobody can tell any more who reported. */
  readonly done: number
  /** Numbers of cases where it did not succeed; they are tried again in an hour. */
  readonly failed: readonly string[]
}

const batch = 100

/** Closed cases that still tell who reported them. */
export const tellsWhoReported: Where = {
  and: [
    { closedDate: { exists: true } },
    {
      or: [
        { reporter: { exists: true } },
        { reporterName: { exists: true } },
        { reporterEmail: { exists: true } },
        { codeHash: { exists: true } },
        { byRepresentative: { equals: true } },
      ],
    },
  ],
}

/**
 * Removes who reported from every case that was closed two years ago, and from everything that would tell it. What one
 * case does not let go keeps no other from it.
 */
export async function forgetReporters(req: PayloadRequest): Promise<Forgotten> {
  const day = today(optionsOf(req.payload).clock)
  const due: Where = { closedDate: { less_than_equal: lastClosedOn(day) } }
  const failed: string[] = []
  let done = 0
  let after = ''
  for (;;) {
    const cases = await local.find(req, 'nonconformities', {
      overrideAccess: true,
      where: { and: [tellsWhoReported, due, { id: { greater_than: after } }] },
      sort: 'id',
      limit: batch,
    })
    for (const found of cases) {
      try {
        await forget(req, found, day)
        done += 1
      } catch (error) {
        failed.push(found.number)
        const reason = error instanceof Error ? error.message : String(error)
        req.payload.logger.error({
          msg: `Who reported ${found.number} could not be removed, and is tried again in an hour: ${reason}`,
        })
      }
    }
    const last = cases.at(-1)
    if (!last || cases.length < batch) break
    after = last.id
  }
  if (done > 0) {
    req.payload.logger.info({ msg: `Removed who reported from ${String(done)} closed cases` })
  }
  return { done, failed }
}

async function forget(req: PayloadRequest, found: Nonconformity, day: string): Promise<void> {
  const writer = asNobody(req)
  await inTransaction(writer, async () => {
    const forgotten: ForgottenCase = { found, accounts: await accountsOf(writer, found) }
    const traces = featuresOf(writer.payload).flatMap((each) => each.tracesOfReporter ?? [])
    for (const trace of traces) await trace(writer, forgotten)
    // Last: without transactions a crash leaves the case, and with it what the traces are found by.
    await local.update(
      writer,
      'nonconformities',
      found.id,
      { ...namesNobody(found), reporterForgotten: day, version: found.version },
      { overrideAccess: true },
    )
  })
}

/** The case without whoever reported it. Its key goes too: it was made from the form they sent. */
export function namesNobody(found: Nonconformity): Partial<Nonconformity> {
  return {
    key: `forgotten:${found.id}`,
    reporter: null,
    reporterName: null,
    reporterEmail: null,
    byRepresentative: false,
    codeHash: null,
    steps: (found.steps ?? []).map((line) =>
      reportersSteps.some((each) => each === line.step) ? { ...line, by: null, name: null } : line,
    ),
  }
}

async function accountsOf(
  req: PayloadRequest,
  { reporter, steps }: Nonconformity,
): Promise<string[]> {
  const byHistory = (steps ?? []).flatMap(({ by, step }) =>
    by && reportersSteps.some((each) => each === step) ? [by] : [],
  )
  const person = reporter
    ? await local.findById(req, 'people', idOf(reporter), { overrideAccess: true })
    : null
  return [...new Set([...byHistory, ...(person?.account ? [idOf(person.account)] : [])])]
}
