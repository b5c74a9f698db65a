import { idOf } from '../../database/local.ts'
import type { Objective } from '../../generated-types.ts'
import { choice, only } from '../../records/input/choice.ts'
import { number } from '../../records/input/number.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { currentValues } from '../load.ts'
import { isKept, resultFaults } from '../rules.ts'
import { objectiveStateText } from '../text.ts'

const results = only(objectiveStateText, ['reached', 'partly', 'notReached'])

/** Says how it went. What Verne counts is kept as it is that day; it can be said again, and each time stands in the history. */
export const setResult = step('objectives', {
  words: {
    heading: { nb: 'Sett resultatet', en: 'Set the result' },
    button: { nb: 'Sett resultatet', en: 'Set the result' },
    done: { nb: 'Resultatet er satt.', en: 'The result has been set.' },
    history: { nb: 'Resultatet satt', en: 'Result set' },
    purpose: {
      nb: 'Tall som Verne teller, blir stående slik de er i dag.',
      en: 'Figures that Verne counts are kept as they are today.',
    },
  },
  input: {
    result: number({
      label: { nb: 'Tallet dere nådde', en: 'The figure you reached' },
      before: 'stored',
      asked: ({ indicator }: Pick<Objective, 'indicator'>) => indicator === 'byHand',
    }),
    state: choice({
      label: { nb: 'Er målet nådd?', en: 'Is the objective reached?' },
      words: results,
      missing: 'stateMissing',
      before: ({ state }: Pick<Objective, 'state'>) => (state in results ? state : null),
    }),
    comment: paragraphs({
      label: { nb: 'Kommentar', en: 'Comment' },
      hint: {
        nb: 'Hva som hjalp eller hindret, og hva dere gjør videre. Må fylles ut når målet ikke er nådd.',
        en: 'What helped or hindered, and what you do next. Required when the objective is not reached.',
      },
      before: 'stored',
    }),
  },
  fits: isKept,
  facts: async (req, record: Objective) => {
    const values = await currentValues(req, [record], record.period)
    return { counted: values.of(record, idOf(record.unit)) }
  },
  faults: ({ facts, record, values }) => {
    const { indicator, direction = null, target = null } = record
    const result = indicator === 'byHand' ? values.result : facts.counted
    return resultFaults({ indicator, direction, target, ...values, result })
  },
  write: ({ day, facts, record, values: { comment, result, state } }) => ({
    data: {
      state,
      result: record.indicator === 'byHand' ? result : facts.counted,
      comment,
      resultDate: day,
    },
    note: comment,
  }),
})
