import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import { freeze } from '../frozen/paper.ts'
import type { UnitReport } from '../generated-types.ts'
import { reportAsItStands } from './load.ts'
import type { ReportFacts } from './facts.ts'

const system = { overrideAccess: true } as const

/**
 * Gives reports that came handed in, from starter content or another system, the paper they lack: as they stand now, for
 * good. One that cannot be completed is logged and tried again the next time; it stops neither the others nor the start.
 */
export async function completePapers(req: PayloadRequest): Promise<void> {
  const found = await local.find(req, 'unit-reports', {
    ...system,
    where: { and: [{ state: { in: ['handedIn', 'accepted'] } }, { paper: { exists: false } }] },
  })
  for (const report of found) {
    try {
      await complete(req, report)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      req.payload.logger.error({
        msg: `The paper of ${report.number} could not be made, and is tried again: ${reason}`,
      })
    }
  }
}

async function complete(req: PayloadRequest, report: UnitReport): Promise<void> {
  const { handedInBy, handedInOn, id, startedOn, version } = report
  const by = handedInBy ? await local.findById(req, 'people', idOf(handedInBy), system) : null
  const handedIn = { on: handedInOn ?? startedOn, by: by?.name ?? null }
  const facts: ReportFacts = { ...(await reportAsItStands(req, report)), handedIn }
  const paper = await freeze(req, { kind: 'unit-reports', record: id, facts })
  await local.update(req, 'unit-reports', id, { paper, version }, system)
}
