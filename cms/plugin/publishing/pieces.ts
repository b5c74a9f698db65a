import { hash } from 'node:crypto'
import type { Snapshot } from '../../../content/schema/index.ts'

/** An element of one of the snapshot's lists, as it stands on a line of its own. */
export interface Piece<T> {
  readonly value: T
  /** Its JSON. No line break is in it. */
  readonly line: Buffer
  /** The same for two pieces that say the same. */
  readonly digest: string
}

/** The snapshot's lists, each in pieces. */
export type Lists = {
  readonly [
    K in keyof Snapshot as Snapshot[K] extends readonly unknown[] ? K : never
  ]: readonly Piece<Snapshot[K] extends readonly (infer T)[] ? T : never>[]
}

/** A snapshot in pieces, so that of what has not changed nothing is written down anew. */
export interface Pieces {
  readonly head: Omit<Snapshot, keyof Lists>
  readonly lists: Lists
}

/** A piece of a list. */
export function pieceOf<T>(value: T): Piece<T> {
  const line = Buffer.from(JSON.stringify(value))
  return { value, line, digest: hash('sha256', line) }
}

/** A snapshot in pieces. */
export function piecesOf({
  topics,
  guidelines,
  images,
  units,
  institutionContacts,
  authorities,
  regulations,
  requirements,
  cycles,
  objectives,
  supportFunctions,
  courses,
  trainingPlans,
  auditPlans,
  reports,
  stories,
  ...head
}: Snapshot): Pieces {
  return {
    head,
    lists: {
      topics: topics.map(pieceOf),
      guidelines: guidelines.map(pieceOf),
      images: images.map(pieceOf),
      units: units.map(pieceOf),
      institutionContacts: institutionContacts.map(pieceOf),
      authorities: authorities.map(pieceOf),
      regulations: regulations.map(pieceOf),
      requirements: requirements.map(pieceOf),
      cycles: cycles.map(pieceOf),
      objectives: objectives.map(pieceOf),
      supportFunctions: supportFunctions.map(pieceOf),
      courses: courses.map(pieceOf),
      trainingPlans: trainingPlans.map(pieceOf),
      auditPlans: auditPlans.map(pieceOf),
      reports: reports.map(pieceOf),
      stories: stories.map(pieceOf),
    },
  }
}

/** The snapshot whose pieces these are. */
export function snapshotOf({ head, lists }: Pieces): Snapshot {
  return {
    ...head,
    topics: lists.topics.map(({ value }) => value),
    guidelines: lists.guidelines.map(({ value }) => value),
    images: lists.images.map(({ value }) => value),
    units: lists.units.map(({ value }) => value),
    institutionContacts: lists.institutionContacts.map(({ value }) => value),
    authorities: lists.authorities.map(({ value }) => value),
    regulations: lists.regulations.map(({ value }) => value),
    requirements: lists.requirements.map(({ value }) => value),
    cycles: lists.cycles.map(({ value }) => value),
    objectives: lists.objectives.map(({ value }) => value),
    supportFunctions: lists.supportFunctions.map(({ value }) => value),
    courses: lists.courses.map(({ value }) => value),
    trainingPlans: lists.trainingPlans.map(({ value }) => value),
    auditPlans: lists.auditPlans.map(({ value }) => value),
    reports: lists.reports.map(({ value }) => value),
    stories: lists.stories.map(({ value }) => value),
  }
}

/** A hash of what readers see: the same for two snapshots that differ in nothing but when they were taken. */
export function digestOf({ head, lists }: Pieces): string {
  const { takenAt: _, asOf: __, ...seen } = head
  const said = Object.entries(lists).map(([name, pieces]) => [
    name,
    pieces.map(({ digest }) => digest),
  ])
  return hash('sha256', JSON.stringify([seen, said]))
}

/**
 * The snapshot as it is written: one JSON text, in which each field of it begins a line and each element of a list has a
 * line of its own. Who reads it by lines finds what differs without reading the rest as JSON.
 */
export function* linesOf({ head, lists }: Pieces): Generator<Buffer> {
  let before = '{'
  for (const [name, value] of Object.entries(head)) {
    yield Buffer.from(`${before}${JSON.stringify(name)}:${JSON.stringify(value)}`)
    before = ',\n'
  }
  for (const [name, pieces] of Object.entries(lists)) {
    yield Buffer.from(`${before}${JSON.stringify(name)}:[`)
    for (const [at, { line }] of pieces.entries()) {
      yield at === 0 ? firstLine : nextLine
      yield line
    }
    yield endOfList
  }
  yield Buffer.from('\n}\n')
}

const firstLine = Buffer.from('\n')
const nextLine = Buffer.from(',\n')
const endOfList = Buffer.from('\n]')
