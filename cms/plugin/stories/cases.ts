import type { FieldAccess, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { instant } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { Nonconformity, Story } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import type { Fault } from '../records/step.ts'
import { isWaiting, mostCases, numbersIn } from './rules.ts'
import { tellOfStory } from './told.ts'

const system = { overrideAccess: true } as const
const reader = { overrideAccess: false } as const

/** Ids of the cases a story is based on. */
export function casesOf({ cases }: Pick<Story, 'cases'>): string[] {
  return (cases ?? []).map(idOf)
}

/**
 * Which cases a story is based on: for those alone who may read every one of them. Without a document the question is
 * whether one may ask for it in a query.
 */
export const casesReadable: FieldAccess = async ({ doc, req }) => {
  if (doc === undefined) return false
  const ids = casesOf(doc as Story)
  if (ids.length === 0) return true
  const where = { id: { in: ids } }
  return (await local.count(req, 'nonconformities', { ...reader, where })) === ids.length
}

/** The cases of a story that are closed, as the one who asks may read them, by number. */
export async function readableCases(
  req: PayloadRequest,
  story: Pick<Story, 'id'>,
): Promise<Nonconformity[]> {
  const ids = await casesIn(req, story)
  if (ids.length === 0) return []
  const closed = { state: { equals: 'closed' } }
  return local.find(req, 'nonconformities', {
    ...reader,
    where: { and: [{ id: { in: ids } }, closed] },
    sort: 'number',
  })
}

/** The stories that are based on a case, for those who read stories. The one who asks has been found to read the case. */
export async function storiesOfCase(req: PayloadRequest, nonconformity: string): Promise<Story[]> {
  if (!(await reachOf(req, 'stories', 'read')).all) return []
  const where = { cases: { in: [nonconformity] } }
  return local.find(req, 'stories', { ...system, where, sort: 'number' })
}

/** The cases somebody has named by their numbers, with what is wrong with them. */
export interface NamedCases {
  readonly ids: readonly string[]
  readonly faults: readonly Fault[]
}

/**
 * Looks up the cases somebody bases a story on: closed ones, which they may read. What stands there already and is kept
 * from them stays.
 * @param written their numbers; undefined leaves every one as it is
 * @param before the story as it is; null for a new one
 */
export async function casesNamed(
  req: PayloadRequest,
  written: string | null | undefined,
  before: Pick<Story, 'id'> | null,
): Promise<NamedCases> {
  if (written === undefined) return { ids: before ? await casesIn(req, before) : [], faults: [] }
  const numbers = numbersIn(written)
  if (numbers.length > mostCases) {
    const say = { most: String(mostCases) }
    return { ids: [], faults: [{ code: 'tooManyCases', field: 'cases', say }] }
  }
  const [found, kept] = await Promise.all([
    numbers.length === 0
      ? []
      : local.find(req, 'nonconformities', { ...reader, where: { number: { in: numbers } } }),
    before === null ? [] : keptFrom(req, before),
  ])
  const byNumber = new Map(found.map((each) => [each.number, each]))
  const faults = numbers.flatMap((number): Fault[] => {
    const state = byNumber.get(number)?.state
    if (state === 'closed') return []
    const code = state === undefined ? 'caseUnknown' : 'caseNotClosed'
    return [{ code, field: 'cases', say: { number } }]
  })
  return { ids: [...kept, ...found.map(({ id }) => id)], faults }
}

/** Ids of the cases a stored story is based on, whoever asks. */
async function casesIn(req: PayloadRequest, { id }: Pick<Story, 'id'>): Promise<string[]> {
  const story = await local.findById(req, 'stories', id, system)
  return story ? casesOf(story) : []
}

/** Ids of the cases of a story that the one who asks may not read. */
async function keptFrom(req: PayloadRequest, story: Pick<Story, 'id'>): Promise<string[]> {
  const ids = await casesIn(req, story)
  if (ids.length === 0) return []
  const read = await local.find(req, 'nonconformities', {
    ...reader,
    where: { id: { in: ids } },
    select: { number: true },
  })
  const readable = new Set(read.map((each) => each.id))
  return ids.filter((each) => !readable.has(each))
}

/** A story that readers do not get yet, once a case behind it is reopened. The line names nobody: the system does it. */
function draftAgain({ steps }: Story, at: string): Pick<Story, 'state' | 'approvedOn' | 'steps'> {
  const line = { step: 'reopened' as const, at, by: null, name: null }
  return { state: 'draft', approvedOn: null, steps: [...(steps ?? []), line] }
}

/**
 * Takes out of every story the cases that are closed no longer, and tells the HSE unit to read it again. One that readers
 * get stays as it was approved; one that waits for them is a draft again. Done again, nothing changes.
 */
export async function letGoOfReopened(req: PayloadRequest): Promise<void> {
  const stories = await local.find(req, 'stories', system)
  const ids = [...new Set(stories.flatMap(casesOf))]
  if (ids.length === 0) return
  const found = await local.find(req, 'nonconformities', {
    ...system,
    where: { id: { in: ids } },
    select: { state: true },
  })
  const isClosed = new Map(found.map(({ id, state }) => [id, state === 'closed']))
  const at = instant(optionsOf(req.payload).clock)
  for (const story of stories) {
    const cases = casesOf(story)
    const left = cases.filter((each) => isClosed.get(each) === true)
    if (left.length === cases.length) continue
    const reopened = cases.some((each) => isClosed.get(each) === false)
    const data = {
      cases: left,
      ...(reopened && isWaiting(story) ? draftAgain(story, at) : {}),
      version: story.version,
    }
    const written = await local.update(req, 'stories', story.id, data, system)
    if (written.state !== 'withdrawn') await tellOfStory(req, written, 'reopened')
  }
}
