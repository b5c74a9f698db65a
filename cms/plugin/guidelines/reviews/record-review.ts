import type { PayloadRequest } from 'payload'
import { can } from '../../access/can.ts'
import { principalOf } from '../../access/principal.ts'
import { type AssignedRole, roleText } from '../../access/roles.ts'
import { rolesOf } from '../../access/rules.ts'
import { rightsTo } from '../../access/table.ts'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { instant, today } from '../../core/dates.ts'
import { refuse } from '../../core/refuse.ts'
import { fill, type Text } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import { inForce } from '../../editions/rules.ts'
import type { Guideline } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { nextReview } from '../rules.ts'
import { dated } from '../dated.ts'
import { reviewing } from './fields.ts'
import { lastReviewed, reviewFaults } from './rules.ts'
import { reviewRefusal } from './text.ts'

/** That someone went through a guideline and found that it still holds. */
export interface ReviewRequest {
  readonly id: string
  /** The version of the guideline it was seen in. */
  readonly version: number
  /** The day it was gone through, `YYYY-MM-DD`. */
  readonly day: string | null
  readonly note: string
}

/** May the one who asks enter reviews of this guideline? */
export async function mayReview(req: PayloadRequest, id: string): Promise<boolean> {
  const reach = await can(req, 'guidelines', 'review')
  if (typeof reach === 'boolean') return reach
  const where = { and: [{ id: { equals: id } }, reach] }
  return (await local.count(req, 'guidelines', { overrideAccess: true, where })) > 0
}

/** Why someone may not enter reviews: who may. */
export function reviewersText(): Text {
  const roles = reviewers()
  return fill(reviewRefusal.notAllowed, {
    who: {
      nb: roles.map((role) => roleText[role].nb).join(' eller '),
      en: roles.map((role) => roleText[role].en).join(' or '),
    },
  })
}

const reviewers = (): AssignedRole[] =>
  Object.keys(rightsTo('guidelines', 'review')) as AssignedRole[]

/** The Norwegian edition in force of a guideline, or null. */
export async function norwegianInForce(
  req: PayloadRequest,
  guideline: string,
): Promise<ReturnType<typeof dated> | null> {
  const found = await local.find(req, 'editions', {
    overrideAccess: true,
    where: { and: [{ guideline: { equals: guideline } }, { language: { equals: 'nb' } }] },
    select: { edition: true, state: true, validFrom: true, validTo: true, approvedDate: true },
  })
  return inForce(found.map(dated), today(optionsOf(req.payload).clock))
}

/**
 * Enters that a guideline was gone through and still holds: it moves the next review, and makes no edition. What stands
 * in its history stays there.
 * @throws Refusal with every reason in words; nothing is stored then
 */
export async function recordReview(req: PayloadRequest, asked: ReviewRequest): Promise<Guideline> {
  const { id, version } = asked
  const { clock } = optionsOf(req.payload)
  return inTransaction(req, async () => {
    const guideline = await local.findById(req, 'guidelines', id, { overrideAccess: false })
    if (!guideline || !(await mayReview(req, id))) {
      refuse(req, reviewersText(), { status: 403, code: 'notAllowed' })
    }
    const { account, person } = await principalOf(req)
    const by = person ? await local.findById(req, 'people', person, { overrideAccess: true }) : null
    if (!by) refuse(req, reviewRefusal.unknownReviewer, { status: 403, code: 'unknownReviewer' })
    const current = await norwegianInForce(req, id)
    const faults = reviewFaults(asked, current, today(clock))
    if (!current || faults.length > 0) refuseAll(req, faults, current?.validFrom ?? null)
    const held = rolesOf(await principalOf(req))
    const review = {
      day: asked.day ?? '',
      edition: current.edition,
      at: instant(clock),
      by: account,
      name: by.name,
      role: reviewers().find((role) => held.includes(role)) ?? null,
      note: asked.note.trim(),
    }
    const reviews = [...(guideline.reviews ?? []), review]
    const due = nextReview(
      {
        approvedDate: current.approvedDate ?? null,
        validFrom: current.validFrom,
        reviewed: lastReviewed(reviews, current.edition),
      },
      guideline.reviewIntervalMonths,
    )
    return reviewing(req, id, () =>
      local.update(
        req,
        'guidelines',
        id,
        { reviews, nextReview: due, version },
        { overrideAccess: true },
      ),
    )
  })
}

function refuseAll(
  req: PayloadRequest,
  faults: ReturnType<typeof reviewFaults>,
  validFrom: string | null,
): never {
  const day = { nb: spokenDay(validFrom, 'nb'), en: spokenDay(validFrom, 'en') }
  const fields = faults.map(({ code, field }) => ({
    field: field ?? null,
    text: fill(reviewRefusal[code], { day }),
  }))
  const text = {
    nb: fields.map((each) => each.text.nb).join(' '),
    en: fields.map((each) => each.text.en).join(' '),
  }
  const [first] = faults
  const status = first?.code === 'nothingInForce' ? 409 : 400
  refuse(req, text, { status, fields, ...(first ? { code: first.code } : {}) })
}
