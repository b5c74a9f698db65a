import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload'
import { fill } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { refuse } from '../../core/refuse.ts'
import { optionsOf } from '../../options.ts'
import { requestPublish } from '../../publishing/request.ts'
import { refusalText } from '../text.ts'
import { englishSlugs, inEnglish } from './english-address.ts'

const addressPart = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Topics have two levels, and a form of address that works everywhere. */
export const keepTopicTree: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const original = originalDoc as { id?: string } | undefined
  const slug = data['slug'] as string | undefined
  if (slug !== undefined && !addressPart.test(slug)) {
    refuse(req, refusalText.slugForm, { field: 'slug', code: 'slugForm' })
  }
  const parent = data['parent'] as string | { id: string } | null | undefined
  if (!parent) return data
  const above = await local.findById(req, 'topics', idOf(parent), { overrideAccess: true })
  const below = original?.id
    ? await local.count(req, 'topics', {
        overrideAccess: true,
        where: { parent: { equals: original.id } },
      })
    : 0
  if (!above || above.parent || above.id === original?.id || below > 0) {
    refuse(req, refusalText.topicLevels, { field: 'parent', code: 'topicLevels' })
  }
  return data
}

/** A topic in use is not deleted. */
export const keepUsedTopic: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const used =
    (await local.count(req, 'guidelines', {
      overrideAccess: true,
      where: { topics: { in: [String(id)] } },
    })) +
    (await local.count(req, 'topics', {
      overrideAccess: true,
      where: { parent: { equals: String(id) } },
    }))
  if (used > 0) refuse(req, refusalText.topicInUse, { status: 409, code: 'topicInUse' })
}

/** A topic's name and place are part of what readers see. */
export const publishTopic: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id, version } = doc as { id: string; version: number }
  if (optionsOf(req.payload).disabled) return
  await requestPublish(req, `topic:${id}:${String(version)}`)
}

/**
 * The English address is free and well formed. Where it follows the English name, it stays as it was when the name
 * changes: it has been given out.
 */
export const keepEnglishAddress: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const id = (originalDoc as { id?: string } | undefined)?.id
  const given = data['slugEn'] as string | null | undefined
  const all = (await local.find(req, 'topics', { overrideAccess: true, locale: 'all' })).map(
    (each) => ({ ...each, nameEn: inEnglish(each.name) }),
  )
  const addresses = englishSlugs(all)
  if (given) {
    if (!addressPart.test(given)) {
      refuse(req, refusalText.slugForm, { field: 'slugEn', code: 'slugForm' })
    }
    const taken = all.some(
      (each) => each.id !== id && [addresses.get(each.slug), each.slug].includes(given),
    )
    if (taken) {
      const said = fill(refusalText.slugTaken, { slug: given })
      refuse(req, said, { field: 'slugEn', code: 'slugTaken' })
    }
    return data
  }
  const before = all.find((each) => each.id === id)
  const name =
    req.locale === 'en' ? inEnglish({ en: data['name'] as unknown }) : inEnglish(data['name'])
  const renamed = name !== null && before?.nameEn !== null && before?.nameEn !== name
  return before && !before.slugEn && renamed
    ? { ...data, slugEn: addresses.get(before.slug) ?? null }
    : data
}
