import { same } from '../audit-log/rules.ts'

/** Values of an edition's content by field. */
export type Content = Readonly<Record<string, unknown>>

/** Text kept on the device because the server does not have it yet. */
export interface UnsentText {
  /** Key it is stored under. */
  readonly key: string
  /** When it was last changed, ISO 8601. */
  readonly at: string
  /** The fields that differ from what was saved, whole. */
  readonly fields: Content
}

/** How long text waits on a device before it is thrown away, in days. */
const keptDays = 30

const prefix = 'verne:unsent:'

/** Where one visit of one account keeps its text of one edition. Another account never reads it. */
export function unsentKey(account: string, edition: string, visit: string): string {
  return `${prefix}${account}:${edition}:${visit}`
}

/** The fields that someone changed since the last save. */
export function changedContent(saved: Content, now: Content): Content {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => !same(value, saved[name])),
  )
}

/**
 * Text that earlier visits of the same account left, newest first. Whatever is already saved is left out; text that
 * cannot be read or has waited for more than 30 days is removed.
 */
export function unsentTexts(
  storage: Storage,
  who: { readonly account: string; readonly edition: string; readonly visit: string },
  saved: Content,
  now: Date,
): UnsentText[] {
  const mine = unsentKey(who.account, who.edition, '')
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  const found: UnsentText[] = []
  for (const key of keys) {
    if (key === null || !key.startsWith(prefix)) continue
    const text = readUnsent(storage, key)
    if (text === null || daysBetween(new Date(text.at), now) > keptDays) {
      storage.removeItem(key)
      continue
    }
    const earlier = key.startsWith(mine) && key !== unsentKey(who.account, who.edition, who.visit)
    if (earlier && Object.keys(changedContent(saved, text.fields)).length > 0) found.push(text)
  }
  return found.sort((one, other) => other.at.localeCompare(one.at))
}

/**
 * Keeps text on the device; removes it when there is nothing left to keep.
 * @returns false when the device has no room or refuses
 */
export function keepUnsent(storage: Storage, key: string, fields: Content, now: Date): boolean {
  try {
    if (Object.keys(fields).length === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify({ at: now.toISOString(), fields }))
    return true
  } catch {
    return false
  }
}

/** Moves what was kept to another key, to be offered. Nothing happens when nothing was kept. */
export function setAside(storage: Storage, from: string, to: string): void {
  const kept = storage.getItem(from)
  if (kept === null) return
  storage.setItem(to, kept)
  storage.removeItem(from)
}

function readUnsent(storage: Storage, key: string): UnsentText | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? '') as { at?: unknown; fields?: unknown }
    const { at, fields } = kept
    if (typeof at !== 'string' || typeof fields !== 'object' || fields === null) return null
    return { key, at, fields: fields as Content }
  } catch {
    return null
  }
}

function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 86_400_000
}
