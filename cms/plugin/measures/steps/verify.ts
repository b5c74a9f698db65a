import type { PayloadRequest } from 'payload'
import { principalOf } from '../../access/principal.ts'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { idOf, local } from '../../database/local.ts'
import type { Measure } from '../../generated-types.ts'
import { weightOf } from '../../nonconformities/injury/rules.ts'
import { effectText, type Severity } from '../../nonconformities/text.ts'
import { choice, only } from '../../records/input/choice.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { factsOf } from '../facts.ts'
import { checkFault, type Checking } from '../rules.ts'

/** Says whether a measure that is done has helped. One that has not goes back to being open. */
export const verify = step('measures', {
  words: {
    heading: { nb: 'Kontroller om tiltaket virket', en: 'Check whether the measure worked' },
    button: { nb: 'Lagre kontrollen', en: 'Save the check' },
    done: { nb: 'Kontrollen er lagret.', en: 'The check has been saved.' },
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
  facts: checkingOf,
  faults: ({ record, facts, day }) => {
    const fault = checkFault(factsOf(record), facts, day)
    if (fault === null) return []
    const say = { day: { nb: spokenDay(fault.day, 'nb'), en: spokenDay(fault.day, 'en') } }
    const status = fault.code === 'doneByYou' ? 403 : 409
    return [{ code: fault.code, field: 'effect', status, say }]
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

/** Who checks a measure, as far as its rules go: how serious what it is for is, and whether they reported it done. */
export async function checkingOf(
  req: PayloadRequest,
  { doneBy, nonconformity }: Measure,
): Promise<Checking> {
  const { person } = await principalOf(req)
  const severity = await severityBehind(req, nonconformity)
  return { severity, doneByThem: person !== null && doneBy ? idOf(doneBy) === person : false }
}

/** How serious the nonconformity is that a measure belongs to. As the system: whoever checks need not read it. */
export async function severityBehind(
  req: PayloadRequest,
  nonconformity: Measure['nonconformity'],
): Promise<Severity | null> {
  if (!nonconformity) return null
  const found = await local.findById(req, 'nonconformities', idOf(nonconformity), {
    overrideAccess: true,
  })
  return found ? weightOf(found) : null
}
