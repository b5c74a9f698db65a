import {
  snapshot as snapshotSchema,
  type Edition,
  type Guideline,
  type Snapshot,
  type Unit,
} from '../../content/schema/index.ts'
import { sitePages } from '../../site/src/site-pages.ts'

/** Most characters of a text: the starter's longest are far beyond what a document usually is. */
const longest = 4_000

/**
 * A snapshot whose site has so many pages: a fifth of them units with their door cards, the rest documents in two
 * languages with two earlier editions each, with the texts and topics of the snapshot they are made from.
 * @param from a snapshot with documents in both languages and units
 * @param pages how many pages the site is to have at least
 */
export function snapshotOfPages(from: Snapshot, pages: number): Snapshot {
  const models = from.guidelines.filter(
    (each) =>
      !['template', 'form'].includes(each.kind) && inForce(each, 'nb') && inForce(each, 'en'),
  )
  const missing = Math.max(0, pages - sitePages(from).length)
  const units = Math.round(missing / 20)
  const documents = Math.ceil((missing - 4 * units) / 6)
  const root = from.units.find((each) => each.parent === null)
  return snapshotSchema.parse({
    ...from,
    units: [
      ...from.units,
      ...Array.from({ length: root ? units : 0 }, (_each, index) => unitOf(from.units, index)),
    ],
    guidelines: [
      ...from.guidelines,
      ...Array.from({ length: documents }, (_each, index) => {
        const model = models[index % models.length]
        if (!model) throw new Error('No document of the snapshot is in force in both languages.')
        return documentOf(model, index)
      }),
    ],
  })
}

function unitOf(units: readonly Unit[], index: number): Unit {
  const model = units[1 + (index % (units.length - 1))]
  if (!model) throw new Error('The snapshot has no units.')
  const number = String(index + 1)
  return {
    ...model,
    slug: `${model.slug}-${number}`,
    name: { nb: `${model.name.nb} ${number}`, en: `${model.name.en} ${number}` },
  }
}

function documentOf(model: Guideline, index: number): Guideline {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const letter = (place: number): string => letters.charAt(Math.floor(index / place) % 26)
  const number = `NHU-HMS-${letter(2600)}${letter(100)}${String(index % 100).padStart(2, '0')}`
  const { reviews: _, sections: __, ...rest } = model
  return {
    ...rest,
    id: `bench-${String(index)}`,
    number,
    slug: number.toLowerCase(),
    editions: (['nb', 'en'] as const).flatMap((language) => editionsOf(model, language, index)),
  }
}

function editionsOf(model: Guideline, language: 'nb' | 'en', index: number): Edition[] {
  const text = inForce(model, language)
  if (!text) return []
  const html = shortened(text.html)
  return [3, 2, 1].map((edition) => ({
    ...text,
    id: `bench-${String(index)}-${language}-${String(edition)}`,
    edition,
    title: `${text.title} ${String(index + 1)}`,
    html,
    headings: text.headings.filter(({ id }) => html.includes(`id="${id}"`)),
    state: edition === 3 ? 'inForce' : 'superseded',
    validFrom: `20${String(20 + edition)}-0${String(1 + (index % 9))}-01`,
    validTo: edition === 3 ? null : `20${String(21 + edition)}-0${String(1 + (index % 9))}-01`,
    sourceEdition: language === 'nb' ? null : edition,
    behind: language === 'nb' ? null : { major: 0, minor: 0, editorial: 0 },
  }))
}

function inForce({ editions }: Guideline, language: 'nb' | 'en'): Edition | undefined {
  return editions.find((each) => each.language === language && each.state === 'inForce')
}

/** Cut at the end of a block, before the next heading where there is one. */
function shortened(html: string): string {
  if (html.length <= longest) return html
  const end = html.slice(0, longest).lastIndexOf('<h2')
  return end > 0 ? html.slice(0, end) : html
}
