import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { asText } from '../../core/text.ts'
import { isDuplicate } from '../../database/duplicate-key.ts'
import { idOf, local } from '../../database/local.ts'
import { isInTransaction } from '../../database/transaction.ts'
import { inForce } from '../../editions/rules.ts'
import type { Edition, LawChange, Regulation } from '../../generated-types.ts'
import { dated } from '../../guidelines/dated.ts'
import { optionsOf } from '../../options.ts'
import { proposedLaw } from '../proposals.ts'
import { entryOf } from './compare-register.ts'
import { effectOf, reviewDue } from './deciding/rules.ts'

const system = { overrideAccess: true } as const

/**
 * Carries out a confirmed change, as far as its day has come: asks once for the reviews of what is based on it, and lets
 * the register say it. Safe to do again.
 */
export async function carryOut(req: PayloadRequest, change: LawChange): Promise<void> {
  const day = today(optionsOf(req.payload).clock)
  const regulation = await local.findById(req, 'regulations', idOf(change.regulation), {
    ...system,
    locale: 'all',
  })
  if (!regulation || change.state !== 'confirmed') return
  const { asked, kind, on = null, replacedBy = null } = change
  if (asked !== true && kind !== 'retitled') await askForReviews(req, change, regulation)
  const effect = effectOf(kind, { entry: entryOf(regulation), on, replacedBy, day })
  // What has no day stands as told: there is nothing to wait for but the next reading.
  const done = effect !== null || on === null
  if (effect !== null) await writeEffect(req, { change, regulation, effect, day })
  if (asked === true && !done) return
  const data = { asked: true, done, version: change.version }
  await local.update(req, 'law-changes', change.id, data, system)
}

/** Carries out what was confirmed and could not be then: its day has come, or a crash came first. */
export async function carryOutWaiting(req: PayloadRequest): Promise<void> {
  const waiting = await local.find(req, 'law-changes', {
    ...system,
    where: { and: [{ state: { equals: 'confirmed' } }, { done: { not_equals: true } }] },
  })
  for (const each of waiting) await carryOut(req, each)
}

async function writeEffect(
  req: PayloadRequest,
  {
    change,
    day,
    effect,
    regulation,
  }: {
    readonly change: LawChange
    readonly day: string
    readonly effect: NonNullable<ReturnType<typeof effectOf>>
    readonly regulation: Regulation
  },
): Promise<void> {
  const { asOf, kind, noteEn, noteNb, words } = change
  const verified = {
    verifiedOn: day,
    verifiedSource: asOf ? `Lovdata (NLOD 2.0), ${asOf}` : 'Lovdata (NLOD 2.0)',
    verifiedBy: change.decidedName ?? null,
  }
  const title = kind === 'retitled' && words ? { title: words } : {}
  const norwegian = noteNb ? { changeNote: noteNb } : {}
  const { id, version } = await local.update(
    req,
    'regulations',
    regulation.id,
    { ...effect, ...verified, ...title, ...norwegian, version: regulation.version },
    { ...system, locale: 'nb' },
  )
  const english = noteEn || noteNb
  if (!english) return
  // An entry must have a short title in each language it is written in: the Norwegian one until somebody writes another.
  const shortTitle = asText(regulation.shortTitle)?.en ?? regulation.lovdataId
  const data = { changeNote: english, shortTitle, version }
  await local.update(req, 'regulations', id, data, { ...system, locale: 'en' })
}

/** One review for each guideline in force whose legal basis is tied to the law, or cites it. */
async function askForReviews(
  req: PayloadRequest,
  change: LawChange,
  regulation: Regulation,
): Promise<void> {
  const day = today(optionsOf(req.payload).clock)
  const since = change.decidedAt ?? ''
  const due = reviewDue(change.on ?? null, change.decidedOn ?? day)
  for (const { edition, guideline } of await basedOn(req, regulation, day)) {
    const key = `${change.id}:${guideline}`
    const where = { key: { equals: key } }
    if ((await local.count(req, 'law-reviews', { ...system, where })) > 0) continue
    const made = { key, change: change.id, guideline, edition, since, due }
    try {
      await local.create(req, 'law-reviews', made, system)
    } catch (error) {
      if (!isDuplicate(error) || (await isInTransaction(req))) throw error
    }
  }
}

async function basedOn(
  req: PayloadRequest,
  regulation: Regulation,
  day: string,
): Promise<{ guideline: string; edition: number }[]> {
  const [guidelines, register] = await Promise.all([
    local.find(req, 'guidelines', {
      ...system,
      locale: 'all',
      where: { firstPublished: { exists: true } },
      select: { law: true, legalBasis: true },
    }),
    local.find(req, 'regulations', { ...system, locale: 'all' }),
  ])
  const found = guidelines.filter(({ law, legalBasis }) => {
    if ((law ?? []).some((each) => idOf(each.regulation) === regulation.id)) return true
    const words = asText(legalBasis)
    if (words === null) return false
    const cited = proposedLaw([words.nb, words.en], { law: [], register })
    return cited.some((each) => each.regulation === regulation.id)
  })
  const editions = await norwegianEditions(
    req,
    found.map(({ id }) => id),
  )
  return found.flatMap(({ id }) => {
    const current = inForce((editions.get(id) ?? []).map(dated), day)
    return current ? [{ guideline: id, edition: current.edition }] : []
  })
}

/** Norwegian editions by guideline, as far as they say what is in force. */
export async function norwegianEditions(
  req: PayloadRequest,
  guidelines: readonly string[],
): Promise<Map<string, Edition[]>> {
  if (guidelines.length === 0) return new Map()
  const found = await local.find(req, 'editions', {
    ...system,
    where: { and: [{ guideline: { in: [...guidelines] } }, { language: { equals: 'nb' } }] },
    select: {
      guideline: true,
      title: true,
      edition: true,
      state: true,
      validFrom: true,
      validTo: true,
    },
  })
  return Map.groupBy(found, ({ guideline }) => idOf(guideline))
}
