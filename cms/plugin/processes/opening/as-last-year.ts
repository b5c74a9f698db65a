import type { PayloadRequest } from 'payload'
import { refuse } from '../../core/refuse.ts'
import { idOf, local } from '../../database/local.ts'
import type { HseProcess } from '../../generated-types.ts'
import { holdersOf } from '../../organisation/holders.ts'
import { lastProcess } from '../enquiries.ts'
import { saveSection } from '../save-section.ts'
import type { SectionInput } from '../section-values.ts'
import { type ParticipantRole, processRefusalText } from '../text.ts'
import { isEmptyPlan, type PlannedDays } from './dates.ts'
import { formerProcess, participantsKnown, planProposedFor } from './load.ts'

/** What can be set as it was last year. Nothing of it confirms for anybody, ticks or states anything. */
export const asLastYearParts = ['plan', 'participants', 'inputs'] as const
export type AsLastYearPart = (typeof asLastYearParts)[number]

/** A press on "as last year". */
export interface AsLastYear {
  /** Id of the process. */
  readonly id: string
  readonly part: AsLastYearPart
  /** Fingerprint (`baseOf`) of the section as the page showed it. */
  readonly base: string
}

/**
 * Sets one part of a process as it was last year: the days proposed with the hours, the participants proposed, or the links
 * to what is kept elsewhere, where none stands yet. A save like any other: the same right, the same refusals.
 * @throws Refusal 404 without the process; 409 `nothingProposed` where last year has nothing to give
 */
export async function setAsLastYear(
  req: PayloadRequest,
  { base, id, part }: AsLastYear,
): Promise<HseProcess> {
  const process = await local.findById(req, 'hse-processes', id, { overrideAccess: false })
  if (!process) refuse(req, processRefusalText.gone, { status: 404, code: 'notFound' })
  const at = { id, base } as const
  switch (part) {
    case 'plan':
      return saveSection(req, { ...at, section: 'plan', values: await planOf(req, process) })
    case 'participants':
      return saveSection(req, {
        ...at,
        section: 'participants',
        values: { rows: await participantsOf(req, process) },
      })
    case 'inputs':
      return saveSection(req, { ...at, section: 'inputs', values: await linksOf(req, process) })
  }
}

async function planOf(req: PayloadRequest, process: HseProcess): Promise<SectionInput['plan']> {
  const last = await formerProcess(req, idOf(process.unit), process.year)
  const proposed = await planProposedFor(req, process, last)
  if (proposed === null || isEmptyPlan(proposed)) return nothing(req)
  const { plan } = process
  // What is planned already stands; only what is open is filled.
  return {
    preDate: plan?.preDate ?? proposed.preDate,
    mappingFrom: plan?.mappingFrom ?? proposed.mappingFrom,
    mappingTo: plan?.mappingTo ?? proposed.mappingTo,
    postDate: plan?.postDate ?? proposed.postDate,
    hours: plan?.hours ?? proposed.hours,
  }
}

async function participantsOf(
  req: PayloadRequest,
  process: HseProcess,
): Promise<SectionInput['participants']['rows']> {
  const id = idOf(process.unit)
  const unit = await local.findById(req, 'units', id, { overrideAccess: true })
  if (!unit) return nothing(req)
  const [holders, last] = await Promise.all([
    holdersOf(req, id),
    formerProcess(req, id, process.year),
  ])
  const participants = await participantsKnown(req, unit, { holders, last })
  // A line that stands keeps its id, and with it what is known of it.
  const standing = process.participants ?? []
  const ids = new Map(standing.map((each) => [whoOf(each), each.id ?? null]))
  return participants.map(({ fromLast: _, ...each }) => ({
    id: ids.get(whoOf(each)) ?? null,
    ...each,
  }))
}

/** The links of last year where this year's are empty: notes, ticks and figures are of their own year. */
async function linksOf(req: PayloadRequest, process: HseProcess): Promise<SectionInput['inputs']> {
  const last = await formerProcess(req, idOf(process.unit), process.year)
  const own = new Map((process.inputs ?? []).map((each) => [each.kind, each]))
  const missing = (last?.inputs ?? []).filter(({ kind, link }) => link && !own.get(kind)?.link)
  if (missing.length === 0) return nothing(req)
  return {
    rows: missing.map(({ kind, link }) => ({
      kind,
      link: link ?? null,
      goneThrough: own.get(kind)?.goneThrough === true,
      note: own.get(kind)?.note ?? null,
      percent: own.get(kind)?.percent ?? null,
    })),
  }
}

function nothing(req: PayloadRequest): never {
  return refuse(req, processRefusalText.nothingProposed, { status: 409, code: 'nothingProposed' })
}

/** What last year has to give a process, as its pages offer it. */
export interface LastYearOffer {
  readonly last: { readonly number: string; readonly year: number }
  /** Days and hours for what the plan leaves open; null where there are none. */
  readonly plan: PlannedDays | null
  /** Who took part last year and stands on the list now. */
  readonly again: readonly string[]
  /** Who took part last year and does not. */
  readonly missing: readonly { readonly name: string; readonly role: ParticipantRole }[]
  /** Somebody is proposed who does not stand on the list. */
  readonly mayRestore: boolean
  /** Last year has links that this year has not. */
  readonly hasLinks: boolean
}

/** What last year has to give a process, as the one who asks may read it; null in a unit's first year. */
export async function lastYearOffer(
  req: PayloadRequest,
  process: HseProcess,
): Promise<LastYearOffer | null> {
  const unit = idOf(process.unit)
  const [last, found, holders] = await Promise.all([
    lastProcess(req, process),
    local.findById(req, 'units', unit, { overrideAccess: true }),
    holdersOf(req, unit),
  ])
  if (last === null || found === null) return null
  const [participants, proposed] = await Promise.all([
    participantsKnown(req, found, { holders, last }),
    planProposedFor(req, process, last),
  ])
  const standing = new Set((process.participants ?? []).map(whoOf))
  const own = new Map((process.inputs ?? []).map((each) => [each.kind, each]))
  return {
    last: { number: last.number, year: last.year },
    plan: openDays(process, proposed),
    again: (process.participants ?? []).flatMap(({ fromLast, name }) =>
      fromLast && name ? [name] : [],
    ),
    missing: (last.participants ?? []).flatMap((each) =>
      each.name && !standing.has(whoOf(each)) ? [{ name: each.name, role: each.role }] : [],
    ),
    mayRestore: participants.some((each) => !standing.has(whoOf(each))),
    hasLinks: (last.inputs ?? []).some(({ kind, link }) => link && !own.get(kind)?.link),
  }
}

/** Of what is proposed, what the plan leaves open. */
function openDays({ plan }: HseProcess, proposed: PlannedDays | null): PlannedDays | null {
  if (proposed === null) return null
  const open: PlannedDays = {
    preDate: plan?.preDate ? null : proposed.preDate,
    mappingFrom: plan?.mappingFrom ? null : proposed.mappingFrom,
    mappingTo: plan?.mappingTo ? null : proposed.mappingTo,
    postDate: plan?.postDate ? null : proposed.postDate,
    hours: typeof plan?.hours === 'number' ? null : proposed.hours,
  }
  return isEmptyPlan(open) ? null : open
}

/** Whom a line is about: a person, or a name. */
function whoOf({ name, person }: NonNullable<HseProcess['participants']>[number]): string {
  return person ? idOf(person) : (name ?? '')
}
