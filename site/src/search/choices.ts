import type { Audience, Contact, GuidelineKind, Snapshot, Topic } from '@verne/content/schema'
import { isInForce } from '../reading.ts'

/** What a search can be narrowed to: only what some guideline in force is or has. */
export function filterChoices(snapshot: Snapshot): {
  kinds: GuidelineKind[]
  topics: Topic[]
  audiences: Audience[]
} {
  const inForce = snapshot.guidelines.filter(isInForce)
  const used = new Set(inForce.flatMap((each) => each.topics))
  return {
    kinds: [...new Set(inForce.map((each) => each.kind))],
    topics: snapshot.topics.filter((each) => used.has(each.slug)),
    audiences: [...new Set(inForce.flatMap((each) => each.audience))],
  }
}

/** Whom to ask when search finds nothing: the contact that most guidelines in force name, or null. */
export function contactToAsk(snapshot: Snapshot): Contact | null {
  const times = new Map<string, { contact: Contact; count: number }>()
  for (const { contacts } of snapshot.guidelines.filter(isInForce)) {
    for (const contact of contacts) {
      const key = contact.email ?? contact.phone
      if (key === null) continue
      times.set(key, { contact, count: (times.get(key)?.count ?? 0) + 1 })
    }
  }
  const [first] = [...times.values()].sort((one, other) => other.count - one.count)
  return first?.contact ?? null
}
