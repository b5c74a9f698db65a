import { randomUUID } from 'node:crypto'
import type { Where } from 'payload'
import { type Documents, local, type Slug } from '../../plugin/database/local.ts'
import { inTransaction } from '../../plugin/database/transaction.ts'
import { takeStep } from '../../plugin/editions/transition.ts'
import type { Edition } from '../../plugin/generated-types.ts'
import { beginEdition } from '../../plugin/guidelines/new-edition.ts'
import { type Report, reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { takeStep as takeRecordStep } from '../../plugin/records/engine.ts'
import { sendWaiting } from '../../plugin/outbox/send.ts'
import { tell } from '../../plugin/outbox/tell.ts'
import { accountId, type TestApp, unitId } from '../app.ts'

/** Something people have the system do, that may meet a database which will not carry it out. */
export interface Work {
  /** Makes what it is done to. @returns the id or key it is known by */
  readonly prepare: () => Promise<string>
  readonly run: (at: string) => Promise<unknown>
  /** All that is stored of it, without what differs from one to the next. */
  readonly stored: (at: string) => Promise<unknown>
}

const system = { overrideAccess: true } as const

/** A report of the employee's. */
export const reportOf = (key: string): Report => ({
  key,
  type: 'accident',
  title: 'Falt i trappen',
  description: 'Trinnet var løst.',
  unit: unitId('KJ'),
  eventDate: '2026-11-20',
  place: null,
  immediateAction: null,
  photos: [],
  anonymous: false,
  name: null,
  email: null,
  language: 'nb',
})

/** What is tried on a database that fails: a report, a step of a case, a publish, and a letter on its way. */
export function worksOf(
  app: TestApp,
): Readonly<Record<'report' | 'step' | 'publish' | 'letter' | 'mail', Work>> {
  const all = async <S extends Slug>(collection: S, where: Where): Promise<Documents[S][]> =>
    local.find(await app.as(), collection, { ...system, where })
  const traces = async (document: string): Promise<unknown> => ({
    audit: (await all('audit-log', { document: { equals: document } })).map(
      (each) => each.operation,
    ),
    told: (await all('outbox', { key: { contains: document } })).map((each) => each.to).sort(),
    lines: (await all('letter-lines', { key: { contains: document } }))
      .map((each) => each.account)
      .sort(),
  })
  const caseOf = async (where: Where): Promise<unknown> =>
    Promise.all(
      (await all('nonconformities', where)).map(async ({ id, number, state, steps, version }) => ({
        number: number.replace(/\d+$/, 'n'),
        state,
        version,
        steps: steps?.map(({ name, step }) => ({ name, step })),
        ...((await traces(id)) as object),
      })),
    )

  return {
    report: {
      // Each begins the counter of its year anew.
      prepare: async () => {
        await app.payload.db.deleteMany({ collection: 'number-series', where: {} })
        return randomUUID()
      },
      run: async (key) =>
        reportNonconformity(await app.as('employee'), { ...reportOf(key), place: key }),
      stored: (key) => caseOf({ place: { equals: key } }),
    },
    step: {
      prepare: async () =>
        (await reportNonconformity(await app.as('employee'), reportOf(randomUUID()))).id,
      run: async (id) =>
        takeRecordStep(await app.as('managerChemistry'), nonconformitySteps, 'receive', {
          id,
          version: 1,
        }),
      stored: (id) => caseOf({ id: { equals: id } }),
    },
    publish: {
      prepare: () => approvedEdition(app),
      run: async (id) =>
        takeStep(await app.as('approver'), { id, version: 4, transition: 'publish', note: null }),
      stored: async (id) => ({
        edition: (await all('editions', { id: { equals: id } })).map(({ state, version }) => ({
          state,
          version,
        })),
        asked: (await all('publish-requests', { key: { contains: id } })).map(({ state }) => state),
        ...((await traces(id)) as object),
      }),
    },
    letter: {
      prepare: () => Promise.resolve(randomUUID()),
      run: async (key) => {
        const req = await app.as()
        await inTransaction(req, () =>
          tell(req, {
            key,
            accounts: [accountId('managerChemistry'), accountId('employee'), null],
            subject: { nb: 'Frist', en: 'Deadline' },
            body: [{ nb: 'Fristen er i dag.', en: 'The deadline is today.' }],
            place: 'start',
          }),
        )
      },
      stored: async (key) =>
        (await all('outbox', { key: { contains: key } })).map((each) => each.to).sort(),
    },
    mail: mailOf(app),
  }
}

/** A mail that waits and is handed to the mail server, which must have it once. */
function mailOf(app: TestApp): Work {
  const delivered = new Map<string, number>()
  return {
    prepare: async () => {
      const req = await app.as()
      await app.payload.db.deleteMany({ collection: 'outbox', where: {} })
      const mail = { to: 'a@nordhavn.example', subject: randomUUID(), body: 'x' }
      await local.create(req, 'outbox', { ...mail, state: 'waiting', attempts: 0 }, system)
      return mail.subject
    },
    run: async () =>
      sendWaiting(await app.as(), 'hms@nordhavn.example', ({ subject }) => {
        delivered.set(subject, (delivered.get(subject) ?? 0) + 1)
        return Promise.resolve()
      }),
    stored: async (subject) => {
      const where = { subject: { equals: subject } }
      const found = await local.find(await app.as(), 'outbox', { ...system, where })
      return { states: found.map(({ state }) => state), times: delivered.get(subject) ?? 0 }
    },
  }
}

async function approvedEdition(app: TestApp): Promise<string> {
  const editor = await app.as('editor')
  const { id: guideline } = await local.create(
    editor,
    'guidelines',
    {
      number: `NHU-HMS-${freeNumber()}`,
      kind: 'guideline',
      ownerUnit: unitId('KJ'),
      classification: 'open',
      reviewIntervalMonths: 24,
      topics: ['topic-kjemikalier'],
    },
    { overrideAccess: false },
  )
  const begun = await beginEdition(editor, guideline, 'nb')
  const line = {
    type: 'text',
    text: 'Merk.',
    version: 1,
    detail: 0,
    format: 0,
    mode: 'normal',
    style: '',
  }
  const block = { version: 1, direction: 'ltr', format: '', indent: 0 }
  const body = {
    root: { ...block, type: 'root', children: [{ ...block, type: 'paragraph', children: [line] }] },
  } as NonNullable<Edition['body']>
  const written = await local.update(
    editor,
    'editions',
    begun.id,
    {
      version: begun.version,
      title: 'Kjemikalier',
      lead: 'Slik bruker du kjemikalier trygt.',
      body,
      changeNote: 'Ny utgave.',
      validFrom: '2026-11-22',
    },
    { overrideAccess: false },
  )
  const sent = await takeStep(editor, { ...written, transition: 'sendForReview', note: null })
  const approver = await app.as('approver')
  const { id, version } = await takeStep(approver, { ...sent, transition: 'approve', note: null })
  if (version !== 4) throw new Error(`The edition is at version ${String(version)}.`)
  return id
}

let used = 0

/** Document numbers `A00` to `Z99`, each once. */
function freeNumber(): string {
  const at = used++
  return `${String.fromCharCode(65 + Math.floor(at / 100))}${String(at % 100).padStart(2, '0')}`
}
