import type { Edition, Guideline } from '@verne/content/schema'
import { institution } from '@verne/content/institution'
import { guidelineAddress, type SiteLanguage } from '@verne/content/addresses/site'
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
import { longDate } from '../dates.ts'
import { textIn, words } from '../text.ts'
import { numbering, wordBlocks } from './blocks.ts'

/** A table with more columns than this gets a sheet that lies on its side. */
const upright = 5

/**
 * An edition as a Word document, to be filled in: its title, its text, and at the foot of each sheet which edition it
 * is. The same edition gives the same bytes.
 * @param origin where the site is published, for links
 */
export async function wordFile(
  { guideline, edition }: { readonly guideline: Guideline; readonly edition: Edition },
  language: SiteLanguage,
  origin: string,
): Promise<Uint8Array> {
  const { blocks, columns } = wordBlocks(edition.html, origin)
  const about = [
    textIn(institution.name, language),
    guideline.number,
    `${words.editionWord[language]} ${String(edition.edition)}`,
    `${words.inForceFrom[language]} ${longDate(edition.validFrom, language)}`,
  ].join(' · ')
  const address = new URL(guidelineAddress(language, guideline.slug), origin).href
  const file = new Document({
    title: edition.title,
    subject: guideline.number,
    description: edition.lead,
    creator: textIn(institution.name, language),
    lastModifiedBy: textIn(institution.name, language),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: wordLanguage[language] } },
        },
        title: {
          run: { font: 'Calibri', size: 40, bold: true },
          paragraph: { spacing: { after: 120 } },
        },
        heading2: headingStyle(28),
        heading3: headingStyle(24),
        heading4: headingStyle(22),
      },
    },
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
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ text: `${about} · ${address} · `, size: 16 }),
                  new TextRun({
                    size: 16,
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: edition.title }),
          new Paragraph({ text: edition.lead, spacing: { after: 200 } }),
          ...blocks,
        ],
      },
    ],
  })
  return timeless(await Packer.toBuffer(file), `${edition.validFrom}T00:00:00Z`)
}

/** A sheet of A4 standing up, in twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 } as const

const wordLanguage = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<SiteLanguage, string>

function headingStyle(size: number) {
  return {
    run: { font: 'Calibri', size, bold: true, color: institution.colours.accent.slice(1) },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  }
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
