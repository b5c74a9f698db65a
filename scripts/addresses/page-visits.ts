import type { Found, FoundProcess } from './found.ts'
import { below, get, type Pair, roots, type Round, type Visit } from './visits.ts'

const same = (path: string): Pair => [path, path]

const screens: readonly Pair[] = [
  same(''),
  ['/oppgaver', '/tasks'],
  ['/meldt-av-meg', '/reported-by-me'],
  ['/avvik', '/nonconformities'],
  ['/tiltak', '/measures'],
  ['/hms-runde', '/hse-process'],
  ['/hms-runde/oversikt', '/hse-process/overview'],
  ['/tall', '/figures'],
  ['/tall?year=2025', '/figures?year=2025'],
  ['/retningslinjer', '/guidelines'],
  ['/logg-inn', '/log-in'],
  ['/glemt-passord', '/forgotten-password'],
  ['/nytt-passord', '/new-password'],
  ['/avvik.csv', '/nonconformities.csv'],
  ['/tiltak.csv', '/measures.csv'],
]

const processPages: readonly Pair[] = [
  same(''),
  ['/planlegging', '/planning'],
  ['/planlegging/datoer', '/planning/dates'],
  ['/planlegging/deltakere', '/planning/participants'],
  ['/planlegging/bekreft', '/planning/confirm'],
  ['/formote', '/pre-meeting'],
  ['/formote/motet', '/pre-meeting/meeting'],
  ['/formote/i-fjor', '/pre-meeting/last-year'],
  ['/formote/avvik-og-tiltak', '/pre-meeting/cases-and-measures'],
  ['/formote/henvendelser-og-krav', '/pre-meeting/enquiries-and-requirements'],
  ['/formote/referat', '/pre-meeting/minutes'],
  ['/utfordringer', '/challenges'],
  ['/kartlegging', '/mapping'],
  ['/ettermote', '/post-meeting'],
  ['/ettermote/motet', '/post-meeting/meeting'],
  ['/ettermote/funn', '/post-meeting/findings'],
  ['/ettermote/handlingsplan', '/post-meeting/action-plan'],
  ['/ettermote/lovoversikt', '/post-meeting/requirements'],
  ['/ettermote/referat', '/post-meeting/minutes'],
  ['/ettermote/vedtak', '/post-meeting/approval'],
  ['/uttalelser', '/statements'],
  ['/avslutt', '/close'],
  ['/rapport', '/report'],
]

const caseQueries = [
  ...['open', 'overdue', 'closed', 'tull'].map((state) => `state=${state}`),
  ...['number', '-number', 'eventDate', '-eventDate', 'due', '-due', 'tull'].map(
    (by) => `sort=${by}`,
  ),
  'severity=serious',
  'source=report',
  'category=accident',
  'year=2025',
  'year=tull',
  'unit=unit-NHU-NV-KJ',
  'unit=finnes-ikke',
  'search=avtrekk',
  'search=AVV-2026-0010',
  'search=%25_%27%22%3Cscript%3E',
  'search=',
  'page=2',
  'page=9999',
  'page=-1',
  'state=open&year=2026&sort=-due&page=1',
  'state=open&state=closed',
  'done=transfer',
]
const measureQueries = [
  'state=open',
  'state=verified',
  'state=tull',
  'overdue=yes',
  'overdue=nei',
  'source=process',
  'source=nonconformity',
  'year=2026',
  'unit=unit-NHU-NV-KJ',
  'responsible=person-solfrid-myklebo',
  ...['deadline', '-deadline', 'title', '-unit', 'responsible', '-state', 'priority', '-cost'].map(
    (by) => `sort=${by}`,
  ),
  'page=2',
  'page=9999',
  'sort=tull&page=0&state=&x=y',
]
const processQueries = [
  'year=2025',
  'state=closed',
  'sort=unit',
  'sort=-state',
  'year=tull&sort=tull&page=2',
]

const withQueries = (pair: Pair, queries: readonly string[]): Pair[] =>
  queries.map((query): Pair => [`${pair[0]}?${query}`, `${pair[1]}?${query}`])

const lists: readonly Pair[] = [
  ...withQueries(['/avvik', '/nonconformities'], caseQueries),
  ...withQueries(['/tiltak', '/measures'], measureQueries),
  ...withQueries(['/hms-runde', '/hse-process'], processQueries),
  ...withQueries(['/hms-runde/oversikt', '/hse-process/overview'], ['year=2025', 'sort=tull']),
  ...withQueries(
    ['/avvik.csv', '/nonconformities.csv'],
    ['state=open&sort=-due', 'state=tull&page=2', 'search=avtrekk'],
  ),
  ...withQueries(['/tiltak.csv', '/measures.csv'], ['overdue=yes', 'sort=-cost&page=2']),
  ...withQueries(
    ['/retningslinjer', '/guidelines'],
    ['q=alene', 'q=', 'q=finnesikke', 'q=%3Cb%3E', `q=${'a'.repeat(300)}`],
  ),
  ...withQueries(['/oppgaver', '/tasks'], ['done=tull', 'page=2']),
  ...withQueries(['/tall', '/figures'], ['year=2026', 'year=1999', 'year=tull']),
]

const asked = [
  'error=too-large',
  'error=unreadable',
  'error=foreign',
  'error=tull',
  'draft=tull',
  'done=tull',
] as const
const notices: readonly Pair[] = [
  ...withQueries(same(''), [...asked, 'done=preferences', 'done=password', 'done=saved-for-later']),
  ...withQueries(
    ['/logg-inn', '/log-in'],
    [
      ...asked,
      'done=logged-out',
      'next=%2Fmin-hms%2Favvik%3Fstate%3Dopen',
      'next=https%3A%2F%2Felsewhere.example%2F',
      'next=%2F%2Felsewhere.example',
      'next=%2Fapi%2Faccess',
      'next=%2Fmin-hms%2Fskjema%2Flogg-ut',
    ],
  ),
  ...withQueries(['/glemt-passord', '/forgotten-password'], [...asked, 'done=sent']),
  ...withQueries(
    ['/nytt-passord', '/new-password'],
    [...asked, 'token=used', `token=${'a'.repeat(40)}`],
  ),
  ...withQueries(
    ['/avvik/AVV-2026-0010', '/nonconformities/AVV-2026-0010'],
    [...asked, 'done=receive', 'done=assess', 'change=close'],
  ),
  ...withQueries(['/tiltak/TIL-2026-0016', '/measures/TIL-2026-0016'], [...asked, 'done=start']),
  ...withQueries(['/hms-runde', '/hse-process'], asked),
  ...withQueries(
    ['/hms-runde/HMS-2026-NHU-NV-KJ-01/planlegging', '/hse-process/HMS-2026-NHU-NV-KJ-01/planning'],
    [...asked, 'done=saved'],
  ),
  ...withQueries(['/hms-runde/HMS-2026-NHU-NV-KJ-01', '/hse-process/HMS-2026-NHU-NV-KJ-01'], asked),
]

const reporting: readonly Pair[] = [
  same(''),
  ['/kontroller', '/check'],
  ['/kvittering', '/receipt'],
  same('/status'),
  ...withQueries(same(''), [...asked, 'unit=unit-NHU-NV-KJ', 'unit=finnes-ikke']),
  ...withQueries(['/kontroller', '/check'], ['draft=tull']),
  ...withQueries(['/kvittering', '/receipt'], ['report=tull']),
  ...withQueries(same('/status'), [...asked, 'case=tull', 'gone=yes', 'done=answered']),
  ['/check', '/kontroller'],
  same('/finnes-ikke'),
  same('/status/finnes/ikke'),
]

/** Addresses that lead nowhere, or only for somebody who writes them in their own way. */
const odd: readonly Pair[] = [
  ['/nonconformities', '/avvik'],
  ['/measures/TIL-2026-0016', '/tiltak/TIL-2026-0016'],
  ['/hms-runde/HMS-2026-NHU-NV-KJ-01/planning', '/hse-process/HMS-2026-NHU-NV-KJ-01/planlegging'],
  ['/avvik/AVV-2099-0001', '/nonconformities/AVV-2099-0001'],
  ['/avvik/avv-2026-0010', '/nonconformities/avv-2026-0010'],
  ['/avvik/AVV-2026-0010/mer', '/nonconformities/AVV-2026-0010/more'],
  ['/avvik/%20', '/nonconformities/%20'],
  ['/avvik/%C3%A6%C3%B8%C3%A5', '/nonconformities/%C3%A6'],
  ['/avvik/%E0%A4%A', '/nonconformities/%'],
  ['/avvik/%25E0', '/nonconformities/%25'],
  ['/avvik/AVV%2D2026-0010', '/nonconformities/AVV%2D2026-0010'],
  ['/avvik%2FAVV-2026-0010', '/nonconformities%2FAVV-2026-0010'],
  ['/avvik/%00', '/nonconformities/%0a'],
  ['/avvik/..', '/nonconformities/%2e%2e/measures'],
  ['/./avvik', '/./measures'],
  ['\\avvik', '\\measures'],
  ['/avvik/', '/nonconformities/'],
  ['//avvik', '//nonconformities'],
  ['/', '/'],
  ['/Avvik', '/Nonconformities'],
  ['/avvik;x=y', '/nonconformities;x=y'],
  ['/tiltak/TIL-2099-0001', '/measures/TIL-2099-0001'],
  ['/hms-runde/HMS-2099', '/hse-process/HMS-2099'],
  ['/hms-runde/HMS-2099/planlegging', '/hse-process/HMS-2099/planning'],
  [
    '/hms-runde/HMS-2026-NHU-NV-KJ-01/finnes-ikke',
    '/hse-process/HMS-2026-NHU-NV-KJ-01/finnes-ikke',
  ],
  [
    '/hms-runde/HMS-2026-NHU-NV-KJ-01/utfordringer/finnes-ikke',
    '/hse-process/HMS-2026-NHU-NV-KJ-01/challenges/finnes-ikke',
  ],
  [
    '/hms-runde/HMS-2026-NHU-NV-KJ-01/kartlegging/finnes-ikke',
    '/hse-process/HMS-2026-NHU-NV-KJ-01/mapping/finnes-ikke',
  ],
  [
    '/hms-runde/HMS-2026-NHU-NV-KJ-01/tiltak/finnes-ikke',
    '/hse-process/HMS-2026-NHU-NV-KJ-01/measures/finnes-ikke',
  ],
  ['/hms-runde/HMS-2026-NHU-NV-KJ-01/tiltak', '/hse-process/HMS-2026-NHU-NV-KJ-01/measures'],
  ['/retningslinjer/finnes-ikke', '/guidelines/finnes-ikke'],
  ['/retningslinjer/nhu-hms-r35/', '/guidelines/nhu-hms-r35/'],
  ['/retningslinjer/nhu-hms-r35/mer', '/guidelines/nhu-hms-r35/more'],
  ['/retningslinjer/NHU-HMS-R35', '/guidelines/NHU-HMS-R35'],
  ['/retningslinjer/%25', '/guidelines/%25'],
  ['/retningslinjer/nhu%2Fhms', '/guidelines/nhu%2Fhms'],
  ['/logg-inn/mer', '/log-in/more'],
  ['/log-in', '/logg-inn'],
  same('/a/b/c/d/e/f/g/h/i/j'),
  ['/skjema', '/form'],
  ['/avvik?state=%', '/nonconformities?state=%E0%A4'],
  ['/avvik?__proto__=x&constructor=y&toString=z', '/nonconformities?__proto__=x'],
  ['/avvik?draft[]=x&draft[a]=y', '/nonconformities?draft[]=x'],
  ['/avvik?', '/nonconformities?'],
  ['/avvik.csv/', '/nonconformities.csv/'],
  ['/avvik.csv/mer', '/nonconformities.csv/more'],
  [`/${'a'.repeat(8000)}`, `/${'a'.repeat(8000)}`],
  [`?x=${'a'.repeat(7000)}`, `?x=${'a'.repeat(7000)}`],
]
const oddAnywhere = [
  '/MIN-HMS',
  '//min-hms',
  '/min%2Dhms',
  '/%6Din-hms',
  '/min-hms%2Favvik',
  '/min-hmsx',
  '/EN/my-hse',
  '/en/My-Hse',
  '/en//my-hse',
  '/en/min-hms',
  '/my-hse',
  '/nb/min-hms',
  '/MELD',
  '/meldt',
  '/meld/',
  '/en/report/',
  '/meld//status',
  '/meld/%E0',
  '/en/meld',
  '/report',
  '/en/my-hse/farger.css',
]

const files = [
  '/min-hms/farger.css',
  '/min-hms/farger.css?v=1',
  '/min-hms/farger.css/',
  '/min-hms/bilde',
  '/min-hms/bilde/tull',
  '/min-hms/bilde/tull.png',
  `/min-hms/bilde/${'0'.repeat(64)}.png`,
  `/min-hms/bilde/${'0'.repeat(64)}.svg`,
  `/min-hms/bilde/${'0'.repeat(64)}.png/mer`,
  '/min-hms/bilde/..%2F..%2Fverne.db',
  '/min-hms/bilde/%',
  '/min-hms/vedlegg',
  '/min-hms/vedlegg/finnes-ikke',
  '/min-hms/vedlegg/00000000-0000-7000-8000-000000000000',
  '/min-hms/vedlegg/%2e%2e',
  '/min-hms/vedlegg/a/b',
  `/en/my-hse/bilde/${'0'.repeat(64)}.png`,
  '/en/my-hse/vedlegg/finnes-ikke',
]

const admin = [
  '/admin',
  '/admin/',
  '/admin/login',
  '/admin/logout',
  '/admin/account',
  '/admin/finnes-ikke',
  '/admin/collections/editions',
  '/admin/collections/nonconformities',
  '/admin/collections/finnes-ikke',
  '/admin/globals/hse-settings',
  '/ADMIN',
]

/** Every page and file, by who asks: records by all roles in Norwegian, the rest by those it differs for. */
export function pageRounds(found: Found, roles: readonly string[]): Round[] {
  const records: readonly Pair[] = [
    ...[...found.cases.keys()].map((each): Pair => [`/avvik/${each}`, `/nonconformities/${each}`]),
    ...[...found.measures.keys()].map((each): Pair => [`/tiltak/${each}`, `/measures/${each}`]),
    ...found.guidelines.map((each): Pair => [`/retningslinjer/${each}`, `/guidelines/${each}`]),
    ...found.processes.flatMap(pagesOf),
  ]
  const rows = found.processes.flatMap(rowsOf)
  const [screensNb, screensEn] = below(roots.myHse, screens)
  const [recordsNb, recordsEn] = below(roots.myHse, records)
  const [reportNb, reportEn] = below(roots.report, reporting)
  const some = ['nobody', 'leder', 'verneombud', 'redaktor']
  const found_ = [
    ...found.images.map((each) => `/min-hms/bilde/${each}`),
    ...found.attachments.map((each) => `/min-hms/vedlegg/${each}`),
  ]
  return [
    { roles, visits: get(...screensNb, ...screensEn, ...recordsNb, ...found_) },
    { roles: some, visits: get(...recordsEn) },
    { roles: some, visits: get(...below(roots.myHse, rows).flat()) },
    { roles: some, visits: get(...below(roots.myHse, [...lists, ...notices]).flat()) },
    { roles: ['nobody', 'leder'], visits: get(...reportNb, ...reportEn) },
    {
      roles: ['nobody', 'leder'],
      visits: get(...below(roots.myHse, odd).flat(), ...oddAnywhere, ...files),
    },
    { roles: ['nobody', 'leder'], visits: otherWays() },
    {
      roles: ['nobody', 'redaktor', 'leder'],
      visits: get(...admin).map((each) => ({ ...each, headOnly: true })),
    },
  ]
}

function pagesOf({ number }: FoundProcess): Pair[] {
  return processPages.map(([nb, en]): Pair => [
    `/hms-runde/${number}${nb}`,
    `/hse-process/${number}${en}`,
  ])
}

function rowsOf({ number, challenges, mappings, measures }: FoundProcess): Pair[] {
  const row = (nb: string, en: string, ids: readonly string[]): Pair[] => [
    ...ids.map((id): Pair => [
      `/hms-runde/${number}/${nb}/${id}`,
      `/hse-process/${number}/${en}/${id}`,
    ]),
    [`/hms-runde/${number}/${nb}/ny`, `/hse-process/${number}/${en}/new`],
    [`/hms-runde/${number}/${nb}/new`, `/hse-process/${number}/${en}/ny`],
    [
      `/hms-runde/${number}/${nb}/ny?challenge=${challenges[0] ?? 'tull'}`,
      `/hse-process/${number}/${en}/new?challenge=${challenges[0] ?? 'tull'}`,
    ],
  ]
  return [
    ...row('utfordringer', 'challenges', challenges),
    ...row('kartlegging', 'mapping', mappings),
    ...row('tiltak', 'measures', measures),
  ]
}

/** Other methods than GET, and headers that change what an address answers. */
function otherWays(): Visit[] {
  const addresses = [
    '/min-hms',
    '/en/my-hse/nonconformities',
    '/min-hms/avvik/AVV-2026-0010',
    '/min-hms/finnes-ikke',
    '/min-hms/retningslinjer/nhu-hms-r35',
    '/en/my-hse/log-in',
    '/meld',
    '/en/report/status',
    '/min-hms/avvik.csv',
    '/en/my-hse/measures.csv',
    '/min-hms/farger.css',
    `/min-hms/bilde/${'0'.repeat(64)}.png`,
    '/min-hms/vedlegg/finnes-ikke',
    '/min-hms/skjema/avvik-spor',
    '/en/my-hse/form/finnes-ikke',
    '/healthz',
  ]
  const methods = ['HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']
  const elsewhere = 'https://elsewhere.example'
  const headers: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['gzip', { 'accept-encoding': 'gzip, deflate, br' }],
    ['from elsewhere', { 'sec-fetch-site': 'cross-site', referer: `${elsewhere}/` }],
    ['origin elsewhere', { 'sec-fetch-site': 'cross-site', origin: elsewhere }],
    ['in English', { 'accept-language': 'en' }],
    ['as JSON', { accept: 'application/json' }],
    ['range', { range: 'bytes=0-9' }],
    [
      'forged',
      {
        'x-forwarded-host': 'elsewhere.example',
        'x-nonce': 'x',
        'x-middleware-subrequest': 'proxy',
      },
    ],
    ['wrong host', { host: 'elsewhere.example' }],
    ['broken host', { host: 'a b' }],
    [
      'not modified',
      { 'if-none-match': '*', 'if-modified-since': 'Sat, 28 Nov 2099 00:00:00 GMT' },
    ],
  ]
  return addresses.flatMap((address) => [
    ...methods.map((method) => ({ method, address })),
    ...headers.map(([note, sent]) => ({ method: 'GET', address, note, headers: sent })),
  ])
}
