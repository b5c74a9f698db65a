import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  createLocalReq,
  getPayload,
  handleEndpoints,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { Temporal } from 'temporal-polyfill'
import type { Environment } from '../environment.ts'
import { migrations } from '../migrations/index.ts'
import { drawPaper } from '../my-hse/paper/draw.tsx'
import { verneConfig } from '../payload.config.ts'
import { databases, type TestDatabase } from '../plugin/database/test-databases.ts'
import { local } from '../plugin/database/local.ts'
import { retried } from '../plugin/database/retry-requests.ts'
import { drawPapersWith } from '../plugin/frozen/paper.ts'
import type { HseOptions } from '../plugin/options.ts'
import { askingLater } from '../plugin/publishing/request.ts'
import { readSettings } from '../settings.ts'
import { keptFile } from './kept-file.ts'
import { fillFromTemplate, writeTemplate } from './template.ts'

export const password = 'nordhavn-test-2026'

/** The roles tests act in, each with an account and a person of the same name. */
export const actors = {
  admin: { role: 'administrator' },
  editor: { role: 'hseUnitEditor' },
  editor2: { role: 'hseUnitEditor' },
  approver: { role: 'hseUnitApprover' },
  managerChemistry: { role: 'lineManager', unit: 'KJ' },
  deputyChemistry: { role: 'deputyManager', unit: 'KJ' },
  managerHumanities: { role: 'lineManager', unit: 'HF' },
  formerManager: { role: 'lineManager', unit: 'KJ', to: '2026-05-31', from: '2024-01-01' },
  coordinator: { role: 'hseCoordinator', unit: 'NV' },
  representative: { role: 'safetyRepresentative', area: 'VO-1' },
  chiefRepresentative: { role: 'chiefSafetyRep' },
  auditor: { role: 'auditor' },
  contributor: { role: 'centralContributor', unit: 'HF' },
  topManagement: { role: 'topManagement' },
  employee: {},
} as const satisfies Record<string, Actor>
export type ActorName = keyof typeof actors

interface Actor {
  readonly role?: string
  readonly unit?: string
  readonly area?: string
  readonly from?: string
  readonly to?: string
}

/** A running Verne on an empty database with a small organisation, served over HTTP. */
export interface TestApp {
  readonly payload: Payload
  readonly dataDir: string
  /** Origin of the REST API, such as `http://127.0.0.1:4321`. */
  readonly origin: string
  /** Sets the day (noon in Oslo). */
  setDay(day: string): void
  /** A request as someone, or as the system. */
  as(actor?: ActorName): Promise<PayloadRequest>
  /** A session token of someone. */
  token(actor: ActorName): Promise<string>
  close(): Promise<void>
}

export const unitId = (code: string): string => `unit-${code}`
export const personId = (actor: ActorName): string => `person-${actor}`
export const accountId = (actor: ActorName): string => `account-${actor}`
export const email = (actor: ActorName): string => `${actor.toLowerCase()}@nordhavn.example`

/**
 * Starts Verne for tests, on a copy of one that was migrated and organised. The day is 2026-11-22 until it is set.
 * @param environment settings beside those every test has. @default none
 */
export async function startApp(
  database: TestDatabase,
  options: Partial<HseOptions> = {},
  environment: Environment = {},
): Promise<TestApp> {
  const template = await keptFile(`organisation-${database.name}`, async (file) => {
    const engine = databases().find((each) => each.name === database.name)
    const app = await startFromNothing(engine ?? database)
    await writeTemplate(app.payload, file)
    await app.close()
  })
  return start(database, template, options, environment)
}

/** The same on an empty database, which is migrated and organised step by step. */
export const startFromNothing = (database: TestDatabase): Promise<TestApp> =>
  start(database, null, {}, {})

async function start(
  database: TestDatabase,
  template: string | null,
  options: Partial<HseOptions>,
  environment: Environment,
): Promise<TestApp> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'verne-app-'))
  const made = await database.make({ migrations, template })
  let now = Temporal.Instant.from('2026-11-22T11:00:00Z')
  const settings = readSettings({
    DATA_DIR: dataDir,
    SERVER_URL: 'http://127.0.0.1:3999',
    PAYLOAD_SECRET: 'a-secret-for-tests-only-0123456789',
    ...environment,
  })
  const config = verneConfig(
    settings,
    { db: made.db },
    { dataDir, jobs: false, clock: () => now, publisher: succeed, ...options },
  )
  const payload = await getPayload({ key: randomUUID(), config, disableOnInit: false })
  drawPapersWith(payload, drawPaper)
  payload.logger.level = 'silent'
  if (template === null) {
    const system = await createLocalReq({}, payload)
    await askingLater(system, () => makeOrganisation(system))
  } else await fillFromTemplate(payload, template)
  const server = await serve(payload, config)
  const users = new Map<ActorName, PayloadRequest['user']>()
  const tokens = new Map<ActorName, string>()
  return {
    payload,
    dataDir,
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    setDay: (day) => {
      now = Temporal.Instant.from(`${day}T11:00:00Z`)
    },
    as: async (actor) => {
      if (!actor) return createLocalReq({}, payload)
      const known = users.get(actor)
      const user = known ?? {
        ...(await payload.findByID({
          collection: 'accounts',
          id: accountId(actor),
          depth: 0,
          overrideAccess: true,
        })),
        collection: 'accounts',
      }
      users.set(actor, user)
      return createLocalReq({ user }, payload)
    },
    token: async (actor) => {
      const known = tokens.get(actor)
      if (known) return known
      const data = { email: email(actor), password }
      const { token } = await payload.login({ collection: 'accounts', data })
      if (!token) throw new Error(`${actor} could not log in`)
      tokens.set(actor, token)
      return token
    },
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      await payload.destroy()
      await made.cleanup()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const succeed: NonNullable<HseOptions['publisher']> = () =>
  Promise.resolve({ ok: true, release: 'test', seconds: 0 })

async function makeOrganisation(req: PayloadRequest): Promise<void> {
  const system = { overrideAccess: true }
  const tree = [
    { code: 'NHU', parent: null, name: 'Nordhavn universitet', type: 'institution' },
    { code: 'NV', parent: 'NHU', name: 'Naturvitenskap', type: 'faculty' },
    { code: 'KJ', parent: 'NV', name: 'Kjemi', type: 'department' },
    { code: 'KJ-LAB', parent: 'KJ', name: 'Synteselab', type: 'laboratory' },
    { code: 'HF', parent: 'NHU', name: 'Humaniora', type: 'faculty' },
  ] as const
  for (const { code, name, parent, type } of tree) {
    const unit = {
      id: unitId(code),
      code,
      name,
      type,
      parent: parent ? unitId(parent) : null,
      process: 'own' as const,
      employees: 4711,
    }
    await local.create(req, 'units', unit, system)
  }
  await local.create(
    req,
    'safety-areas',
    { id: 'area-VO-1', code: 'VO-1', name: 'Kjemibygget', units: [unitId('KJ')] },
    system,
  )
  await local.create(
    req,
    'topics',
    { id: 'topic-kjemikalier', slug: 'kjemikalier', name: 'Kjemikalier' },
    system,
  )
  await createLaw(req)
  for (const [name, actor] of Object.entries(actors) as [ActorName, Actor][]) {
    const account = { id: accountId(name), email: email(name), password, language: 'nb' as const }
    await local.create(req, 'accounts', account, system)
    await local.create(
      req,
      'people',
      {
        id: personId(name),
        name: `Prøve ${name}`,
        workEmail: email(name),
        account: accountId(name),
      },
      system,
    )
    if (!actor.role) continue
    await local.create(
      req,
      'role-assignments',
      {
        id: `role-${name}`,
        role: actor.role as never,
        person: personId(name),
        unit: actor.unit ? unitId(actor.unit) : null,
        safetyArea: actor.area ? `area-${actor.area}` : null,
        from: actor.from ?? '2026-06-01',
        to: actor.to ?? null,
      },
      system,
    )
  }
}

/** Payload's REST API over real HTTP, as the host serves it. */
async function serve(payload: Payload, config: ReturnType<typeof verneConfig>): Promise<Server> {
  const key = [...globalKeys()].find(([, cached]) => cached.payload === payload)?.[0]
  const handle = retried((request: Request) =>
    handleEndpoints({ config, request, ...(key ? { payloadInstanceCacheKey: key } : {}) }),
  )
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      const method = incoming.method ?? 'GET'
      const request = new Request(`http://${incoming.headers.host ?? ''}${incoming.url ?? '/'}`, {
        method,
        headers: incoming.headers as Record<string, string>,
        ...(method === 'GET' || method === 'HEAD' || body.length === 0 ? {} : { body }),
      })
      void handle(request).then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers))
        outgoing.end(Buffer.from(await response.arrayBuffer()))
      })
    })
  })
  // A test may work for long between two requests: the connection must still be there.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function globalKeys(): Map<string, { payload: Payload | null }> {
  return (
    (globalThis as { _payload?: Map<string, { payload: Payload | null }> })._payload ??
    new Map<string, never>()
  )
}

const asSystem = { overrideAccess: true } as const

/** A law, its authority and what it asks. */
async function createLaw(req: PayloadRequest): Promise<void> {
  await local.create(
    req,
    'authorities',
    { id: 'authority-dsb', slug: 'dsb', name: 'DSB', supervises: 'Brann og farlig stoff' },
    asSystem,
  )
  await local.create(
    req,
    'regulations',
    {
      id: 'regulation-fire',
      lovdataId: 'LOV-2002-06-14-20',
      shortTitle: 'Brann- og eksplosjonsvernloven',
      state: 'inForce',
      authorities: ['authority-dsb'],
      topics: ['topic-kjemikalier'],
    },
    asSystem,
  )
  await local.create(
    req,
    'requirements',
    {
      id: 'requirement-fire-5',
      key: 'bevl-5',
      regulation: 'regulation-fire',
      section: '5',
      text: 'Forebygg brann og eksplosjon.',
    },
    asSystem,
  )
}
