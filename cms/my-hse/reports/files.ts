import { loadPaper, paperOf } from '../../plugin/reports/load.ts'
import { reportTitle } from '../../plugin/reports/text.ts'
import type { FileRequest } from '../files.ts'
import { drawPaper } from '../paper/draw.tsx'
import { type Paper, paperAsPdf, paperAsWord } from '../paper/files.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { optionsOf } from '../../plugin/options.ts'
import { today } from '../../plugin/core/dates.ts'
import { reportAt } from './load.ts'

/** A report as PDF. 403 for whoever is not logged in, 404 without the right. */
export function reportPdf(request: FileRequest): Promise<Response> {
  return asFile(request, paperAsPdf)
}

/** A report as a Word document. 403 for whoever is not logged in, 404 without the right. */
export function reportWord(request: FileRequest): Promise<Response> {
  return asFile(request, paperAsWord)
}

async function asFile(
  { language, params, visitor }: FileRequest,
  made: (paper: Paper) => Promise<Response>,
): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { req } = visitor
  const report = await reportAt(req, params['number'] ?? '')
  if (report === null) return new Response(null, { status: 404 })
  const frozen = await paperOf(req, report)
  if (frozen === null && !(await reachOf(req, 'report-sections', 'read')).all) {
    return new Response(null, { status: 404 })
  }
  const drawn = frozen ?? drawPaper('reports', await loadPaper(req, report))
  return made({
    language,
    title: reportTitle(report.kind, report.year)[language],
    body: drawn[language],
    style: drawn.style,
    name: report.number,
    number: report.number,
    day: frozen?.at.slice(0, 10) ?? today(optionsOf(req.payload).clock),
    origin: req.payload.config.serverURL,
  })
}
