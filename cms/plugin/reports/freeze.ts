import type { PayloadRequest } from 'payload'
import { local } from '../database/local.ts'
import { freeze } from '../frozen/paper.ts'
import type { Report } from '../generated-types.ts'
import { boardPaperKind, boardPaperOf } from './board.ts'
import { auditedUnits } from './joint/assemble.ts'
import { jointFacts } from './joint/facts.ts'
import { loadPaper } from './load.ts'
import { type ReportPaper, saysSomething } from './paper.ts'
import { frozenStates } from './rules.ts'

const system = { overrideAccess: true } as const

/** Freezes what an approved report says, and gives what its record holds from then on. */
export async function freezeReport(
  req: PayloadRequest,
  { id: record, kind, year }: Pick<Report, 'id' | 'kind' | 'year'>,
  whole: ReportPaper,
): Promise<Pick<Report, 'paper' | 'boardPaper' | 'units'>> {
  const facts = { ...whole, sections: whole.sections.filter(saysSomething) }
  const paper = await freeze(req, { kind: 'reports', record, facts })
  if (kind === 'jointAudit')
    return { paper, units: auditedUnits(await jointFacts(req, year, facts.day)) }
  const board = { kind: boardPaperKind, record, facts: boardPaperOf(facts) }
  return { paper, boardPaper: await freeze(req, board) }
}

/**
 * Gives reports that came approved, from starter content or another system, the papers they lack: as they stand now, for
 * good. What has days of its own is counted on the day they were approved; of everything else the paper says that it is as it
 * stands now. One that cannot be completed is logged and tried again the next time; it stops neither the others nor the start.
 */
export async function completePapers(req: PayloadRequest): Promise<void> {
  const found = await local.find(req, 'reports', {
    ...system,
    where: { and: [{ state: { in: [...frozenStates] } }, { paper: { exists: false } }] },
  })
  for (const report of found) {
    try {
      const paper = await loadPaper(req, report, report.approvedOn ?? undefined)
      const held = await freezeReport(req, report, paper)
      await local.update(req, 'reports', report.id, { ...held, version: report.version }, system)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      req.payload.logger.error({
        msg: `The paper of ${report.number} could not be made, and is tried again: ${reason}`,
      })
    }
  }
}
