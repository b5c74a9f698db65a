import type { Where } from 'payload'
import { idOf, local } from '../database/local.ts'
import {
  anyOf,
  elsewhereIn,
  handledIn,
  inUnits,
  named,
  type TaskSource,
  withIds,
} from '../tasks/reading.ts'
import { asTask, leadsOf, whoHandles } from '../tasks/rules.ts'
import { isWaiting } from './rules.ts'

const undecided: Where = {
  or: [
    { state: { equals: 'proposed' } },
    // A crash came between the yes and what was to come of it.
    {
      and: [
        { state: { equals: 'taken' } },
        { measure: { exists: false } },
        { challenge: { exists: false } },
      ],
    },
  ],
}

/** Proposals that wait for a yes or a no: for those who run the unit, or handle the case. */
export const proposalTasks: TaskSource = async (req, reading) => {
  const { leads, overrideAccess } = reading
  const mine =
    leads === null
      ? {}
      : anyOf([inUnits(leads), withIds('nonconformity', handledIn(reading, leads, true))])
  if (mine === null) return { units: [], give: () => undefined }
  const found = await local.find(req, 'proposals', {
    overrideAccess,
    where: { and: [undecided, mine] },
  })
  const elsewhere = elsewhereIn(reading)
  return {
    units: found.map(({ unit }) => idOf(unit)),
    give: (responsible, _day, give) => {
      for (const each of found.filter(isWaiting)) {
        const handled = elsewhere(each.nonconformity ? idOf(each.nonconformity) : null)
        const who = whoHandles(responsible, { unit: idOf(each.unit), elsewhere: handled })
        give(leadsOf(who), {
          ...asTask(named(each), 'proposal'),
          kind: 'decideProposal',
          due: each.deadline ?? null,
        })
      }
    },
  }
}
