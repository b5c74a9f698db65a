import type { PayloadRequest } from 'payload'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { idOf, local } from '../../database/local.ts'
import type { Measure } from '../../generated-types.ts'
import { weightOf } from '../../nonconformities/injury/rules.ts'
import { effectText, type Severity } from '../../nonconformities/text.ts'
import { choice, only } from '../../records/input/choice.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { factsOf } from '../facts.ts'
import { effectDue } from '../rules.ts'

/** Says whether a measure that is done has helped. One that has not goes back to being open. */
export const verify = step('measures', {
  words: {
    heading: { nb: 'Kontroller om tiltaket virket', en: 'Check whether the measure worked' },
    button: { nb: 'Lagre kontrollen', en: 'Save the check' },
    done: { nb: 'Kontrollen er lagret.', en: 'The check is saved.' },
    history: { nb: 'Kontrollert', en: 'Checked' },
  },
  input: {
    effect: choice({
      label: { nb: 'Virket tiltaket?', en: 'Did the measure work?' },
      words: only(effectText, ['worked', 'partly', 'didNot']),
      missing: 'effectMissing',
    }),
    note: paragraphs({ label: { nb: 'Merknad', en: 'Note' }, optional: true }),
  },
  fits: ({ state }) => state === 'done',
  facts: severityBehind,
  faults: ({ record, facts: severity, day }) => {
    const earliest = effectDue(factsOf(record), severity)
    if (earliest === null || day >= earliest) return []
    const say = { day: { nb: spokenDay(earliest, 'nb'), en: spokenDay(earliest, 'en') } }
    return [{ code: 'effectTooEarly', field: 'effect', status: 409, say }]
  },
  write: ({ values: { effect, note }, day }) => ({
    data: {
      state: effect === 'worked' ? 'verified' : 'notEffective',
      effect,
      effectDate: day,
      effectNote: note,
    },
    note,
  }),
})

async function severityBehind(
  req: PayloadRequest,
  { nonconformity }: Measure,
): Promise<Severity | null> {
  if (!nonconformity) return null
  const found = await local.findById(req, 'nonconformities', idOf(nonconformity), {
    overrideAccess: true,
  })
  return found ? weightOf(found) : null
}
