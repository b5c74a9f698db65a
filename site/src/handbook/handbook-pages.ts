import { getCollection, type CollectionEntry } from 'astro:content'
import type { SiteLanguage } from '@verne/content/routes'

/** The handbook's pages in a language, by order. */
export async function handbookPages(
  language: SiteLanguage,
): Promise<CollectionEntry<'handbook'>[]> {
  const pages = await getCollection('handbook', ({ id }) => id.startsWith(`${language}/`))
  return pages.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id))
}

/** A page's name in its address. */
export function slugOf(page: CollectionEntry<'handbook'>): string {
  return page.id.slice(page.id.indexOf('/') + 1)
}
