import type { Endpoint, PayloadRequest } from 'payload'
import { can } from '../../access/can.ts'
import { isCivilDate } from '../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { fill, say } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Person, RoleAssignment } from '../../generated-types.ts'
import { writeStep } from '../../records/record-step.ts'
import { lyingWith, measuresToHandOver } from './lying.ts'
import { lastDayOf, successionFault } from './rules.ts'
import { handedOverNote, successionRefusal, termText } from './text.ts'

/** `GET /api/role-assignments/:id/lying`: what has the holder's name on it: what the one who asks may read, and how much more. */
const lyingEndpoint: Endpoint = memberEndpoint({
  path: '/:id/lying',
  method: 'get',
  handler: async (req) => Response.json(await lyingWith(req, await roleOf(req))),
})

/**
 * `POST /api/role-assignments/:id/succeed` with `version`, `person`, `from`, `to` and `handOver`: ends the role the day
 * before, gives the same role to the one who follows, and hands the open measures over where that is asked. All of it or
 * nothing.
 * @throws Refusal naming the input
 */
const succeedEndpoint: Endpoint = memberEndpoint({
  path: '/:id/succeed',
  method: 'post',
  handler: async (req) => {
    const given = read(req, await bodyOf(req))
    const made = await inTransaction(req, () => succeed(req, given))
    return Response.json(made, { status: 201 })
  },
})

export const termEndpoints: readonly Endpoint[] = [lyingEndpoint, succeedEndpoint]

interface Given {
  readonly version: number
  readonly person: string
  readonly from: string
  readonly to: string | null
  readonly handOver: boolean
}

function read(req: PayloadRequest, body: Readonly<Record<string, unknown>>): Given {
  const { from, handOver, person, to, version } = body
  if (typeof person !== 'string' || person === '') {
    refuse(req, successionRefusal.person, { field: 'person', code: 'person' })
  }
  if (!isCivilDate(from)) refuse(req, successionRefusal.day, { field: 'from', code: 'day' })
  const last = to === undefined || to === null || to === '' ? null : to
  if (last !== null && !isCivilDate(last)) {
    refuse(req, successionRefusal.day, { field: 'to', code: 'day' })
  }
  return { version: Number(version), person, from, to: last, handOver: handOver === true }
}

async function succeed(
  req: PayloadRequest,
  { from, handOver, person, to, version }: Given,
): Promise<{ id: string; name: string; from: string; handedOver: number }> {
  const role = await roleOf(req)
  const [before, after] = await Promise.all(
    [idOf(role.person), person].map((id) =>
      local.findById(req, 'people', id, { overrideAccess: true }),
    ),
  )
  if (!after) return refuse(req, successionRefusal.person, { field: 'person', code: 'person' })
  const term = { from: role.from, to: role.to ?? null }
  const samePerson = after.id === idOf(role.person)
  const activeTo = after.activeTo ?? null
  const fault = successionFault({ term, from, to, samePerson, activeTo })
  if (fault) refuse(req, successionRefusal[fault.code], fault)
  // Looked up before the role changes: what somebody may read follows the roles.
  const measures = handOver ? await measuresToHandOver(req, role, after.id) : []
  const asTheyMay = { overrideAccess: false } as const
  await local.update(
    req,
    'role-assignments',
    role.id,
    { to: lastDayOf(term, from), version },
    asTheyMay,
  )
  const { deputy, safetyArea, side, unit } = role
  const made = await local.create(
    req,
    'role-assignments',
    {
      role: role.role,
      person,
      from,
      to,
      unit: unit ? idOf(unit) : null,
      safetyArea: safetyArea ? idOf(safetyArea) : null,
      side: side ?? null,
      deputy: deputy ?? false,
    },
    asTheyMay,
  )
  for (const measure of measures) {
    const note = noteOf(before ?? null, after, measure.language)
    const step = { step: 'handOver', note } as const
    await writeStep(req, 'measures', measure, { data: { responsible: person }, step })
  }
  return { id: made.id, name: after.name, from, handedOver: measures.length }
}

function noteOf(before: Person | null, after: Person, language: string): string {
  const values = { before: before?.name ?? '', after: after.name }
  return say(fill(handedOverNote, values), language)
}

/** @throws Refusal 404 for a role one may not read, 403 for one that one may not change */
async function roleOf(req: PayloadRequest): Promise<RoleAssignment> {
  const id = String(req.routeParams?.['id'])
  const role = await local.findById(req, 'role-assignments', id, { overrideAccess: false })
  if (!role) return refuse(req, termText.gone, { status: 404, code: 'notThere' })
  if ((await can(req, 'role-assignments', 'update')) === false) {
    return refuse(req, termText.notYours, { status: 403, code: 'notYours' })
  }
  return role
}
