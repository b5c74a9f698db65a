import type { LawState } from '../../../../content/schema/index.ts'
import { addDays } from '../../core/dates.ts'
import { lawKindOf } from '../rules.ts'

/** An act that changed another, and from when. */
export interface Amender {
  /** Lovdata's identifier, such as `LOV-2025-06-20-41`. */
  readonly id: string
  /** Civil date; null where it is not said. */
  readonly from: string | null
}

/** An act or a regulation as one of Lovdata’s public data files has it. */
export interface Act {
  readonly id: string
  /** Its file in the archive. */
  readonly file: string
  /** `announced`: as it was announced in Norsk Lovtidend, with what it changes; it is not kept up to date there. */
  readonly text: 'current' | 'announced'
  readonly title: string
  /** Null where there is none. */
  readonly shortTitle: string | null
  readonly ministry: string | null
  /** Days parts of it came, or come, into force, the first first. Empty where none is decided, or said. */
  readonly inForce: readonly string[]
  /** True where some day is still the King in Council's to decide (`Kongen bestemmer`). */
  readonly undecided: boolean
  /** The last day a change of it came, or comes, into force. */
  readonly lastChange: string | null
  /** What changed it last, as far as it is said. */
  readonly changedBy: readonly Amender[]
  /** Identifiers of what it changes. */
  readonly changes: readonly string[]
  /** The day it was announced. */
  readonly announced: string | null
}

/** An entry of the register, as far as it is compared with Lovdata's files. */
export interface Entry {
  /** Id of the document. */
  readonly id: string
  readonly lovdataId: string
  /** The full Norwegian title; null where it is not written. */
  readonly title: string | null
  readonly state: LawState
  readonly inForceFrom: string | null
  readonly changedOn: string | null
  /** The day up to which what happened to it is known; null where nobody has compared it with a source. */
  readonly knownTo: string | null
}

/**
 * What can be found of an entry. `amended`: changed, or about to be; `announced`: another act says that it will change it;
 * `repealed`: it is no longer among what is in force; `inForce`: what was not in force yet is, or has a day; `retitled`.
 */
export const changeKinds = ['amended', 'announced', 'repealed', 'inForce', 'retitled'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Something that was found of an entry. */
export interface Found {
  /** The same for the same thing, however often it is found. */
  readonly key: string
  readonly kind: ChangeKind
  readonly entry: Entry
  /** The day it takes effect; null where none is said. */
  readonly on: string | null
  /** Identifiers of what changes it. */
  readonly by: readonly string[]
  /** The new title, or the title of what will change it. */
  readonly words: string | null
  /** The file it was found in; null where it was found because there is none. */
  readonly file: string | null
}

/** What Lovdata's files were found to say of the last change of each entry: what a later reading is compared with. */
export type Seen = Readonly<Record<string, string>>

/** What the register is compared with. */
export interface Compared {
  readonly entries: readonly Entry[]
  readonly acts: readonly Act[]
  /** What former readings saw. */
  readonly seen: Seen
  /** Coming changes that were confirmed before: `<entry> <what changes it> <day>`. */
  readonly expected: ReadonlySet<string>
  readonly day: string
}

/** What comparing gave. */
export interface Comparison {
  readonly found: readonly Found[]
  /** Identifiers of entries that stand as they were. */
  readonly unchanged: readonly string[]
  /** Identifiers of entries of which the files say nothing, and prove nothing. */
  readonly notThere: readonly string[]
  /** Whether the files hold all acts, and all regulations, in force. */
  readonly complete: Readonly<Record<'act' | 'regulation', boolean>>
  readonly seen: Seen
  /** The newest day the files know of. */
  readonly asOf: string
}

/** Lovdata has some 760 acts and more than 3,000 central regulations in force: with fewer the files are some of them. */
const completeFrom = { act: 500, regulation: 2000 } as const
/** So many of the register’s own may be gone at once: where more are, files are missing rather than laws. */
const goneAtMost = 3
/** How old an announced change without a day may be where nobody has compared the entry, in days. */
const undecidedFor = 730

/** Compares the register with Lovdata's files. A folder with some files says nothing of those that are missing. */
export function compare(given: Compared): Comparison {
  const { acts, day, entries } = given
  const current = new Map(
    acts.filter(({ text }) => text === 'current').map((each) => [each.id, each]),
  )
  const complete = { act: isComplete('act', given), regulation: isComplete('regulation', given) }
  const asOf = newestDay(acts, day)
  const seen: Record<string, string> = { ...given.seen }
  const found: Found[] = []
  const unchanged: string[] = []
  const notThere: string[] = []
  for (const entry of entries) {
    const act = current.get(entry.lovdataId)
    const own = [
      ...(act ? ofAct(entry, act, given) : []),
      ...acts.flatMap((each) => announcedBy(entry, each, given)),
    ]
    const gone = !act && isGone(entry, { complete, asOf })
    if (gone) own.push(repealed(entry))
    if (act) seen[entry.lovdataId] = lastChangeOf(act)
    found.push(...own)
    if (own.length > 0) continue
    if (act || entry.state === 'repealed') unchanged.push(entry.lovdataId)
    else notThere.push(entry.lovdataId)
  }
  return { found, unchanged, notThere, complete, seen, asOf }
}

/** Files hold all of a kind where they are as many as Lovdata has, and nearly all of the register's own are there. */
function isComplete(kind: 'act' | 'regulation', { acts, entries }: Compared): boolean {
  const there = new Set(
    acts.filter(({ id, text }) => text === 'current' && lawKindOf(id) === kind).map(({ id }) => id),
  )
  if (there.size < completeFrom[kind]) return false
  const ours = entries.filter(
    ({ lovdataId, state }) =>
      lawKindOf(lovdataId) === kind && (state === 'inForce' || state === 'amended'),
  )
  const missing = ours.filter(({ lovdataId }) => !there.has(lovdataId))
  return missing.length <= Math.max(goneAtMost, ours.length / 10)
}

function isGone(
  { knownTo, lovdataId, state }: Entry,
  { complete, asOf }: Pick<Comparison, 'complete' | 'asOf'>,
): boolean {
  if (state !== 'inForce' && state !== 'amended') return false
  // Older files do not have it yet.
  if (lovdataId.slice(4, 14) > asOf || (knownTo !== null && knownTo > asOf)) return false
  return complete[lawKindOf(lovdataId)]
}

function repealed(entry: Entry): Found {
  const { lovdataId } = entry
  const key = `${lovdataId}:repealed`
  return { key, kind: 'repealed', entry, on: null, by: [], words: null, file: null }
}

function ofAct(entry: Entry, act: Act, { day, expected, seen }: Compared): Found[] {
  const { lovdataId } = entry
  const found: Found[] = []
  const { file } = act
  if (isAmended(entry, act, seen) && !isExpected(entry, act, expected)) {
    const by = lastAmenders(act)
    const key = `${lovdataId}:amended:${lastChangeOf(act)}`
    found.push({ key, kind: 'amended', entry, on: act.lastChange, by, words: null, file })
  }
  const [from] = act.inForce
  const comes = entry.state === 'comingIntoForce' && from !== undefined
  if (comes && (from <= day || from !== entry.inForceFrom)) {
    const key = `${lovdataId}:inForce:${from}`
    found.push({ key, kind: 'inForce', entry, on: from, by: [], words: null, file })
  }
  if (entry.title !== null && letters(entry.title) !== letters(act.title)) {
    const key = `${lovdataId}:retitled:${letters(act.title).slice(0, 300)}`
    found.push({ key, kind: 'retitled', entry, on: null, by: [], words: act.title, file })
  }
  return found
}

/** A former reading knows best; without one, what happened up to the day the entry was compared is known. */
function isAmended(entry: Entry, act: Act, seen: Seen): boolean {
  const { lastChange } = act
  if (lastChange === null) return false
  const before = seen[entry.lovdataId]
  if (before !== undefined) {
    // Files that are older than those of the last reading say nothing new.
    return before !== lastChangeOf(act) && lastChange >= before.slice(0, 10)
  }
  const known = [entry.knownTo, entry.changedOn].filter((each) => each !== null).toSorted()
  const last = known.at(-1)
  return last === undefined || lastChange > last
}

function isExpected({ lovdataId }: Entry, act: Act, expected: ReadonlySet<string>): boolean {
  const by = lastAmenders(act)
  return (
    by.length > 0 &&
    by.every((each) => expected.has(expectedKey(lovdataId, each, act.lastChange ?? '')))
  )
}

/** A coming change, as a later reading finds it again when it has come. */
export function expectedKey(lovdataId: string, by: string, on: string): string {
  return `${lovdataId} ${by} ${on}`
}

/** What brought the last change; all that is named where no day tells. */
function lastAmenders({ changedBy, lastChange }: Act): string[] {
  const dated = changedBy.filter(({ from }) => from === lastChange)
  const which = dated.length > 0 ? dated : changedBy
  return [...new Set(which.map(({ id }) => id))].toSorted()
}

/** The last change in one line, its day first. */
function lastChangeOf(act: Act): string {
  return [act.lastChange ?? '', ...lastAmenders(act)].join(' ').trim()
}

/** What another act says that it will change of an entry, and has not yet. */
function announcedBy(entry: Entry, act: Act, { day }: Compared): Found[] {
  const { knownTo, lovdataId, state } = entry
  if (state === 'repealed' || act.id === lovdataId || !act.changes.includes(lovdataId)) return []
  const { file, title: words } = act
  const coming: (string | null)[] = act.inForce.filter((each) => each > day)
  const made = act.id.slice(4, 14)
  // Whoever compared the entry knew what waited for a day then.
  const news = made > (knownTo ?? addDays(day, -undecidedFor))
  if (act.undecided && coming.length === 0 && news) coming.push(null)
  return coming.map((on) => ({
    key: `${lovdataId}:announced:${act.id}:${on ?? 'undecided'}`,
    kind: 'announced',
    entry,
    on,
    by: [act.id],
    words,
    file,
  }))
}

/** The newest day, today at the latest, that anything in the files is of: they are at least as new. */
function newestDay(acts: readonly Act[], day: string): string {
  const days = acts.flatMap(({ announced, id, lastChange }) => [
    id.slice(4, 14),
    announced ?? '',
    lastChange ?? '',
  ])
  return days.filter((each) => each <= day).reduce((one, other) => (one > other ? one : other), '')
}

/** Up to which day an entry is known: what it was compared with may be older than the day it was done. */
export function knownTo({
  verifiedOn,
  verifiedSource,
}: {
  readonly verifiedOn: string | null
  readonly verifiedSource: string | null
}): string | null {
  if (verifiedOn === null) return null
  const named = /\d{4}-\d{2}-\d{2}/.exec(verifiedSource ?? '')?.[0]
  return named !== undefined && named < verifiedOn ? named : verifiedOn
}

/** A title without what makes no difference: signs, spaces, letter case. */
export function bare(title: string): string {
  return title
    .toLocaleLowerCase('nb')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A title’s letters and digits alone: “m.v.” and “mv.” are the same title. */
function letters(title: string): string {
  return bare(title).replaceAll(' ', '')
}
