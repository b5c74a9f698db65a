import type { Topic as PublicTopic } from '../../../../content/schema/index.ts'
import { asText, type Localised } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import { publishedContact, type Register } from '../published.ts'
import { englishSlugs, inEnglish } from './english-address.ts'

/** Topics as readers see them, each with an English address of its own and whom to ask today. */
export function publishedTopics(register: Register): PublicTopic[] {
  const topics = register.topics.map((each) => ({
    ...each,
    name: asText(each.name as Localised) ?? { nb: each.slug, en: each.slug },
    nameEn: inEnglish(each.name),
  }))
  const slugs = new Map(topics.map((each) => [each.id, each.slug]))
  const english = englishSlugs(topics)
  return topics.map((each) => {
    const slugEn = english.get(each.slug) ?? each.slug
    const contacts = (each.contacts ?? []).flatMap((one) => publishedContact(one, register) ?? [])
    const legalBasis = asText(each.legalBasis)
    return {
      slug: each.slug,
      ...(slugEn !== each.slug && { slugEn }),
      name: each.name,
      description: asText(each.description),
      parent: each.parent ? (slugs.get(idOf(each.parent)) ?? null) : null,
      ...(contacts.length > 0 && { contacts }),
      ...(legalBasis !== null && { legalBasis }),
    }
  })
}
