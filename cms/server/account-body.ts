/** The body of an attempt on an account, read once: what is counted is what is used. */
export interface AccountBody {
  /** The address it is about; null where it has none. */
  readonly email: string | null
  /** The same content, in the one form that whoever answers is given. */
  readonly type: string
  readonly bytes: Buffer<ArrayBuffer>
}

/**
 * Reads an attempt on an account, and writes it anew so that no other reader finds another address in it.
 * @param program true for the API, whose readers take JSON, alone or in the field `_payload`; false for a form
 * @returns null for what cannot be read
 */
export async function accountBody(
  headers: Headers,
  body: Buffer<ArrayBuffer>,
  program: boolean,
): Promise<AccountBody | null> {
  try {
    const type = (headers.get('content-type') ?? '').trim()
    const form = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)
      ? await new Response(body, { headers: { 'content-type': type } }).formData()
      : null
    if (program) return ofProgram(form, body)
    // What is no form is refused by the form itself; it is counted all the same.
    return form === null ? { ...ofProgram(null, body), type, bytes: body } : ofForm(form)
  } catch {
    return null
  }
}

function ofProgram(form: FormData | null, body: Buffer): AccountBody {
  const given: unknown = form === null ? JSON.parse(body.toString('utf8')) : fieldsOf(form)
  if (typeof given !== 'object' || given === null) throw new Error('This is no set of fields.')
  const email = 'email' in given && typeof given.email === 'string' ? given.email : null
  return { email, type: 'application/json', bytes: Buffer.from(JSON.stringify(given)) }
}

function fieldsOf(form: FormData): unknown {
  const packed = form.getAll('_payload')
  // An address beside the one in the JSON is there for one of two readers.
  if (packed.length > 1 || (packed.length > 0 && form.has('email'))) {
    throw new Error('Two addresses are given.')
  }
  const [json] = packed
  return typeof json === 'string' ? JSON.parse(json) : Object.fromEntries(form)
}

function ofForm(form: FormData): AccountBody {
  const pairs = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const fields = new URLSearchParams(pairs)
  return {
    email: fields.get('email'),
    type: 'application/x-www-form-urlencoded',
    bytes: Buffer.from(fields.toString()),
  }
}
