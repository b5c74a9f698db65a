import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { roleText } from '../access/roles.ts'
import { today } from '../core/dates.ts'
import { asText, fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Audit } from '../generated-types.ts'
import { affiliatedIn } from '../organisation/affiliations/affiliated.ts'
import { heldOn } from '../organisation/holders.ts'
import { optionsOf } from '../options.ts'
import type { Fault } from '../records/step.ts'
import { mayInstead, type TeamFacts, teamFaults, type Tie } from './rules.ts'
import { tieText } from './text.ts'

const system = { overrideAccess: true } as const
const auditing = ['auditor', 'hseUnitEditor', 'hseUnitApprover'] as const
/** Roles that answer or speak for every unit. */
const ofAllUnits = ['topManagement', 'chiefSafetyRep'] as const
/** Most names a refusal offers. */
const mostNames = 6

/** Inputs of a team, in the order of its members. */
export const teamInputs = ['lead', 'second', 'third', 'fourth'] as const

/** Ids of the people who may audit at all today: auditors and the HSE unit. */
export async function auditorsToday(req: PayloadRequest): Promise<readonly string[]> {
  const day = today(optionsOf(req.payload).clock)
  const held = await local.find(req, 'role-assignments', {
    ...system,
    where: { and: [heldOn(day), { role: { in: [...auditing] } }] },
    select: { person: true },
  })
  const people = held.map((each) => idOf(each.person))
  return [...(await stillHere(req, people, day))]
}

/**
 * Who is too near a unit to audit it, and who may audit at all, today. Near are those who work in or hold a role in the
 * unit, in one above or in one below it, who speak for the employees of one of them, the chief safety representative and
 * the top management.
 */
export async function nearAndAuditors(
  req: PayloadRequest,
  unit: string,
): Promise<Omit<TeamFacts, 'team'>> {
  const day = today(optionsOf(req.payload).clock)
  const [own, below] = await Promise.all([
    local.findById(req, 'units', unit, system),
    local.find(req, 'units', {
      ...system,
      where: { ancestors: { in: [unit] } },
      select: { code: true },
    }),
  ])
  const line = [unit, ...below.map(({ id }) => id), ...(own?.ancestors ?? []).map(idOf)]
  const [areas, affiliated] = await Promise.all([
    local.find(req, 'safety-areas', {
      ...system,
      where: { units: { in: line } },
      select: { units: true },
    }),
    affiliatedIn(req, line, day),
  ])
  const held = await local.find(req, 'role-assignments', {
    ...system,
    where: {
      and: [
        heldOn(day),
        {
          or: [
            { role: { in: [...auditing, ...ofAllUnits] } },
            { unit: { in: line } },
            { safetyArea: { in: areas.map(({ id }) => id) } },
          ],
        },
      ],
    },
  })
  const here = await stillHere(
    req,
    held.map((each) => idOf(each.person)),
    day,
  )
  const unitOfArea = new Map(
    areas.map(({ id, units }) => [id, (units ?? []).map(idOf).find((each) => line.includes(each))]),
  )
  const ties = held.flatMap(({ person, role, safetyArea, unit: at }): Tie[] => {
    const ofAll = ofAllUnits.find((each) => each === role)
    if (ofAll) return [{ person: idOf(person), why: ofAll, unit: null, role: null }]
    const place = at ? idOf(at) : safetyArea ? unitOfArea.get(idOf(safetyArea)) : undefined
    if (place === undefined || !line.includes(place)) return []
    return [{ person: idOf(person), why: 'holdsRole', unit: place, role }]
  })
  const works = [...affiliated].flatMap(([place, people]) =>
    people.map(({ person }): Tie => ({ person, why: 'worksIn', unit: place, role: null })),
  )
  const auditors = held
    .filter(({ role }) => auditing.some((each) => each === role))
    .map((each) => idOf(each.person))
    .filter((each) => here.has(each))
  return { auditors: [...new Set(auditors)], ties: [...ties, ...works] }
}

/** Those of some people who have not left. */
async function stillHere(
  req: PayloadRequest,
  people: readonly string[],
  day: string,
): Promise<ReadonlySet<string>> {
  const found = await local.find(req, 'people', {
    ...system,
    where: { id: { in: [...new Set(people)] } },
    select: { activeTo: true },
  })
  return new Set(found.filter(({ activeTo }) => !activeTo || activeTo >= day).map(({ id }) => id))
}

/**
 * What keeps a team from auditing a unit today, in words: who it is about, why, and who may instead. Empty for a team that
 * may. Each step the team takes asks again: somebody may have become the unit's manager meanwhile.
 * @param team ids, the lead first
 */
export async function teamRefusals(
  req: PayloadRequest,
  { team, unit }: { readonly team: readonly string[]; readonly unit: string },
): Promise<Fault[]> {
  const facts = { ...(await nearAndAuditors(req, unit)), team }
  const faults = teamFaults(facts)
  if (faults.length === 0) return []
  const instead = mayInstead(facts)
  const [names, units] = await Promise.all([
    namesOf(req, [...team, ...instead]),
    unitNames(req, [unit, ...facts.ties.flatMap(({ unit: at }) => at ?? [])]),
  ])
  const offered = insteadText(instead.map((each) => names.get(each) ?? ''))
  return faults.map((fault): Fault => {
    if (!('person' in fault)) {
      return { code: fault.code, field: fault.code === 'memberMissing' ? 'second' : 'lead' }
    }
    const field = teamInputs[team.indexOf(fault.person)] ?? 'lead'
    const who = names.get(fault.person) ?? ''
    const said = { who, instead: offered, unit: units.get(unit) ?? unknown }
    if (fault.code === 'notAuditor') return { code: fault.code, field, say: said }
    return { code: fault.code, field, say: { ...said, why: whyOf(fault.tie, units) } }
  })
}

/** What keeps one person from auditing a unit today, in words, as of a team. */
export async function auditorFaults(
  req: PayloadRequest,
  { person, unit }: { readonly person: string; readonly unit: string },
): Promise<Fault[]> {
  const near = await isNear(req, { person, team: [], unit })
  if (near) return [{ ...near, field: 'auditor' }]
  const auditors = await auditorsToday(req)
  if (auditors.includes(person)) return []
  const names = await namesOf(req, [person])
  const facts = { ...(await nearAndAuditors(req, unit)), team: [] }
  const instead = await offeredInstead(req, mayInstead(facts))
  return [{ code: 'notAuditor', field: 'auditor', say: { who: names.get(person) ?? '', instead } }]
}

/** Names of those who may instead, as a refusal offers them. */
export async function offeredInstead(
  req: PayloadRequest,
  people: readonly string[],
): Promise<Text> {
  const names = await namesOf(req, people)
  return insteadText(people.map((each) => names.get(each) ?? ''))
}

/**
 * Why somebody is too near a unit to have a hand in an audit of it, and who of its team can instead; of a team with nobody
 * left, who may be on it. Null for one who is not.
 */
async function isNear(
  req: PayloadRequest,
  {
    person,
    team,
    unit,
  }: {
    readonly person: string | null
    readonly team: readonly string[]
    readonly unit: string
  },
): Promise<Fault | null> {
  if (person === null) return null
  const facts = await nearAndAuditors(req, unit)
  const tie = facts.ties.find((each) => each.person === person)
  if (!tie) return null
  const others = mayInstead({ ...facts, team: [person] })
  const ofTeam = others.filter((each) => team.includes(each))
  const instead = ofTeam.length > 0 ? ofTeam : others
  const [names, units] = await Promise.all([
    namesOf(req, [person, ...instead]),
    unitNames(req, [unit, ...(tie.unit === null ? [] : [tie.unit])]),
  ])
  return {
    code: 'notImpartial',
    status: 403,
    say: {
      who: names.get(person) ?? '',
      why: whyOf(tie, units),
      unit: units.get(unit) ?? unknown,
      instead: insteadText(instead.map((each) => names.get(each) ?? '')),
    },
  }
}

/**
 * Why the one who asks may not run or write in an audit, whatever role they have: they are too near its unit. Asked at every
 * step of the audit's own, also of one who is not on the team.
 */
export async function actorNear(
  req: PayloadRequest,
  audit: Pick<Audit, 'team' | 'unit'>,
): Promise<readonly Fault[]> {
  const { person } = await principalOf(req)
  const near = await isNear(req, { person, team: audit.team.map(idOf), unit: idOf(audit.unit) })
  return near ? [near] : []
}

const unknown: Text = { nb: 'enheten', en: 'the unit' }

function whyOf({ role, unit, why }: Tie, units: ReadonlyMap<string, Text>): Text {
  const named = roleText[(role ?? 'auditor') as keyof typeof roleText]
  return fill(tieText[why], {
    unit: units.get(unit ?? '') ?? unknown,
    role: { nb: lower(named.nb), en: lower(named.en) },
  })
}

/** A role within a sentence: abbreviations such as HMS keep their capitals. */
function lower(role: string): string {
  return /^[A-ZÆØÅ]{2}/.test(role) ? role : role.charAt(0).toLocaleLowerCase('nb') + role.slice(1)
}

function insteadText(names: readonly string[]): Text {
  if (names.length === 0) {
    return {
      nb: 'ingen som er registrert. Be administratoren gi flere rollen som revisor',
      en: 'nobody who is registered. Ask the administrator to give more people the role of auditor',
    }
  }
  const sorted = names.toSorted((one, other) => one.localeCompare(other, 'nb'))
  const shown = sorted.slice(0, mostNames)
  const more = sorted.length - shown.length
  const joined = shown.join(', ')
  return more === 0
    ? { nb: joined, en: joined }
    : {
        nb: `${joined} og ${String(more)} til`,
        en: `${joined} and ${String(more)} more`,
      }
}

async function namesOf(
  req: PayloadRequest,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await local.find(req, 'people', {
    ...system,
    where: { id: { in: [...new Set(people)] } },
    select: { name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** Names of units in every language. */
export async function unitNames(
  req: PayloadRequest,
  units: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const found = await local.find(req, 'units', {
    ...system,
    locale: 'all',
    where: { id: { in: [...new Set(units)] } },
    select: { name: true, code: true },
  })
  return new Map(
    found.map(({ code, id, name }) => [id, asText(name) ?? { nb: code, en: code }] as const),
  )
}
