/** Most bytes a form has that takes no files. */
export const largestBody = 200_000
/** Most bytes of a form that takes files. */
export const largestUpload = 24_000_000
const longestValue = 20_000
const mostFields = 600

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

  /** A field's text without space around it; empty for one that was not sent. */
  text(name: string): string {
    return (this.get(name) ?? '').trim()
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
 * Reads a posted form, bounded in bytes, fields and length of each.
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
  const bytes = await boundedBytes(request, largest)
  if (bytes === null) return null
  return multipart ? fromParts(bytes, type) : fromPairs(bytes)
}

function fromPairs(bytes: Uint8Array): Posted | null {
  const values = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    if (!add(values, name, value)) return null
  }
  return new Posted(values)
}

async function fromParts(bytes: Uint8Array, type: string): Promise<Posted | null> {
  let form: FormData
  try {
    const body = new Response(Buffer.from(bytes), { headers: { 'content-type': type } })
    form = await body.formData()
  } catch {
    // Cut off on its way, or no form at all.
    return null
  }
  const values = new Map<string, string[]>()
  const files = new Map<string, PostedFile[]>()
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      // Browsers send line breaks as CR LF in a form, and as LF in what they show again.
      if (!add(values, name, value)) return null
    } else if (value.size > 0 || value.name !== '') {
      const file = { name: value.name, data: Buffer.from(await value.arrayBuffer()) }
      files.set(name, [...(files.get(name) ?? []), file])
    }
  }
  return new Posted(values, files)
}

function add(values: Map<string, string[]>, name: string, value: string): boolean {
  if (value.length > longestValue) return false
  values.set(name, [...(values.get(name) ?? []), value.replaceAll('\r\n', '\n')])
  return values.size <= mostFields
}

async function boundedBytes(request: Request, largest: number): Promise<Uint8Array | null> {
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.length
    if (size > largest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
