import type { Endpoint, PayloadRequest } from 'payload'
import { today } from '../../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../../core/endpoint.ts'
import { refuse } from '../../../core/refuse.ts'
import { local } from '../../../database/local.ts'
import type { PlannedCourse } from '../../../generated-types.ts'
import { optionsOf } from '../../../options.ts'
import { makePlanned, offeredCourse, refuseUnlessPlanner } from './add.ts'
import { lackingIn } from './load.ts'
import { gapKey, isComing } from './rules.ts'
import { plannedRefusalText as refusals } from './text.ts'

/**
 * Puts a course that people of a unit lack into its plan of this year. Where it stands there already and is still to be
 * held, this year or later, nothing changes. Who lacks it is not stored: it is worked out whenever the plan is read.
 * @throws Refusal 403 without the right in the unit; 400 for a course that is not offered; 409 where nobody lacks it
 */
export async function planGap(
  req: PayloadRequest,
  { course, unit }: { readonly unit: string; readonly course: string },
): Promise<PlannedCourse> {
  await refuseUnlessPlanner(req, unit)
  const offered = await offeredCourse(req, course)
  const standing = await local.find(req, 'planned-courses', {
    overrideAccess: true,
    where: { and: [{ unit: { equals: unit } }, { course: { equals: course } }] },
  })
  const day = today(optionsOf(req.payload).clock)
  const coming = standing.find((each) => isComing(each, day))
  if (coming) return coming
  if ((await lackingIn(req, unit, day)).of(course).length === 0) {
    refuse(req, refusals.noGap, { status: 409, code: 'noGap' })
  }
  const year = Number(day.slice(0, 4))
  const line = { unit, course, year, audience: null, from: null, to: null, cost: null }
  const key = gapKey(
    { unit, course },
    standing.map((each) => each.key),
  )
  return makePlanned(req, { ...line, responsibleRole: 'lineManager', key }, offered)
}

/** `POST /api/planned-courses/gap` with `{ unit, course }`. Answers `{ doc }`. */
export const gapEndpoint: Endpoint = memberEndpoint({
  path: '/gap',
  method: 'post',
  handler: async (req) => {
    const given = await bodyOf(req)
    const named = (value: unknown): string => (typeof value === 'string' ? value : '')
    const made = await planGap(req, { unit: named(given['unit']), course: named(given['course']) })
    const { id, number, state, version } = made
    return Response.json({ doc: { id, number, state, version } })
  },
})
