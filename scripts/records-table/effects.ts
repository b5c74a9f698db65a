import type { Snapshot, Stored } from '../../cms/my-hse/forms/test-snapshot.ts'
import { line } from './steady.ts'

/** Every save changes these. */
const always = new Set(['updatedAt', 'createdAt', 'version'])

/**
 * What came of something, a line for each field that was written, each line of history, each mail and each line of
 * the log, in a steady order.
 */
export function effects(before: Snapshot, after: Snapshot): string[] {
  return [...after].flatMap(([collection, docs]) => {
    const there = new Map(before.get(collection)?.map((each) => [each.id, each]))
    if (collection === 'audit-log') {
      // Going back to the start has emptied the log, which says so at the next touch.
      const fresh = docs.filter(({ id, operation }) => !there.has(id) && operation !== 'recovered')
      return fresh.map(logged).toSorted()
    }
    if (collection === 'letter-lines') {
      return docs
        .filter(({ id }) => !there.has(id))
        .map(inLetter)
        .toSorted()
    }
    if (collection === 'outbox') {
      return docs
        .filter(({ id }) => !there.has(id))
        .map(mailed)
        .toSorted()
    }
    const gone = [...there.keys()].filter((id) => !docs.some((each) => each.id === id))
    return [
      ...docs.flatMap((doc) => {
        const old = there.get(doc.id)
        return changes(old === undefined ? `new ${collection}` : collection, old ?? {}, doc)
      }),
      ...gone.map(() => line('gone', collection)),
    ]
  })
}

function changes(what: string, before: object, after: Stored): string[] {
  const old = before as Readonly<Record<string, unknown>>
  return Object.keys(after)
    .filter((name) => name !== 'id' && name !== 'sessions' && !always.has(name))
    .toSorted()
    .flatMap((name) => {
      const value = after[name]
      if (name === 'steps') return history(what, listIn(old[name]), listIn(value))
      if (told(old[name]) === told(value)) return []
      return [line(`writes ${what}`, `${name} = ${told(value)}`)]
    })
}

function history(what: string, before: readonly unknown[], after: readonly unknown[]): string[] {
  return after.slice(before.length).map((each) => line(`history of ${what}`, told(each)))
}

function mailed({ sealed, subject, to, expiresAt }: Stored): string {
  const inside = sealed as { readonly to: string; readonly subject: string } | null | undefined
  const until = expiresAt ? 'with an end' : ''
  return inside
    ? line('mail, sealed', `to ${inside.to}`, inside.subject, until)
    : line('mail', `to ${String(to)}`, String(subject), until)
}

function inLetter({ account, line: given }: Stored): string {
  const { part, sealed, title } = given as {
    readonly part: string
    readonly sealed: boolean
    readonly title: { readonly nb: string }
  }
  return line(sealed ? 'letter, sealed' : 'letter', `to ${told(account)}`, part, title.nb)
}

function logged({ account, fields, operation, target }: Stored): string {
  return line(
    'log',
    String(operation),
    String(target),
    told(fields),
    account ? `by ${told(account)}` : 'by nobody',
  )
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A value in one line: what is not there is left out, and so are the ids of rows. */
function told(value: unknown): string {
  return value === undefined || value === null
    ? 'nothing'
    : JSON.stringify(value, (key, each: unknown) =>
        each === null || (key === 'id' && typeof each === 'string') ? undefined : each,
      )
}
