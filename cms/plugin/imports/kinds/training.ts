import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { asText, fill } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import type { TrainingRecord } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { signature } from '../../records/record-step.ts'
import { expiresOn } from '../../training/records/rules.ts'
import { day, longestParagraphs, paragraphs, text, type Value } from '../cells.ts'
import type { ImportKind, RowFault, Standing, Stored } from '../kind.ts'
import { rowText } from '../text.ts'
import { columnOf, findingUnits } from './carry-over.ts'
import { personColumns, unitColumn } from './columns.ts'
import { findingPeople, isFault, readPeople } from './people.ts'
import { readAll } from './read-all.ts'
import { readUnits } from './units.ts'

/** A course as far as files name it. */
export interface NamedCourse {
  readonly id: string
  /** Last parts of its addresses: nothing else is called so. */
  readonly slugs: readonly string[]
  /** Its title in each language, which others may have too. */
  readonly titles: readonly string[]
  readonly validityMonths: number | null
  readonly central: boolean
}

/** Who belonged where, from a day to a day. */
export interface Belonging {
  readonly person: string
  readonly unit: string
  readonly category: TrainingRecord['category']
  readonly from: string
  readonly to: string | null
}

/** What is there when training is read in. */
export interface TrainingThere {
  readonly people: readonly Stored[]
  readonly units: readonly Stored[]
  readonly courses: readonly NamedCourse[]
  readonly belongings: readonly Belonging[]
  /** Who has taken which course when, as `takenKey` says it. */
  readonly known: ReadonlyMap<string, Pick<Stored, 'id' | 'version'>>
}

/**
 * Courses somebody has taken, from a learning system or the lists of before: known by the person, the course and the day.
 * What is here already stays as it is, also what was taken out: somebody has said that it is wrong.
 */
export const trainingKind: ImportKind = {
  name: 'training',
  collection: 'training-records',
  strict: true,
  right: 'carryOver',
  eitherOf: ['externalId', 'workEmail'],
  newNeeds: [],
  knownBy: ['externalId', 'workEmail'],
  columns: [
    ...personColumns,
    {
      name: 'course',
      label: { nb: 'Kurs', en: 'Course' },
      also: ['kurstittel', 'kursnavn', 'kurskode', 'course title', 'course code'],
      read: text(),
      required: true,
    },
    {
      name: 'date',
      label: { nb: 'Tatt', en: 'Taken on' },
      also: ['dato', 'fullført', 'gjennomført', 'date', 'completed', 'completion date'],
      read: day,
      days: true,
      required: true,
    },
    {
      name: 'expires',
      label: { nb: 'Gjelder til og med', en: 'Holds up to and including' },
      also: ['utløper', 'gyldig til', 'expires', 'valid until', 'expiry date'],
      read: day,
      days: true,
    },
    unitColumn,
    {
      name: 'evidence',
      label: { nb: 'Bevis', en: 'Evidence' },
      also: ['kursbevis', 'sertifikat', 'certificate'],
      read: paragraphs,
      longest: longestParagraphs,
    },
  ],
  load: async (req, on) => {
    const [people, units, courses, belongings, known] = await Promise.all([
      readPeople(req),
      readUnits(req),
      readCourses(req),
      readBelongings(req),
      readTaken(req),
    ])
    return trainingStanding({ people, units, courses, belongings, known }, on)
  },
  create: (req, data) => createLine(req, data as Partial<TrainingRecord> & { key: string }),
}

async function readCourses(req: PayloadRequest): Promise<NamedCourse[]> {
  const found = await local.find(req, 'courses', { overrideAccess: true, locale: 'all' })
  return found.map(({ central, id, slug, slugEn, title, validityMonths }) => {
    const titles = asText(title)
    return {
      id,
      slugs: [slug, slugEn].filter((each) => each != null),
      titles: [titles?.nb, titles?.en, titles?.nn].filter((each) => each !== undefined),
      validityMonths: validityMonths ?? null,
      central: central === true,
    }
  })
}

async function readBelongings(req: PayloadRequest): Promise<Belonging[]> {
  const found = await readAll(req, 'affiliations')
  return found.map(({ category, from, person, to, unit }) => ({
    person: idOf(person),
    unit: idOf(unit),
    category,
    from,
    to: to ?? null,
  }))
}

/** What people have taken, whoever registered it. */
async function readTaken(req: PayloadRequest): Promise<TrainingThere['known']> {
  const { docs } = await req.payload.db.find<TrainingRecord>({
    collection: 'training-records',
    where: { person: { exists: true } },
    select: { person: true, course: true, date: true, version: true },
    pagination: false,
    limit: 0,
    req,
  })
  return new Map(
    docs.flatMap(({ course, date, id, person, version }) =>
      person ? [[takenKey(idOf(person), idOf(course), date), { id, version }]] : [],
    ),
  )
}

/** Tells whether two lines are about the same. */
function takenKey(person: Value | undefined, course: Value | undefined, date: Value | undefined) {
  return `${String(person)}|${String(course)}|${String(date)}`
}

const folded = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** What stands of who has taken what. None is proposed as gone: what somebody has learned they have learned. */
export function trainingStanding(there: TrainingThere, today: string): Standing {
  const personOf = findingPeople(there.people)
  const unitOf = findingUnits(there.units, 'all')
  const people = new Map(there.people.map(({ id, values }) => [id, String(values['name'])]))
  const courses = new Map(there.courses.map((each) => [each.id, each]))
  const coursesCalled = findingCourses(there.courses)
  const belongings = Map.groupBy(there.belongings, ({ person }) => person)
  /** Where somebody belonged on a day, else where they do today, in this unit or any. */
  const belongingOn = (person: string, unit: string | null, date: string): Belonging | null => {
    const all = (belongings.get(person) ?? []).filter((each) => unit === null || each.unit === unit)
    const on = (asked: string): Belonging | undefined =>
      all.find(({ from, to }) => from <= asked && (to === null || asked <= to))
    return on(date) ?? on(today) ?? null
  }
  return {
    place: (written) => {
      const { course: called, date, externalId = null, unit: code, workEmail = null } = written
      const person = personOf({ externalId, workEmail })
      const course = coursesCalled(String(called))
      const unit = code == null ? null : unitOf(code)
      const faults: RowFault[] = [
        ...(isFault(person) ? person : []),
        ...(person === null ? [unknownPerson({ externalId, workEmail })] : []),
        ...(course.length === 1
          ? []
          : [
              {
                column: 'course',
                text: fill(course.length === 0 ? rowText.noCourse : rowText.manyCourses, {
                  name: String(called),
                }),
              },
            ]),
        ...(Array.isArray(unit) ? unit : []),
        ...(String(date) > today ? [{ column: 'date', text: rowText.inFuture }] : []),
        ...(written['expires'] != null && String(written['expires']) < String(date)
          ? [{ column: 'expires', text: rowText.expiresBefore }]
          : []),
      ]
      const [one] = course
      if (faults.length > 0 || isFault(person) || !person || !one || Array.isArray(unit)) {
        return faults
      }
      const belonged = belongingOn(person.id, unit, String(date))
      const where = unit ?? belonged?.unit ?? null
      if (where === null) return [{ column: 'unit', text: rowText.belongsNowhere }]
      const key = takenKey(person.id, one.id, date)
      const values = {
        ...('expires' in written ? { expires: written['expires'] ?? null } : {}),
        ...('evidence' in written ? { evidence: written['evidence'] ?? null } : {}),
        person: person.id,
        course: one.id,
        date: date ?? null,
        unit: where,
        category: (belonged ?? belongingOn(person.id, null, String(date)))?.category ?? 'employee',
      }
      const known = there.known.get(key)
      // By what the file calls them: those who read of an import need not read who has taken what.
      const shown = String(externalId ?? workEmail)
      return { key, shown, stored: known ? { ...known, values } : null, values }
    },
    absent: () => [],
    fields: ({ expires = null, ...values }) => {
      const course = courses.get(String(values['course']))
      return {
        data: {
          ...values,
          key: `import:${takenKey(values['person'], values['course'], values['date'])}`,
          name: people.get(String(values['person'])) ?? '',
          expires: expires ?? expiresOn(String(values['date']), course?.validityMonths),
          central: course?.central === true,
        },
      }
    },
    created: () => undefined,
  }
}

/** Finds courses by the last part of an address, else by a title. */
function findingCourses(courses: readonly NamedCourse[]): (name: string) => NamedCourse[] {
  const by = (namesOf: (course: NamedCourse) => readonly string[]) =>
    Map.groupBy(
      courses.flatMap((course) =>
        [...new Set(namesOf(course).map(folded))].map((name) => ({ name, course })),
      ),
      ({ name }) => name,
    )
  const [slugs, titles] = [by((each) => each.slugs), by((each) => each.titles)]
  return (name) => {
    const found = slugs.get(folded(name)) ?? titles.get(folded(name)) ?? []
    return found.map(({ course }) => course)
  }
}

function unknownPerson({ externalId, workEmail }: Record<'externalId' | 'workEmail', Value>) {
  const text = fill(rowText.noPerson, { key: String(externalId ?? workEmail) })
  return { column: columnOf({ externalId }), text }
}

/** The system it comes from has confirmed it: nobody is asked to do that again. */
async function createLine(
  req: PayloadRequest,
  data: Partial<TrainingRecord> & { readonly key: string },
): Promise<TrainingRecord> {
  const system = { overrideAccess: true } as const
  const [there] = await local.find(req, 'training-records', {
    ...system,
    where: { key: { equals: data.key } },
    limit: 1,
  })
  if (there) return there
  const signed = await signature(req)
  return local.create(
    req,
    'training-records',
    {
      ...data,
      state: 'confirmed',
      confirmedBy: 'import',
      confirmedOn: today(optionsOf(req.payload).clock),
      registeredBy: signed.name,
      steps: [{ step: 'carryOver', ...signed }],
    },
    system,
  )
}
