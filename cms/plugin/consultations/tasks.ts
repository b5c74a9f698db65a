import { idOf, local } from '../database/local.ts'
import { elsewhereIn, type TaskSource } from '../tasks/reading.ts'
import { type Give, whoFor } from '../tasks/rules.ts'
import { standing } from './rules.ts'

/**
 * Questions to the safety representative: the task of those who speak for the employees of the unit, until the day has
 * passed. Nothing waits for them, and nobody is reminded of what is over.
 */
export const consultationTasks: TaskSource = async (req, reading) => {
  const { overrideAccess, represents } = reading
  const everyones = reading.leads === null
  if (!everyones && represents.length === 0) return { units: [], give: () => undefined }
  const found = await local.find(req, 'consultations', {
    overrideAccess,
    where: {
      and: [
        { state: { equals: 'asked' } },
        ...(everyones ? [] : [{ unit: { in: [...represents] } }]),
      ],
    },
    // The number and title of what is asked about.
    depth: 1,
  })
  const elsewhere = elsewhereIn(reading)
  return {
    units: found.map(({ unit }) => idOf(unit)),
    give: (responsible, day, give: Give) => {
      for (const each of found) {
        if (standing(each, day) !== 'waiting') continue
        const measure = typeof each.measure === 'object' ? each.measure : null
        const found = typeof each.nonconformity === 'object' ? each.nonconformity : null
        const process = typeof each.process === 'object' ? each.process : null
        const titled = measure ?? found
        const record = titled ?? process
        if (!record) continue
        const kept = found === null ? null : elsewhere(found.id)
        const { representatives } = whoFor(responsible, idOf(each.unit))
        give(
          representatives.filter((person) => kept?.withheldFrom.includes(person) !== true),
          {
            kind: 'answerConsultation',
            record: measure ? 'measure' : found ? 'nonconformity' : 'process',
            id: record.id,
            number: record.number,
            title: titled && { words: titled.title, language: titled.language },
            unit: idOf(each.unit),
            year: titled ? null : (process?.year ?? null),
            due: each.deadline,
          },
        )
      }
    },
  }
}
