import type { PayloadRequest } from 'payload'
import { fill, type Text } from '../../core/text.ts'
import type { Measure } from '../../generated-types.ts'
import { giveLine } from '../../outbox/daily.ts'
import { step } from '../../records/step.ts'
import { viewsOf } from '../views/field.ts'
import { awaitsAnswer } from '../views/rules.ts'
import { viewAnswerInput, withView, writingAs } from '../views/write.ts'

const told = {
  title: {
    nb: 'Lederen har svart på det du mener om {number}',
    en: 'The manager has answered your view on {number}',
  },
  body: { nb: 'Begge synspunktene vises i tiltaket.', en: 'Both views are shown in the measure.' },
} satisfies Record<string, Text>

/** The manager writes hers beside what a safety representative thinks. Both stand. */
export const answerView = step('measures', {
  words: {
    heading: {
      nb: 'Svar på det verneombudet mener',
      en: 'Answer the safety representative’s view',
    },
    button: { nb: 'Lagre svaret', en: 'Save the answer' },
    done: {
      nb: 'Begge synspunktene vises i tiltaket.',
      en: 'Both views are shown in the measure.',
    },
    history: { nb: 'Lederens synspunkt', en: 'The manager’s view' },
  },
  input: viewAnswerInput,
  fits: ({ views }) => awaitsAnswer(viewsOf(views)),
  facts: (req: PayloadRequest, { unit }: Measure) => writingAs(req, 'manager', unit),
  write: ({ values: { view }, record, facts: role, by: { at, name } }) => ({
    data: { views: withView(record.views, { text: view, role, at, name }) },
    note: view,
  }),
  after: async (req, { id, number, steps, views }) => {
    const asked = steps?.findLast((each) => each.step === 'disagree')?.by
    await giveLine(req, {
      key: `measure:${id}:view:${String(views?.length ?? 0)}`,
      part: 'know',
      about: { collection: 'measures', id },
      accounts: asked ? [asked] : [],
      title: fill(told.title, { number }),
      body: [told.body],
      place: { record: 'measures', number },
    })
  },
})
