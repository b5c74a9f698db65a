import { readingFault } from './fault.ts'

/** A field of the header. */
export interface Field {
  /** All of its text, spaces folded. */
  readonly text: string
  /** Its points, where it is a list. */
  readonly items: readonly string[]
  /** Line of the file it begins on, from 1. */
  readonly line: number
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}
const empty = new Set(['br', 'hr', 'img', 'wbr', 'base', 'meta', 'link'])

/**
 * The fields of a document's header, by the class that names them. Only this list is read, and it must be well formed:
 * what is not is refused, never guessed.
 * @throws ReadingFault naming file, line and field
 */
export function headerOf(file: string, head: string): Map<string, Field> {
  refuseDeclarations(file, head)
  const opening = /<dl\b[^<>]*\bclass="data-document-key-info"[^<>]*>/.exec(head)
  if (!opening) throw readingFault('noHeader', { file })
  const reader = new HeaderReader(file, head, opening.index + opening[0].length)
  return reader.fields()
}

/** Lovdata’s files begin with `<!DOCTYPE html>`, and declare nothing. */
function refuseDeclarations(file: string, head: string): void {
  for (const { 0: found, index } of head.matchAll(/<!(?!--)[^>]{0,40}>?/g)) {
    if (/^<!doctype\s+html\s*>$/i.test(found)) continue
    throw readingFault('declares', { file, line: lineAt(head, index) })
  }
}

class HeaderReader {
  readonly #file: string
  readonly #head: string
  #at: number
  readonly #open: string[] = []
  readonly #fields = new Map<string, Field>()
  #field: { name: string; line: number; text: string; items: string[] } | null = null

  constructor(file: string, head: string, at: number) {
    this.#file = file
    this.#head = head
    this.#at = at
  }

  fields(): Map<string, Field> {
    for (;;) {
      const tag = this.#head.indexOf('<', this.#at)
      if (tag === -1) throw this.#fault('notWellFormed')
      this.#text(this.#head.slice(this.#at, tag))
      this.#at = tag
      if (this.#head.startsWith('<!--', tag)) {
        const end = this.#head.indexOf('-->', tag)
        if (end === -1) throw this.#fault('notWellFormed')
        this.#at = end + 3
        continue
      }
      const end = this.#endOfTag(tag)
      const written = this.#head.slice(tag + 1, end)
      this.#at = end + 1
      if (this.#tag(written)) return this.#fields
    }
  }

  /** Takes a tag. True at the one that closes the list of fields. */
  #tag(written: string): boolean {
    const name = (/^\/?([a-z][\w:-]*)/i.exec(written)?.[1] ?? '').toLowerCase()
    if (name === '') throw this.#fault('notWellFormed')
    if (written.startsWith('/')) return this.#close(name)
    if (written.endsWith('/') || empty.has(name)) {
      if (this.#field) this.#field.text += ' '
      return false
    }
    this.#open.push(name)
    if (name === 'dd' && this.#open.length === 1) this.#begin(written)
    if (name === 'li' && this.#field) {
      this.#field.text += ' '
      this.#field.items.push('')
    }
    return false
  }

  #close(name: string): boolean {
    if (this.#open.length === 0) {
      if (name === 'dl') return true
      throw this.#fault('notWellFormed')
    }
    if (this.#open.pop() !== name) throw this.#fault('notWellFormed')
    if (this.#open.length > 0 || name !== 'dd' || !this.#field) return false
    const { items, line, name: field, text } = this.#field
    const points = items.map(folded).filter((each) => each !== '')
    this.#fields.set(field, { text: folded(text), items: points, line })
    this.#field = null
    return false
  }

  #begin(written: string): void {
    const line = lineAt(this.#head, this.#at)
    const field = /\bclass="\s*([\w-]+)/.exec(written)?.[1] ?? ''
    if (this.#fields.has(field)) {
      throw readingFault('fieldTwice', { file: this.#file, line, field })
    }
    this.#field = { name: field, line, text: '', items: [] }
  }

  #text(written: string): void {
    if (!this.#field || written === '') return
    const text = written.replace(
      /&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,40});?/gi,
      (entity, name: string) => this.#character(entity, name),
    )
    this.#field.text += text
    if (this.#open.includes('li')) {
      this.#field.items.push(`${this.#field.items.pop() ?? ''}${text}`)
    }
  }

  #character(entity: string, name: string): string {
    const code = /^#x/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : name.startsWith('#')
        ? Number(name.slice(1))
        : null
    const known = code === null ? named[name] : code > 0 && code <= 0x10ffff ? code : undefined
    if (known === undefined || !entity.endsWith(';')) {
      throw this.#fault('unknownEntity', { entity })
    }
    return typeof known === 'number' ? String.fromCodePoint(known) : known
  }

  /** Where a tag ends: a `>` within quotes does not end it. */
  #endOfTag(from: number): number {
    let quote = ''
    for (let at = from + 1; at < this.#head.length; at += 1) {
      const character = this.#head.charAt(at)
      if (quote !== '') {
        if (character === quote) quote = ''
      } else if (character === '"' || character === "'") quote = character
      else if (character === '>') return at
      else if (character === '<') break
    }
    throw this.#fault('notWellFormed')
  }

  #fault(code: 'notWellFormed' | 'unknownEntity', more: Record<string, string> = {}) {
    return readingFault(code, {
      file: this.#file,
      line: lineAt(this.#head, this.#at),
      field: this.#field?.name ?? 'data-document-key-info',
      ...more,
    })
  }
}

function folded(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

function lineAt(text: string, at: number): number {
  let line = 1
  for (
    let next = text.indexOf('\n');
    next !== -1 && next < at;
    next = text.indexOf('\n', next + 1)
  ) {
    line += 1
  }
  return line
}
