import { hash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { instant } from '../core/dates.ts'
import { isRefusal } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { Import } from '../generated-types.ts'
import { holdersOfRoles } from '../nonconformities/approvers.ts'
import { optionsOf } from '../options.ts'
import { giveLine } from '../outbox/daily.ts'
import { beginImport, carryOut, noteStopped } from './carry-out.ts'
import { takeTurn } from './endpoints.ts'
import type { ImportKind } from './kind.ts'
import { kinds } from './kinds/kinds.ts'
import { fits } from './plan.ts'
import { previewOf, readTable } from './preview.ts'
import { bounds } from './reading/bounds.ts'
import { importFault, isImportFault } from './reading/fault.ts'
import type { Table } from './reading/table.ts'

/** A file that was written to so lately may not be whole yet, in milliseconds. */
const settling = 10_000

/** What HR's file may hold. Roles and areas are the HSE unit's. */
const hrKinds = kinds.filter(({ name }) => ['units', 'people', 'affiliations'].includes(name))

const text = {
  title: { nb: 'Filen {source} er lest inn', en: 'The file {source} has been read in' },
  refusedTitle: {
    nb: 'Filen {source} kunne ikke leses',
    en: 'The file {source} could not be read',
  },
  body: {
    nb: 'Nye: {created}. Endret: {changed}. Feil: {wrong}. Ikke i filen: {absent}.',
    en: 'New: {created}. Changed: {changed}. Wrong: {wrong}. Not in the file: {absent}.',
  },
  decide: {
    nb: 'De som ikke står i filen, er ikke avsluttet. Last opp filen og avgjør det.',
    en: 'Those not in the file have not been ended. Upload the file and decide.',
  },
} satisfies Record<string, Text>

/**
 * Reads HR's files in the folder the host has named: new and changed lines are carried out, and who is absent waits for
 * a person. The same content is read once. What came of it is told to the HSE unit.
 */
export async function readFolder(req: PayloadRequest): Promise<void> {
  const { hrFolder } = optionsOf(req.payload)
  if (hrFolder === null) return
  for (const name of await filesIn(req, hrFolder)) {
    const file = path.join(hrFolder, name)
    const { mtimeMs, size } = await stat(file)
    if (Math.abs(Date.now() - mtimeMs) < settling) continue
    await readOne(req, name, size > bounds.bytes ? null : await readFile(file))
  }
}

async function filesIn(req: PayloadRequest, folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => /^[^.].*\.(?:csv|tsv|txt)$/i.test(name)).sort()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    req.payload.logger.error({ msg: `The folder of HR’s files could not be read: ${why}` })
    return []
  }
}

async function readOne(req: PayloadRequest, name: string, bytes: Buffer | null): Promise<void> {
  const content = hash('sha256', bytes ?? name)
  const before = await local.find(req, 'imports', {
    overrideAccess: true,
    where: { and: [{ content: { equals: content } }, { door: { equals: 'folder' } }] },
    select: { kind: true, state: true },
  })
  const isDone = (kind: ImportKind): boolean =>
    before.some((each) => each.kind === kind.name && each.state === 'done')
  if (before.some(({ state }) => state === 'refused')) return
  let table: Table
  let fitting: ImportKind[]
  try {
    if (bytes === null) throw importFault('tooLarge', { megabytes: bounds.bytes / 1_000_000 })
    table = await readTable(bytes)
    fitting = hrKinds.filter((kind) => fits(kind, table.headings))
    if (fitting.length === 0) throw importFault('noKind', { found: table.headings.join(', ') })
  } catch (error) {
    if (!isImportFault(error)) throw error
    await tellHseUnit(req, await noteRefused(req, name, content, error.text))
    return
  }
  for (const kind of fitting) {
    if (isDone(kind)) continue
    try {
      await carryOutOne(req, { kind, table, name, content })
    } catch (error) {
      // Somebody reads another file in: this one is there the next time.
      if (!isRefusal(error, 'busy')) throw error
    }
  }
}

async function carryOutOne(
  req: PayloadRequest,
  {
    content,
    kind,
    name,
    table,
  }: {
    readonly kind: ImportKind
    readonly table: Table
    readonly name: string
    readonly content: string
  },
): Promise<void> {
  const release = takeTurn(req)
  try {
    const preview = await previewOf(req, kind, table)
    const door = 'folder' as const
    const asked = { ...preview, kind, source: name, content, door, leave: false }
    const begun = await beginImport(req, asked)
    try {
      await tellHseUnit(req, await carryOut(req, asked, begun))
    } catch (error) {
      await noteStopped(req, begun.id)
      throw error
    }
  } finally {
    release()
  }
}

async function noteRefused(
  req: PayloadRequest,
  name: string,
  content: string,
  why: Text,
): Promise<Import> {
  const at = instant(optionsOf(req.payload).clock)
  const faults = [{ line: null, shown: '', text: { ...why } }]
  const data = { source: name.slice(0, 300), content, at, endedAt: at, faults, wrong: 1 }
  return local.create(
    req,
    'imports',
    { ...data, kind: 'people', door: 'folder', state: 'refused' },
    { overrideAccess: true },
  )
}

/** Tells the HSE unit in its letter: asked where something is wrong or to be decided. Nothing new is no news. */
async function tellHseUnit(req: PayloadRequest, made: Import): Promise<void> {
  const { absent, changed, created, id, source, state, wrong } = made
  const refused = state === 'refused'
  const open = (wrong ?? 0) + (absent ?? 0) > 0
  if (!refused && !open && (created ?? 0) + (changed ?? 0) === 0) return
  const holders = await holdersOfRoles(req, ['hseUnitEditor', 'hseUnitApprover'])
  const [why] = (made.faults ?? []) as unknown as { text: Text }[]
  const counts = {
    created: created ?? 0,
    changed: changed ?? 0,
    wrong: wrong ?? 0,
    absent: absent ?? 0,
  }
  const told = refused && why ? [why.text] : [fill(text.body, counts)]
  await giveLine(req, {
    key: `import:${id}`,
    part: refused || open ? 'asked' : 'know',
    about: null,
    accounts: holders.map(({ account }) => account),
    title: fill(refused ? text.refusedTitle : text.title, { source }),
    body: (absent ?? 0) > 0 ? [...told, text.decide] : told,
    place: { import: id },
  })
}
