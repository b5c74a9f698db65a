import type { Measure } from '../../generated-types.ts'
import { step } from '../../records/step.ts'
import { fieldsIn, measureInput } from '../input.ts'
import { approvalFaults, isOpen, proposalFaults } from '../rules.ts'

/** Changes what a measure says. Once it is approved its deadline is extended instead, with a reason. */
export const edit = step('measures', {
  words: {
    heading: { nb: 'Endre tiltaket', en: 'Change the measure' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes have been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: measureInput,
  fits: ({ state }) => isOpen(state),
  faults: ({ values, record, day: today }) => {
    const changed = changedOf(record, fieldsIn(values))
    const wrong = proposalFaults(changed, today, record.deadline ?? null)
    const lacking = record.state === 'proposed' ? [] : approvalFaults(changed)
    const said = new Set(wrong.map(({ code }) => code))
    return [...wrong, ...lacking.filter(({ code }) => !said.has(code))]
  },
  write: ({ values, record }) => {
    const { repeat, ...changed } = changedOf(record, fieldsIn(values))
    return { data: { ...changed, title: changed.title.trim(), repeat: rhythm(record, repeat) } }
  },
})

/** What a measure says after the change. A deadline that stands already is extended, not changed. */
function changedOf(
  { state, deadline }: Pick<Measure, 'state' | 'deadline'>,
  fields: ReturnType<typeof fieldsIn>,
): ReturnType<typeof fieldsIn> {
  return { ...fields, deadline: state === 'proposed' ? fields.deadline : (deadline ?? null) }
}

/** Another rhythm counts from this deadline, and begins again where it was stopped. */
function rhythm(
  { repeat: before }: Pick<Measure, 'repeat'>,
  repeat: ReturnType<typeof fieldsIn>['repeat'],
): NonNullable<Measure['repeat']> {
  const same = (before?.every ?? null) === repeat.every
  const kept = { from: before?.from ?? null, stopped: before?.stopped ?? null }
  return { ...repeat, ...(same ? kept : { from: null, stopped: null }) }
}
