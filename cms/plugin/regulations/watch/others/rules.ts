import { type Act, bare, type Entry } from '../rules.ts'

/** An act or a regulation that is not in the register. */
export interface Other {
  readonly id: string
  readonly title: string
  readonly shortTitle: string | null
  readonly inForceFrom: string | null
}

/** What is in force and not in the register, to look up in. */
export function othersOf(
  acts: readonly Act[],
  entries: readonly Pick<Entry, 'lovdataId'>[],
): Other[] {
  const ours = new Set(entries.map(({ lovdataId }) => lovdataId))
  return acts
    .filter(({ id, text }) => text === 'current' && !ours.has(id))
    .map(({ id, inForce, shortTitle, title }) => ({
      id,
      title,
      shortTitle,
      inForceFrom: inForce[0] ?? null,
    }))
}

/** Those whose identifier or title holds every word, those whose short title begins so first. */
export function lookedUp(others: readonly Other[], asked: string, most = 20): Other[] {
  const words = bare(asked).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const begins = ({ id, shortTitle, title }: Other): boolean =>
    [id, shortTitle ?? '', title].some((each) => bare(each).startsWith(words.join(' ')))
  const found = others.filter(({ id, shortTitle, title }) => {
    const text = bare(`${id} ${shortTitle ?? ''} ${title}`)
    return words.every((each) => text.includes(each))
  })
  return [...found.filter(begins), ...found.filter((each) => !begins(each))].slice(0, most)
}
