import { collections, type Found } from './found.ts'
import { nobodysName } from './steady.ts'
import { get, type Round, type Visit } from './visits.ts'

/** What the API answers. Nothing here changes a record: what would is only asked by nobody, or of nothing. */
export function apiRounds(found: Found, roles: readonly string[], origin: string): Round[] {
  const lists = collections.flatMap((each) => [
    `/api/${each}?limit=3&depth=0`,
    `/api/${each}/count`,
    `/api/${each}/${found.firstIds.get(each) ?? 'finnes-ikke'}?depth=0`,
  ])
  const some = ['nobody', 'admin', 'redaktor', 'leder']
  return [
    {
      roles,
      visits: get(...lists, '/api/access', '/api/accounts/me', '/api/globals/hse-settings'),
    },
    { roles: some, visits: [...get(...questions(found)), ...otherHeads(origin)] },
    { roles: ['nobody', 'leder'], visits: [...refused(origin), ...counted(origin)] },
    { roles: ['nobody'], visits: onlyByNobody(origin) },
  ]
}

function questions(found: Found): string[] {
  const image = found.images[0] ?? `${'0'.repeat(64)}.png`
  const cases = '/api/nonconformities'
  return [
    ...[
      '',
      '/',
      '/finnes-ikke',
      '/%E0',
      '/%2e%2e',
      '//access',
      '/access/',
      '/ACCESS',
      '/access/mer',
    ].map((each) => `/api${each}`),
    ...['me/', 'init', 'finnes-ikke', 'me?depth=1'].map((each) => `/api/accounts/${each}`),
    '/API/access',
    `${cases}/?limit=1`,
    '/api/NONCONFORMITIES?limit=1',
    ...[
      'where=tull',
      'where[finnes-ikke][equals]=x',
      'where[title][tull]=x',
      'where[or]=x',
      'where[or][0][state][equals]=closed&limit=1',
      'where[__proto__][equals]=x',
      'where[reporter.email][like]=a',
      'limit=tull',
      'limit=-1',
      'limit=0',
      'page=9999&limit=1',
      'page=tull',
      'sort=finnes-ikke&limit=1',
      'sort=-number&limit=2',
      'depth=99&limit=1',
      'depth=1&limit=1',
      'select[title]=true&limit=1',
      'select[tull]=true&limit=1',
      'populate[units][name]=true&limit=1',
      'joins=false&limit=1',
      'draft=true&limit=1',
      'trash=true&limit=1',
      'pagination=false&select[number]=true',
      '%',
    ].map((query) => `${cases}?${query}`),
    ...['en', 'nb', 'all', 'xx'].map(
      (locale) => `/api/units?limit=1&locale=${locale}&fallback-locale=none`,
    ),
    ...[
      'versions',
      'versions/finnes-ikke',
      'finnes-ikke',
      'finnes-ikke/workflow',
      'count?where[tull][equals]=1',
    ].map((each) => `/api/editions/${each}`),
    `/api/editions/${found.firstIds.get('editions') ?? 'finnes-ikke'}/workflow`,
    ...[
      'hse-settings?locale=en',
      'hse-settings?depth=0',
      'hse-settings/versions',
      'hse-settings/access',
      'finnes-ikke',
    ].map((each) => `/api/globals/${each}`),
    '/api/hse/published',
    '/api/hse/published/',
    '/api/hse/finnes-ikke',
    ...['media', 'attachments', 'nonconformities'].flatMap((each) => [
      `/api/${each}/file/${image}`,
      `/api/${each}/file/tull`,
      `/api/${each}/file/..%2Fverne.db`,
    ]),
    ...['payload-preferences/tull', 'payload-locked-documents/tull', 'payload-jobs/tull'].map(
      (each) => `/api/${each}`,
    ),
    ...[
      'graphql',
      'graphql-playground',
      'graphql?query=%7B__typename%7D',
      'custom',
      'openapi',
      'og',
    ].map((each) => `/api/${each}`),
    ...['/healthz', '/healthz/', '/healthz/mer', '/healthz?x=y', '/HEALTHZ'],
  ]
}

function otherHeads(origin: string): Visit[] {
  const elsewhere = 'https://elsewhere.example'
  const preflight = {
    origin: elsewhere,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  }
  const addresses = [
    '/api/access',
    '/api/accounts/me',
    '/api/hse/published',
    '/api/nonconformities?limit=1',
    '/api/finnes-ikke',
    '/api/globals/hse-settings',
  ]
  return addresses.flatMap((address): Visit[] => [
    { method: 'HEAD', address },
    { method: 'OPTIONS', address },
    { method: 'OPTIONS', address, note: 'preflight', headers: preflight },
    { method: 'TRACE', address },
    {
      method: 'GET',
      address,
      note: 'from elsewhere',
      headers: { origin: elsewhere, 'sec-fetch-site': 'cross-site' },
    },
    { method: 'GET', address, note: 'own origin', headers: { origin } },
    { method: 'GET', address, note: 'by a program', headers: { 'sec-fetch-site': 'none' } },
    { method: 'GET', address, note: 'unmarked', headers: { 'sec-fetch-site': '' } },
    { method: 'GET', address, note: 'gzip', headers: { 'accept-encoding': 'gzip, br' } },
    { method: 'GET', address, note: 'in English', headers: { 'accept-language': 'en' } },
    { method: 'GET', address, note: 'in German', headers: { 'accept-language': 'de' } },
    { method: 'GET', address, note: 'rubbish entity tag', headers: { 'if-none-match': '"tull"' } },
    { method: 'GET', address, note: 'rubbish session', headers: { cookie: 'payload-token=tull' } },
  ])
}

const json = (origin: string, body: unknown): Pick<Visit, 'headers' | 'body'> => ({
  headers: { origin, 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** Writes that are refused whoever sends them. */
function refused(origin: string): Visit[] {
  const of = (method: string, address: string, body: unknown = {}, note = ''): Visit => ({
    ...{ method, address, ...json(origin, body) },
    ...(note === '' ? {} : { note }),
  })
  const cases = '/api/nonconformities'
  const form = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  return [
    of('POST', cases, '{', 'malformed'),
    of('POST', cases, '[]', 'a list'),
    of('POST', cases, 'null', 'null'),
    of('POST', cases, {}),
    { method: 'POST', address: cases, note: 'no body', headers: { origin } },
    {
      method: 'POST',
      address: cases,
      note: 'wrong type',
      headers: { origin, 'content-type': 'text/plain' },
      body: 'x',
    },
    {
      method: 'POST',
      address: cases,
      note: 'parts',
      headers: { origin, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x--\r\n',
    },
    {
      method: 'POST',
      address: cases,
      note: 'broken parts',
      headers: { origin, 'content-type': 'multipart/form-data' },
      body: 'x',
    },
    {
      method: 'POST',
      address: cases,
      note: 'read by post',
      headers: { ...form, 'x-payload-http-method-override': 'GET' },
      body: 'limit=2&depth=0&sort=number',
    },
    {
      method: 'POST',
      address: cases,
      note: 'old override',
      headers: { ...form, 'x-http-method-override': 'GET' },
      body: 'limit=2',
    },
    {
      method: 'POST',
      address: `${cases}/finnes-ikke`,
      note: 'delete by post',
      headers: { ...form, 'x-payload-http-method-override': 'DELETE' },
      body: '',
    },
    {
      method: 'POST',
      address: '/api/nonconformities',
      note: 'from elsewhere',
      headers: { origin: 'https://elsewhere.example' },
      body: '{}',
    },
    {
      method: 'POST',
      address: cases,
      note: '26 MB',
      headers: { origin, 'content-type': 'application/json' },
      body: '{',
      length: 'announced',
    },
    {
      method: 'POST',
      address: '/api/media',
      note: '26 MB',
      headers: { origin, 'content-type': 'application/json' },
      body: '{',
      length: 'announced',
    },
    ...['PATCH', 'DELETE', 'PUT'].flatMap((method) => [
      of(method, cases),
      of(method, `${cases}/finnes-ikke`),
      of(method, '/api/access'),
    ]),
    of('POST', `${cases}/finnes-ikke/duplicate`),
    of('POST', `${cases}/finnes-ikke/step/receive`, { version: 1 }),
    of('POST', `${cases}/finnes-ikke/step/receive`, {}, 'no version'),
    of('POST', `${cases}/finnes-ikke/step/tull`, { version: 1 }),
    of('POST', '/api/measures/propose'),
    of('POST', '/api/measures/finnes-ikke/step/start', { version: 1 }),
    of('POST', '/api/hse-processes/open'),
    of('POST', '/api/hse-processes/finnes-ikke/step/save', { section: 'plan' }),
    of('POST', '/api/hse-processes/finnes-ikke/step/tull'),
    of('POST', '/api/editions/finnes-ikke/step/publish'),
    of('POST', '/api/guidelines/finnes-ikke/new-edition'),
    of('POST', '/api/hse/publish'),
    of('POST', '/api/hse/set-up', { item: 'roles', done: true }),
    of('POST', '/api/accounts/first-register'),
    of('POST', '/api/graphql', { query: '{__typename}' }),
    of('POST', '/api/finnes-ikke'),
    of('POST', '/healthz'),
    of('DELETE', '/api/payload-preferences/finnes-ikke'),
    of('DELETE', '/api/payload-locked-documents/finnes-ikke'),
  ]
}

/** Attempts of which only some are allowed: each under a name of its own. */
function counted(origin: string): Visit[] {
  const email = `${nobodysName()}@nordhavn.example`
  const at = (path: string, body: unknown, note: string): Visit => ({
    ...{ method: 'POST', address: `/api/accounts/${path}`, note, ...json(origin, body) },
  })
  return [
    at('login', { email, password: 'tull' }, 'wrong'),
    {
      ...at('login', { email: nobodysName(), password: 'tull' }, 'in English'),
      headers: { origin, 'content-type': 'application/json', 'accept-language': 'en' },
    },
    at('LOGIN/', { email: nobodysName() }, 'no password'),
    at('forgot-password', { email: `${nobodysName()}@nordhavn.example` }, 'unknown'),
    at('reset-password', { token: 'tull', password: 'et-langt-nok-passord' }, 'rubbish'),
    at('logged-out/feide', { logout_token: 'tull' }, 'rubbish'),
    at('unlock', { email: `${nobodysName()}@nordhavn.example` }, 'unknown'),
    { method: 'POST', address: '/api/nonconformities/report', note: 'empty', ...json(origin, {}) },
  ]
}

/** What would change something for whoever is logged in. */
function onlyByNobody(origin: string): Visit[] {
  const of = (method: string, address: string, body: unknown = {}): Visit => ({
    method,
    address,
    ...json(origin, body),
  })
  return [
    of('POST', '/api/accounts/logout'),
    of('POST', '/api/accounts/refresh-token'),
    of('POST', '/api/globals/hse-settings'),
    of('POST', '/api/payload-preferences/tull', { value: 1 }),
    of('POST', '/api/payload-locked-documents'),
    ...collections.map((each) => of('POST', `/api/${each}`)),
    ...get(
      '/api/payload-jobs/run',
      '/api/payload-jobs/handle-schedules',
      '/api/payload-jobs/run?limit=1',
    ),
  ]
}
