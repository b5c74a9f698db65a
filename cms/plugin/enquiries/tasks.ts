import { idOf, local } from '../database/local.ts'
import { anyOf, inUnits, named, type TaskSource } from '../tasks/reading.ts'
import { asTask, whoFor } from '../tasks/rules.ts'

/** Enquiries that wait for an answer: for whoever answers, and for the unit's manager where nobody is named. */
export const enquiryTasks: TaskSource = async (req, { overrideAccess, person, leads }) => {
  const mine = leads === null ? {} : anyOf([{ responsible: { equals: person } }, inUnits(leads)])
  const open = await local.find(req, 'enquiries', {
    overrideAccess,
    where: { and: [{ state: { equals: 'registered' } }, ...(mine === null ? [] : [mine])] },
    select: {
      number: true,
      title: true,
      language: true,
      unit: true,
      deadline: true,
      responsible: true,
    },
  })
  return {
    units: open.map(({ unit }) => idOf(unit)),
    give: (responsible, _day, give) => {
      for (const each of open) {
        const { manager } = whoFor(responsible, idOf(each.unit))
        give([each.responsible ? idOf(each.responsible) : manager], {
          ...asTask(named(each), 'enquiry'),
          kind: 'answerEnquiry',
          due: each.deadline ?? null,
        })
      }
    },
  }
}
