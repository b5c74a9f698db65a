import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import type { JointFileKind } from '../../attachments/joint-text.ts'
import { dayIn, isSensibleDay, today } from '../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { idOf, local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Course, TrainingRecord } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { affiliatedIn } from '../../organisation/affiliations/affiliated.ts'
import { refuseFaults } from '../../records/engine.ts'
import { signature } from '../../records/record-step.ts'
import { giveJointFile, refuseGoneFile } from './joint-file.ts'
import { expiresOn, type GuestLine, heldFaults } from './rules.ts'
import { trainingRefusalText as refusals } from './text.ts'

/** A held course as it is written in the form. */
export interface HeldInput {
  /** Of the form: sent twice with one, it is registered once. */
  readonly key: string
  /** Id of the unit. */
  readonly unit: string
  /** Id of the course. */
  readonly course: string
  /** As it was written. */
  readonly date: string
  /** Ids of people of the unit. */
  readonly people: readonly string[]
  readonly guests: readonly { readonly name: string; readonly until: string }[]
  readonly evidence: string
  readonly witness: boolean
  /** Id of a file that waits and stands for all of them. @default none */
  readonly jointFile?: string | null
  /** What that file shows. @default nobody has said */
  readonly jointShows?: JointFileKind | null
}

/** May the one who asks register training in a unit, and only what the HSE unit gives? Null where they may not. */
export async function mayRegister(
  req: PayloadRequest,
  unit: string,
): Promise<{ readonly centralOnly: boolean } | null> {
  const { all, units } = await reachOf(req, 'training-records', 'register')
  if (units.includes(unit)) return { centralOnly: false }
  return all ? { centralOnly: true } : null
}

const system = { overrideAccess: true } as const

/**
 * Registers a held course for a list of people: a line for each. Who can log in confirms the own line; for others whoever
 * registers does.
 * @returns how many lines there are, and how many wait for their participant
 * @throws Refusal 403 without the right in the unit; else with everything that is wrong, each at its field
 */
export async function registerHeld(
  req: PayloadRequest,
  given: HeldInput,
): Promise<{ readonly lines: number; readonly waiting: number }> {
  const may = given.unit === '' ? null : await mayRegister(req, given.unit)
  if (may === null)
    refuse(req, refusals.notAllowed, { status: 403, code: 'notAllowed', field: 'unit' })
  const day = today(optionsOf(req.payload).clock)
  const chosen = [...new Set(given.people)]
  const [[course], people, here] = await Promise.all([
    local.find(req, 'courses', {
      ...system,
      where: { and: [{ id: { equals: given.course } }, { active: { not_equals: false } }] },
      limit: 1,
    }),
    chosen.length === 0
      ? []
      : local.find(req, 'people', {
          ...system,
          where: { id: { in: chosen } },
          select: { name: true, account: true },
        }),
    affiliatedIn(req, [given.unit], day),
  ])
  const ofUnit = new Map((here.get(given.unit) ?? []).map((each) => [each.person, each.category]))
  const date = dayWritten(req, given.date, 'date')
  const guests = given.guests.map(({ name, until }, place): GuestLine => ({
    name: name.trim(),
    until: dayWritten(req, until, `until${String(place + 1)}`),
  }))
  const byId = new Map(people.map((each) => [each.id, each]))
  const ticked = chosen.map((id) => ({
    id,
    name: byId.get(id)?.name ?? '',
    ofUnit: ofUnit.has(id),
    account: Boolean(byId.get(id)?.account),
  }))
  const held = {
    course: course ? { central: course.central === true } : null,
    date,
    people: ticked,
  }
  const { jointFile = null, jointShows = null } = given
  const faults = [
    ...heldFaults({ ...held, ...may, guests, witness: given.witness }, day),
    ...(jointFile !== null && jointShows === null
      ? [{ code: 'jointShowsMissing', field: 'jointShows' }]
      : []),
  ]
  refuseFaults(req, faults, refusals)
  if (jointFile !== null) await refuseGoneFile(req, { file: jointFile, key: given.key })
  const lines = [
    ...ticked.map(({ account, id, name }) => ({
      key: `${given.key}:${id}`,
      name,
      person: id,
      category: ofUnit.get(id) ?? ('employee' as const),
      until: null,
      self: account,
    })),
    ...guests
      .map((each, place) => ({ ...each, place }))
      .filter(({ name }) => name !== '')
      .map(({ name, place, until }) => ({
        key: `${given.key}:guest${String(place + 1)}`,
        name,
        person: null,
        category: 'guest' as const,
        until,
        self: false,
      })),
  ]
  const keys = lines.map(({ key }) => key)
  if (jointFile !== null) refuseOtherFile(req, await registered(req, keys), jointFile)
  // First: whoever sends the form again after it stopped in between finds the file with the registration.
  if (jointFile !== null && jointShows !== null) {
    await giveJointFile(req, { file: jointFile, key: given.key, shows: jointShows })
  }
  await write(req, { course: course as Course, date: date ?? day, day, given, lines })
  return { lines: lines.length, waiting: lines.filter(({ self }) => self).length }
}

type Registered = Pick<TrainingRecord, 'key' | 'jointFile'>

/** The lines of a registration that stand already. */
async function registered(req: PayloadRequest, keys: readonly string[]): Promise<Registered[]> {
  return local.find(req, 'training-records', {
    ...system,
    where: { key: { in: [...keys] } },
    select: { key: true, jointFile: true },
  })
}

/** Lines that stand keep the file they came with: another one would be dropped, and nobody told. */
function refuseOtherFile(req: PayloadRequest, there: readonly Registered[], file: string): void {
  if (there.every(({ jointFile }) => jointFile && idOf(jointFile) === file)) return
  refuse(req, refusals.jointOther, { field: 'jointFile', status: 409, code: 'jointOther' })
}

interface Line {
  readonly key: string
  readonly name: string
  readonly person: string | null
  readonly category: TrainingRecord['category']
  readonly until: string | null
  /** They confirm it themselves. */
  readonly self: boolean
}

async function write(
  req: PayloadRequest,
  {
    course,
    date,
    day,
    given,
    lines,
  }: {
    readonly course: Course
    readonly date: string
    readonly day: string
    readonly given: HeldInput
    readonly lines: readonly Line[]
  },
): Promise<void> {
  await inTransaction(req, async () => {
    const keys = lines.map(({ key }) => key)
    const there = await registered(req, keys)
    // Sent twice at once, each with a file of its own: whoever was first has stored by now.
    if (given.jointFile) refuseOtherFile(req, there, given.jointFile)
    const known = new Set(there.map(({ key }) => key))
    const signed = await signature(req)
    for (const { self, ...own } of lines) {
      if (known.has(own.key)) continue
      await local.create(
        req,
        'training-records',
        {
          ...own,
          course: course.id,
          unit: given.unit,
          date,
          expires: expiresOn(date, course.validityMonths),
          central: course.central === true,
          evidence: given.evidence.trim() || null,
          jointFile: given.jointFile ?? null,
          state: self ? 'registered' : 'confirmed',
          confirmedBy: self ? null : 'registrar',
          confirmedOn: self ? null : day,
          registeredBy: signed.name,
          steps: [{ step: 'register', ...signed }],
        },
        system,
      )
    }
  })
}

function dayWritten(req: PayloadRequest, written: string, field: string): string | null {
  if (written.trim() === '') return null
  const day = dayIn(written)
  if (day === null || !isSensibleDay(day))
    refuse(req, refusals.dateWrong, { field, code: 'dateWrong' })
  return day
}

/**
 * `POST /api/training-records/register` with `{ key, unit, course, date, people, guests, evidence, witness,
 * jointFile, jointShows }`.
 * Answers `{ lines, waiting }`.
 */
export const registerEndpoint: Endpoint = memberEndpoint({
  path: '/register',
  method: 'post',
  handler: async (req) => {
    const body = await bodyOf(req)
    const text = (name: string): string => textOf(body[name])
    const key = text('key')
    if (key.length < 16 || key.length > 200) {
      refuse(req, refusals.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const list = (name: string): unknown[] => (Array.isArray(body[name]) ? body[name] : [])
    const made = await registerHeld(req, {
      key,
      unit: text('unit'),
      course: text('course'),
      date: text('date'),
      people: list('people').map(textOf).slice(0, 500),
      guests: list('guests')
        .slice(0, 50)
        .map((each) => {
          const { name, until } = (each ?? {}) as { name?: unknown; until?: unknown }
          return { name: textOf(name), until: textOf(until) }
        }),
      evidence: text('evidence'),
      witness: body['witness'] === true,
      jointFile: text('jointFile') || null,
      jointShows: kindIn(body['jointShows']),
    })
    return Response.json(made)
  },
})

function kindIn(value: unknown): JointFileKind | null {
  return value === 'list' || value === 'forAll' ? value : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
