import type { PayloadRequest, Where } from 'payload'
import { guidelineAddress } from '../../content/addresses/site.ts'
import type {
  Edition as PublicEdition,
  Guideline as PublicGuideline,
} from '../../content/schema/index.ts'
import { today } from '../plugin/core/dates.ts'
import { idOf, local } from '../plugin/database/local.ts'
import { asText, type Localised } from '../plugin/core/text.ts'
import { bodyFault } from '../plugin/editions/body-contents.ts'
import { bodyFaultText } from '../plugin/editions/body-fault-text.ts'
import { type Body, imageIds, isBody, linkedGuidelines, nodesOf } from '../plugin/editions/body.ts'
import type { Edition, Guideline, Media } from '../plugin/generated-types.ts'
import { editionName, publishedGuideline, type Register } from '../plugin/guidelines/published.ts'
import { optionsOf } from '../plugin/options.ts'
import { bodyHtml, isBodyError, type ShownImage } from '../plugin/publishing/body-html.ts'
import { type Found, type Searchable, searchIn } from './guideline-search.ts'
import { internalGuidelineAddress, internalImageAddress, type PageLanguage } from './routes.ts'

/** An internal guideline with the edition someone reads in a language. */
export interface InternalGuideline {
  readonly guideline: PublicGuideline
  readonly edition: PublicEdition
}

const everything = { overrideAccess: true, locale: 'all' } as const
const system = { overrideAccess: true } as const
const known: Where = { state: { in: ['published', 'superseded', 'withdrawn'] } }
const internal: Where = {
  and: [{ classification: { equals: 'internal' } }, { firstPublished: { exists: true } }],
}

/** Internal guidelines in force that the one who asks may read, by document number. */
export async function internalGuidelines(
  req: PayloadRequest,
  language: PageLanguage,
): Promise<InternalGuideline[]> {
  const guidelines = await local.find(req, 'guidelines', {
    overrideAccess: false,
    locale: 'all',
    where: internal,
  })
  const found = await readings(req, guidelines, language, false)
  return found.sort((one, other) =>
    one.guideline.number.localeCompare(other.guideline.number, 'nb', { numeric: true }),
  )
}

/** Internal guidelines in force that hold every word asked for, the best first, each with the text around a hit. */
export async function searchInternalGuidelines(
  req: PayloadRequest,
  language: PageLanguage,
  asked: string,
): Promise<Found<InternalGuideline & Searchable>[]> {
  const found = await internalGuidelines(req, language)
  const texts = await local.find(req, 'editions', {
    overrideAccess: false,
    where: { id: { in: found.map((each) => each.edition.id) } },
    select: { body: true },
  })
  const bodies = new Map(texts.map(({ id, body }) => [id, isBody(body) ? paragraphsOf(body) : '']))
  const entries = found.map((each) => ({
    ...each,
    number: each.guideline.number,
    title: each.edition.title,
    lead: each.edition.lead,
    body: [...(each.edition.inShort ?? []), bodies.get(each.edition.id) ?? ''].join(' ').trim(),
  }))
  return searchIn(entries, asked)
}

/** Kinds of nodes that end a line, so that the words of two do not run together. */
const blocks = new Set(['paragraph', 'heading', 'listitem', 'tablecell'])

function paragraphsOf(body: Body): string {
  return [...nodesOf(body.root)]
    .map((node) => (blocks.has(node.type) ? ' ' : (node.text ?? '')))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** One internal guideline with its text, or null when nothing is in force or the one who asks may not read it. */
export async function internalGuideline(
  req: PayloadRequest,
  language: PageLanguage,
  slug: string,
): Promise<InternalGuideline | null> {
  const guidelines = await local.find(req, 'guidelines', {
    overrideAccess: false,
    locale: 'all',
    where: { and: [internal, { slug: { equals: slug } }] },
    limit: 1,
  })
  const [found] = await readings(req, guidelines, language, true)
  if (!found) return null
  const { guideline, edition } = found
  const document = await local.findById(req, 'editions', edition.id, { overrideAccess: false })
  if (!document) return null
  const { body } = document
  if (body === null || body === undefined) return found
  const fault = bodyFault(body)
  if (fault === null && isBody(body)) {
    const [links, images] = await Promise.all([
      linksOf(req, body, language),
      imagesOf(req, body, edition.language),
    ])
    try {
      const text = bodyHtml(body, {
        language: edition.language,
        guideline: (id) => links.get(id) ?? null,
        image: (id) => images.get(id) ?? null,
      })
      return { guideline, edition: { ...edition, ...text } }
    } catch (error) {
      if (!isBodyError(error)) throw error
      tellUnreadable(req, found, error.message)
    }
  } else tellUnreadable(req, found, fault ? bodyFaultText(fault).en : 'The text has no form.')
  return { guideline, edition: { ...edition, textLeftOut: 'unreadable' } }
}

function tellUnreadable(req: PayloadRequest, found: InternalGuideline, why: string): void {
  const { guideline, edition } = found
  const what = editionName(guideline.number, edition).en
  req.payload.logger.error({ msg: `${what} cannot be shown. ${why}` })
}

/**
 * What is read of each guideline in a language: its own edition in force, else the Norwegian. As on the site, and by
 * the same functions; texts are left out here.
 */
async function readings(
  req: PayloadRequest,
  guidelines: readonly Guideline[],
  language: PageLanguage,
  withContacts: boolean,
): Promise<InternalGuideline[]> {
  if (guidelines.length === 0) return []
  const register = await registerOf(req, guidelines, withContacts)
  const found = guidelines.flatMap((each): InternalGuideline[] => {
    const guideline = publishedGuideline(each, register)
    const inForce = guideline?.editions.filter((edition) => edition.state === 'inForce') ?? []
    const norwegian = inForce.find((edition) => edition.language === 'nb')
    if (!guideline || !norwegian) return []
    const own = inForce.find((edition) => edition.language === language)
    return [{ guideline, edition: own ?? norwegian }]
  })
  // Which edition is in force takes all editions to know; which of them are read is the access table's word.
  const readable = await local.find(req, 'editions', {
    overrideAccess: false,
    where: { id: { in: found.map((each) => each.edition.id) } },
    select: { edition: true },
  })
  const ids = new Set(readable.map((each) => each.id))
  return found.filter((each) => ids.has(each.edition.id))
}

async function registerOf(
  req: PayloadRequest,
  guidelines: readonly Guideline[],
  withContacts: boolean,
): Promise<Register> {
  const contacts = withContacts ? guidelines.flatMap((each) => each.contacts ?? []) : []
  const roles = contacts.map((each) => each.role)
  const unitIds = [
    ...guidelines.map((each) => idOf(each.ownerUnit)),
    ...contacts.flatMap((each) => (each.unit ? [idOf(each.unit)] : [])),
  ]
  const [editions, units, assignments] = await Promise.all([
    local.find(req, 'editions', {
      ...system,
      where: { and: [{ guideline: { in: guidelines.map((each) => each.id) } }, known] },
      select: textless,
    }),
    local.find(req, 'units', { ...everything, where: { id: { in: unitIds } } }),
    roles.length === 0
      ? []
      : local.find(req, 'role-assignments', { ...system, where: { role: { in: roles } } }),
  ])
  const holders = [...new Set(assignments.map((each) => idOf(each.person)))]
  const people =
    holders.length === 0
      ? []
      : await local.find(req, 'people', { ...system, where: { id: { in: holders } } })
  const options = optionsOf(req.payload)
  return {
    asOf: today(options.clock),
    locales: options.locales,
    surface: options.surface,
    guidelines,
    editions: Map.groupBy(editions, (each) => idOf(each.guideline)),
    topics: [],
    units: new Map(units.map((each) => [each.id, asText(each.name as Localised)])),
    people: new Map(people.map((each) => [each.id, each])),
    assignments,
    lovdataIds: new Map(),
    images: new Map(),
  }
}

/** Everything of an edition but its body. */
const textless = {
  guideline: true,
  language: true,
  edition: true,
  state: true,
  title: true,
  lead: true,
  inShort: true,
  changeKind: true,
  changeNote: true,
  validFrom: true,
  validTo: true,
  sourceEdition: true,
  archiveReference: true,
  approverRole: true,
  approverName: true,
  approvedDate: true,
  withdrawnReason: true,
} as const satisfies Partial<Record<keyof Edition, true>>

/** Where links to guidelines lead: the open ones on the site, the internal ones here. Others become plain text. */
async function linksOf(
  req: PayloadRequest,
  body: Body,
  language: PageLanguage,
): Promise<Map<string, string>> {
  const ids = linkedGuidelines(body)
  if (ids.length === 0) return new Map()
  const targets = await local.find(req, 'guidelines', {
    overrideAccess: false,
    locale: 'all',
    where: { and: [{ id: { in: ids } }, { firstPublished: { exists: true } }] },
  })
  const inForce = await readings(req, targets, language, false)
  return new Map(
    inForce.map(({ guideline: { id, slug } }) => {
      const isOpen = targets.some((each) => each.id === id && each.classification === 'open')
      return [
        id,
        isOpen ? guidelineAddress(language, slug) : internalGuidelineAddress(language, slug),
      ]
    }),
  )
}

async function imagesOf(
  req: PayloadRequest,
  body: Body,
  language: string,
): Promise<Map<string, ShownImage>> {
  const ids = imageIds(body)
  if (ids.length === 0) return new Map()
  const images = await local.find(req, 'media', { ...everything, where: { id: { in: ids } } })
  return new Map(images.map((each) => [each.id, shown(each, language)]))
}

function shown(image: Media, language: string): ShownImage {
  const alt = image.alt as unknown as Partial<Record<string, string | null>> | null | undefined
  return {
    address: internalImageAddress(image.filename ?? ''),
    alt: image.decorative === true ? '' : (alt?.[language] ?? ''),
    width: image.width ?? 0,
    height: image.height ?? 0,
  }
}
