import { type Answer, ask, cookieOf, logIn, type Request, type User } from './asking.ts'
import { read, type Reading } from './reading.ts'
import { fields } from './visits.ts'

/** Begins and ends sessions of their own, by form and by API, and looks at what each cookie is worth at each moment. */
export async function sessionVisits(origin: string, user: User): Promise<Map<string, Reading>> {
  const found = new Map<string, Reading>()
  const keep = async (
    name: string,
    request: Request,
    cookie: string | null = null,
  ): Promise<Answer> => {
    const own = cookie === null ? {} : { cookie }
    const answer = await ask(origin, { ...request, headers: { ...own, ...request.headers } })
    found.set(`session ${name}`, read(answer, origin))
    return answer
  }
  const form = (address: string, values: Readonly<Record<string, string>>): Request => {
    const { headers, body } = fields(values)
    return { method: 'POST', address, headers: { ...headers, origin }, body }
  }
  const look = async (when: string, cookie: string | null): Promise<void> => {
    await keep(`${when}: who am I`, { method: 'GET', address: '/api/accounts/me' }, cookie)
    await keep(`${when}: start`, { method: 'GET', address: '/min-hms' }, cookie)
    await keep(
      `${when}: log in`,
      { method: 'GET', address: '/en/my-hse/log-in?next=%2Fen%2Fmy-hse%2Ftasks' },
      cookie,
    )
  }
  const json = { origin, 'content-type': 'application/json' }

  for (const [language, root, out] of [
    ['nb', '/min-hms/skjema/logg-inn', '/min-hms/skjema/logg-ut'],
    ['en', '/en/my-hse/form/log-in', '/en/my-hse/form/log-out'],
  ] as const) {
    const next = language === 'nb' ? '/min-hms/avvik?state=open' : '//elsewhere.example'
    const cookie = cookieOf(
      await keep(`${language}: logged in by form`, form(root, { ...user, next })),
    )
    await look(`${language}: with the form's session`, cookie)
    await keep(`${language}: logged out by form`, form(out, {}), cookie)
    await look(`${language}: after logging out`, cookie)
  }

  const cookie = await logIn(origin, user)
  const token = cookie.replace(/^[^=]+=/, '')
  const program = { authorization: `JWT ${token}`, 'sec-fetch-site': '' }
  await keep('API: by token', { method: 'GET', address: '/api/accounts/me', headers: program })
  await keep('API: page by token', { method: 'GET', address: '/min-hms', headers: program })
  await keep(
    'API: refreshed',
    { method: 'POST', address: '/api/accounts/refresh-token', headers: json },
    cookie,
  )
  await keep(
    'API: logged out',
    { method: 'POST', address: '/api/accounts/logout', headers: json },
    cookie,
  )
  await look('API: after logging out', cookie)
  return found
}
