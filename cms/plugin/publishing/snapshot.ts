import type { PayloadRequest } from 'payload'
import {
  agreement,
  type Image,
  snapshot as snapshotSchema,
  snapshotParts,
  type Snapshot,
} from '../../../content/schema/index.ts'
import {
  publishedAuditMonths,
  publishedAuditPlans,
  type UnitBeside,
} from '../audits/plan/published.ts'
import { instant, today } from '../core/dates.ts'
import { publishedCycles } from '../cycle/published.ts'
import { fewestTold } from '../figures/few.ts'
import type { Media } from '../generated-types.ts'
import {
  editionsBegun,
  publishedGuideline,
  type Register,
  surroundings,
  topicSlugs,
} from '../guidelines/published.ts'
import { publishedTopics } from '../guidelines/topics/published.ts'
import { optionsOf } from '../options.ts'
import { publishedObjectives } from '../objectives/published.ts'
import { institutionContacts, publishedUnits } from '../organisation/published.ts'
import {
  type LawRegister,
  publishedAuthorities,
  publishedRegulations,
  publishedRequirements,
} from '../regulations/published.ts'
import { unitSlug } from '../organisation/slug.ts'
import { publishedReports } from '../reports/published.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { sized } from '../stories/check.ts'
import { publishedStories } from '../stories/published.ts'
import { sayableWorkplaces } from '../stories/rules.ts'
import { publishedSupport } from '../support-functions/published.ts'
import { publishedPlans } from '../training/plans/central/published.ts'
import { publishedCourses } from '../training/courses/published.ts'
import {
  eachAddressOnce,
  fittingContacts,
  fittingCourses,
  fittingCycles,
  fittingImages,
  fittingLaw,
  fittingObjectives,
  fittingAuditPlans,
  fittingPlans,
  fittingReports,
  fittingStories,
  fittingSupport,
  fittingTopics,
  fittingUnits,
  withinTopics,
} from './fit-contract.ts'
import { type FormerSnapshot, knownSnapshot } from './former-snapshot.ts'
import type { GuidelinePiece } from './kept/guidelines.ts'
import { keptFor, KeptRegister, type Read } from './kept/register.ts'
import type { Drawn } from './kept/texts.ts'
import { pieceOf, type Pieces, snapshotOf } from './pieces.ts'
import type { Report, Unshown } from './unshown.ts'

/** A snapshot, with what readers do not get as it is stored. */
export interface Gathered {
  readonly snapshot: Snapshot
  readonly pieces: Pieces
  readonly unshown: readonly Unshown[]
}

/** What `gatherSnapshot` gives, without what is told of it. */
export async function takeSnapshot(req: PayloadRequest): Promise<Snapshot> {
  return (await gatherSnapshot(req)).snapshot
}

/**
 * Everything readers may see, as of today in Oslo: every edition in force, and earlier published editions, of open
 * guidelines. Built field by field and checked against the contract, document by document: one that does not fit
 * keeps its last good copy or is left out, and everything else goes on. What this process gathered before and nobody
 * has written since is not read, drawn or checked again; the first time everything is.
 * @param dataDir where the last good copies lie. @default the plugin's
 * @throws ZodError when the whole does not fit the contract though every part does; nothing is published then
 */
export async function gatherSnapshot(
  req: PayloadRequest,
  dataDir = optionsOf(req.payload).dataDir,
): Promise<Gathered> {
  const kept = keptFor(req.payload)
  return kept.alone(async () => gather(req, kept, await knownSnapshot(dataDir)))
}

/**
 * The same, everything read, drawn and checked anew; nothing of it is kept.
 * @throws ZodError as `gatherSnapshot` does
 */
export async function gatherAnew(
  req: PayloadRequest,
  dataDir = optionsOf(req.payload).dataDir,
): Promise<Gathered> {
  return gather(req, new KeptRegister(), await knownSnapshot(dataDir))
}

async function gather(
  req: PayloadRequest,
  kept: KeptRegister,
  former: FormerSnapshot,
): Promise<Gathered> {
  const options = optionsOf(req.payload)
  const asOf = today(options.clock)
  const unshown: Unshown[] = []
  const report: Report = (each) => void unshown.push(each)
  const [read, settings] = await Promise.all([kept.read(req, asOf), recordSettingsOf(req)])
  const texts = await textsOf(req, kept, read.register)
  const register = { ...read.register, texts, former: former.editions, report }
  const topics = fittingTopics(publishedTopics(register), report)
  const slugs = new Set(topics.map(({ slug }) => slug))
  const pieces = guidelinePieces(kept, register, { former, slugs, texts })
  const law = lawPieces(read.law, { register, slugs, pieces })
  const courses = coursePieces(read, { register, slugs, law })
  const around = beside(register, read, { guidelines: pieces, courses })
  const lists = {
    topics: topics.map(pieceOf),
    guidelines: eachAddressOnce(pieces, report),
    ...around,
    ...law,
    courses,
    trainingPlans: planPieces(read, register, courses),
    auditPlans: auditPlanPieces(read, around.units, report),
    reports: reportPieces(read, report),
    stories: storyPieces(read, { register, slugs, fewest: fewestTold(settings) }),
    ...centralPieces(read, {
      register,
      slugs,
      units: new Set(around.units.map(({ value }) => value.slug)),
    }),
  }
  const { name, shortName } = options.institution
  const head = {
    schema: 1,
    takenAt: instant(options.clock),
    asOf,
    institution: { name, shortName },
  }
  const gathered = { head: head as Pieces['head'], lists }
  const snapshot = snapshotOf(gathered)
  checked(snapshot, kept)
  return { snapshot, pieces: gathered, unshown }
}

/** The texts readers get: of editions of open guidelines that have come into force. A withdrawn one has none. */
async function textsOf(
  req: PayloadRequest,
  { texts }: KeptRegister,
  register: Register,
): Promise<ReadonlyMap<string, Drawn>> {
  const shown = register.guidelines
    .filter((each) => each.classification === 'open')
    .flatMap((each) => editionsBegun(each, register))
    .filter((each) => each.state !== 'withdrawn')
  const languages = new Map(
    [...new Set(shown.map(({ language }) => language))].map((language) => [
      language as string,
      surroundings(language, register),
    ]),
  )
  return texts.of(
    req,
    shown,
    (language) => languages.get(language) ?? surroundings(language, register),
  )
}

function guidelinePieces(
  kept: KeptRegister,
  register: Register & { readonly report: Report },
  {
    former,
    slugs,
    texts,
  }: {
    readonly former: FormerSnapshot
    readonly slugs: ReadonlySet<string>
    readonly texts: ReadonlyMap<string, Drawn>
  },
): GuidelinePiece[] {
  const open = register.guidelines.filter((each) => each.classification === 'open')
  const stored = open.flatMap((each) => publishedGuideline(each, register) ?? [])
  return kept.guidelines.pieces(
    stored.map((each) => withinTopics(each, slugs)),
    { texts, former: former.guidelines, report: register.report },
  )
}

/** What stands in the snapshot beside topics and guidelines. */
function beside(
  register: Register & { readonly report: Report },
  { auditPlans, cycles, organisation }: Pick<Read, 'auditPlans' | 'cycles' | 'organisation'>,
  {
    courses,
    guidelines,
  }: {
    readonly courses: Pieces['lists']['courses']
    readonly guidelines: readonly GuidelinePiece[]
  },
): Pick<Pieces['lists'], 'images' | 'units' | 'institutionContacts' | 'cycles'> {
  const { images, report } = register
  const units = fittingUnits(publishedUnits(organisation), report).map(pieceOf)
  const used = new Set(guidelines.flatMap((each) => each.images))
  const shown = [...images.values()].map(publishedImage).filter((each) => used.has(each.hash))
  return {
    images: fittingImages(shown, report).map(pieceOf),
    units,
    institutionContacts: fittingContacts(institutionContacts(organisation), report).map(pieceOf),
    cycles: fittingCycles(
      publishedCycles(cycles, {
        guidelines: new Set(guidelines.map(({ value }) => value.slug)),
        courses: new Set(courses.map(({ value }) => value.slug)),
        audits: publishedAuditMonths(auditPlans, besideOf({ organisation, register }, units)),
      }),
      report,
    ).map(pieceOf),
  }
}

/** The register of law, as far as what it refers to is shown. */
function lawPieces(
  law: LawRegister,
  {
    register,
    slugs,
    pieces,
  }: {
    readonly register: Register & { readonly report: Report }
    readonly slugs: ReadonlySet<string>
    readonly pieces: readonly GuidelinePiece[]
  },
): Pick<Pieces['lists'], 'authorities' | 'regulations' | 'requirements'> {
  const topics = new Map([...topicSlugs(register)].filter(([, slug]) => slugs.has(slug)))
  const shown = { topics, guidelines: new Set(pieces.map(({ value }) => value.id)) }
  const fits = fittingLaw(
    {
      authorities: publishedAuthorities(law),
      regulations: publishedRegulations(law, shown),
      requirements: publishedRequirements(law, shown),
    },
    register.report,
  )
  return {
    authorities: fits.authorities.map(pieceOf),
    regulations: fits.regulations.map(pieceOf),
    requirements: fits.requirements.map(pieceOf),
  }
}

/** The courses that are offered, as far as what they refer to is shown. */
function coursePieces(
  { courses, law }: Read,
  {
    register,
    slugs,
    law: shown,
  }: {
    readonly register: Register & { readonly report: Report }
    readonly slugs: ReadonlySet<string>
    readonly law: Pick<Pieces['lists'], 'requirements'>
  },
): Pieces['lists']['courses'] {
  const keys = new Set(shown.requirements.map(({ value }) => value.key))
  const requirements = new Map(law.requirements.map(({ id, key }) => [id, key]))
  const published = publishedCourses(courses, {
    topics: new Map([...topicSlugs(register)].filter(([, slug]) => slugs.has(slug))),
    requirements: new Map([...requirements].filter(([, key]) => keys.has(key))),
  })
  return fittingCourses(published, register.report).map(pieceOf)
}

/** The common training plans that are approved. A course that readers do not see stands there by its title. */
function planPieces(
  { courses, plans }: Read,
  { report, units }: Register & { readonly report: Report },
  shown: Pieces['lists']['courses'],
): Pieces['lists']['trainingPlans'] {
  const published = publishedPlans(plans, {
    courses: new Map(courses.map((each) => [each.id, each])),
    shown: new Set(shown.map(({ value }) => value.slug)),
    units,
  })
  return fittingPlans(published, report).map(pieceOf)
}

/** The audit plans that are approved and opened. A unit without a page stands there by its name. */
function auditPlanPieces(
  { auditPlans, organisation, register }: Read,
  shown: Pieces['lists']['units'],
  report: Report,
): Pieces['lists']['auditPlans'] {
  const units = besideOf({ organisation, register }, shown)
  return fittingAuditPlans(publishedAuditPlans(auditPlans, units), report).map(pieceOf)
}

/** Every unit as a reader sees it beside others, by id. @param shown those that have a page */
function besideOf(
  {
    organisation,
    register,
  }: Pick<Read, 'organisation'> & { readonly register: Pick<Register, 'units'> },
  shown: Pieces['lists']['units'],
): ReadonlyMap<string, UnitBeside> {
  const slugs = new Set(shown.map(({ value }) => value.slug))
  return new Map(
    organisation.units.map(({ code, id }) => {
      const slug = unitSlug(code)
      const name = register.units.get(id) ?? null
      return [id, { name, slug: slugs.has(slug) ? slug : null }] as const
    }),
  )
}

/** The reports of the whole institution that the board has treated, as they were approved. */
function reportPieces({ papers, reports }: Read, report: Report): Pieces['lists']['reports'] {
  const frozen = reports.flatMap((each) => {
    const paper = papers.get(each.id)
    return paper ? [{ report: each, paper }] : []
  })
  return fittingReports(publishedReports(frozen), report).map(pieceOf)
}

/** What reports led to. A kind of workplace stands there only where it is so many that nobody is meant. */
function storyPieces(
  { organisation, stories }: Read,
  {
    fewest,
    register,
    slugs,
  }: {
    /** Of fewer people nothing is told. */
    readonly fewest: number
    readonly register: Register & { readonly report: Report }
    /** Of the topics readers get. */
    readonly slugs: ReadonlySet<string>
  },
): Pieces['lists']['stories'] {
  const units = organisation.units.filter(({ active }) => active !== false).map(sized)
  const published = publishedStories(stories, {
    topics: new Map([...topicSlugs(register)].filter(([, slug]) => slugs.has(slug))),
    workplaces: sayableWorkplaces(units, fewest),
  })
  return fittingStories(published, register.report).map(pieceOf)
}

/** What the institution aims at and has opened, and what its central departments do for all. */
function centralPieces(
  { objectives, organisation, support }: Read,
  {
    register,
    slugs,
    units,
  }: {
    readonly register: Register & { readonly report: Report }
    /** Of the topics readers get. */
    readonly slugs: ReadonlySet<string>
    /** Slugs of the units readers get. */
    readonly units: ReadonlySet<string>
  },
): Pick<Pieces['lists'], 'objectives' | 'supportFunctions'> {
  const { report } = register
  const topics = new Map([...topicSlugs(register)].filter(([, slug]) => slugs.has(slug)))
  const functions = publishedSupport({ functions: support, units: organisation.units, topics })
  return {
    objectives: fittingObjectives(publishedObjectives(objectives), report).map(pieceOf),
    supportFunctions: fittingSupport(
      functions.map((each) =>
        each.unitSlug !== null && units.has(each.unitSlug) ? each : { ...each, unitSlug: null },
      ),
      report,
    ).map(pieceOf),
  }
}

/** Everything the first time, then what is new: each guideline was held against the contract when it was new. */
function checked(snapshot: Snapshot, kept: KeptRegister): void {
  if (!kept.isWhole) {
    snapshotSchema.parse(snapshot)
    kept.nowWhole()
    return
  }
  snapshotParts.parse({ ...snapshot, guidelines: [] })
  agreement.parse(snapshot)
}

function publishedImage(image: Media): Image {
  const [hash = '', extension = ''] = (image.filename ?? '').split('.')
  return {
    hash,
    extension: extension as Image['extension'],
    width: image.width ?? 0,
    height: image.height ?? 0,
  }
}
