/**
 * Addresses that were given out and lead on now: in mail that was sent, bookmarks, documents. A page or a form that
 * moves leaves a row here for good; method, body and query go along (308).
 *
 * A screen or file that moves: `{ was: { nb: '/min-hms/gammelt/:number', en: '/en/my-hse/old/:number' }, now: pathOf(recordPath('measure')) }`.
 * A form: `now: formTemplate(measureSegments.extend)`. What a name such as `:number` stood for is put in its place; a name
 * that `now` has not is left out.
 */

import { roots } from './my-hse.ts'
import { inEach, languages, type Segment } from './parts.ts'

/** An address of before, and the one that has taken its place, in both languages. */
export interface Former {
  readonly was: Segment
  readonly now: Segment
}

/** Every address of My HSE and of reporting that has moved. Rows stay. */
export const former: readonly Former[] = []

/** Whole address of a path below the root of My HSE, its names still in it. */
export function pathOf(path: Segment): Segment {
  return inEach((language) =>
    path[language] === '' ? roots[language] : `${roots[language]}/${path[language]}`,
  )
}

/**
 * Where an address of before leads on to, or null for one that never was.
 * @param pathname decoded or not: its parts are handed on as they are
 */
export function leadsTo(pathname: string, rows: readonly Former[] = former): string | null {
  const asked = pathname.split('/')
  for (const { was, now } of rows) {
    for (const language of languages) {
      const names = namesIn(was[language].split('/'), asked)
      if (names === null) continue
      return now[language]
        .split('/')
        .map((part) => (part.startsWith(':') ? (names.get(part) ?? '') : part))
        .join('/')
    }
  }
  return null
}

/** What stands in the place of each name of a path, or null where the address is another. */
function namesIn(path: readonly string[], asked: readonly string[]): Map<string, string> | null {
  if (path.length !== asked.length) return null
  const names = new Map<string, string>()
  for (const [index, part] of path.entries()) {
    const given = asked[index] ?? ''
    if (part.startsWith(':')) names.set(part, given)
    else if (part !== given) return null
  }
  return names
}
