import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { today } from '../../core/dates.ts'
import { storedName } from '../../core/names.ts'
import type { Correction } from '../../corrections/correction.ts'
import { idOf, local } from '../../database/local.ts'
import type { Edition, Guideline } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { dated } from '../dated.ts'
import { guidelineName } from './rules.ts'

/** Names of guidelines as they are stored, by id. */
async function namesOf(
  req: PayloadRequest,
  guidelines: readonly Pick<Guideline, 'id' | 'number'>[],
): Promise<Map<string, string>> {
  const found = await local.find(req, 'editions', {
    overrideAccess: true,
    where: { guideline: { in: guidelines.map(({ id }) => id) } },
    select: {
      guideline: true,
      language: true,
      edition: true,
      state: true,
      title: true,
      validFrom: true,
      validTo: true,
    },
  })
  const editions = Map.groupBy(found.map(dated), (each) => idOf(each.guideline))
  const day = today(optionsOf(req.payload).clock)
  return new Map(
    guidelines.map(({ id, number }) => [
      id,
      storedName(guidelineName(number, editions.get(id) ?? [], day)),
    ]),
  )
}

/**
 * Lets a guideline be called what its editions say today. Written as it is, without a new version that would clash with
 * someone's editing. Safe to run any number of times.
 * @returns true when it was called otherwise
 */
export async function nameGuideline(req: PayloadRequest, id: string): Promise<boolean> {
  // Straight from the database: whoever reads through Payload gets the name of one language.
  const stored = await req.payload.db.findOne<Pick<Guideline, 'id' | 'number' | 'name'>>({
    collection: 'guidelines',
    where: { id: { equals: id } },
    select: { number: true, name: true },
    req,
  })
  if (!stored) return false
  const name = (await namesOf(req, [stored])).get(id) ?? null
  if (name === (stored.name ?? null)) return false
  await req.payload.db.updateOne({
    collection: 'guidelines',
    id,
    data: { name },
    req,
    returning: false,
  })
  return true
}

/** A guideline is saved with its name, whatever a form has sent. */
export const keepName: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const original = originalDoc as Guideline | undefined
  const id = original?.id ?? String(data['id'])
  const number = (data['number'] as string | undefined) ?? original?.number ?? ''
  return { ...data, name: (await namesOf(req, [{ id, number }])).get(id) ?? null }
}

/** A new title of an edition may be the title of its guideline. */
export const nameItsGuideline: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const edition = doc as Edition
  const before = previousDoc as Partial<Edition> | undefined
  if (before?.title === edition.title && before?.state === edition.state) return
  await nameGuideline(req, idOf(edition.guideline))
}

/** What a draft that is deleted was called is forgotten with it. */
export const forgetItsTitle: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await nameGuideline(req, idOf((doc as Edition).guideline))
}

/** Gives guidelines of before their names. */
export const nameGuidelines: Correction<'guidelines'> = {
  key: 'guidelines:names',
  collection: 'guidelines',
  where: { name: { exists: false } },
  select: { number: true },
  changes: async (req, guidelines) => {
    const names = await namesOf(req, guidelines)
    return new Map([...names].map(([id, name]) => [id, { name }]))
  },
}
