import type { Measure } from '../../generated-types.ts'
import { choice } from '../../records/input/choice.ts'
import { day } from '../../records/input/day.ts'
import { money } from '../../records/input/money.ts'
import { person } from '../../records/input/register.ts'
import { paragraphs, text } from '../../records/input/text.ts'
import type { Values } from '../../records/input/input.ts'
import { step } from '../../records/step.ts'
import type { MeasureFields } from '../propose.ts'
import { approvalFaults, isOpen, proposalFaults } from '../rules.ts'
import { costBasisText, priorityText } from '../text.ts'

const input = {
  title: text({
    label: { nb: 'Tiltak', en: 'Measure' },
    missing: 'titleMissing',
    before: 'stored',
  }),
  description: paragraphs({
    label: { nb: 'Beskrivelse', en: 'Description' },
    optional: true,
    before: 'stored',
  }),
  responsible: person({
    label: { nb: 'Ansvarlig', en: 'Responsible' },
    before: 'stored',
  }),
  deadline: day({
    label: { nb: 'Frist', en: 'Deadline' },
    asked: ({ state }: Measure) => state === 'proposed',
    before: 'stored',
  }),
  priority: choice({
    label: { nb: 'Prioritet', en: 'Priority' },
    words: priorityText,
    optional: true,
    layout: 'row',
    before: 'stored',
  }),
  'cost.basis': choice({
    label: { nb: 'Grunnlag', en: 'Basis' },
    words: costBasisText,
    optional: true,
    layout: 'list',
    before: 'stored',
  }),
  'cost.amount': money({
    label: { nb: 'Beløp i kroner', en: 'Amount in NOK' },
    optional: true,
    before: 'stored',
  }),
  'cost.fundedBy': text({
    label: { nb: 'Dekkes av', en: 'Funded by' },
    optional: true,
    before: 'stored',
  }),
}

/** Changes what a measure says. Once it is approved its deadline is extended instead, with a reason. */
export const edit = step('measures', {
  words: {
    heading: { nb: 'Endre tiltaket', en: 'Change the measure' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes are saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input,
  fits: ({ state }) => isOpen(state),
  faults: ({ values, record, day: today }) => {
    const changed = changedOf(record, values)
    return [
      ...proposalFaults(changed, today, record.deadline ?? null),
      ...(record.state === 'proposed' ? [] : approvalFaults(changed)),
    ]
  },
  write: ({ values, record }) => ({ data: changedOf(record, values) }),
})

type ChangedMeasure = Omit<MeasureFields, 'language'>

/** What a measure says after the change. A deadline that stands already is extended, not changed. */
function changedOf(measure: Measure, values: Values<typeof input>): ChangedMeasure {
  const { title, description, responsible, priority } = values
  return {
    title,
    description,
    responsible,
    deadline: measure.state === 'proposed' ? values.deadline : (measure.deadline ?? null),
    priority,
    cost: {
      amount: values['cost.amount'],
      basis: values['cost.basis'],
      fundedBy: values['cost.fundedBy'],
    },
  }
}
