import { institution } from '../../../content/institution.ts'
import { wordDocument } from '../../../content/word/document.ts'
import { privateHeaders } from '../../plugin/attachments/stream.ts'
import { wholeDocument, type PaperDocument } from './document.tsx'
import { asksForPages, pagesIn, withPages } from './pages.ts'
import { chromiumPlace, type PrintedPaper, printedPaper } from './pdf.ts'
import { paperWords } from './text.ts'

/** A paper to take along. */
export interface Paper extends Omit<PaperDocument, 'foot'> {
  /** Name of the file without its ending, such as `NHU-arsrapport-2026`. */
  readonly name: string
  /** What it is known by, such as its number. */
  readonly number: string
  /** The day it is of, `YYYY-MM-DD`. */
  readonly day: string
  /** What it is a case of, such as `Styresak 17/2026`: at the foot of each page. @default nothing */
  readonly caseName?: string
  /** Where My HSE stands, for links. */
  readonly origin: string
}

/** A paper as a Word document, for systems of cases and boards. */
export async function paperAsWord(paper: Paper): Promise<Response> {
  const creator = institution.name[paper.language]
  const { body, day, language, number, origin, title } = paper
  const file = await wordDocument({
    title,
    // The title stands for itself in Word.
    html: body.replace(/<h1\b[^>]*>.*?<\/h1>/s, ''),
    origin,
    subject: number,
    creator,
    foot: footOf(paper),
    language,
    accent: institution.colours.accent,
    day,
  })
  return fileOf(
    paper,
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    file,
  )
}

/** A paper as a PDF with tags and an outline; none is there where the server has no browser. */
export async function paperAsPdf(paper: Paper): Promise<Response> {
  const browser = chromiumPlace()
  // No page offers it then.
  if (browser === null) return new Response(null, { status: 404, headers: privateHeaders })
  const printed = await printedTwice(browser, wholeDocument({ ...paper, foot: footOf(paper) }))
  if (printed.ok) return fileOf(paper, 'pdf', 'application/pdf', printed.pdf)
  if (printed.fault === 'busy') return busy(paper)
  throw new Error(`No PDF came of ${paper.name}: ${printed.reason}`)
}

/** Prints a document; one that says on which page its parts begin is printed again once that is known. */
async function printedTwice(browser: string, html: string): Promise<PrintedPaper> {
  const printed = await printedPaper(browser, html)
  if (!printed.ok || !asksForPages(html)) return printed
  return printedPaper(browser, withPages(html, pagesIn(printed.pdf)))
}

/** What stands at the foot of each page. */
function footOf({ caseName, language, number }: Paper): string {
  return [institution.name[language], caseName, number].filter(Boolean).join(' · ')
}

function fileOf({ name }: Paper, ending: string, type: string, body: Uint8Array): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      ...privateHeaders,
      'content-type': type,
      'content-length': String(body.byteLength),
      'content-disposition': `attachment; filename="${name}.${ending}"`,
    },
  })
}

function busy({ language }: Paper): Response {
  return new Response(paperWords.busy[language], {
    status: 503,
    headers: {
      ...privateHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'content-language': language,
      'retry-after': '30',
    },
  })
}
