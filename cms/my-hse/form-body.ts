import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { dayIn } from '../plugin/core/dates.ts'
import { cleanText } from '../plugin/core/incoming-text.ts'
import type { ErrorCode } from './text.ts'

/** Most bytes a form has that takes no files. */
export const largestBody = 200_000
/** Most bytes of a form that takes files. */
export const largestUpload = 24_000_000
/** Most characters of one value. */
export const longestValue = 20_000
const mostFields = 600
/** Values of one form: a field of boxes has one for each that is ticked. */
const mostValues = 2_000
/** Files of one form, whichever field they came with. */
const mostFiles = 50

/** Thrown at a field whose value cannot be read. */
export class FieldFault extends Error {
  override readonly name = 'FieldFault'
  readonly field: string
  readonly code: ErrorCode

  constructor(field: string, code: ErrorCode) {
    super(`${field}: ${code}`)
    this.field = field
    this.code = code
  }
}

/** By name: hooks inside Payload and the forms may each have a copy of the class. */
export function isFieldFault(error: unknown): error is FieldFault {
  return error instanceof Error && error.name === 'FieldFault'
}

/** A file as it was posted. */
export interface PostedFile {
  readonly name: string
  readonly data: Buffer
}

/** What was posted, by field name. */
export class Posted {
  readonly #values: ReadonlyMap<string, readonly string[]>
  readonly #files: ReadonlyMap<string, readonly PostedFile[]>

  constructor(
    values: ReadonlyMap<string, readonly string[]>,
    files: ReadonlyMap<string, readonly PostedFile[]> = new Map<string, never>(),
  ) {
    this.#values = values
    this.#files = files
  }

  /** The first value of a field; undefined for one that was not sent. */
  get(name: string): string | undefined {
    return this.#values.get(name)?.[0]
  }

  /** A field's text as it would be stored, without space around it; empty for one that was not sent. */
  text(name: string): string {
    return cleanText(this.get(name) ?? '').trim()
  }

  /** Every value of a field, such as those of ticked boxes. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? []
  }

  /** Which of the words of a table a field chose; null for none of them. */
  oneOf<Value extends string>(words: Readonly<Record<Value, unknown>>, name: string): Value | null {
    return this.allOf(words, name)[0] ?? null
  }

  /** Which of the words of a table a field's values chose. */
  allOf<Value extends string>(words: Readonly<Record<Value, unknown>>, name: string): Value[] {
    return this.all(name).flatMap(
      (given) => (Object.keys(words) as Value[]).find((each) => each === given) ?? [],
    )
  }

  /**
   * A day as a browser posts it, or as someone types it; null for none.
   * @throws FieldFault for what is no day
   */
  day(name: string): string | null {
    const typed = this.text(name)
    if (typed === '') return null
    const day = dayIn(typed)
    if (day === null) throw new FieldFault(name, 'dateWrong')
    return day
  }

  /**
   * Whole NOK, however the thousands are set apart; null for none.
   * @throws FieldFault for what is no amount
   */
  kroner(name: string): number | null {
    const typed = this.text(name).replaceAll(/\s/g, '').replace(',', '.')
    if (typed === '') return null
    if (!/^\d{1,12}(?:\.\d+)?$/.test(typed)) throw new FieldFault(name, 'amountWrong')
    return Math.round(Number(typed))
  }

  /** The version of the record the form was filled in from; null for none. */
  get version(): number | null {
    const version = Number(this.get('version'))
    return Number.isInteger(version) && version > 0 ? version : null
  }

  /** Files of a field; one left empty gives none. */
  files(name: string): readonly PostedFile[] {
    return this.#files.get(name) ?? []
  }

  /** Names of the fields that were sent. */
  get names(): readonly string[] {
    return [...this.#values.keys()]
  }

  /** Names of the fields files came with. */
  get fileNames(): readonly string[] {
    return [...this.#files.keys()]
  }

  /** The same, with other values. */
  with(changed: Readonly<Record<string, readonly string[]>>): Posted {
    return new Posted(new Map([...this.#values, ...Object.entries(changed)]), this.#files)
  }
}

/**
 * Reads a posted form, bounded in bytes, fields and length of each. Files are put together once, as they arrive.
 * @param largest most bytes it may have
 * @returns null for anything that is not such a form
 */
export async function postedForm(
  request: Request,
  largest: number = largestBody,
): Promise<Posted | null> {
  const type = request.headers.get('content-type') ?? ''
  const kind = type.toLowerCase()
  const multipart = kind.startsWith('multipart/form-data')
  if (!multipart && !kind.startsWith('application/x-www-form-urlencoded')) return null
  try {
    const body = bounded(request.body, largest)
    return multipart ? await fromParts(body, type) : await fromPairs(body)
  } catch {
    // Too large, cut off on its way, or no form at all.
    return null
  }
}

async function fromPairs(body: AsyncIterable<Uint8Array>): Promise<Posted | null> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  const values = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) {
    if (!add(values, name, value)) return null
  }
  return new Posted(values)
}

async function fromParts(body: AsyncIterable<Uint8Array>, type: string): Promise<Posted | null> {
  const values = new Map<string, string[]>()
  const files = new Map<string, PostedFile[]>()
  const read = { whole: true }
  const parser = new Busboy({
    headers: { 'content-type': type },
    // One character more than is taken, in as many bytes as it may have.
    limits: { fieldSize: longestValue * 4 + 4, fields: mostValues, files: mostFiles },
  })
  parser.on('field', (name: string | undefined, value: string) => {
    if (name === undefined || !add(values, name, value)) read.whole = false
  })
  parser.on('file', (name: string | undefined, file: Readable, filename: string | undefined) => {
    const chunks: Buffer[] = []
    file.on('data', (chunk: Buffer) => chunks.push(chunk))
    // Told by the parser too, which ends the reading; unheard here it would end the process.
    file.on('error', () => {
      read.whole = false
    })
    file.on('end', () => {
      const data = Buffer.concat(chunks)
      if (name === undefined || (data.length === 0 && !filename)) return
      files.set(name, [...(files.get(name) ?? []), { name: filename ?? '', data }])
    })
  })
  for (const limit of ['fieldsLimit', 'filesLimit'] as const) {
    parser.on(limit, () => {
      read.whole = false
    })
  }
  await pipeline(body, parser)
  return read.whole ? new Posted(values, files) : null
}

function add(values: Map<string, string[]>, name: string, value: string): boolean {
  if (value.length > longestValue) return false
  const field = plain(name)
  values.set(field, [...(values.get(field) ?? []), plain(value)])
  return values.size <= mostFields
}

/**
 * Text as every database takes it. Browsers send line breaks as CR LF in a form, and as LF in what they show again;
 * nobody writes the character that ends a text in some databases, nor half of one.
 */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed()
}

/** The bytes as they arrive; throws at the first one too many. */
async function* bounded(
  body: ReadableStream<Uint8Array> | null,
  largest: number,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > largest) throw new Error(`More than ${largest} bytes were sent.`)
    yield chunk
  }
}
