import type { PayloadRequest } from 'payload'
import { can } from '../access/can.ts'
import { principalOf } from '../access/principal.ts'
import { type AssignedRole } from '../access/roles.ts'
import { today } from '../core/dates.ts'
import { asText } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { PublishRequest } from '../generated-types.ts'
import { dated } from '../guidelines/dated.ts'
import { optionsOf } from '../options.ts'
import { loadContacts } from './contacts.ts'
import type { DueItem, Facts } from './due.ts'
import { mailStateText } from '../outbox/text.ts'
import { openReviews } from '../regulations/watch/open-reviews.ts'
import { foundSentence } from '../regulations/watch/sentences.ts'

/** Roles whose gaps and ends the dashboard tells of. */
const watched: AssignedRole[] = [
  'lineManager',
  'safetyRepresentative',
  'deputySafetyRep',
  'chiefSafetyRep',
]

const relation = (value: string | { id: string } | null | undefined): string | null =>
  value ? idOf(value) : null

/** Reads what the dashboard needs, as the one who asks, in a number of queries that does not grow with the data. */
export async function loadFacts(req: PayloadRequest): Promise<Facts> {
  const { clock, locales } = optionsOf(req.payload)
  const day = today(clock)
  const { account, person } = await principalOf(req)
  const asked = { overrideAccess: false } as const
  const [lawChanges, lawReviews, guidelines, editions, assignments, areas, units] =
    await Promise.all([
      lawToDecide(req, day),
      lawReviewsFor(req),
      local.find(req, 'guidelines', {
        ...asked,
        select: { number: true, nextReview: true, contacts: true },
        sort: 'number',
      }),
      local.find(req, 'editions', {
        ...asked,
        select: {
          guideline: true,
          language: true,
          edition: true,
          state: true,
          title: true,
          validFrom: true,
          validTo: true,
          changeKind: true,
          changedBy: true,
          sourceEdition: true,
          createdAt: true,
        },
      }),
      local.find(req, 'role-assignments', {
        ...asked,
        where: {
          and: [
            { role: { in: watched } },
            { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] },
          ],
        },
      }),
      local.find(req, 'safety-areas', { ...asked, select: { name: true }, sort: 'code' }),
      local.find(req, 'units', {
        ...asked,
        where: { and: [{ active: { equals: true } }, { process: { equals: 'own' } }] },
        select: { name: true },
        sort: 'code',
      }),
    ])
  const contacts = await loadContacts(req, guidelines, day)
  const ending = assignments.filter(({ to }) => to).map((each) => idOf(each.person))
  const people = await local.find(req, 'people', {
    ...asked,
    where: { id: { in: ending } },
    select: { name: true },
  })
  return {
    day,
    locales,
    me: { account, person },
    mayApprove: (await can(req, 'editions', 'approve')) === true,
    mayPublish: (await can(req, 'editions', 'publish')) === true,
    guidelines: guidelines.map(({ id, number, nextReview }) => ({
      id,
      number,
      nextReview: nextReview ?? null,
      contacts: contacts.get(id) ?? [],
    })),
    lawChanges,
    lawReviews,
    editions: editions.map((each) => ({
      ...dated(each),
      guideline: idOf(each.guideline),
      title: each.title ?? null,
    })),
    assignments: assignments.map(({ id, role, person: holder, unit, safetyArea, from, to }) => ({
      id,
      role,
      person: idOf(holder),
      unit: relation(unit),
      safetyArea: relation(safetyArea),
      from,
      to: to ?? null,
    })),
    names: new Map(people.map(({ id, name }) => [id, name])),
    areas: areas.map(({ id, name }) => ({ id, name })),
    units: units.map(({ id, name }) => ({ id, name })),
  }
}

/** Changes in law that wait for a decision, for those who may decide. */
async function lawToDecide(req: PayloadRequest, day: string): Promise<Facts['lawChanges']> {
  if ((await can(req, 'law-changes', 'confirm')) === false) return []
  const found = await local.find(req, 'law-changes', {
    overrideAccess: false,
    depth: 1,
    locale: 'all',
    where: { state: { equals: 'found' } },
    sort: 'lovdataId',
  })
  return found.map((each) => {
    const { id, lovdataId, regulation } = each
    const known = typeof regulation === 'object' ? asText(regulation.shortTitle) : null
    const law = known ?? { nb: lovdataId ?? '', en: lovdataId ?? '' }
    return { id, law, found: foundSentence(each, day) }
  })
}

/** Guidelines that wait to be gone through, for those who may change all of them. */
async function lawReviewsFor(req: PayloadRequest): Promise<Facts['lawReviews']> {
  return (await can(req, 'law-reviews', 'read')) === true ? openReviews(req) : []
}

/** The last time the site was, or should have been, published. Null before the first, and for those who may not see. */
export async function lastPublish(req: PayloadRequest): Promise<PublishRequest | null> {
  if ((await can(req, 'publish-requests', 'read')) === false) return null
  const found = await local.find(req, 'publish-requests', {
    overrideAccess: false,
    sort: '-requestedAt',
    limit: 1,
  })
  return found[0] ?? null
}

/** Mail that waits, failed, or may not have arrived. Empty for those who may not see it. */
export async function unsentMail(req: PayloadRequest): Promise<DueItem[]> {
  if ((await can(req, 'outbox', 'read')) === false) return []
  const found = await local.find(req, 'outbox', {
    overrideAccess: false,
    where: { state: { in: ['waiting', 'failed', 'unknown'] } },
    select: { subject: true, state: true },
    sort: '-createdAt',
  })
  return found.map(({ id, subject, state }) => ({
    title: { nb: subject, en: subject },
    detail: mailStateText[state],
    collection: 'outbox',
    id,
  }))
}
