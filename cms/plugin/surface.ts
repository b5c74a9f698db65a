import type { Text } from './core/text.ts'
import type { Point } from './internal-control/text.ts'
import type { Standing } from './year/text.ts'

/** Collections whose records have a page of their own. */
export type PagedCollection =
  | 'nonconformities'
  | 'measures'
  | 'hse-processes'
  | 'enquiries'
  | 'proposals'
  | 'injuries'
  | 'work-stops'
  | 'audits'
  | 'unit-reports'
  | 'inspections'
  | 'inspection-orders'
  | 'committee-meetings'
  | 'committee-reports'
  | 'management-reviews'
  | 'review-decisions'
  | 'reports'
  | 'stories'
  | 're-audits'

/** Units an overview is narrowed to: those where this point of internal control stands so. */
export interface OverviewFilter {
  readonly lacks?: Point
  readonly standing?: Standing
}

/**
 * Where the host shows what the plugin holds. Mail, the admin and what is published lead there; the plugin itself knows
 * no page of the host. Every address is a path on the app's own origin, one per language, such as `/cases/AVV-2026-0001`.
 */
export interface Surface {
  /** What people call it, as in "Open in My HSE". */
  readonly name: Text
  /** Where whoever is logged in begins: what waits for them stands there. */
  readonly start: Text
  /** Where they choose how often mail comes, and in which language. */
  readonly preferences: Text
  /** The page of a record, by its number, such as `AVV-2026-0001`. */
  readonly record: (collection: PagedCollection, number: string) => Text
  /** The page that says who is told of what, and when. @default the start page */
  readonly told?: Text
  /** The list of a collection's records; where a unit's HSE process is begun, too. */
  readonly list: (collection: PagedCollection) => Text
  /** The list of cases past the deadline of their next step. @default none: the admin cannot show it */
  readonly overdueCases?: Text
  /** Where whoever reported follows the case with its number and code, without logging in. */
  readonly reportStatus: Text
  /** How each unit stands with the points of internal control. */
  readonly overview: (filter: OverviewFilter) => Text
  /** The annual cycle of a unit, by its code. @default the start page */
  readonly unitCycle?: (code: string) => Text
  /** Where an edition is read and decided on, by its id. @default its page in the admin */
  readonly edition?: (id: string) => Text
  /** The public page of a guideline in a language, by its slug; null where readers have none. @default none has one */
  readonly guideline?: (language: string, slug: string) => string | null
  /** The public page of an edition no longer in force, by its number; null where there is none. @default none has one */
  readonly formerEdition?: (language: string, slug: string, edition: number) => string | null
}

const texts = ['start', 'preferences', 'reportStatus'] as const
const functions = ['record', 'list', 'overview'] as const
const optional = ['edition', 'guideline', 'formerEdition', 'unitCycle'] as const

// A config may be written in JavaScript: what the types forbid can stand there all the same.
type Given = Partial<Record<keyof Surface, unknown>>

/**
 * Checks that a surface says all it must, and that every address it gives is a path in both languages.
 * @throws Error naming the option and the way out
 */
export function checkSurface(surface: Surface): void {
  const given = surface as Given
  const called = given.name as Partial<Text> | undefined
  if (![called?.nb, called?.en].every((each) => typeof each === 'string' && each.trim() !== '')) {
    throw new Error(
      "hsePlugin: option \"surface.name\" must say in nb and in en what people call it, such as { nb: 'Min HMS', en: 'My HSE' }.",
    )
  }
  for (const name of [...functions, ...optional]) {
    const left = given[name] === undefined && optional.some((each) => each === name)
    if (!left && typeof given[name] !== 'function') {
      throw new Error(
        `hsePlugin: option "surface.${name}" must be a function. Leave "surface" out where the app shows no records.`,
      )
    }
  }
  for (const name of texts) assertPath(name, given[name])
  if (surface.told) assertPath('told', surface.told)
  if (surface.overdueCases) assertPath('overdueCases', surface.overdueCases)
  const collections = [
    'nonconformities',
    'measures',
    'hse-processes',
    'enquiries',
    'proposals',
    'injuries',
    'work-stops',
    'audits',
    'inspections',
    'inspection-orders',
    'committee-meetings',
    'committee-reports',
    'management-reviews',
    'review-decisions',
    'reports',
    'stories',
    're-audits',
  ] as const
  for (const each of collections) {
    assertPath(`record('${each}', 'AVV-2026-0001')`, surface.record(each, 'AVV-2026-0001'))
    assertPath(`list('${each}')`, surface.list(each))
  }
  assertPath('overview({})', surface.overview({}))
  if (surface.unitCycle) assertPath("unitCycle('NHU')", surface.unitCycle('NHU'))
  if (surface.edition) assertPath("edition('id')", surface.edition('id'))
}

function assertPath(name: string, answered: unknown): void {
  const { nb, en } = (answered ?? {}) as Partial<Text>
  if ([nb, en].every((each) => typeof each === 'string' && /^\/(?!\/)[^\s\\]*$/.test(each))) return
  throw new Error(
    `hsePlugin: option "surface.${name}" must be a path of your app in nb and in en, such as { nb: '/saker', en: '/en/cases' }, but is ${JSON.stringify(answered ?? null)}.`,
  )
}
