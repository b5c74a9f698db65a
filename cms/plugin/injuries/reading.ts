import type { PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { matches } from '../access/matches.ts'
import { principalOf } from '../access/principal.ts'
import { idOf, local } from '../database/local.ts'
import type { Injury } from '../generated-types.ts'
import { type ReadingDoor, writeReading } from '../reading-log/write.ts'
import { type Shape, shapeFor, withoutName } from './rules.ts'

type Nameless = ReturnType<typeof withoutName<Injury>>

/** An entry as somebody may see it. What is not theirs to see is not in it. */
export interface ShownEntry extends Nameless, Partial<Omit<Injury, keyof Nameless>> {
  readonly shape: Shape
  /** Name of the one concerned, where it is shown. */
  readonly injured: string | null
}

interface Asked {
  readonly where: Where
  readonly door: ReadingDoor
  /** False for whoever may see names and does not want to. @default true */
  readonly names?: boolean
}

/**
 * The one way to read the register for somebody: what they reach by the access table, each entry in the shape that is
 * theirs, the newest first. It is written down before anything is given out.
 * @throws ReadingNotWritten where it cannot be written down
 */
export async function readEntries(
  req: PayloadRequest,
  { door, names = true, where }: Asked,
): Promise<ShownEntry[]> {
  const [right, named, { person }] = await Promise.all([
    can(req, 'injuries', 'read'),
    can(req, 'injuries', 'readNames'),
    principalOf(req),
  ])
  if (right === false) return []
  const found = await local.find(req, 'injuries', {
    overrideAccess: true,
    where: right === true ? where : { and: [right, where] },
    sort: ['-serial', '-number'],
  })
  const nameOf = await namesOf(req, found)
  const shown = found.map((entry): ShownEntry => {
    const concerned = entry.person ? idOf(entry.person) : null
    const seesNames = typeof named === 'boolean' ? named : matches(named, { ...entry })
    const shape = names ? shapeFor({ person: concerned }, { person, seesNames }) : 'withoutName'
    return shape === 'withoutName'
      ? { ...withoutName(entry), shape, injured: null }
      : { ...entry, ...withoutName(entry), shape, injured: nameOf(entry) }
  })
  // Of what was struck out, nobody learns who does not see the whole of it.
  const given = shown.filter(
    ({ shape }, index) => !isStruck(found[index]) || shape !== 'withoutName',
  )
  const entries = given.map(({ number, shape }) => ({ number, shape }))
  await writeReading(req, { register: 'injuries', door, entries })
  return given
}

function isStruck(entry: Injury | undefined): boolean {
  return entry?.state === 'struck'
}

/** Names of those whom entries concern. */
async function namesOf(
  req: PayloadRequest,
  entries: readonly Injury[],
): Promise<(entry: Injury) => string | null> {
  const ids = entries.flatMap(({ person }) => (person ? [idOf(person)] : []))
  const people =
    ids.length === 0
      ? []
      : await local.find(req, 'people', {
          overrideAccess: true,
          where: { id: { in: [...new Set(ids)] } },
          select: { name: true },
        })
  const byId = new Map(people.map(({ id, name }) => [id, name]))
  return ({ person, personName }) =>
    (person ? byId.get(idOf(person)) : undefined) ?? personName ?? null
}

/** The whole of an entry, for whoever is shown all of it; null for everybody else. */
export function wholeOf(shown: ShownEntry): Injury | null {
  return shown.shape === 'withoutName' ? null : (shown as unknown as Injury)
}

/** Whether there is anything of the register that somebody sees whole: what they keep, or an entry of their own. */
export async function seesWhole(req: PayloadRequest): Promise<boolean> {
  if ((await can(req, 'injuries', 'readNames')) !== false) return true
  const { person } = await principalOf(req)
  if (person === null) return false
  const where = { person: { equals: person } }
  return (await local.count(req, 'injuries', { overrideAccess: true, where })) > 0
}

/**
 * Whether somebody keeps the register: at all, or of a unit. What comes of a case that concerns a manager is entered by
 * whoever handles that.
 */
export async function keepsRegister(
  req: PayloadRequest,
  of?: { readonly unit: string; readonly nonconformity: string | null },
): Promise<boolean> {
  const right = await can(req, 'injuries', 'register')
  if (typeof right === 'boolean') return right
  return of === undefined || matches(right, { ...of })
}
