import type { Payload, PayloadRequest } from 'payload'
import { asText, type Localised } from '../../core/text.ts'
import type { CycleRegister } from '../../cycle/published.ts'
import { idOf } from '../../database/local.ts'
import type {
  AuditPlan,
  Course,
  Objective,
  Report,
  SupportFunction,
  TrainingPlan,
} from '../../generated-types.ts'
import type { Register } from '../../guidelines/published.ts'
import { optionsOf } from '../../options.ts'
import type { Organisation } from '../../organisation/published.ts'
import type { LawRegister } from '../../regulations/published.ts'
import type { ReportPaper } from '../../reports/paper.ts'
import { frozenStates } from '../../reports/rules.ts'
import type { ShownStory } from '../../stories/published.ts'
import { compare, KeptDocuments } from './documents.ts'
import { KeptGuidelines } from './guidelines.ts'
import { KeptPapers } from './papers.ts'
import { KeptTexts } from './texts.ts'

const everything = { locale: 'all' } as const
const published = { state: { in: ['published', 'superseded', 'withdrawn'] } }
const frozen = { state: { in: [...frozenStates] } }
const approved = { state: { equals: 'approved' } }
/** All of an edition but what is large and readers get otherwise, or never. */
const withoutText = { body: false, steps: false, images: false } as const

/** Everything that says what readers see, as of a day, but the texts. */
export interface Read {
  readonly register: Register
  readonly organisation: Organisation
  readonly cycles: CycleRegister
  readonly law: LawRegister
  readonly objectives: readonly Objective[]
  readonly support: readonly SupportFunction[]
  readonly courses: readonly Course[]
  readonly plans: readonly TrainingPlan[]
  readonly auditPlans: readonly AuditPlan[]
  /** Approved reports of the whole institution, and the papers of them by their ids. */
  readonly reports: readonly Report[]
  readonly papers: ReadonlyMap<string, ReportPaper>
  readonly stories: readonly ShownStory[]
}

/** What a snapshot is gathered from, as it was the last time. */
export class KeptRegister {
  readonly texts = new KeptTexts()
  readonly guidelines = new KeptGuidelines()
  readonly #papers = new KeptPapers()
  readonly #documents = {
    guidelines: new KeptDocuments('guidelines', {
      ...everything,
      where: { firstPublished: { exists: true } },
    }),
    editions: new KeptDocuments('editions', { where: published, select: withoutText }),
    topics: new KeptDocuments('topics', everything),
    authorities: new KeptDocuments('authorities', everything),
    regulations: new KeptDocuments('regulations', everything),
    requirements: new KeptDocuments('requirements', everything),
    units: new KeptDocuments('units', everything),
    safetyAreas: new KeptDocuments('safety-areas', everything),
    people: new KeptDocuments('people'),
    assignments: new KeptDocuments('role-assignments'),
    images: new KeptDocuments('media', everything),
    cycles: new KeptDocuments('annual-cycles', everything),
    activities: new KeptDocuments('cycle-activities', everything),
    objectives: new KeptDocuments('objectives', { where: { shown: { equals: true } } }),
    support: new KeptDocuments('support-functions', everything),
    courses: new KeptDocuments('courses', everything),
    plans: new KeptDocuments('training-plans', { where: approved }),
    auditPlans: new KeptDocuments('audit-plans', {
      where: { and: [approved, { shown: { equals: true } }] },
    }),
    reports: new KeptDocuments('reports', {
      where: { and: [frozen, { paper: { exists: true } }] },
      select: { reviewed: false, steps: false },
    }),
    stories: new KeptDocuments('stories', {
      where: { state: { equals: 'published' } },
      select: { cases: false, steps: false },
    }),
  }
  #isWhole = false
  #day: string | null = null
  #last: Promise<unknown> = Promise.resolve()

  /** True when everything that is kept was held against the contract as a whole. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** Says that the whole has been held against the contract. */
  nowWhole(): void {
    this.#isWhole = true
  }

  /** The next time, everything is read, drawn and held against the contract. */
  forget(): void {
    for (const each of Object.values(this.#documents)) each.forget()
    this.texts.forget()
    this.guidelines.forget()
    this.#papers.forget()
    this.#isWhole = false
  }

  /** Forgets where the day is another than the last time this was asked: what was written past Payload is seen then. */
  anewOn(day: string): void {
    if (this.#day !== null && this.#day !== day) this.forget()
    this.#day = day
  }

  /** Does what works with it after whatever does so already. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work)
    this.#last = mine.catch(() => undefined)
    return mine
  }

  /** Everything that says what readers see, as of a day, but the texts. */
  async read(req: PayloadRequest, asOf: string): Promise<Read> {
    const documents = this.#documents
    const [
      cycles,
      activities,
      objectives,
      support,
      courses,
      plans,
      auditPlans,
      reports,
      stories,
      law,
    ] = await Promise.all([
      documents.cycles.read(req),
      documents.activities.read(req),
      documents.objectives.read(req),
      documents.support.read(req),
      documents.courses.read(req),
      documents.plans.read(req),
      documents.auditPlans.read(req),
      documents.reports.read(req),
      documents.stories.read(req),
      this.#law(req),
    ])
    const [guidelines, editions, topics, units, safetyAreas, all, assignments, images] =
      await Promise.all([
        documents.guidelines.read(req),
        documents.editions.read(req),
        documents.topics.read(req),
        documents.units.read(req),
        documents.safetyAreas.read(req),
        documents.people.read(req),
        documents.assignments.read(req),
        documents.images.read(req),
      ])
    const unitNames = new Map(units.map((each) => [each.id, asText(each.name as Localised)]))
    const { locales, surface } = optionsOf(req.payload)
    const people = new Map(all.map((each) => [each.id, each]))
    return {
      register: {
        asOf,
        locales,
        surface,
        guidelines: guidelines.sort((one, other) => compare(one.number, other.number)),
        editions: Map.groupBy(editions, (each) => idOf(each.guideline)),
        topics: topics.sort((one, other) => compare(one.slug, other.slug)),
        lovdataIds: new Map(law.regulations.map((each) => [each.id, each.lovdataId])),
        units: unitNames,
        people,
        assignments,
        images: new Map(images.map((each) => [each.id, each])),
      },
      organisation: { asOf, units, safetyAreas, people, assignments },
      cycles: { asOf, cycles, activities, courses, guidelines, units: unitNames },
      law,
      objectives,
      support,
      courses,
      plans,
      auditPlans,
      reports,
      papers: await this.#papers.read(req, reports),
      stories,
    }
  }

  async #law(req: PayloadRequest): Promise<LawRegister> {
    const { authorities, regulations, requirements } = this.#documents
    const [all, laws, asked] = await Promise.all([
      authorities.read(req),
      regulations.read(req),
      requirements.read(req),
    ])
    return {
      authorities: all.sort((one, other) => compare(one.slug, other.slug)),
      regulations: laws.sort((one, other) => compare(one.lovdataId, other.lovdataId)),
      requirements: asked.sort((one, other) => compare(one.key, other.key)),
    }
  }
}

const kept = new WeakMap<Payload, KeptRegister>()

/** What this process keeps for an open database. */
export function keptFor(payload: Payload): KeptRegister {
  const known = kept.get(payload) ?? new KeptRegister()
  kept.set(payload, known)
  return known
}
