import type { PayloadRequest } from 'payload'
import { refuseUnknown } from '../database/known-choice.ts'
import { idOf, local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import type { HseProcess } from '../generated-types.ts'
import { standingOf } from '../regulations/overview/load.ts'
import { showsAbsence } from '../former-years/rules.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { agreementIn, sameDates } from './agreement.ts'
import type { MeetingName } from './attendance.ts'
import { agreementOf, challengesOf, factsOf, mappingsOf, participantsOf } from './facts.ts'
import { linkableMeasures } from './linkable-measures.ts'
import { linkedMeasures } from './plan.ts'
import { confirmation, dayOf } from './record.ts'
import { findingsOf, sameParticipants } from './rules.ts'
import { type SectionAt, written } from './sections.ts'
import type { SavedSection, SectionValues } from './section-values.ts'
import { processRefusalText } from './text.ts'

const nobody = { at: null, by: null }

/**
 * The fields a section writes, with what is not the writer's to say: names from the register, confirmations that fall
 * away, who ticked and when.
 */
export async function completed<S extends SavedSection>(
  req: PayloadRequest,
  process: HseProcess,
  at: SectionAt<S>,
  values: SectionValues[S],
): Promise<Partial<HseProcess>> {
  const data = written(process, at, values)
  switch (at.section) {
    case 'participants':
      return agreedAnew(req, process, await named(req, data))
    case 'plan':
      return agreedAnew(req, process, data)
    case 'pre':
    case 'post':
      return attended(req, process, at.section, data)
    case 'inputs':
      await refuseAbsenceOfFew(req, process, data)
      return data
    case 'challenge': {
      const { topic } = (values as SectionValues['challenge']) ?? { topic: null }
      await refuseUnknown(req, 'topics', topic, 'topic')
      return data
    }
    case 'psychosocial':
      refuseUnknownChallenge(req, process, (values as SectionValues['psychosocial']).challenge)
      return data
    case 'linkedMeasures':
      refuseWithoutChallenge(req, process, at, data)
      await refuseUnlinkable(req, process, at.row, data)
      return data
    case 'mapping':
    case 'noMapping':
    case 'noMeasure':
    case 'riskAfter':
      refuseWithoutChallenge(req, process, at, data)
      return data
    case 'findings':
      return registeredAnew(process, data)
    case 'requirements':
      return ticked(req, process, values as SectionValues['requirements'])
    default:
      return data
  }
}

/**
 * What was registered, mapped or given measures must not vanish beneath them.
 * @param after the process as it would be
 */
export async function refuseLoss(
  req: PayloadRequest,
  process: HseProcess,
  after: HseProcess,
): Promise<void> {
  const { measures, registered } = await factsOf(req, process)
  const lost = (process.challenges ?? []).filter(
    ({ id }) => !after.challenges?.some((each) => each.id === id),
  )
  const inUse = lost.some(
    ({ id }) =>
      process.mappings?.some((each) => each.challenge === id) ||
      measures.some((each) => each.challenges.includes(id ?? '')) ||
      registered.has(id ?? ''),
  )
  if (inUse) refuse(req, processRefusalText.challengeInUse, { status: 409, code: 'challengeInUse' })
  const findings = new Set(marks(after).map((each) => each.id))
  const dropped = marks(process).some(({ id }) => registered.has(id) && !findings.has(id))
  if (dropped) refuse(req, processRefusalText.registered, { status: 409, code: 'registered' })
}

/** Names as the register has them, so that the report keeps them. */
async function named(
  req: PayloadRequest,
  { participants }: Partial<HseProcess>,
): Promise<Partial<HseProcess>> {
  const rows = participants ?? []
  const ids = rows.flatMap((each) => (each.person ? [idOf(each.person)] : []))
  const people = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: ids } },
    select: { name: true },
  })
  const names = new Map(people.map((each) => [each.id, each.name]))
  return {
    participants: rows.map((row, index) => {
      if (!row.person) return row
      const name = names.get(idOf(row.person))
      if (name === undefined) {
        const field = `rows.${String(index)}.person`
        refuse(req, processRefusalText.noPerson, { code: 'noPerson', field })
      }
      return { ...row, name }
    }),
  }
}

/** Both have agreed on other participants or dates: they are asked again, and told what is otherwise. */
function agreedAnew(
  req: PayloadRequest,
  process: HseProcess,
  data: Partial<HseProcess>,
): Partial<HseProcess> {
  const after = { ...process, ...data }
  const [before, now] = [agreementOf(process), agreementOf(after)]
  const people = sameParticipants(participantsOf(process), participantsOf(after), process.state)
  if (people && sameDates(before, now, process.state)) return data
  const agreed = process.participantsByManager?.at ?? process.participantsByRepresentative?.at
  return {
    ...data,
    agreementChanged: dayOf(req),
    // What both had agreed on stays until both agree anew, however often it is changed meanwhile.
    ...(agreed && agreementIn(process.agreedBefore) === null ? { agreedBefore: before } : {}),
    participantsByManager: nobody,
    participantsByRepresentative: nobody,
  }
}

/** Who was at a meeting, by name and role as the list of participants has them. */
function attended(
  req: PayloadRequest,
  process: HseProcess,
  meeting: MeetingName,
  data: Partial<HseProcess>,
): Partial<HseProcess> {
  const given = data[meeting]?.attendance
  if (!given || given === process[meeting]?.attendance) return data
  const listed = new Map((process.participants ?? []).map((each) => [each.id, each]))
  const before = new Map(
    (process[meeting]?.attendance ?? []).map((each) => [each.participant, each]),
  )
  const rows = given
    .filter((each) => each.participant || each.name)
    .map((each) => {
      if (!each.participant) return each
      const known = listed.get(each.participant) ?? before.get(each.participant)
      if (!known)
        refuse(req, processRefusalText.changedMeanwhile, { status: 409, code: 'conflict' })
      return { ...each, name: known.name ?? null, role: known.role }
    })
  return { ...data, [meeting]: { ...data[meeting], attendance: rows } }
}

/** A figure of absence can point to one person in a small unit. */
async function refuseAbsenceOfFew(
  req: PayloadRequest,
  process: HseProcess,
  { inputs }: Partial<HseProcess>,
): Promise<void> {
  const rows = inputs ?? []
  const index = rows.findIndex((each) => typeof each.percent === 'number')
  if (index === -1) return
  const [unit, { absenceThreshold: threshold }] = await Promise.all([
    local.findById(req, 'units', idOf(process.unit), { overrideAccess: true }),
    recordSettingsOf(req),
  ])
  if (rows[index]?.kind === 'absence' && showsAbsence(unit?.employees, threshold)) return
  refuse(req, fill(processRefusalText.tooFewForAbsence, { threshold }), {
    code: 'tooFewForAbsence',
    field: `rows.${String(index)}.percent`,
  })
}

function refuseWithoutChallenge(
  req: PayloadRequest,
  process: HseProcess,
  { row, section }: SectionAt,
  { mappings }: Partial<HseProcess>,
): void {
  const about =
    section === 'mapping' ? mappings?.find((each) => each.id === row) : { challenge: row }
  if (section === 'mapping' && !about) return
  if (process.challenges?.some((each) => each.id === about?.challenge)) return
  refuse(req, processRefusalText.noChallenge, { status: 409, code: 'noChallenge' })
}

function refuseUnknownChallenge(
  req: PayloadRequest,
  { challenges }: HseProcess,
  challenge: string | null,
): void {
  if (challenge === null || challenges?.some((each) => each.id === challenge)) return
  refuse(req, processRefusalText.noChallenge, { code: 'noChallenge', field: 'challenge' })
}

/** What is taken into use anew must be open, of the unit, and in sight; what stood already may have been done since. */
async function refuseUnlinkable(
  req: PayloadRequest,
  process: HseProcess,
  row: string | null,
  after: Partial<HseProcess>,
): Promise<void> {
  const linkedIn = ({ challenges }: Partial<HseProcess>): string[] =>
    linkedMeasures({ challenges: (challenges ?? []).filter((each) => each.id === row) })
  const before = new Set(linkedIn(process))
  const more = linkedIn(after).filter((id) => !before.has(id))
  if (more.length === 0) return
  const known = new Set((await linkableMeasures(req, process, row)).map((each) => each.id))
  if (more.every((id) => known.has(id))) return
  refuse(req, processRefusalText.notLinkable, { code: 'notLinkable', field: 'measures' })
}

/** Whoever marks a new finding presses "register" again. */
function registeredAnew(process: HseProcess, data: Partial<HseProcess>): Partial<HseProcess> {
  const before = new Set(marks(process).map((each) => each.id))
  const more = marks({ ...process, ...data }).some((each) => !before.has(each.id))
  return more ? { ...data, findingsRegistered: nobody } : data
}

/** The tick says how far the unit had come with its overview of requirements that day, and by whom. */
async function ticked(
  req: PayloadRequest,
  { requirementsUpdated: before, unit }: HseProcess,
  { updated, note }: SectionValues['requirements'],
): Promise<Partial<HseProcess>> {
  if (!updated) {
    const none = { through: null, throughOf: null, throughBy: null }
    return { requirementsUpdated: { date: null, by: null, note, ...none } }
  }
  if (before?.date) return { requirementsUpdated: { ...before, note } }
  const [{ by }, standing] = await Promise.all([confirmation(req), standingOf(req, idOf(unit))])
  const said = {
    through: standing?.counts.through ?? null,
    throughOf: standing?.counts.all ?? null,
    throughBy: standing?.names.join(', ') ?? null,
  }
  return { requirementsUpdated: { date: dayOf(req), by, note, ...said } }
}

function marks(process: HseProcess): ReturnType<typeof findingsOf> {
  return findingsOf({ challenges: challengesOf(process), mappings: mappingsOf(process) })
}
