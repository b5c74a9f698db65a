import type { PayloadRequest } from 'payload'
import { idOf, local } from '../../database/local.ts'
import type { Measure } from '../../generated-types.ts'
import { day } from '../../records/input/day.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { openNext } from '../repeat/open-next.ts'
import { workflow } from '../rules.ts'

/** Says that the measure is done, when, and what was done. */
export const complete = step('measures', {
  words: {
    heading: { nb: 'Meld tiltaket som utført', en: 'Report the measure as done' },
    button: { nb: 'Meld tiltaket som utført', en: 'Report the measure as done' },
    done: {
      nb: 'Tiltaket er meldt utført. Lederen kontrollerer om det virket.',
      en: 'The measure has been reported as done. The manager checks whether it worked.',
    },
    history: { nb: 'Utført', en: 'Done' },
  },
  input: {
    note: paragraphs({
      label: { nb: 'Hva ble gjort?', en: 'What was done?' },
      missing: 'noteMissing',
    }),
    date: day({
      label: { nb: 'Når ble tiltaket utført?', en: 'When was the measure carried out?' },
      days: { to: 'today' },
      before: (_measure: Measure, today) => today,
    }),
  },
  fits: ({ state }) => workflow.complete.from.includes(state),
  faults: ({ values: { date }, day: today }) =>
    date !== null && date > today ? [{ code: 'doneInFuture', field: 'date' }] : [],
  write: ({ values: { note, date }, day: today, by }) => ({
    data: {
      state: workflow.complete.to,
      doneDate: date ?? today,
      doneBy: by.person,
      doneNote: note,
      effect: 'notChecked' as const,
    },
    note,
  }),
  after: async (req, measure, { by }) => {
    await rememberCorrector(req, measure, by.person)
    await openNext(req, measure)
  },
})

/** Whoever did the measures of a nonconformity has corrected it, and may not close a serious one. */
async function rememberCorrector(
  req: PayloadRequest,
  measure: Measure,
  person: string | null,
): Promise<void> {
  if (!measure.nonconformity || person === null) return
  const system = { overrideAccess: true } as const
  const found = await local.findById(req, 'nonconformities', idOf(measure.nonconformity), system)
  const corrected = (found?.correctedBy ?? []).map(idOf)
  if (!found || corrected.includes(person)) return
  const data = { correctedBy: [...corrected, person], version: found.version }
  await local.update(req, 'nonconformities', found.id, data, system)
}
