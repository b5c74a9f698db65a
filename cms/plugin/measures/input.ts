import type { Measure } from '../generated-types.ts'
import { choice } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import type { Values } from '../records/input/input.ts'
import { money } from '../records/input/money.ts'
import { person } from '../records/input/register.ts'
import { paragraphs, text } from '../records/input/text.ts'
import {
  type Control,
  controlHints,
  controlLabel,
  controlText,
  type CostBasis,
  costBasisText,
  type Every,
  everyText,
  type Priority,
  priorityText,
} from './text.ts'

/** What someone writes of a measure, whoever asks and wherever it comes from. */
export const measureInput = {
  title: text({
    label: { nb: 'Tiltak', en: 'Measure' },
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
    asked: ({ state }: Pick<Measure, 'state'>) => state === 'proposed',
    before: 'stored',
  }),
  priority: choice({
    label: { nb: 'Prioritet', en: 'Priority' },
    words: priorityText,
    optional: true,
    layout: 'row',
    before: 'stored',
  }),
  control: choice({
    label: controlLabel,
    hint: {
      nb: 'Prøv dem i denne rekkefølgen. Det som fjerner faren, er bedre enn det som beskytter mot den.',
      en: 'Try them in this order. What removes the hazard is better than what protects against it.',
    },
    words: controlText,
    hints: controlHints,
    optional: true,
    before: 'stored',
  }),
  'cost.amount': money({
    label: { nb: 'Beløp i kroner', en: 'Amount in NOK' },
    hint: { nb: 'Skriv 0 hvis det ikke koster noe.', en: 'Enter 0 if there is no cost.' },
    optional: true,
    before: 'stored',
  }),
  'cost.basis': choice({
    label: { nb: 'Grunnlag', en: 'Basis' },
    words: costBasisText,
    optional: true,
    layout: 'list',
    before: 'stored',
  }),
  'cost.fundedBy': text({
    label: { nb: 'Dekkes av', en: 'Funded by' },
    optional: true,
    before: 'stored',
  }),
  'repeat.every': choice({
    label: { nb: 'Skal tiltaket gjentas?', en: 'Should the measure be repeated?' },
    hint: {
      nb: 'Når tiltaket er utført, åpnes det neste automatisk med ny frist.',
      en: 'Once the measure is done, the next one opens automatically with a new deadline.',
    },
    words: everyText,
    optional: true,
    layout: 'list',
    before: 'stored',
  }),
  'repeat.until': day({
    label: { nb: 'Siste dag tiltaket skal gjentas', en: 'Last day of repetition' },
    optional: true,
    before: 'stored',
  }),
} as const

/** What someone writes of a measure. */
export interface MeasureFields {
  readonly title: string
  readonly description: string | null
  readonly language: 'nb' | 'en'
  /** Id of a person, or null while nobody is chosen. */
  readonly responsible: string | null
  /** `YYYY-MM-DD`, or null while none is set. */
  readonly deadline: string | null
  readonly priority: Priority | null
  /** @default null */
  readonly control?: Control | null
  readonly cost: {
    /** Whole NOK. */
    readonly amount: number | null
    readonly basis: CostBasis | null
    readonly fundedBy: string | null
  }
  /** How often it comes back, and until when. @default it is done once */
  readonly repeat?: { readonly every: Every | null; readonly until: string | null }
}

/** What was read of a form or a body, as a measure holds it. */
export function fieldsIn(
  values: Values<typeof measureInput>,
): Required<Omit<MeasureFields, 'language'>> {
  const { title, description, responsible, deadline, priority, control } = values
  return {
    title: title ?? '',
    description,
    responsible,
    deadline,
    priority,
    control,
    cost: {
      amount: values['cost.amount'],
      basis: values['cost.basis'],
      fundedBy: values['cost.fundedBy'],
    },
    repeat: { every: values['repeat.every'], until: values['repeat.until'] },
  }
}
