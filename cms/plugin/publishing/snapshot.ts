import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import {
  type Image,
  snapshot as snapshotSchema,
  type Snapshot,
} from '../../../content/schema/index.ts'
import { instant, today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { asText, type Localised } from '../core/text.ts'
import type { Media } from '../generated-types.ts'
import { publishedGuideline, type Register } from '../guidelines/published.ts'
import { publishedTopics } from '../guidelines/topics/published.ts'
import { optionsOf } from '../options.ts'
import {
  fittingContacts,
  fittingGuidelines,
  fittingImages,
  fittingTopics,
  fittingUnits,
} from './fit-contract.ts'
import { formerSnapshot } from './former-snapshot.ts'
import type { Unshown } from './unshown.ts'
import {
  institutionContacts,
  publishedUnits,
  type Organisation,
} from '../organisation/published.ts'

/** A snapshot, with what readers do not get as it is stored. */
export interface Gathered {
  readonly snapshot: Snapshot
  readonly unshown: readonly Unshown[]
}

/** What `gatherSnapshot` gives, without what is told of it. */
export async function takeSnapshot(req: PayloadRequest): Promise<Snapshot> {
  return (await gatherSnapshot(req)).snapshot
}

/**
 * Everything readers may see, as of today in Oslo: every edition in force, and earlier published editions, of open
 * guidelines. Built field by field and checked against the contract, document by document: one that does not fit
 * keeps its last good copy or is left out, and everything else goes on.
 * @param dataDir where the last good copies lie. @default the plugin's
 * @throws ZodError when the whole does not fit the contract though every part does; nothing is published then
 */
export async function gatherSnapshot(
  req: PayloadRequest,
  dataDir = optionsOf(req.payload).dataDir,
): Promise<Gathered> {
  const options = optionsOf(req.payload)
  const asOf = today(options.clock)
  const unshown: Unshown[] = []
  const report = (each: Unshown): void => void unshown.push(each)
  const former = await formerSnapshot(dataDir)
  const read = await readRegister(req, asOf)
  const { organisation } = read
  const register = { ...read.register, former: former.editions, report }
  const topics = fittingTopics(publishedTopics(register), report)
  const open = register.guidelines.filter((each) => each.classification === 'open')
  const guidelines = fittingGuidelines(
    open.flatMap((each) => publishedGuideline(each, register) ?? []),
    { former: former.guidelines, topics, report },
  )
  const used = new Set(
    guidelines.flatMap((each) =>
      each.editions.flatMap((edition) =>
        [...edition.html.matchAll(/\/media\/([0-9a-f]{64})\./g)].map((match) => match[1] ?? ''),
      ),
    ),
  )
  const images = [...register.images.values()]
    .map(publishedImage)
    .filter((each) => used.has(each.hash))
  const snapshot = snapshotSchema.parse({
    schema: 1,
    takenAt: instant(options.clock),
    asOf,
    institution: { name: options.institution.name, shortName: options.institution.shortName },
    topics,
    guidelines,
    images: fittingImages(images, report),
    units: fittingUnits(publishedUnits(organisation), report),
    institutionContacts: fittingContacts(institutionContacts(organisation), report),
  })
  return { snapshot, unshown }
}

async function readRegister(
  req: PayloadRequest,
  asOf: string,
): Promise<{ register: Register; organisation: Organisation }> {
  const everything = { overrideAccess: true, locale: 'all' } as const
  const system = { overrideAccess: true } as const
  const published = { state: { in: ['published', 'superseded', 'withdrawn'] } }
  const [guidelines, editions, topics, units, safetyAreas, all, assignments, images] =
    await Promise.all([
      local.find(req, 'guidelines', {
        ...everything,
        where: { firstPublished: { exists: true } },
        sort: 'number',
      }),
      local.find(req, 'editions', { ...system, where: published }),
      local.find(req, 'topics', { ...everything, sort: 'slug' }),
      local.find(req, 'units', everything),
      local.find(req, 'safety-areas', everything),
      local.find(req, 'people', system),
      local.find(req, 'role-assignments', system),
      local.find(req, 'media', everything),
    ])
  const people = new Map(all.map((each) => [each.id, each]))
  return {
    register: {
      asOf,
      locales: optionsOf(req.payload).locales,
      surface: optionsOf(req.payload).surface,
      guidelines,
      editions: Map.groupBy(editions, (each) => idOf(each.guideline)),
      topics,
      units: new Map(units.map((each) => [each.id, asText(each.name as Localised)])),
      people,
      assignments,
      images: new Map(images.map((each) => [each.id, each])),
    },
    organisation: { asOf, units, safetyAreas, people, assignments },
  }
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

/** A hash of what readers see: the same for two snapshots that differ in nothing but when they were taken. */
export function snapshotDigest(snapshot: Snapshot): string {
  const { takenAt: _, asOf: __, ...seen } = snapshot
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}
