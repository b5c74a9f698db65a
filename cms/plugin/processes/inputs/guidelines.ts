import type { PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { idOf, local } from '../../database/local.ts'
import { remembered } from '../../database/remembered.ts'

/** An internal guideline as the pre-meeting looks at it. */
export interface InputGuideline {
  readonly slug: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en' | 'nn'
  readonly validFrom: string
}

/** A published edition of an internal guideline, with what decides who reads it. */
interface PublishedEdition extends InputGuideline {
  readonly validTo: string | null
  /** Id of the unit that answers for the guideline. */
  readonly owner: string | null
  readonly wasInForce: boolean
}

const system = { overrideAccess: true } as const

/**
 * The internal guidelines that came into force in some days, the newest first, as far as the one who asks may read edition
 * and guideline.
 */
export async function guidelinesSince(
  req: PayloadRequest,
  { day, since }: { readonly since: string; readonly day: string },
): Promise<InputGuideline[]> {
  const [published, ofEditions, ofGuidelines] = await Promise.all([
    publishedEditions(req),
    reachOf(req, 'editions', 'read'),
    reachOf(req, 'guidelines', 'read'),
  ])
  const reads = (reached: typeof ofEditions, owner: string | null, inForce: boolean): boolean =>
    reached.all || (owner !== null && reached.units.includes(owner)) || (reached.inForce && inForce)
  return published.flatMap(({ owner, validTo, wasInForce, ...guideline }) => {
    const { validFrom } = guideline
    const inForce = validFrom <= day && (validTo === null || validTo >= day)
    const told =
      validFrom >= since &&
      validFrom <= day &&
      reads(ofEditions, owner, inForce) &&
      reads(ofGuidelines, owner, wasInForce)
    return told ? [guideline] : []
  })
}

/** Every published edition of an internal guideline, the newest first. Read as the system, once until one changes. */
function publishedEditions(req: PayloadRequest): Promise<readonly PublishedEdition[]> {
  const from = ['editions', 'guidelines', 'units']
  return remembered(req, { key: 'published editions of internal guidelines', from }, async () => {
    const [editions, guidelines] = await Promise.all([
      local.find(req, 'editions', {
        ...system,
        where: { state: { equals: 'published' } },
        sort: '-validFrom',
        select: { guideline: true, language: true, title: true, validFrom: true, validTo: true },
      }),
      local.find(req, 'guidelines', {
        ...system,
        where: { classification: { equals: 'internal' } },
        select: { slug: true, number: true, ownerUnit: true, firstPublished: true },
      }),
    ])
    const internal = new Map(guidelines.map((each) => [each.id, each]))
    return editions.flatMap(({ guideline: id, language, title, validFrom, validTo }) => {
      const guideline = internal.get(idOf(id))
      if (!guideline || !validFrom) return []
      const { firstPublished, number, ownerUnit, slug } = guideline
      return [
        {
          slug: slug ?? number,
          number,
          title: title ?? number,
          language,
          validFrom,
          validTo: validTo ?? null,
          owner: ownerUnit ? idOf(ownerUnit) : null,
          wasInForce: Boolean(firstPublished),
        },
      ]
    })
  })
}
