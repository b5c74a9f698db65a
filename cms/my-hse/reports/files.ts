import type { PayloadRequest } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { local } from '../../plugin/database/local.ts'
import { AlteredPaper, type DrawnPaper } from '../../plugin/frozen/paper.ts'
import type { Report } from '../../plugin/generated-types.ts'
import { boardPaperKind, boardPaperOf } from '../../plugin/reports/board.ts'
import { reportPaper } from '../../plugin/reports/paper.ts'
import { loadPaper, paperOf } from '../../plugin/reports/load.ts'
import { reportTitle } from '../../plugin/reports/text.ts'
import type { FileRequest } from '../files.ts'
import { drawPaper } from '../paper/draw.tsx'
import { type Paper, paperAsPdf, paperAsWord } from '../paper/files.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { optionsOf } from '../../plugin/options.ts'
import { today } from '../../plugin/core/dates.ts'
import { BoardHead, boardCaseName } from './board-head.tsx'
import { type Annex, boundBody } from './bound.ts'
import { reportAt } from './load.ts'
import { reportWords as words } from './text.ts'

/** A report as PDF. 403 for whoever is not logged in, 404 without the right. */
export function reportPdf(request: FileRequest): Promise<Response> {
  return asFile(request, paperAsPdf)
}

/** A report as a Word document. 403 for whoever is not logged in, 404 without the right. */
export function reportWord(request: FileRequest): Promise<Response> {
  return asFile(request, paperAsWord)
}

/** The two sheets for the board as PDF, and as a Word document. Answers as the report does. */
export function boardPdf(request: FileRequest): Promise<Response> {
  return asFile(request, paperAsPdf, 'boardPaper')
}
export function boardWord(request: FileRequest): Promise<Response> {
  return asFile(request, paperAsWord, 'boardPaper')
}

async function asFile(
  { language, params, visitor }: FileRequest,
  made: (paper: Paper) => Promise<Response>,
  which: 'boardPaper' | 'paper' = 'paper',
): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { req } = visitor
  const report = await reportAt(req, params['number'] ?? '')
  const board = which === 'boardPaper'
  if (report === null || (board && report.kind !== 'annual')) {
    return new Response(null, { status: 404 })
  }
  const frozen = await paperOf(req, report, which)
  if (frozen === null && !(await reachOf(req, 'report-sections', 'read')).all) {
    return new Response(null, { status: 404 })
  }
  const drawn: Drawn = frozen ?? (await drawnNow(req, report, board))
  const day = frozen?.at.slice(0, 10) ?? today(optionsOf(req.payload).clock)
  const caseName = boardCaseName(report, language)
  const bound = !board && made === paperAsPdf
  return made({
    language,
    title: reportTitle(report.kind, report.year)[language],
    body: board
      ? renderToStaticMarkup(BoardHead({ day, language, report })) + drawn[language]
      : bound
        ? boundBody(drawn[language], { annexes: await annexesOf(req, drawn, language), language })
        : drawn[language],
    style: drawn.style,
    name: board
      ? `${report.number}-${words.boardPaper[language].toLowerCase().replace(' ', '-')}`
      : report.number,
    number: report.number,
    day,
    ...(caseName !== undefined && { caseName }),
    origin: req.payload.config.serverURL,
  })
}

/** A paper with the facts it was drawn from. */
interface Drawn extends DrawnPaper {
  readonly facts: unknown
}

async function drawnNow(req: PayloadRequest, report: Report, board: boolean): Promise<Drawn> {
  const paper = await loadPaper(req, report)
  const facts = board ? boardPaperOf(paper) : paper
  return { ...drawPaper(board ? boardPaperKind : 'reports', facts), facts }
}

/** The paper of an annex; null where it has none, and where it is no longer as it was: the report itself is whole. */
async function annexPaper(req: PayloadRequest, report: Report): Promise<DrawnPaper | null> {
  try {
    return await paperOf(req, report)
  } catch (error) {
    if (!(error instanceof AlteredPaper)) throw error
    req.payload.logger.error({
      msg: `${report.number} was not bound as an annex: ${error.message}`,
    })
    return null
  }
}

/**
 * The annexes of a report as its paper names them. Each was approved before it, and is bound as it was then; one whose paper is
 * not here follows by itself.
 */
async function annexesOf(
  req: PayloadRequest,
  { facts }: Drawn,
  language: PageLanguage,
): Promise<Annex[]> {
  const { annexes } = reportPaper.parse(facts)
  // As the system: whoever reads the report reads what is annexed to it.
  const found = await local.find(req, 'reports', {
    overrideAccess: true,
    where: { number: { in: annexes.map(({ number }) => number) } },
  })
  return Promise.all(
    annexes.map(async ({ number, title }) => {
      const report = found.find((each) => each.number === number)
      const paper = report ? await annexPaper(req, report) : null
      return { number, title: title[language], body: paper?.[language] ?? null }
    }),
  )
}
