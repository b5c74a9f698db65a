import {
  myTrainingAddress,
  pageAddress,
  registerTrainingAddress,
  unitTrainingAddress,
} from '../../../content/addresses/my-hse.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { principalOf } from '../../plugin/access/principal.ts'
import { roleText } from '../../plugin/access/roles.ts'
import { addDays, today } from '../../plugin/core/dates.ts'
import { asText, type Text } from '../../plugin/core/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Unit } from '../../plugin/generated-types.ts'
import { optionsOf } from '../../plugin/options.ts'
import { heldOn } from '../../plugin/organisation/holders.ts'
import { affiliationText } from '../../plugin/organisation/affiliations/text.ts'
import {
  asker,
  offeredCourses,
  type OfferedCourse,
  type PersonTraining,
  rolesOf,
  trainingOf,
  type TrainingCell,
} from '../../plugin/training/records/load.ts'
import { type Certificate, certificatesRead } from '../../plugin/training/records/certificate.ts'
import {
  type JointFile,
  jointFileInput,
  jointFilesRead,
} from '../../plugin/training/records/joint-file.ts'
import { keptFiles } from '../records/steps-of.tsx'
import { mayRegister } from '../../plugin/training/records/register.ts'
import { isGap, shownCount, type ShownCount } from '../../plugin/training/records/rules.ts'
import { lackingAmong } from '../../plugin/training/plans/units/load.ts'
import { isComing } from '../../plugin/training/plans/units/rules.ts'
import { unitsInSight } from '../../plugin/year/load-year.ts'
import { type FormError, readDraft, refusedBefore } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { namesOf } from '../people.ts'
import type { PageLanguage } from '../routes.ts'
import { errorsOfForm } from '../components/field-ids.ts'
import { loadCertificates, type LoadedCertificates } from './certificate.tsx'
import {
  certificateFormName,
  jointFormName,
  registerFormName,
  withdrawFormName,
} from './form-names.ts'
import { loadJointFiles } from './joint-file.tsx'
import type { CourseGap } from './plan/gaps.tsx'
import { titlesOf } from './titles.ts'

type UnitOfTraining = Pick<Unit, 'id' | 'code'> & {
  readonly names: Text
  readonly riskClass: string | null
}

/** One's own training: what is asked of one, what one has, and what waits to be confirmed. */
export async function loadMine(page: Page) {
  const { asked, language } = page
  const visitor = requireVisitor(page, myTrainingAddress(language))
  const { req } = visitor
  const day = today(optionsOf(req.payload).clock)
  const { person } = await principalOf(req)
  const people = person === null ? [] : [person]
  const [courses, roles, own, belonging] = await Promise.all([
    offeredCourses(req),
    rolesOf(req, people, day),
    person === null
      ? []
      : local.find(req, 'training-records', {
          overrideAccess: true,
          where: { and: [{ person: { equals: person } }, { state: { not_equals: 'withdrawn' } }] },
          sort: ['-date', 'id'],
        }),
    person === null
      ? []
      : local.find(req, 'affiliations', {
          overrideAccess: true,
          where: { and: [{ person: { equals: person } }, heldOn(day)] },
          select: { category: true, from: true, unit: true },
        }),
  ])
  const units = await local.find(req, 'units', {
    overrideAccess: true,
    where: { id: { in: belonging.map(({ unit }) => idOf(unit)) } },
    select: { riskClass: true },
  })
  const risks = new Map(units.map(({ id, riskClass }) => [id, riskClass]))
  const held = (person === null ? undefined : roles.get(person)) ?? []
  const taken = own.map((each) => ({
    id: each.id,
    course: idOf(each.course),
    date: each.date,
    expires: each.expires ?? null,
    confirmed: each.state === 'confirmed',
  }))
  const ask = asker(courses, day)
  const places =
    belonging.length === 0
      ? [{ category: null, riskClass: null }]
      : belonging.map(({ category, from, unit }) => ({
          category,
          since: from,
          riskClass: risks.get(idOf(unit)) ?? null,
        }))
  const cells = new Map<string, TrainingCell>()
  for (const cell of places.flatMap((place) => ask({ ...place, held, taken }))) {
    const before = cells.get(cell.course)
    if (!before || before.as === null || (before.as === 'should' && cell.as === 'must'))
      cells.set(cell.course, cell)
  }
  const byId = new Map(courses.map((each) => [each.id, each]))
  const shown = [...cells.values()]
    .flatMap((cell) => {
      const course = byId.get(cell.course)
      return course ? [{ cell, course }] : []
    })
    .toSorted((one, other) => urgency(one.cell) - urgency(other.cell))
  const titles = await titlesOf(
    page,
    courses,
    own.map(({ course }) => idOf(course)),
  )
  const lines = own.map(({ id }) => id)
  const [certificates, joint] = await Promise.all([
    loadCertificates(page, lines),
    jointFilesRead(req, lines),
  ])
  return {
    certificates,
    day,
    done: asked['done'],
    errors: [...refusedBefore(asked['error']), ...certificateErrors(certificates)],
    language,
    must: shown.filter(({ cell }) => cell.as === 'must'),
    should: shown.filter(({ cell }) => cell.as === 'should'),
    taken: own.map((each) => ({
      id: each.id,
      title: titles.get(idOf(each.course)) ?? '',
      date: each.date,
      expires: each.expires ?? null,
      state: each.state,
      confirmedBy: each.confirmedBy ?? null,
      registeredBy: each.registeredBy ?? null,
      joint: joint.get(each.id),
    })),
    visitor,
  }
}

/** What is wrong with the form for a certificate, leading to its fields. */
function certificateErrors({ draft }: LoadedCertificates): FormError[] {
  return errorsOfForm(certificateFormName, draft?.errors ?? [])
}

const order = ['missing', 'expired', 'due', 'expiring', 'advised', 'valid']

function urgency({ standing }: TrainingCell): number {
  return order.indexOf(standing)
}

/** A unit in operation; null where there is none. */
export async function unitWith(req: Page['req'], code: string): Promise<UnitOfTraining | null> {
  const [unit] = await local.find(req, 'units', {
    overrideAccess: false,
    locale: 'all',
    where: { and: [{ code: { equals: code } }, { active: { not_equals: false } }] },
    select: { code: true, name: true, riskClass: true },
    limit: 1,
  })
  if (!unit) return null
  const names = asText(unit.name) ?? { nb: code, en: code }
  return { id: unit.id, code: unit.code, names, riskClass: unit.riskClass ?? null }
}

/** Somebody of a unit as the gap view shows them. */
export interface TrainingRow {
  readonly key: string
  readonly name: string
  readonly roles: string
  /** By the columns; null where nothing is asked and nothing taken. */
  readonly cells: readonly (SeenCell | null)[]
}

/** How somebody stands with a course, and what shows it, where the one who asks may read that. */
export interface SeenCell extends TrainingCell {
  readonly certificate: Certificate | undefined
  /** The file of the course as it was held, that stands for this too. */
  readonly joint: JointFile | undefined
}

/** The training of a unit as it is seen: the same on the page and as a file. */
export interface SeenTraining {
  readonly unit: UnitOfTraining
  readonly columns: readonly OfferedCourse[]
  /** Null for those who see figures only. */
  readonly rows: readonly TrainingRow[] | null
  readonly all: number
  readonly gapsOnly: boolean
  readonly figures: Figures
}

/** Counts by course and by role, the few hidden. */
export interface Figures {
  readonly courses: readonly { readonly course: OfferedCourse; readonly count: ShownCount }[]
  readonly roles: readonly { readonly name: Text; readonly count: ShownCount }[]
}

/**
 * The training of a unit as the one who asks may see it: with names for those who run its HSE work, as figures for those
 * who see its internal control. Null for everybody else.
 */
export async function seenTraining(
  { asked, language, req }: Pick<Page, 'asked' | 'language' | 'req'>,
  code: string,
): Promise<SeenTraining | null> {
  const [unit, leads, sight] = await Promise.all([
    unitWith(req, code),
    reachOf(req, 'training-records', 'read'),
    unitsInSight(req),
  ])
  if (!unit) return null
  const names = leads.units.includes(unit.id)
  if (!names && !sight.all && !sight.units.includes(unit.id)) return null
  const day = today(optionsOf(req.payload).clock)
  const [courses, found] = await Promise.all([
    offeredCourses(req),
    trainingOf(req, { units: [unit], all: false, day }),
  ])
  const people = found.get(unit.id) ?? []
  const figures = figuresOf(courses, people)
  const gapsOnly = asked['show'] === 'gaps'
  if (!names) return { unit, columns: [], rows: null, all: people.length, gapsOnly, figures }
  const shown = people.filter(({ cells }) => !gapsOnly || cells.some((each) => isGap(each)))
  const used = new Set(shown.flatMap(({ cells }) => cells.map(({ course }) => course)))
  const columns = courses
    .filter(({ id }) => used.has(id))
    .toSorted((one, other) => one.title[language].localeCompare(other.title[language], language))
  const taken = shown.flatMap(({ cells }) => cells.flatMap(({ line }) => line ?? []))
  const [called, certificates, joint] = await Promise.all([
    namesOf(
      req,
      shown.flatMap(({ person }) => person ?? []),
    ),
    certificatesRead(req, taken),
    jointFilesRead(req, taken),
  ])
  const rows = shown
    .map((each) => rowOf(each, columns, { called, certificates, joint }, language))
    .toSorted((one, other) => one.name.localeCompare(other.name, language))
  return { unit, columns, rows, all: people.length, gapsOnly, figures }
}

function rowOf(
  { category, cells, name, person, roles }: PersonTraining,
  columns: readonly OfferedCourse[],
  {
    called,
    certificates,
    joint,
  }: {
    readonly called: ReadonlyMap<string, string>
    readonly certificates: Awaited<ReturnType<typeof certificatesRead>>
    readonly joint: ReadonlyMap<string, JointFile>
  },
  language: PageLanguage,
): TrainingRow {
  const byCourse = new Map(cells.map((each) => [each.course, each]))
  const held = [...new Set(roles)].map((role) => roleText[role][language])
  const shown = person === null ? (name ?? '') : (called.get(person) ?? '')
  return {
    key: person ?? `guest:${shown}`,
    name: shown,
    roles: held.length > 0 ? held.join(', ') : affiliationText[category][language],
    cells: columns.map(({ id }) => {
      const cell = byCourse.get(id)
      if (!cell) return null
      const line = cell.line ?? ''
      return { ...cell, certificate: certificates.get(line)?.[0], joint: joint.get(line) }
    }),
  }
}

/** Of those who must have a course, how many have it: by course, and by role over all its courses. */
export function figuresOf(
  courses: readonly OfferedCourse[],
  people: readonly PersonTraining[],
): Figures {
  const byCourse = new Map<string, { asked: number; have: number }>()
  const byRole = new Map<keyof typeof roleText, { asked: number; have: number }>()
  const byId = new Map(courses.map((each) => [each.id, each]))
  const count = (to: { asked: number; have: number }, cell: TrainingCell): void => {
    to.asked += 1
    if (cell.standing === 'valid' || cell.standing === 'expiring') to.have += 1
  }
  for (const { cells, roles } of people) {
    for (const cell of cells.filter(({ as }) => as === 'must')) {
      const course = byCourse.get(cell.course) ?? { asked: 0, have: 0 }
      byCourse.set(cell.course, course)
      count(course, cell)
      for (const role of new Set(roles)) {
        if (byId.get(cell.course)?.roles.includes(role) !== true) continue
        const ofRole = byRole.get(role) ?? { asked: 0, have: 0 }
        byRole.set(role, ofRole)
        count(ofRole, cell)
      }
    }
  }
  return {
    courses: courses.flatMap((course) => {
      const counted = byCourse.get(course.id)
      return counted ? [{ course, count: shownCount(counted) }] : []
    }),
    roles: [...byRole].map(([role, counted]) => ({
      name: roleText[role],
      count: shownCount(counted),
    })),
  }
}

/** The training of a unit, with the way to register a course and to take out a line that is wrong. */
export async function loadUnitTraining(page: Page) {
  const { asked, language, params } = page
  const code = params['code'] ?? ''
  const visitor = requireVisitor(page, unitTrainingAddress(language, code))
  const { req } = visitor
  const seen = await seenTraining({ asked, language, req }, code)
  if (!seen) throw new NotFound()
  const day = today(optionsOf(req.payload).clock)
  const [registers, takesOut, plans, readsPlan, draft] = await Promise.all([
    mayRegister(req, seen.unit.id),
    reachOf(req, 'training-records', 'withdraw'),
    reachOf(req, 'planned-courses', 'add'),
    reachOf(req, 'planned-courses', 'read'),
    readDraft(req, withdrawFormName, asked['draft']),
  ])
  const [lines, jointFiles] = takesOut.units.includes(seen.unit.id)
    ? await Promise.all([newestLines(page, seen.unit.id, day), loadJointFiles(page, seen.unit.id)])
    : [[], null]
  const certificates = await loadCertificates(
    page,
    lines.map(({ id }) => id),
  )
  const numbers = /^(\d+)-(\d+)$/.exec(asked['done'] ?? '')
  return {
    ...seen,
    asked: asked['draft'],
    certificates,
    day,
    done: asked['done'],
    draft,
    errors: [
      ...refusedBefore(asked['error']),
      ...(draft?.errors ?? []),
      ...certificateErrors(certificates),
      ...errorsOfForm(jointFormName, jointFiles?.draft?.errors ?? []),
    ],
    gaps: plans.units.includes(seen.unit.id) ? await gapsOf(page, seen, day) : [],
    jointFiles,
    language,
    lines,
    planned: asked['done'] === 'planned',
    readsPlan: readsPlan.all || readsPlan.units.includes(seen.unit.id),
    registered: numbers ? { lines: numbers[1] ?? '', waiting: numbers[2] ?? '' } : null,
    registers: registers !== null,
    visitor,
    withdrawn: asked['done'] === 'withdrawn',
  }
}

/** The courses that are missing, with where each stands in the plan of the unit. */
async function gapsOf(
  { language, req }: Page,
  { columns, rows, unit }: SeenTraining,
  day: string,
): Promise<CourseGap[]> {
  const missing = columns.flatMap(({ id, title }, place): Omit<CourseGap, 'planned'>[] => {
    const lack = (rows ?? []).filter(({ cells }) => {
      const cell = cells[place]
      return cell != null && isGap(cell)
    })
    return lack.length === 0 ? [] : [{ course: id, title: title[language], count: lack.length }]
  })
  if (missing.length === 0) return []
  const lines = await local.find(req, 'planned-courses', {
    overrideAccess: true,
    where: { unit: { equals: unit.id } },
    select: { course: true, number: true, state: true, year: true },
  })
  const standing = new Map(
    lines.filter((line) => isComing(line, day)).map(({ course, number }) => [idOf(course), number]),
  )
  return missing.map((each) => ({ ...each, planned: standing.get(each.course) ?? null }))
}

/** Lines registered in a unit within the last half year: those one may find to be wrong. */
async function newestLines(page: Page, unit: string, day: string) {
  const { language, req } = page
  const [courses, found] = await Promise.all([
    offeredCourses(req),
    local.find(req, 'training-records', {
      overrideAccess: false,
      where: {
        and: [
          { unit: { equals: unit } },
          { state: { not_equals: 'withdrawn' } },
          { date: { greater_than_equal: addDays(day, -180) } },
        ],
      },
      sort: ['-date', 'name'],
      limit: 300,
      select: { name: true, course: true, date: true },
    }),
  ])
  const titles = new Map(courses.map(({ id, title }) => [id, title[language]]))
  return found.map(({ course, date, id, name }) => ({
    id,
    name,
    date,
    title: titles.get(idOf(course)) ?? '',
  }))
}

/** The form in which a held course is registered, with the people of the unit. */
export async function loadRegister(page: Page) {
  const { asked, language, params } = page
  const code = params['code'] ?? ''
  const visitor = requireVisitor(page, registerTrainingAddress(language, code))
  const { req } = visitor
  const unit = await unitWith(req, code)
  const may = unit && (await mayRegister(req, unit.id))
  if (!unit || !may) throw new NotFound()
  const day = today(optionsOf(req.payload).clock)
  const [courses, found, sees, planned, draft] = await Promise.all([
    offeredCourses(req),
    trainingOf(req, { units: [unit], all: false, day }),
    reachOf(req, 'training-records', 'read'),
    heldOf(req, unit.id, asked['plan']),
    readDraft(req, registerFormName, asked['draft']),
  ])
  const people = (found.get(unit.id) ?? []).flatMap(({ category, person }) =>
    person === null ? [] : [{ category, person }],
  )
  const known = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: people.map(({ person }) => person) } },
    sort: 'name',
    select: { name: true, account: true },
  })
  return {
    asked: draft ? asked['draft'] : undefined,
    courses: courses
      .filter(({ central }) => central || !may.centralOnly)
      .map(({ id, title }) => ({ value: id, label: title[language] }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    day,
    draft,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    language,
    people: known.map(({ account, id, name }) => ({ id, name, account: Boolean(account) })),
    kept: await keptFiles(req, jointFileInput, draft),
    /** Whoever registers may also see who has what; a room manager registers, and sees no more. */
    back: sees.units.includes(unit.id) ? unitTrainingAddress(language, code) : null,
    done: /^(\d+)-(\d+)$/.exec(asked['done'] ?? ''),
    /** What stands in the form where a held course of the plan leads here; nothing otherwise. */
    held: planned && {
      course: idOf(planned.course),
      date: planned.heldOn ?? day,
      people: lackingAmong(found.get(unit.id) ?? [])
        .of(idOf(planned.course))
        .flatMap(({ person }) => person ?? []),
    },
    unit,
    visitor,
  }
}

/** A held course of a unit's plan, by its number, for those who read the plan; null for none. */
async function heldOf(req: Page['req'], unit: string, number: string | undefined) {
  if (number === undefined) return null
  const [found] = await local.find(req, 'planned-courses', {
    overrideAccess: false,
    where: {
      and: [
        { number: { equals: number } },
        { unit: { equals: unit } },
        { state: { equals: 'held' } },
      ],
    },
    limit: 1,
  })
  return found ?? null
}

/** How training stands in the whole institution, counted by course and by role. */
export async function loadInstitution(page: Page) {
  const { language } = page
  const visitor = requireVisitor(page, pageAddress(language, 'unitsTraining'))
  const { req } = visitor
  const { all } = await unitsInSight(req)
  if (!all) throw new NotFound()
  const day = today(optionsOf(req.payload).clock)
  const units = await local.find(req, 'units', {
    overrideAccess: true,
    where: { active: { not_equals: false } },
    select: { riskClass: true },
  })
  const [courses, found] = await Promise.all([
    offeredCourses(req),
    trainingOf(req, {
      units: units.map(({ id, riskClass }) => ({ id, riskClass: riskClass ?? null })),
      all: true,
      day,
    }),
  ])
  return { day, figures: figuresOf(courses, [...found.values()].flat()), language, visitor }
}
