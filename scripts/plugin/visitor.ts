/** What came back over HTTP. */
export interface Answer {
  readonly status: number
  readonly text: string
  /** The text as JSON, or undefined. */
  readonly body: unknown
}

/** Someone who uses an app over HTTP, logged in or not. */
export class Visitor {
  readonly #origin: string
  #token: string | undefined

  constructor(origin: string) {
    this.#origin = origin
  }

  /** @throws Error when the answer holds no token */
  async logIn(collection: string, email: string, password: string): Promise<void> {
    const answer = await this.post(`/api/${collection}/login`, { email, password })
    const { token } = (answer.body ?? {}) as { token?: string }
    if (!token) throw new Error(`${email} could not log in: ${answer.text}`)
    this.#token = token
  }

  get(address: string): Promise<Answer> {
    return this.#ask(address, 'GET')
  }

  post(address: string, data: object): Promise<Answer> {
    return this.#ask(address, 'POST', data)
  }

  patch(address: string, data: object): Promise<Answer> {
    return this.#ask(address, 'PATCH', data)
  }

  /** A page, as a browser asks for it. */
  async page(address: string): Promise<Answer> {
    const headers = { cookie: `payload-token=${this.#token ?? ''}`, accept: 'text/html' }
    return read(await fetch(this.#origin + address, { headers, redirect: 'manual' }))
  }

  async #ask(address: string, method: string, data?: object): Promise<Answer> {
    const response = await fetch(this.#origin + address, {
      method,
      headers: {
        'accept-language': 'en',
        'content-type': 'application/json',
        ...(this.#token ? { authorization: `JWT ${this.#token}` } : {}),
      },
      ...(data ? { body: JSON.stringify(data) } : {}),
    })
    return read(response)
  }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  return { status: response.status, text, body }
}
