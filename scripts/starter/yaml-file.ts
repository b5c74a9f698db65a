import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { z } from 'zod'
import type { Fault } from './starter-error.ts'

/** A value read from YAML that knows where each of its parts stands. */
export interface Located<T> {
  readonly value: T
  /** Where the part at this path stands; the nearest part above it where there is none. */
  readonly at: (path: readonly PropertyKey[]) => Pick<Fault, 'file' | 'line' | 'column'>
}

interface Source {
  readonly file: string
  readonly text: string
  /** Line of the file on which the text begins. @default 1 */
  readonly firstLine?: number
}

/**
 * Reads YAML by a schema.
 * @param faults what is wrong is added here
 * @returns null when something is wrong
 */
export function readYaml<S extends z.ZodType>(
  { file, text, firstLine = 1 }: Source,
  schema: S,
  faults: Fault[],
): Located<z.infer<S>> | null {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): Pick<Fault, 'file' | 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset)
    return { file, line: line + firstLine - 1, column: col }
  }
  for (const { message, pos } of document.errors) faults.push({ ...place(pos[0]), text: message })
  if (document.errors.length > 0) return null
  const at = (path: readonly PropertyKey[]) => place(offsetOf(document, path))
  const given: unknown = document.toJS()
  const parsed = schema.safeParse(given)
  if (parsed.success) return { value: parsed.data, at }
  for (const issue of parsed.error.issues) {
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : []
    const path = unknown === undefined ? issue.path : [...issue.path, unknown]
    faults.push({ ...at(path), text: sentence(issue, path, valueAt(given, path)) })
  }
  return null
}

/** A value as it is quoted in a fault. */
export function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
}

function sentence(issue: z.core.$ZodIssue, path: readonly PropertyKey[], value: unknown): string {
  const name = fieldName(path)
  if (issue.code === 'unrecognized_keys') {
    return `"${name}" is not a field here. Correct its name, or remove it.`
  }
  if (value === undefined) return `"${name}" is missing. Add it.`
  if (issue.code === 'invalid_value') {
    return `"${name}" is ${quoted(value)}. Choose one of: ${issue.values.map(String).join(', ')}.`
  }
  if (issue.code === 'invalid_type') {
    return `"${name}" is ${quoted(value)}. Write ${kindNames[issue.expected] ?? issue.expected}.`
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return `"${name}" is ${quoted(value)}. Write a date as year-month-day, such as 2026-01-15.`
  }
  return `"${name}" is ${quoted(value)}. ${issue.message}`
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'fields with values',
}

/** The field as it is called in the file; which element of the list it is, the line says. */
function fieldName(path: readonly PropertyKey[]): string {
  const names = typeof path[0] === 'number' ? path.slice(1) : path
  return names.length === 0 ? 'this' : names.map(String).join('.')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<PropertyKey, unknown>)[key]
  }
  return found
}

/** Where the last key of the path stands, or as much of the path as there is. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && each.key.value === key)
      if (!pair) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      offset = (node as Node | undefined)?.range?.[0] ?? offset
    } else break
  }
  return offset
}
