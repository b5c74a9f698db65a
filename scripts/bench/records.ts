import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { verneConfig } from '../../cms/payload.config.ts'
import { chooseDatabase } from '../../cms/plugin/database/choose-database.ts'
import { addDays, calendarYear, today } from '../../cms/plugin/core/dates.ts'
import { idOf, local } from '../../cms/plugin/database/local.ts'
import { forgetAll } from '../../cms/plugin/database/remembered.ts'
import { figures } from '../../cms/plugin/nonconformities/figures.ts'
import { optionsOf } from '../../cms/plugin/options.ts'
import { askingLater } from '../../cms/plugin/publishing/request.ts'
import { inputsOf } from '../../cms/plugin/processes/inputs.ts'
import { loadYear } from '../../cms/plugin/year/load-year.ts'
import { unitStates } from '../../cms/plugin/year/points.ts'
import { myTasks } from '../../cms/plugin/tasks/load.ts'
import { serialOf } from '../../cms/plugin/records/record-number.ts'
import { readSettings } from '../../cms/settings.ts'
import { CountedQueries } from '../../cms/test/count-queries.ts'
import { pageAddress, recordsAddress, unitAddress } from '../../content/addresses/my-hse.ts'
import { type BenchRow, caseValues, listRows, measureValues } from './lists.ts'
import { paperRows } from './papers.ts'
import { pagesOf } from './pages.ts'
import { fillYear, yearRegisters, yearRows } from './year-registers.ts'
import { writeMany } from '../starter/many-records.ts'

const unitCount = 500
const nonconformityCount = 50_000
const taskCount = 200
const measureCount = 20_000
const logCount = 100_000
const password = 'a-long-password-2026'
const system = { overrideAccess: true } as const
const alone = 'the rows alone'

/**
 * Prints the server's time for what people open most, on a large register: my tasks, the overview of the HSE unit, a
 * process with five years behind it. Each beside reading the same rows plainly, and with its number of queries.
 * @param only measures the rows alone whose name has this in it. @default all
 * @param print takes each line. @default console.log
 */
export async function benchRecords(
  only = '',
  print: (line: string) => void = console.log,
): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'verne-bench-records-'))
  const settings = readSettings({
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: 'a-secret-for-the-bench-0123456789',
  })
  const db = chooseDatabase({ file: path.join(dataDir, 'bench.db'), push: true })
  const config = verneConfig(settings, { db }, { jobs: false, dataDir })
  const payload = await getPayload({ key: dataDir, config })
  payload.logger.level = 'silent'
  try {
    await fill(payload)
    const page = await pagesOf(path.resolve(import.meta.dirname, '../..'), payload)
    const [dean, hseUnit] = [await tokenOf(payload, 'dean'), await tokenOf(payload, 'approver')]
    const leader = await tokenOf(payload, 'leader')
    const queries = new CountedQueries()
    print(
      `Records: ${String(unitCount)} units, ${String(nonconformityCount)} nonconformities, ${String(measureCount)} measures, ${String(logCount)} lines of the log; ${yearRegisters} (milliseconds, median of 9, and processor time; bars of a page: 150, and 12 queries once it has been looked at)`,
    )
    const year = Number(today(optionsOf(payload).clock).slice(0, 4))
    const pageRow = (name: string, address: string, token: string): BenchRow => [
      name,
      async () => page(address, token),
      async () => plainly(payload, 'units', 1),
      'one unit',
    ]
    const rows: BenchRow[] = [
      [
        `my tasks, ${String(taskCount)} of them`,
        async () => myTasks(await as(payload, 'leader')),
        async () => plainly(payload, 'measures', taskCount),
        alone,
      ],
      [
        'the HSE unit: its start page in the admin',
        async () => {
          unitStates(await loadYear(await as(payload, 'approver'), 'all', calendarYear(year)))
          await figures(await as(payload, 'approver'), { year })
        },
        async () => {
          await plainly(payload, 'units', unitCount)
          await payload.count({ collection: 'nonconformities' })
        },
        alone,
      ],
      [
        'the matrix of all units, a whole page',
        async () => page(pageAddress('nb', 'units'), hseUnit),
        async () => plainly(payload, 'units', unitCount),
        alone,
      ],
      [
        'the page of one unit',
        async () => page(unitAddress('nb', 'U1'), hseUnit),
        async () => plainly(payload, 'units', 1),
        alone,
      ],
      [
        `a dean's start page, ${String(unitCount)} units`,
        async () => page(pageAddress('nb', 'start'), dean),
        async () => plainly(payload, 'units', unitCount),
        alone,
      ],
      [
        'opening a process with five years behind it',
        async () => {
          const req = await as(payload, 'leader')
          const process = await local.findById(req, 'hse-processes', `process-${String(year)}`, {
            overrideAccess: false,
          })
          if (process) await inputsOf(req, process)
        },
        async () => plainly(payload, 'hse-processes', 1),
        alone,
      ],
      ...listRows(payload, () => as(payload, 'approver')),
      ...(['start', 'tasks', 'figures'] as const).flatMap((name): BenchRow[] => [
        pageRow(`a manager: ${name}`, pageAddress('nb', name), leader),
        pageRow(`the HSE director: ${name}`, pageAddress('nb', name), hseUnit),
      ]),
      ...(['nonconformity', 'measure'] as const).flatMap((kind): BenchRow[] => [
        pageRow(`a manager: list of ${kind}`, recordsAddress('nb', kind), leader),
        pageRow(`a dean: list of ${kind}`, recordsAddress('nb', kind), dean),
        pageRow(`the HSE director: list of ${kind}`, recordsAddress('nb', kind), hseUnit),
      ]),
    ]
    const asking = (token: string, name: string) => ({ token, as: () => as(payload, name) })
    const registers = await yearRows(payload, page, {
      hseUnit: asking(hseUnit, 'approver'),
      leader: asking(leader, 'leader'),
    })
    rows.push(...registers, ...(await paperRows(payload, () => as(payload, 'approver'), year)))
    for (const [name, ours, theirs, what] of rows.filter(([name]) => name.includes(only))) {
      // What is remembered from now on is not forgotten between the two visits.
      forgetAll(payload.db)
      await ours()
      const asked = (await queries.of(payload, ours)).length
      print(
        `  ${name.padEnd(44)} ${inWords(await median(ours))}   ${String(asked)} queries   ${what} ${inWords(await median(theirs))}`,
      )
    }
    print('')
  } finally {
    await payload.destroy()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function plainly(
  payload: Payload,
  collection: 'measures' | 'units' | 'hse-processes',
  limit: number,
): Promise<void> {
  await payload.find({ collection, limit, depth: 0, overrideAccess: true })
}

/** Time by the clock, which other work on the machine lengthens, and time of the processor, which it does not. */
interface Taken {
  readonly clock: number
  readonly processor: number
}

async function median(work: () => Promise<unknown>): Promise<Taken> {
  const times: Taken[] = []
  for (let round = 0; round < 9; round += 1) {
    const [began, used] = [performance.now(), process.cpuUsage()]
    await work()
    const { system: kernel, user } = process.cpuUsage(used)
    times.push({ clock: performance.now() - began, processor: (kernel + user) / 1000 })
  }
  const middle = (name: keyof Taken) =>
    times.map((each) => each[name]).sort((one, other) => one - other)[4] ?? 0
  return { clock: middle('clock'), processor: middle('processor') }
}

const inWords = ({ clock, processor }: Taken): string =>
  `${clock.toFixed(0).padStart(4)} (${processor.toFixed(0)})`

/** Counts what is asked of the database from now on. */
/** How often the database has been asked since, whichever way. */
export function countQueries(payload: Payload): () => number {
  let asked = 0
  const adapter = payload.db as unknown as Record<string, (args: unknown) => Promise<unknown>>
  for (const name of ['find', 'findOne', 'count', 'findGlobal']) {
    const original = adapter[name]
    if (!original) continue
    // Whoever calls may have put something in place of the adapter.
    adapter[name] = function (this: unknown, args) {
      asked += 1
      return original.call(this, args)
    }
  }
  return () => asked
}

async function tokenOf(payload: Payload, name: string): Promise<string> {
  const data = { email: `${name}@nordhavn.example`, password }
  const { token } = await payload.login({ collection: 'accounts', data })
  if (!token) throw new Error(`${name} could not log in.`)
  return token
}

async function as(payload: Payload, name: string): Promise<PayloadRequest> {
  const account = await payload.findByID({
    collection: 'accounts',
    id: `account-${name}`,
    depth: 0,
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...account, collection: 'accounts' } }, payload)
}

async function fill(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  await askingLater(req, async () => {
    await organisation(req)
    await records(req, payload)
    const units = Array.from({ length: unitCount }, (_, index) => `unit-${String(index)}`)
    await fillYear(req, units)
  })
}

async function organisation(req: PayloadRequest): Promise<void> {
  const unit = (number: number, parent: string | null) => ({
    id: `unit-${String(number)}`,
    code: `U${String(number)}`,
    name: `Enhet ${String(number)}`,
    type: number === 0 ? ('institution' as const) : ('department' as const),
    parent,
    process: 'own' as const,
    employees: 40,
  })
  await local.create(req, 'units', unit(0, null), system)
  for (let number = 1; number < unitCount; number += 1) {
    await local.create(req, 'units', unit(number, 'unit-0'), system)
  }
  const people = [
    { name: 'leader', role: 'lineManager' as const, unit: 'unit-1' },
    { name: 'approver', role: 'hseUnitApprover' as const, unit: null },
    { name: 'dean', role: 'lineManager' as const, unit: 'unit-0' },
  ]
  for (const { name, role, unit: at } of people) {
    const account = {
      id: `account-${name}`,
      email: `${name}@nordhavn.example`,
      language: 'nb' as const,
    }
    await local.create(req, 'accounts', { ...account, password }, system)
    const person = { id: `person-${name}`, name, account: account.id }
    await local.create(req, 'people', person, system)
    const held = { role, person: person.id, unit: at, from: '2020-01-01' }
    await local.create(req, 'role-assignments', held, system)
  }
  for (let number = 2; number < unitCount; number += 1) {
    const person = { id: `person-${String(number)}`, name: `Leder ${String(number)}` }
    await local.create(req, 'people', person, system)
    const role = { person: person.id, from: '2020-01-01' }
    const manages = { ...role, role: 'lineManager' as const, unit: `unit-${String(number)}` }
    await local.create(req, 'role-assignments', manages, system)
    if (number % 10 !== 0) continue
    const tens = Array.from({ length: 10 }, (_, back) => `unit-${String(number - back)}`)
    const area = { id: `area-${String(number)}`, code: `VO-${String(number)}`, units: tens }
    await local.create(req, 'safety-areas', { ...area, name: area.code }, system)
    const speaks = { ...role, role: 'safetyRepresentative' as const, safetyArea: area.id }
    await local.create(req, 'role-assignments', speaks, system)
  }
}

/** A table of the database, filled by its rows: through Payload, fifty thousand would take many minutes. */
interface Tables {
  readonly drizzle: {
    insert: (table: unknown) => { values: (rows: readonly object[]) => Promise<unknown> }
  }
  readonly tables: Readonly<Record<string, unknown>>
}

async function records(req: PayloadRequest, payload: Payload): Promise<void> {
  const day = today(optionsOf(payload).clock)
  const year = Number(day.slice(0, 4))
  const { drizzle, tables } = payload.db as unknown as Tables
  const states = [
    'reported',
    'received',
    'assessed',
    'inProgress',
    'effectCheck',
    'closed',
  ] as const
  const sources = ['report', 'hseProcess', 'hseAudit'] as const
  const categories = ['fire', 'personalInjury', 'buildingTechnical', 'other', null] as const
  const nonconformities = Array.from({ length: nonconformityCount }, (_, index) => ({
    id: `nc-${String(index)}`,
    version: 1,
    key: `bench:${String(index)}`,
    number: `AVV-${String(year - (index % 5))}-${String(index).padStart(6, '0')}`,
    year: year - (index % 5),
    // The first unit has its share closed: the tasks of its manager are those counted below.
    state: index % unitCount === 1 ? 'closed' : states[index % states.length],
    type: 'nonconformity',
    source: sources[index % sources.length],
    title: `Avvik ${String(index)}`,
    description: 'Beskrevet kort.',
    language: 'nb',
    unit: `unit-${String(index % unitCount)}`,
    eventDate: addDays(day, -(index % 1800)),
    reportedDate: addDays(day, -(index % 1800)),
    due: addDays(day, 40 - (index % 90)),
    category: categories[index % categories.length],
    severity: index % 11 === 0 ? 'serious' : 'minor',
  })).map((row, index) => ({
    ...row,
    serial: serialOf(row.number),
    ...caseValues(row, `U${String(index % unitCount)}`),
  }))
  for (let from = 0; from < nonconformities.length; from += 500) {
    await drizzle.insert(tables['nonconformities']).values(nonconformities.slice(from, from + 500))
  }
  await measures(day, drizzle, tables)
  const lines = Array.from({ length: logCount }, (_, index) => ({
    id: `line-${String(index)}`,
    key: `bench:${String(index)}`,
    at: `${addDays(day, -(index % 1800))}T08:00:00.000Z`,
    operation: 'update',
    target: 'measures',
    document: `me-${String(index % measureCount)}`,
  }))
  await writeMany(payload, 'audit-log', lines)
  for (let index = 0; index < taskCount; index += 1) {
    const measure = {
      key: `bench:${String(index)}`,
      number: `TIL-${String(year)}-${String(index).padStart(4, '0')}`,
      title: `Tiltak ${String(index)}`,
      language: 'nb' as const,
      unit: 'unit-1',
      responsible: 'person-leader',
      deadline: addDays(day, (index % 60) - 20),
      state: 'approved' as const,
    }
    await local.create(req, 'measures', measure, system)
  }
  for (let back = 5; back >= 0; back -= 1) await processOf(req, year - back, back > 0)
}

/** Measures of all units but the first, whose manager has those of the tasks. */
async function measures(
  day: string,
  drizzle: Tables['drizzle'],
  tables: Tables['tables'],
): Promise<void> {
  const year = Number(day.slice(0, 4))
  const states = ['approved', 'inProgress', 'done', 'verified', 'cancelled'] as const
  const rows = Array.from({ length: measureCount - taskCount }, (_, index) => {
    const unit = 2 + (index % (unitCount - 2))
    const row = {
      id: `me-${String(index)}`,
      version: 1,
      key: `bench:many:${String(index)}`,
      number: `TIL-${String(year - (index % 5))}-${String(10_000 + index)}`,
      title: `Tiltak ${String(index)}`,
      language: 'nb',
      unit: `unit-${String(unit)}`,
      state: states[index % states.length],
      deadline: addDays(day, 200 - (index % 400)),
      cost_amount: index % 3 === 0 ? index : null,
    }
    return { ...row, serial: serialOf(row.number), ...measureValues(row, `U${String(unit)}`) }
  })
  for (let from = 0; from < rows.length; from += 500) {
    await drizzle.insert(tables['measures']).values(rows.slice(from, from + 500))
  }
}

async function processOf(req: PayloadRequest, year: number, closed: boolean): Promise<void> {
  const challenges = Array.from({ length: 12 }, (_, index) => ({
    id: `challenge-${String(year)}-${String(index)}`,
    title: `Utfordring ${String(index)}`,
    description: 'Beskrevet med noen setninger, slik de fleste gjør.',
    likelihood: (index % 5) + 1,
    consequence: ((index + 2) % 5) + 1,
    selected: index < 5,
  }))
  const made = await local.create(
    req,
    'hse-processes',
    {
      id: `process-${String(year)}`,
      key: `unit-1:${String(year)}`,
      number: `HMS-${String(year)}-U1-01`,
      unit: 'unit-1',
      year,
      state: closed ? 'closed' : 'preMeeting',
      language: 'nb',
      manager: 'person-leader',
      challenges,
      mappings: challenges.slice(0, 5).map((each) => ({
        id: `mapping-${each.id}`,
        challenge: each.id,
        method: 'internalMapping' as const,
        date: `${String(year)}-03-15`,
        result: 'Funnet beskrevet.',
      })),
      ...(closed ? { closedDate: `${String(year)}-05-15` } : {}),
    },
    system,
  )
  for (let index = 0; index < 10; index += 1) {
    const measure = {
      key: `process:${made.id}:${String(index)}`,
      number: `TIL-${String(year)}-9${String(index).padStart(3, '0')}`,
      title: `Tiltak ${String(index)}`,
      language: 'nb' as const,
      unit: idOf(made.unit),
      process: made.id,
      challenge: challenges[index % 5]?.id ?? null,
      state: 'verified' as const,
      deadline: `${String(year)}-10-01`,
    }
    await local.create(req, 'measures', measure, system)
  }
}
