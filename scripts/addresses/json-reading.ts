import type { Reading } from './reading.ts'
import { digest, steady } from './steady.ts'

/** Values that say what happened or how much of it there is. */
const told = /(?:^|\.)(?:message|totalDocs|totalPages|hasNextPage|status|code|field|state)$/
/** Counts and times of their own at each look. */
const ofTheMoment = new Set(['ms', 'oldestSeconds', 'exp', 'iat', 'loginAttempts', 'sessions'])

/** Reads JSON: which keys there are with which types, what it says, and whether the rest is the same. */
export function readJson(text: string, origin: string): Reading {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { json: 'malformed', 'body text': steady(text.slice(0, 500), origin) }
  }
  const keys = new Map<string, Set<string>>()
  const said: string[] = []
  walk(value, '', (path, each) => {
    const type = each === null ? 'null' : Array.isArray(each) ? 'array' : typeof each
    keys.set(path, (keys.get(path) ?? new Set()).add(type))
    if (told.test(path) && !path.startsWith('docs'))
      said.push(`${path}: ${steady(String(each), origin)}`)
  })
  const lasting = JSON.stringify(value, (key, each: unknown) =>
    ofTheMoment.has(key) ? '<moment>' : each,
  )
  return {
    'json keys': [...keys]
      .map(([path, types]) => `${path}: ${[...types].toSorted().join('|')}`)
      .toSorted(),
    'json said': said,
    'json digest': digest(steady(lasting, origin)),
  }
}

function walk(value: unknown, path: string, visit: (path: string, value: unknown) => void): void {
  visit(path, value)
  if (Array.isArray(value)) for (const each of value) walk(each, `${path}[]`, visit)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      walk(each, path === '' ? key : `${path}.${key}`, visit)
    }
  }
}
