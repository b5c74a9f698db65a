import type { TestApp, ActorName } from '../../test/app.ts'
import {
  csvAddress,
  filePaths,
  pageAddress,
  type RecordKind,
  recordPaths,
  recordsAddress,
  roots,
} from '../../../content/addresses/my-hse.ts'
import { files } from '../files.ts'
import { answerMyHse } from '../my-hse.tsx'
import { surfaces } from '../screens/registry.ts'
import type { Planted } from './planted.ts'

const assets = { style: '/style.css', script: '/script.js' }

/** What came through a door. */
export interface Answered {
  readonly status: number
  readonly text: string
}

/** Asks a screen or a file of My HSE, as a browser does. */
export async function screenAt(app: TestApp, who: ActorName, address: string): Promise<Answered> {
  const cookie = `payload-token=${await app.token(who)}`
  const request = new Request(new URL(address, app.origin), { headers: { cookie } })
  const answer = await answerMyHse(request, { payload: app.payload, assets })
  if (answer === null) throw new Error(`Nothing stands at ${address}`)
  return { status: answer.status, text: await answer.text() }
}

/** Asks REST. */
export async function restAt(
  app: TestApp,
  who: ActorName,
  path: string,
  body?: unknown,
): Promise<Answered> {
  const headers = new Headers({
    authorization: `JWT ${await app.token(who)}`,
    'content-type': 'application/json',
  })
  const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${app.origin}/api${path}`, { headers, ...post })
  return { status: answer.status, text: await answer.text() }
}

/** Every screen and file of My HSE in both languages, with what was planted where an address names a record. */
export function addressesOf(planted: Planted): string[] {
  const records: Readonly<Record<RecordKind, string>> = {
    nonconformity: planted.number,
    measure: planted.measure.number,
    process: 'HMS-2026-KJ-01',
    enquiry: 'HEN-2026-0001',
    document: 'DOK-2026-0001',
    delegatedTask: 'OPP-2026-0001',
    committeeMeeting: 'AMU-2026-0001',
    committeeItem: 'SAK-AMU-2026-0001',
    committeeReport: 'RAP-AMU-2026-0001',
    ownActivity: 'AKT-2026-0001',
    objective: 'MAL-2026-0001',
    plannedCourse: 'KUR-2026-0001',
    compliance: 'SAM-2026-0001',
    audit: 'REV-2026-0001',
    reAudit: 'ETR-2026-0001',
    unitReport: 'ENH-2025-0001',
    report: 'RAP-2026-0001',
    managementReview: 'LED-2026-0001',
    reviewDecision: 'VED-2026-0001',
    inspection: 'TSY-2026-0001',
    inspectionOrder: 'PAL-2026-0001',
    proposal: 'FOR-2026-0001',
    story: 'HIS-2026-0001',
    injury: 'SKA-2026-0001',
    accessRequest: 'INN-2026-0001',
    workStop: 'STA-2026-0001',
  }
  const kinds = Object.keys(records) as RecordKind[]
  const named: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(
      kinds.flatMap((kind) =>
        Object.values(recordPaths[kind]).map((each) => [each, [records[kind]]]),
      ),
    ),
    [filePaths.attachment.split('/')[0] ?? '']: [planted.file.id],
  }
  const filled = (root: string, path: string): string[] => {
    const [first = '', ...more] = path.split('/')
    return more.reduce<string[]>(
      (begun, part, index) => {
        const words = part.startsWith(':')
          ? index === 0
            ? (named[first] ?? ['nothing'])
            : ['challenge-kj', 'mapping-kj']
          : [part]
        return begun.flatMap((each) => words.map((word) => `${each}/${word}`))
      },
      [first === '' ? root : `${root}/${first}`],
    )
  }
  const screens = surfaces.flatMap(({ language, root, screens: routes }) =>
    routes.flatMap(({ path }) => filled(root, path[language] ?? '')),
  )
  const filed = files.flatMap(({ path }) =>
    Object.entries(path).flatMap(([language, each]) =>
      filled(roots[language as keyof typeof roots], each),
    ),
  )
  return [...screens, ...filed]
}

/** Lists and figures with what an address can ask of them. */
export const askedLists: readonly string[] = [
  recordsAddress('nb', 'nonconformity', { search: 'KANARI' }),
  recordsAddress('nb', 'nonconformity', { state: 'open', unit: 'unit-KJ' }),
  recordsAddress('nb', 'nonconformity', { unit: 'unit-KJ-LAB', sort: 'due' }),
  csvAddress('nb', 'nonconformity', { search: 'KANARI' }),
  recordsAddress('nb', 'measure', { search: 'KANARI' }),
  recordsAddress('nb', 'measure', { unit: 'unit-KJ-LAB', state: 'all' }),
  csvAddress('nb', 'measure', { search: 'KANARI' }),
  pageAddress('nb', 'figures', { year: '2026' }),
]

/** Questions to REST whose answers must say nothing of the case, its measure and its picture. */
export function restPaths(planted: Planted, secret: string): string[] {
  const { file, id, measure, number } = planted
  const asked = (slug: string): string[] => [
    `/${slug}?limit=0&depth=5`,
    `/${slug}?limit=0&depth=5&draft=true&trash=true&locale=all`,
    `/${slug}?limit=0&sort=-createdAt`,
    `/${slug}?limit=0&where[id][exists]=true&select[title]=true&select[description]=true`,
    `/${slug}?limit=0&overrideAccess=true&showHiddenFields=true`,
    `/${slug}/versions?limit=0`,
  ]
  return [
    ...asked('nonconformities'),
    ...asked('measures'),
    ...asked('consultations'),
    ...asked('proposals'),
    ...asked('stories'),
    ...asked('attachments'),
    ...asked('hse-processes'),
    ...asked('outbox'),
    `/nonconformities?where[title][like]=${secret}`,
    `/nonconformities?where[number][equals]=${number}`,
    `/nonconformities?where[concernsManager][equals]=true`,
    `/nonconformities?where[handlingUnit][exists]=true`,
    `/nonconformities?where[withheldFrom][exists]=true`,
    `/measures?where[nonconformity][equals]=${id}`,
    `/measures?where[nonconformity.title][like]=${secret}`,
    `/attachments?where[nonconformity.number][equals]=${number}`,
    `/attachments?where[filename][equals]=${file.name}`,
    `/nonconformities/${id}?depth=5`,
    `/measures/${measure.id}?depth=5`,
    `/attachments/${file.id}?depth=5`,
    `/attachments/file/${file.name}`,
  ]
}

/** Counts that must be nought. */
export function countPaths(planted: Planted, secret: string): string[] {
  const { id, number } = planted
  return [
    `/nonconformities/count?where[title][like]=${secret}`,
    `/nonconformities/count?where[number][equals]=${number}`,
    '/nonconformities/count?where[concernsManager][equals]=true',
    '/nonconformities/count?where[handlingUnit][equals]=unit-NV',
    `/measures/count?where[nonconformity][equals]=${id}`,
    `/measures/count?where[nonconformity.title][like]=${secret}`,
    '/measures/count?where[nonconformity.concernsManager][equals]=true',
    `/proposals/count?where[nonconformity][equals]=${id}`,
    `/consultations/count?where[nonconformity][equals]=${id}`,
    `/stories/count?where[cases][in]=${id}`,
    `/attachments/count?where[nonconformity][equals]=${id}`,
    '/attachments/count?where[nonconformity.concernsManager][equals]=true',
  ]
}

/** Steps of a case and of a measure, with all they ask for. */
export function stepPaths(id: string, measure: string): [string, unknown][] {
  const given = {
    version: 1,
    note: 'x',
    reason: 'x',
    question: 'x',
    answer: 'x',
    comment: 'x',
    reply: 'x',
    instead: 'x',
    why: 'x',
    view: 'x',
    unit: 'unit-HF',
    deadline: '2027-01-01',
  }
  const steps = (slug: string, of: string, names: readonly string[]): [string, unknown][] =>
    names.map((step) => [`/${slug}/${of}/step/${step}`, given])
  return [
    ...steps('nonconformities', id, [
      ...['receive', 'assess', 'start', 'checkEffect', 'close', 'reject', 'transfer', 'reopen'],
      ...['ask', 'answer', 'comment', 'replyToRepresentative', 'answerComment', 'notifyAuthority'],
    ]),
    ...steps('measures', measure, [
      ...['approve', 'start', 'complete', 'extend', 'cancel'],
      ...['stopRepeating', 'disagree', 'answerView', 'registerOverdue'],
    ]),
  ]
}
