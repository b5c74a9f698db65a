import type { FieldHook } from 'payload'
import { excessIn } from './body-size.ts'

type Stored = Readonly<Record<string, unknown>>

/** Kinds of node whose settings are followed wherever a text is read, and that cannot be without them. */
const needsSettings = new Set(['link', 'block'])

/**
 * Whether a stored body can be read at all, whatever it shows: its nodes are nodes, within bounds, and have the settings
 * that everything that reads them follows.
 */
export function isReadable(stored: unknown): boolean {
  if (stored === null || stored === undefined) return true
  if (excessIn(stored) !== null) return false
  const waiting: unknown[] = [isStored(stored) ? stored['root'] : undefined]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isStored(node) || typeof node['type'] !== 'string') return false
    const { children, fields, type } = node
    if (children !== undefined && !Array.isArray(children)) return false
    if (needsSettings.has(type) && !isStored(fields)) return false
    if (type === 'upload' && (node['value'] === null || node['value'] === undefined)) return false
    waiting.push(...((children ?? []) as unknown[]))
    const inner = type === 'block' && isStored(fields) ? fields['body'] : undefined
    if (inner !== null && inner !== undefined) {
      waiting.push(isStored(inner) ? inner['root'] : undefined)
    }
  }
  return true
}

/**
 * A text that Payload would fail to read is read as one node that says so, with what is stored within it as a word: one
 * edition keeps no other from being read, published or withdrawn. It runs before Payload's own hooks of the field.
 */
export const readUnreadable: FieldHook = ({ value }: { value?: unknown }) =>
  isReadable(value) ? value : unreadable(value)

function unreadable(stored: unknown): object {
  const node = { type: 'unreadable', version: 1, stored: inWords(stored) }
  const root = { type: 'root', version: 1, direction: null, format: '', indent: 0 }
  return { root: { ...root, children: [node] } }
}

/** Nested too deep, it cannot even be written down. */
function inWords(stored: unknown): string | null {
  try {
    return JSON.stringify(stored)
  } catch {
    return null
  }
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
