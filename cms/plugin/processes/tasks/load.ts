import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { processDaysOf } from '../../cycle/process-days.ts'
import { idOf, local } from '../../database/local.ts'
import type { HseProcess, Unit } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { anyOf, inUnits, type Reading, type TaskSource } from '../../tasks/reading.ts'
import { giveProcesses, type ProcessFacts } from './rules.ts'

/** What HSE processes give people to do. */
export const processTasks: TaskSource = async (req, reading) => {
  const [processes, own, processDays] = await Promise.all([
    runningProcesses(req, reading),
    unitsWithProcess(req, reading),
    processDaysOf(req),
  ])
  const ownProcessUnits = own.map(({ id }) => id)
  const activeFrom = new Map(
    own.flatMap(({ activeFrom: from, id }): [string, string][] => (from ? [[id, from]] : [])),
  )
  return {
    units: [...processes.map(({ unit }) => unit), ...ownProcessUnits],
    give: giveProcesses({ processes, ownProcessUnits, activeFrom, processDays }),
  }
}

async function runningProcesses(
  req: PayloadRequest,
  { overrideAccess, leads, represents }: Reading,
): Promise<ProcessFacts[]> {
  const mine = leads === null ? {} : anyOf([inUnits(leads), inUnits(represents)])
  if (mine === null) return []
  const year = Number(today(optionsOf(req.payload).clock).slice(0, 4))
  const found = await local.find(req, 'hse-processes', {
    overrideAccess,
    where: {
      and: [
        mine,
        {
          or: [{ state: { not_equals: 'closed' } }, { year: { equals: year } }],
        },
      ],
    },
    select: {
      number: true,
      unit: true,
      year: true,
      state: true,
      plan: true,
      participants: { role: true },
      agreementChanged: true,
      participantsByManager: true,
      participantsByRepresentative: true,
      statementsAsked: true,
      managerStatement: true,
      representativeStatement: true,
    },
  })
  return found.map(processFacts)
}

function processFacts(record: HseProcess): ProcessFacts {
  const { plan, participantsByManager, participantsByRepresentative } = record
  return {
    id: record.id,
    number: record.number,
    unit: idOf(record.unit),
    year: record.year,
    state: record.state,
    plan: {
      preDate: plan?.preDate ?? null,
      mappingTo: plan?.mappingTo ?? null,
      postDate: plan?.postDate ?? null,
    },
    hasParticipants: (record.participants ?? []).length > 0,
    agreementChanged: record.agreementChanged ?? null,
    confirmedByManager: Boolean(participantsByManager?.at),
    confirmedByRepresentative: Boolean(participantsByRepresentative?.at),
    statementsAsked: record.statementsAsked ?? null,
    managerHasStated: Boolean(record.managerStatement?.at),
    representativeHasStated: Boolean(record.representativeStatement?.at),
  }
}

async function unitsWithProcess(
  req: PayloadRequest,
  { overrideAccess, leads }: Reading,
): Promise<Pick<Unit, 'id' | 'activeFrom'>[]> {
  if (leads !== null && leads.length === 0) return []
  return local.find(req, 'units', {
    overrideAccess,
    where: {
      and: [
        { active: { equals: true } },
        { process: { equals: 'own' } },
        ...(leads === null ? [] : [{ id: { in: [...leads] } }]),
      ],
    },
    select: { activeFrom: true },
  })
}
