import type { PayloadRequest } from 'payload'
import { instant } from '../core/dates.ts'
import { isRefusal } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { isTransactionGone } from '../database/faults.ts'
import { local } from '../database/local.ts'
import { inTransaction, isInTransaction } from '../database/transaction.ts'
import type { Import } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { askingLater, requestPublish } from '../publishing/request.ts'
import { signature } from '../records/record-step.ts'
import type { ImportKind, Standing } from './kind.ts'
import type { Plan, Step } from './plan.ts'
import { breathe } from './preview.ts'
import type { doorText } from './text.ts'

/** At most so many rows are written in one transaction: a form that waits goes between. */
const together = 25
/** So many wrong lines are kept with the import. */
const keptFaults = 200

/** What is read in, and how it came. */
export interface Asked {
  readonly kind: ImportKind
  readonly plan: Plan
  readonly standing: Standing
  readonly source: string
  /** Of the file's bytes. */
  readonly content: string
  readonly door: keyof typeof doorText
  /** Asked before each transaction: whoever began it may have lost the right meanwhile. @default may */
  readonly may?: () => Promise<boolean>
  /** Also what the file does not name any more is ended. */
  readonly leave: boolean
}

/** How far an import has come. */
export type Progress = Pick<Import, 'done' | 'created' | 'changed' | 'left' | 'wrong'>

type Fault = { readonly line: number | null; readonly shown: string; readonly text: Text }

/** Writes down that an import begins, before any of it is carried out. */
export async function beginImport(req: PayloadRequest, asked: Asked): Promise<Import> {
  const { plan } = asked
  const { at, by, name } = await signature(req)
  const faults = plan.wrong.flatMap(({ faults: all, line, shown }) =>
    all.map(({ column, text }) => ({ line, shown, text: inColumn(asked.kind, column, text) })),
  )
  return local.create(
    req,
    'imports',
    {
      kind: asked.kind.name,
      source: asked.source.slice(0, 300),
      content: asked.content,
      door: asked.door,
      state: 'running',
      at,
      by,
      name,
      rows: plan.rows,
      total: stepsOf(asked).length,
      done: 0,
      created: 0,
      changed: 0,
      left: 0,
      unchanged: plan.unchanged,
      absent: plan.absent.length,
      wrong: plan.wrong.length,
      faults: faults.slice(0, keptFaults).map((each) => ({ ...each })),
    },
    { overrideAccess: true },
  )
}

/**
 * Carries out what was planned, some rows at a time, each time together with how far it came: whoever is killed in the
 * middle reads the file once more, and what is in is unchanged then. What cannot be stored is left out and told.
 */
export async function carryOut(
  req: PayloadRequest,
  asked: Asked,
  begun: Import,
  told: (progress: Progress) => void = () => undefined,
): Promise<Import> {
  const steps = stepsOf(asked)
  const faults = (begun.faults ?? []) as unknown as Fault[]
  let progress: Progress = {
    done: 0,
    created: 0,
    changed: 0,
    left: 0,
    wrong: begun.wrong ?? 0,
  }
  const stored = new Set<Step>()
  const keep = async (rows: readonly Step[]): Promise<void> => {
    progress = await storeTogether(req, { ...asked, stored, id: begun.id }, rows, progress)
  }
  for (let at = 0; at < steps.length; at += together) {
    const rows = steps.slice(at, at + together)
    await breathe()
    if (asked.may && !(await asked.may())) throw new NoLongerAllowed()
    try {
      await keep(rows)
    } catch (error) {
      if (reasonOf(error) === null && !isTransactionGone(error)) throw error
      // One of them cannot be stored and took the others along, or together they took too long: each on its own.
      for (const row of rows) {
        const fault = await keep([row]).then(
          () => null,
          (refused: unknown) => {
            const text = reasonOf(refused)
            if (text === null) throw refused
            return { line: row.line, shown: row.shown, text }
          },
        )
        if (fault === null) continue
        if (faults.length < keptFaults) faults.push(fault)
        progress = { ...progress, done: (progress.done ?? 0) + 1, wrong: (progress.wrong ?? 0) + 1 }
      }
    }
    told(progress)
  }
  if (steps.length > 0) await requestPublish(req, `import:${begun.id}`)
  const end = {
    ...progress,
    state: 'done' as const,
    endedAt: now(req),
    faults: faults.map((each) => ({ ...each })),
  }
  await note(req, begun.id, end)
  return { ...begun, ...end }
}

class NoLongerAllowed extends Error {
  override readonly name = 'NoLongerAllowed'
  override readonly message = 'Whoever began it may not do so any more.'
}

/** Writes down that an import has failed for a reason of the program's: what is in is in. */
export async function noteStopped(req: PayloadRequest, id: string): Promise<void> {
  await note(req, id, { state: 'stopped', endedAt: now(req) })
  await requestPublish(req, `import:${id}`)
}

/** At a start nothing is running: what says so was cut off. */
export async function noteCutOff(req: PayloadRequest): Promise<void> {
  const running = await local.find(req, 'imports', {
    overrideAccess: true,
    where: { state: { equals: 'running' } },
    select: { state: true },
  })
  for (const { id } of running) await noteStopped(req, id)
}

function stepsOf({ leave, plan }: Pick<Asked, 'leave' | 'plan'>): readonly Step[] {
  return leave ? [...plan.absent, ...plan.steps] : plan.steps
}

async function storeTogether(
  req: PayloadRequest,
  {
    id,
    kind,
    standing,
    stored,
  }: Pick<Asked, 'kind' | 'standing'> & {
    readonly id: string
    /** Rows that nothing takes back: where the database has no transactions, a second try passes them over. */
    readonly stored: Set<Step>
  },
  rows: readonly Step[],
  before: Progress,
): Promise<Progress> {
  return inTransaction(req, async () => {
    const takesBack = await isInTransaction(req)
    await askingLater(req, async () => {
      for (const row of rows) {
        if (stored.has(row)) continue
        await store(req, kind, standing, row)
        if (!takesBack) stored.add(row)
        // The database answers at once: without this nobody would be read to until all of them are stored.
        await breathe()
      }
    })
    const count = (outcome: Step['outcome']): number =>
      rows.filter((row) => row.outcome === outcome).length
    const progress = {
      ...before,
      done: (before.done ?? 0) + rows.length,
      created: (before.created ?? 0) + count('new'),
      changed: (before.changed ?? 0) + count('changed'),
      left: (before.left ?? 0) + count('left'),
    }
    await note(req, id, progress)
    return progress
  })
}

async function store(
  req: PayloadRequest,
  { collection, create }: ImportKind,
  standing: Standing,
  { stored, values }: Step,
): Promise<void> {
  const { data, english } = standing.fields(values)
  const ask = { overrideAccess: true, locale: 'nb' } as const
  let { id, version } = stored ?? { id: '', version: 0 }
  if (stored === null) {
    const made = await (create?.(req, data) ?? local.create(req, collection, { ...data }, ask))
    ;({ id, version } = made)
    standing.created(values, id)
  } else if (Object.keys(data).length > 0) {
    ;({ version } = await local.update(req, collection, id, { ...data, version }, ask))
  }
  if (english) {
    const change = { ...english, version } as never
    await local.update(req, collection, id, change, { overrideAccess: true, locale: 'en' })
  }
}

async function note(req: PayloadRequest, id: string, data: Partial<Import>): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'imports',
    id,
    data: { ...data },
    req,
    returning: false,
  })
}

/** Why a row was refused, in words; null for a fault of the program's. */
function reasonOf(error: unknown): Text | null {
  if (isRefusal(error)) return error.text
  // By name: a built server has the class more than once.
  if (!(error instanceof Error) || error.name !== 'ValidationError') return null
  const { data } = error as { data?: { errors?: readonly { message: string }[] } }
  const said = (data?.errors ?? []).map(({ message }) => message).join(' ')
  return { nb: said, en: said }
}

/** What is wrong, after the name of the column it stands in. */
export function inColumn(kind: ImportKind, column: string | null, text: Text): Text {
  const label = kind.columns.find(({ name }) => name === column)?.label
  return label ? fill({ nb: '{label}: {text}', en: '{label}: {text}' }, { label, text }) : text
}

const now = (req: PayloadRequest): string => instant(optionsOf(req.payload).clock)
