import type { PayloadRequest } from 'payload'
import { idOf } from '../../database/local.ts'
import type { Report } from '../../generated-types.ts'
import { paperOf } from '../../reports/load.ts'
import { reportPaper, type ReportPaper } from '../../reports/paper.ts'

/** The frozen papers of reports as they were read last: a paper never changes. */
export class KeptPapers {
  #kept: ReadonlyMap<string, ReportPaper> = new Map()

  /** The papers of these reports, by the id of the report. One that is not as it was frozen is not among them, and is logged. */
  async read(
    req: PayloadRequest,
    reports: readonly Report[],
  ): Promise<ReadonlyMap<string, ReportPaper>> {
    const found: [report: string, held: string, paper: ReportPaper][] = []
    for (const report of reports) {
      if (!report.paper) continue
      const held = idOf(report.paper)
      const paper = this.#kept.get(held) ?? (await read(req, report))
      if (paper) found.push([report.id, held, paper])
    }
    this.#kept = new Map(found.map(([, held, paper]) => [held, paper]))
    return new Map(found.map(([report, , paper]) => [report, paper]))
  }

  /** The next time, all are read. */
  forget(): void {
    this.#kept = new Map()
  }
}

async function read(req: PayloadRequest, report: Report): Promise<ReportPaper | null> {
  try {
    return reportPaper.parse((await paperOf(req, report))?.facts)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    req.payload.logger.error({ msg: `The report ${report.number} is not shown: ${reason}` })
    return null
  }
}
