import type { PayloadRequest } from 'payload'
import { guidelineAddress } from '../../../content/addresses/site.ts'
import type { Audience } from '../../../content/schema/guideline.ts'
import { can } from '../../plugin/access/can.ts'
import { principalOf } from '../../plugin/access/principal.ts'
import type { AssignedRole } from '../../plugin/access/roles.ts'
import { addDays, today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { remembered } from '../../plugin/database/remembered.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { Edition, Guideline, HseProcess, Nonconformity } from '../../plugin/generated-types.ts'
import { casesKnown } from '../../plugin/nonconformities/known-to.ts'
import { optionsOf } from '../../plugin/options.ts'
import { factsOfMany } from '../../plugin/processes/facts.ts'
import { gaps } from '../../plugin/processes/gaps/rules.ts'
import { gapSentence } from '../../plugin/processes/record.ts'
import { internalGuidelineAddress, type PageLanguage } from '../routes.ts'
import type { Visitor } from '../visitor.ts'

/** A unit's HSE process of this year, and what it lacks before it can go on, in words. */
export interface UnitProcess {
  readonly number: string
  readonly year: number
  readonly state: HseProcess['state']
  readonly lacks: readonly Text[]
}

/**
 * This year's HSE process of each of these units, as far as the one who asks may read it. Remembered for them, for
 * as long as nothing changes that says what a process lacks.
 */
export async function processesOfYear(
  req: PayloadRequest,
  units: readonly string[],
): Promise<ReadonlyMap<string, UnitProcess>> {
  if (units.length === 0) return new Map()
  const right = await can(req, 'hse-processes', 'read')
  const { accounts, clock } = optionsOf(req.payload)
  const { person } = await principalOf(req)
  const key = `processes of units:${person ?? ''}:${units.join()}:${JSON.stringify(right)}`
  const from = [
    ...['hse-processes', 'measures', 'nonconformities', 'hse-settings'],
    ...['people', 'role-assignments', 'safety-areas', 'topics', 'units', accounts],
  ]
  const day = today(clock)
  return new Map(
    await remembered(req, { key, on: day, from }, () => loadProcesses(req, units, day)),
  )
}

async function loadProcesses(
  req: PayloadRequest,
  units: readonly string[],
  day: string,
): Promise<[string, UnitProcess][]> {
  const year = Number(day.slice(0, 4))
  const found = await local.find(req, 'hse-processes', {
    overrideAccess: false,
    where: { and: [{ unit: { in: [...units] } }, { year: { equals: year } }] },
  })
  const facts = await factsOfMany(req, found)
  return found.map(({ unit, number, year, state }, index): [string, UnitProcess] => {
    const own = facts[index]
    const lacks = own ? gaps(own, day).map(gapSentence) : []
    return [idOf(unit), { number, year, state, lacks }]
  })
}

/** What someone has reported, as they may follow it. */
export type Reported = Pick<
  Nonconformity,
  'id' | 'number' | 'title' | 'language' | 'state' | 'reportedDate'
>

/** What the one who asks has reported, the newest first: one's own reports are one's own to read. */
export async function reportedBy(req: PayloadRequest): Promise<readonly Reported[]> {
  const { reported } = await casesKnown(req)
  return reported
}

/** An edition that has come into force lately. */
export interface News {
  readonly id: string
  readonly address: string
  readonly title: string
  readonly language: PageLanguage
  readonly note: string | null
  readonly from: string
  readonly internal: boolean
}

/** For how many days an edition is new. */
const newDays = 60

/** Editions that came into force lately and concern the roles of the one who asks, the newest first. */
export async function newsFor(
  { req, roles }: Pick<Visitor, 'req' | 'roles'>,
  language: PageLanguage,
): Promise<News[]> {
  const { editions, guidelines } = await editionsInForceLately(req, language)
  const concerned = audiencesOf(roles)
  return guidelines
    .filter(({ audience }) => {
      const given = audience ?? []
      return given.length === 0 || given.some((each) => concerned.has(each))
    })
    .flatMap(({ id, slug, classification }): News[] => {
      const own = editions.filter((each) => idOf(each.guideline) === id)
      const edition = own.find((each) => each.language === language) ?? own[0]
      if (!edition?.validFrom || !slug) return []
      const internal = classification === 'internal'
      return [
        {
          id: edition.id,
          address: internal
            ? internalGuidelineAddress(language, slug)
            : guidelineAddress(language, slug),
          title: edition.title ?? '',
          language: edition.language === 'en' ? 'en' : 'nb',
          note: edition.changeNote ?? null,
          from: edition.validFrom,
          internal,
        },
      ]
    })
    .sort(
      (one, other) => other.from.localeCompare(one.from) || one.title.localeCompare(other.title),
    )
}

/**
 * Editions that came into force lately with their guidelines, as the one who asks may read them. Remembered by what that
 * is: most people may read the same, and few editions are written in a day.
 */
async function editionsInForceLately(
  req: PayloadRequest,
  language: PageLanguage,
): Promise<{
  readonly editions: readonly Pick<
    Edition,
    'id' | 'guideline' | 'language' | 'title' | 'changeNote' | 'validFrom'
  >[]
  readonly guidelines: readonly Pick<Guideline, 'id' | 'slug' | 'audience' | 'classification'>[]
}> {
  const day = today(optionsOf(req.payload).clock)
  const rights = [await can(req, 'editions', 'read'), await can(req, 'guidelines', 'read')]
  const key = `news:${language}:${req.locale ?? ''}:${JSON.stringify(rights)}`
  const from = ['editions', 'guidelines', 'units', 'topics']
  return remembered(req, { key, on: day, from }, () => loadLately(req, language, day))
}

async function loadLately(req: PayloadRequest, language: PageLanguage, day: string) {
  const editions = await local.find(req, 'editions', {
    overrideAccess: false,
    where: {
      and: [
        { state: { equals: 'published' } },
        { validFrom: { less_than_equal: day } },
        { validFrom: { greater_than_equal: addDays(day, -newDays) } },
        { changeKind: { not_equals: 'editorial' } },
        { language: { in: ['nb', language] } },
      ],
    },
    sort: '-validFrom',
    select: { guideline: true, language: true, title: true, changeNote: true, validFrom: true },
  })
  if (editions.length === 0) return { editions, guidelines: [] }
  const guidelines = await local.find(req, 'guidelines', {
    overrideAccess: false,
    where: { id: { in: [...new Set(editions.map((each) => idOf(each.guideline)))] } },
    select: { slug: true, audience: true, classification: true },
  })
  return { editions, guidelines }
}

/** Whom a guideline may be written for, and is read by someone with these roles. */
function audiencesOf(roles: readonly AssignedRole[]): ReadonlySet<Audience> {
  const has = (...these: AssignedRole[]): boolean => these.some((each) => roles.includes(each))
  return new Set<Audience>([
    'employee',
    ...(has('lineManager', 'deputyManager', 'topManagement') ? (['manager'] as const) : []),
    ...(has('safetyRepresentative', 'deputySafetyRep', 'chiefSafetyRep')
      ? (['safetyRep'] as const)
      : []),
    ...(has('hseCoordinator') ? (['coordinator'] as const) : []),
  ])
}
