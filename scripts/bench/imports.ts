import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import { verneConfig } from '../../cms/payload.config.ts'
import { chooseDatabase } from '../../cms/plugin/database/choose-database.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { beginImport, carryOut } from '../../cms/plugin/imports/carry-out.ts'
import { kindNamed } from '../../cms/plugin/imports/kinds/kinds.ts'
import { bounds } from '../../cms/plugin/imports/reading/bounds.ts'
import { previewOf, readTable } from '../../cms/plugin/imports/preview.ts'
import { affiliatedIn } from '../../cms/plugin/organisation/affiliations/affiliated.ts'
import { trainingOf } from '../../cms/plugin/training/records/load.ts'
import { readSettings } from '../../cms/settings.ts'
import { type Taken, timed } from './taken.ts'

const day = '2026-09-01'

/**
 * Prints what it takes to read an organisation in, and how long a form waits meanwhile.
 * @param print takes each line. @default console.log
 * @param people how many people, in 500 units. @default 10,000
 */
export async function benchImports(
  print: (line: string) => void = console.log,
  people = 10_000,
): Promise<void> {
  print(`An organisation of 500 units and ${String(people)} people read in (seconds)`)
  await withEmptyDatabase(async (req) => {
    const hr = hrFile(people)
    await readIn(req, 'units', unitsFile(), print)
    await readIn(req, 'people', hr, print)
    await readIn(req, 'affiliations', hr, print)
    await readIn(req, 'people', hr, print)
    const began = performance.now()
    const units = await affiliatedIn(req, 'all', day)
    const all = [...units.values()].reduce((sum, each) => sum + each.length, 0)
    print(
      `  who belongs where, asked for all ${String(all)}: ${(performance.now() - began).toFixed(0)} ms`,
    )
    await benchTraining(req, print)
  })
  print('')
}

/**
 * Prints what the largest file there may be takes, beside a tenth of it and beside reading the same bytes as CSV and no
 * more: time by the line, and how much memory was taken at most.
 * @param print takes each line. @default console.log
 * @param lines of the largest file. @default as many as a file may hold
 */
export async function benchLargestFile(
  print: (line: string) => void = console.log,
  lines: number = bounds.lines,
): Promise<void> {
  print(`The largest file, ${String(lines)} lines of people, beside a tenth of it (seconds)`)
  for (const people of [lines / 10, lines]) {
    const hr = hrFile(people)
    const began = performance.now()
    const rows = parse(hr, { delimiter: ';', columns: true }).length
    print(
      `  ${String(rows)} lines, read as CSV alone: ${(performance.now() - began).toFixed(0)} ms`,
    )
    await withEmptyDatabase(async (req) => {
      await readIn(req, 'units', unitsFile(), print)
      await readIn(req, 'people', hr, print)
      await readIn(req, 'people', hr, print)
    })
  }
  print('')
}

async function withEmptyDatabase(work: (req: PayloadRequest) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'verne-bench-imports-'))
  const settings = readSettings({
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: 'a-secret-for-the-bench-0123456789',
  })
  process.env['PAYLOAD_FORCE_DRIZZLE_PUSH'] = 'true'
  const db = chooseDatabase({ file: path.join(dataDir, 'bench.db'), push: true })
  const config = verneConfig(settings, { db }, { jobs: false, dataDir })
  const payload = await getPayload({ key: dataDir, config })
  payload.logger.level = 'silent'
  try {
    await work(await createLocalReq({}, payload))
  } finally {
    await payload.destroy()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Prints what it takes to work out who lacks which of 25 courses, and to read them in. */
async function benchTraining(req: PayloadRequest, print: (line: string) => void): Promise<void> {
  const system = { overrideAccess: true } as const
  for (let at = 0; at < courses; at += 1) {
    const own = { slug: `kurs-${String(at)}`, title: `Kurs ${String(at)}`, purpose: 'Kunne' }
    await local.create(
      req,
      'courses',
      {
        ...own,
        obligation: 'law',
        form: 'classroom',
        languages: ['nb'],
        provider: 'HMS',
        categories: ['employee'],
        validityMonths: 24,
      },
      system,
    )
  }
  await readIn(req, 'training', trainingFile(), print)
  const units = await local.find(req, 'units', { ...system, select: { riskClass: true } })
  const asked = units.map(({ id, riskClass }) => ({ id, riskClass: riskClass ?? null }))
  const times: Taken[] = []
  let cells = 0
  for (let turn = 0; turn < 6; turn += 1) {
    const taken = await timed(async () => {
      const found = await trainingOf(req, { units: asked, all: true, day })
      cells = [...found.values()].flat().reduce((sum, each) => sum + each.cells.length, 0)
    })
    times.push(taken)
  }
  const [faculty] = asked
  const ofOne = await timed(async () => {
    if (faculty) await trainingOf(req, { units: [faculty], all: false, day })
  })
  const [first, ...later] = times
  const median = later.toSorted((one, other) => one.processor - other.processor)[2]
  const inWords = (taken: Taken | undefined): string =>
    `${(taken?.ms ?? 0).toFixed(0)} ms (processor ${(taken?.processor ?? 0).toFixed(0)})`
  print(
    `  gap view, ${String(cells)} cells of all units: ${inWords(median)}, the first time ${inWords(first)}, of one unit ${inWords(ofOne)}; bar 300`,
  )
}

const courses = 25

/** Two courses each for ten thousand people. */
function trainingFile(): string {
  const rows = Array.from({ length: 20_000 }, (_, at) => {
    const course = `kurs-${String(at % courses)}`
    return `${String(100_000 + (at % 10_000))};${course};2026-0${String(1 + (at % 8))}-12`
  })
  return ['Ansattnummer;Kurs;Tatt', ...rows].join('\n')
}

async function readIn(
  req: PayloadRequest,
  name: string,
  file: string,
  print: (line: string) => void,
): Promise<void> {
  const kind = kindNamed(name)
  if (!kind) throw new Error(`There is no kind ${name}.`)
  const began = performance.now()
  const preview = await previewOf(req, kind, await readTable(Buffer.from(file)))
  const looked = performance.now()
  const source = 'bench.csv'
  const asked = { ...preview, kind, source, content: name, door: 'command', leave: false } as const
  const begun = await beginImport(req, asked)
  let most = 0
  const saving = { over: false }
  const waits: number[] = []
  // Meanwhile somebody saves something small, again and again.
  const saved = (async () => {
    const [cycle] = await local.find(req, 'units', { overrideAccess: true, limit: 1 })
    if (!cycle) return
    while (!saving.over) {
      const at = performance.now()
      await req.payload.db.updateOne({
        collection: 'units',
        id: cycle.id,
        data: { employees: waits.length },
        returning: false,
      })
      waits.push(performance.now() - at)
      await new Promise((resolve) => {
        setTimeout(resolve, 200)
      })
    }
  })()
  const before = process.memoryUsage().rss
  let made = begun
  const taken = await timed(async () => {
    made = await carryOut(req, asked, begun, () => {
      most = Math.max(most, process.memoryUsage().rss)
    }).finally(() => {
      // What stopped it is told, and not that nothing can be saved once the database is closed.
      saving.over = true
    })
  })
  most = Math.max(most, process.memoryUsage().rss)
  await saved
  const inSeconds = (ms: number): string => (ms / 1_000).toFixed(1)
  const aLine = (ms: number): string => (ms / preview.plan.rows).toFixed(2)
  const longest =
    waits.length === 0 ? '' : `, a save waited ${Math.max(...waits).toFixed(0)} ms at most`
  print(
    `  ${name}: ${String(made.created)} new, ${String(made.unchanged)} unchanged, ${String(made.wrong)} wrong: preview ${inSeconds(looked - began)}, carried out ${inSeconds(taken.ms)} (processor ${inSeconds(taken.processor)})${longest}, ${aLine(taken.ms)} ms a line (processor ${aLine(taken.processor)}), ${(most / 1e6).toFixed(0)} MB (${(before / 1e6).toFixed(0)} MB before it)`,
  )
}

function unitsFile(): string {
  const rows = Array.from({ length: 10 }, (_, faculty) => [
    `U-${String(faculty)};Fakultet ${String(faculty)};Fakultet;U`,
    ...Array.from({ length: 49 }, (__, at) => {
      const code = `U-${String(faculty)}-${String(at)}`
      return `${code};Institutt ${code};Institutt eller avdeling;U-${String(faculty)}`
    }),
  ]).flat()
  return ['Kode;Navn;Type;Enheten over', 'U;Stort universitet;Institusjon;', ...rows].join('\n')
}

function hrFile(people: number): string {
  const rows = Array.from({ length: people }, (_, at) => {
    const unit = `U-${String(at % 10)}-${String(at % 49)}`
    const number = String(100_000 + at)
    return `${number};Person ${number};p${number}@stort.example;${unit};01.08.2020;Ansatt`
  })
  return ['Ansattnummer;Navn;E-post;Enhet;Fra;Kategori', ...rows].join('\n')
}
