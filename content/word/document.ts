import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { numbering, wordBlocks } from './blocks.ts'

/** A table with more columns than this gets a sheet that lies on its side. */
const upright = 5

/** What becomes a Word document. */
export interface WordText {
  readonly title: string
  /** Stands below the title. @default nothing */
  readonly lead?: string
  /** Sanitised HTML: headings from `h2`, paragraphs, lists, tables, links. */
  readonly html: string
  /** What links without an origin belong to, such as `https://hms.nordhavn.example`. */
  readonly origin: string
  /** What it is known by, such as its number. */
  readonly subject: string
  /** Which institution it is from. */
  readonly creator: string
  /** Stands at the foot of each sheet, before the number of the sheet. */
  readonly foot: string
  readonly language: 'nb' | 'en'
  /** Colour of its headings, `#RRGGBB`. */
  readonly accent: string
  /** `YYYY-MM-DD`, which stands for the time it was made. */
  readonly day: string
}

/** A text as a Word document. The same text gives the same bytes. */
export async function wordDocument(text: WordText): Promise<Uint8Array> {
  const { blocks, columns } = wordBlocks(text.html, text.origin)
  const file = new Document({
    title: text.title,
    subject: text.subject,
    ...(text.lead === undefined ? {} : { description: text.lead }),
    creator: text.creator,
    lastModifiedBy: text.creator,
    styles: stylesOf(text),
    numbering,
    sections: [
      {
        properties: {
          page: {
            margin: { top: 1000, bottom: 1000, left: 1000, right: 1000 },
            size: {
              orientation: columns > upright ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
              width: a4.width,
              height: a4.height,
            },
          },
        },
        footers: { default: footOf(text.foot) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: text.title }),
          ...(text.lead === undefined
            ? []
            : [new Paragraph({ text: text.lead, spacing: { after: 200 } })]),
          ...blocks,
        ],
      },
    ],
  })
  return timeless(await Packer.toBuffer(file), `${text.day}T00:00:00Z`)
}

/** A sheet of A4 standing up, in twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 } as const

const wordLanguage = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<
  WordText['language'],
  string
>

function stylesOf({ accent, language }: WordText) {
  const heading = (size: number) => ({
    run: { font: 'Calibri', size, bold: true, color: accent.slice(1) },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  })
  return {
    default: {
      document: { run: { font: 'Calibri', size: 22, language: { value: wordLanguage[language] } } },
      title: {
        run: { font: 'Calibri', size: 40, bold: true },
        paragraph: { spacing: { after: 120 } },
      },
      heading2: heading(28),
      heading3: heading(24),
      heading4: heading(22),
    },
  }
}

function footOf(foot: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${foot} · `, size: 16 }),
          new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

/** The same file without what is its own each time it is made: the day its edition came into force stands for its time, and links are numbered. */
function timeless(file: Uint8Array, time: string): Uint8Array {
  const parts = unzipSync(file)
  const core = 'docProps/core.xml'
  const properties = parts[core]
  if (properties === undefined) throw new Error(`The Word document has no ${core}.`)
  parts[core] = strToU8(
    strFromU8(properties).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`),
  )
  numberLinks(parts)
  // A zip keeps local time without its zone: the earliest there is says nothing.
  return zipSync(parts, { mtime: new Date(1980, 0, 1, 12) })
}

/** Gives links numbers in place of the random names they are made with. */
function numberLinks(parts: Record<string, Uint8Array>): void {
  const numbers = new Map<string, number>()
  for (const name of ['word/document.xml', 'word/_rels/document.xml.rels']) {
    const part = parts[name]
    if (part === undefined) continue
    const numbered = strFromU8(part).replaceAll(/"rId([\w-]{21})"/g, (_all, made: string) => {
      const number = numbers.get(made) ?? numbers.size + 1
      numbers.set(made, number)
      return `"link${String(number)}"`
    })
    parts[name] = strToU8(numbered)
  }
}
