import type { Found } from './found.ts'
import { nobodysName } from './steady.ts'
import { fields, type Pair, type Round, type Visit } from './visits.ts'

/** Last part of the address of every form, in both languages. */
const caseForms: readonly Pair[] = [
  ['avvik-motta', 'nonconformity-receive'],
  ['avvik-vurder', 'nonconformity-assess'],
  ['avvik-tiltak', 'nonconformity-measure'],
  ['avvik-start', 'nonconformity-start'],
  ['avvik-effekt', 'nonconformity-effect'],
  ['avvik-lukk', 'nonconformity-close'],
  ['avvik-varsle', 'nonconformity-notify'],
  ['avvik-svar-verneombud', 'nonconformity-reply'],
  ['avvik-spor', 'nonconformity-ask'],
  ['avvik-svar', 'nonconformity-answer'],
  ['avvik-kommenter', 'nonconformity-comment'],
  ['avvik-overfor', 'nonconformity-transfer'],
  ['avvik-avvis', 'nonconformity-reject'],
  ['avvik-gjenapne', 'nonconformity-reopen'],
]
const measureForms: readonly Pair[] = [
  ['tiltak-vedta', 'measure-approve'],
  ['tiltak-start', 'measure-start'],
  ['tiltak-gjort', 'measure-done'],
  ['tiltak-kontroll', 'measure-check'],
  ['tiltak-utsett', 'measure-extend'],
  ['tiltak-endre', 'measure-change'],
  ['tiltak-avlys', 'measure-cancel'],
]
/** Forms that save a part of a process, and those that take a step only from the state they say. */
const guardedProcessForms: readonly Pair[] = [
  ['hms-runde-datoer', 'hse-process-dates'],
  ['hms-runde-deltakere', 'hse-process-participants'],
  ['hms-runde-formote', 'hse-process-pre-meeting'],
  ['hms-runde-gjennomgang', 'hse-process-inputs'],
  ['hms-runde-valg', 'hse-process-choice'],
  ['hms-runde-ettermote', 'hse-process-post-meeting'],
  ['hms-runde-funn', 'hse-process-findings'],
  ['hms-runde-lovoversikt', 'hse-process-requirements'],
  ['hms-runde-videre', 'hse-process-go-on'],
  ['hms-runde-tilbake', 'hse-process-step-back'],
  ['hms-runde-gjenapne', 'hse-process-reopen'],
]
const otherProcessForms: readonly Pair[] = [
  ['apne-hms-runde', 'open-hse-process'],
  ['hms-runde-bekreft', 'hse-process-confirm'],
  ['hms-runde-utfordring', 'hse-process-challenge'],
  ['hms-runde-fjern-utfordring', 'hse-process-remove-challenge'],
  ['hms-runde-kartlegging', 'hse-process-mapping'],
  ['hms-runde-fjern-kartlegging', 'hse-process-remove-mapping'],
  ['hms-runde-ingen-kartlegging', 'hse-process-no-mapping'],
  ['hms-runde-registrer', 'hse-process-register'],
  ['hms-runde-tiltak', 'hse-process-measure'],
  ['hms-runde-ikke-tiltak', 'hse-process-no-measure'],
  ['hms-runde-vedta', 'hse-process-approve'],
  ['hms-runde-uttalelse', 'hse-process-statement'],
  ['hms-runde-avslutt', 'hse-process-close'],
]
const reportForms: readonly Pair[] = [
  ['kontroller-melding', 'check-report'],
  ['meld-avvik', 'report-nonconformity'],
  ['meld-status', 'report-status'],
  ['meld-svar', 'report-answer'],
]
const preferences: Pair = ['innstillinger', 'preferences']
/** Few may be sent in an hour, and by account: each carries a name of its own. */
const countedForms: readonly Pair[] = [
  ['logg-inn', 'log-in'],
  ['glemt-passord', 'forgotten-password'],
  ['nytt-passord', 'new-password'],
]
const logOut: Pair = ['logg-ut', 'log-out']
const inward = [
  ...caseForms,
  ...measureForms,
  ...guardedProcessForms,
  ...otherProcessForms,
  preferences,
]
const every = [...inward, ...reportForms, ...countedForms, logOut]

const addressOf = ([nb, en]: Pair): readonly [string, string] => [
  `/min-hms/skjema/${nb}`,
  `/en/my-hse/form/${en}`,
]
const nb = (pair: Pair): string => addressOf(pair)[0]
const en = (pair: Pair): string => addressOf(pair)[1]
const elsewhere = 'https://elsewhere.example'

/**
 * Posts to every form. None of them changes a record: they are empty, or come from a version that never was. They stay
 * below half of what one network may send in a quarter of an hour: two recordings follow each other without waiting.
 */
export function formRounds(found: Found, origin: string): Round[] {
  const own = { origin }
  const both = (pairs: readonly Pair[]): string[] => pairs.flatMap(addressOf)
  const [some, others] = [0, 1].map((half) => every.filter((_, row) => row % 2 === half))
  return [
    {
      roles: ['leder'],
      visits: [
        ...both([...inward, ...reportForms]).map((address) => empty(address, own)),
        ...oldVersions(found, own),
        ...both(every).map((address) => post(address, 'from elsewhere', { origin: elsewhere }, {})),
        ...oddPosts(own),
      ],
    },
    {
      roles: ['nobody'],
      visits: [
        ...inward.map((each, row) => empty(row % 2 === 0 ? nb(each) : en(each), own)),
        ...both([...reportForms, logOut]).map((address) => empty(address, own)),
        ...both(countedForms).map((address) =>
          // Another field than the form's own: to the form it is empty.
          post(address, 'empty', own, { epost: nobodysName() }),
        ),
        ...filledIn(own),
        ...(some ?? []).map((each) => wrongType(en(each), own)),
        ...(others ?? []).map((each) => inChunks(nb(each), own)),
      ],
    },
    {
      roles: ['nobody', 'leder'],
      visits: both(every).map((address) => ({ method: 'GET', address })),
    },
  ]
}

function post(
  address: string,
  note: string,
  headers: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Visit {
  const sent = fields(values)
  return {
    method: 'POST',
    address,
    note,
    headers: { ...sent.headers, ...headers },
    body: sent.body,
    follow: true,
  }
}

function empty(address: string, headers: Readonly<Record<string, string>>): Visit {
  return post(address, 'empty', headers, {})
}

function wrongType(address: string, headers: Readonly<Record<string, string>>): Visit {
  return {
    method: 'POST',
    address,
    note: 'wrong type',
    headers: { ...headers, 'content-type': 'text/plain' },
    body: JSON.stringify({ email: nobodysName() }),
  }
}

/** 300 kB in pieces, of which the form reads 200 kB at most unless it takes files. */
function inChunks(address: string, headers: Readonly<Record<string, string>>): Visit {
  const filling = Array.from({ length: 20 }, (_, row): [string, string] => [
    `x${String(row)}`,
    'x'.repeat(15_000),
  ])
  const visit = post(address, '300 kB in chunks', headers, {
    email: nobodysName(),
    ...Object.fromEntries(filling),
  })
  return { ...visit, length: 'chunked', follow: false }
}

/** Posts about real records, from a version that never was: the page shows them again beside what stands there. */
function oldVersions(found: Found, headers: Readonly<Record<string, string>>): Visit[] {
  const [number, measure, process] = ['AVV-2026-0010', 'TIL-2026-0016', 'HMS-2026-NHU-NV-KJ-01']
  const version = '999999'
  const about = (forms: readonly Pair[], values: Readonly<Record<string, string>>): Visit[] =>
    forms.map((each) => post(nb(each), 'old version', headers, values))
  return [
    ...about(caseForms, {
      id: found.cases.get(number) ?? '',
      number,
      version,
      note: 'Skrevet',
      reason: 'Skrevet',
    }),
    ...about(measureForms, {
      id: found.measures.get(measure) ?? '',
      number: measure,
      version,
      note: 'Skrevet',
    }),
    ...about(guardedProcessForms, {
      id: found.processes.find((each) => each.number === process)?.id ?? '',
      number: process,
      base: version,
      from: version,
    }),
    ...otherProcessForms.map((each) =>
      post(nb(each), 'no such process', headers, { id: 'finnes-ikke', number: process }),
    ),
  ]
}

/** Forms that are filled in, as far as that changes nothing but a draft. */
function filledIn(headers: Readonly<Record<string, string>>): Visit[] {
  const report = {
    type: 'nonconformity',
    injury: 'no',
    title: 'Avtrekket virker ikke',
    description: 'Første linje\r\nAndre linje med <b>tegn</b> & mer',
    unit: 'unit-NHU-NV-KJ',
    eventDate: '01.11.2026',
    place: 'Rom 214',
    who: 'anonymous',
  }
  const [check, , status] = reportForms
  return [
    ...(check
      ? [
          post(nb(check), 'filled in', headers, report),
          post(en(check), 'filled in', headers, report),
          post(nb(check), 'national identity number', headers, {
            ...report,
            title: 'Fnr 01017000027',
          }),
        ]
      : []),
    ...(status
      ? [post(nb(status), 'wrong code', headers, { number: 'AVV-2099-0001', code: 'tull' })]
      : []),
    ...['/min-hms/skjema/logg-inn', '/en/my-hse/form/log-in'].map((address) =>
      post(address, 'wrong password', headers, {
        email: `${nobodysName()}@nordhavn.example`,
        password: 'tull',
        next: '/min-hms/avvik',
      }),
    ),
  ]
}

function oddPosts(own: Readonly<Record<string, string>>): Visit[] {
  const [address, report] = ['/min-hms/skjema/avvik-spor', '/en/my-hse/form/check-report']
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const large = { method: 'POST', body: 'x=y', length: 'announced' } as const
  const referer = `${own['origin'] ?? ''}/min-hms/avvik/AVV-2026-0010?draft=x`
  const parts = '--x\r\ncontent-disposition: form-data; name="question"\r\n\r\n\r\n'
  const multipart = { ...own, 'content-type': 'multipart/form-data; boundary=x' }
  return [
    { ...large, address, note: '26 MB', headers: { ...own, ...type } },
    { ...large, address, note: '26 MB from a page', headers: { ...own, ...type, referer } },
    { ...large, address: report, note: '26 MB', headers: { ...own, ...type } },
    {
      method: 'POST',
      address,
      note: 'wrong type from a page',
      headers: { ...own, 'content-type': 'text/plain', referer },
      body: 'x',
    },
    { method: 'POST', address, note: 'no type', headers: own, body: 'x=y' },
    { method: 'POST', address, note: 'no body', headers: own },
    {
      method: 'POST',
      address,
      note: 'parts',
      headers: multipart,
      body: `${parts}--x--\r\n`,
      follow: true,
    },
    { method: 'POST', address, note: 'broken parts', headers: multipart, body: parts },
    post(
      address,
      'too many fields',
      own,
      Object.fromEntries(Array.from({ length: 601 }, (_, row) => [`x${String(row)}`, ''])),
    ),
    post(address, 'too long a field', own, { question: 'x'.repeat(20_001) }),
    post(address, 'cross-site', { ...own, 'sec-fetch-site': 'cross-site' }, {}),
    post(address, 'origin null', { origin: 'null' }, {}),
    post(address, 'neither origin nor page', { 'sec-fetch-site': 'same-site' }, {}),
    post(address, 'no trace of a browser', {}, {}),
    post(address, 'made up key and draft', own, { form: 'x.y', draft: 'x.y', question: '' }),
    ...[
      '/min-hms/skjema/finnes-ikke',
      '/min-hms/skjema/nonconformity-ask',
      '/min-hms/skjema/avvik-spor/',
      '/min-hms/skjema/avvik-spor/mer',
      '/min-hms/skjema',
      '/min-hms/skjema/Avvik-spor',
      '/en/my-hse/form/avvik-spor',
      '/en/my-hse/form/%E0',
      '/en/my-hse/skjema/avvik-spor',
    ].map((each) => post(each, 'nowhere', own, {})),
  ]
}
