/** A topic as far as its English address goes. */
export interface NamedTopic {
  /** The part of its Norwegian address. */
  readonly slug: string
  /** The part of its English address, where it has one of its own. */
  readonly slugEn?: string | null
  /** Its name in English, where it has one. */
  readonly nameEn: string | null
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' }

/** A name as part of an address: "Chemicals and gases" becomes `chemicals-and-gases`. */
export function addressOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * The part of the English address of each topic, by the part of its Norwegian one: its own, else its English name, else
 * the Norwegian one. No two are alike, and none is another's Norwegian one, which leads on to that topic.
 */
export function englishSlugs(topics: readonly NamedTopic[]): Map<string, string> {
  const norwegian = new Set(topics.map((each) => each.slug))
  const found = new Map<string, string>()
  for (const { slug, slugEn } of topics) if (slugEn) found.set(slug, slugEn)
  for (const { slug, slugEn, nameEn } of topics) {
    if (slugEn) continue
    const taken = new Set(found.values())
    const named = addressOf(nameEn ?? '')
    const free = named !== '' && !taken.has(named) && (named === slug || !norwegian.has(named))
    found.set(slug, free ? named : taken.has(slug) ? `${slug}-topic` : slug)
  }
  return found
}

/** The English of a field that is stored in every language, or null where it has none. */
export function inEnglish(stored: unknown): string | null {
  const english = typeof stored === 'object' && stored !== null && 'en' in stored ? stored.en : null
  return typeof english === 'string' && english.trim() !== '' ? english : null
}
