import { day } from '../../records/input/day.ts'
import { paragraphs, text } from '../../records/input/text.ts'
import { orderText as words } from './text.ts'

/** What is asked of whoever writes in an order. */
export const orderInput = {
  inspection: text({
    label: { nb: 'Nummeret på tilsynet', en: 'Number of the inspection' },
    missing: 'inspectionMissing',
    before: 'stored',
  }),
  title: text({ label: words.title, missing: 'orderTitleMissing', before: 'stored' }),
  text: paragraphs({
    label: words.text,
    hint: { nb: 'Ikke skriv navn.', en: 'Do not write names.' },
    missing: 'orderMissing',
    before: 'stored',
  }),
  legalBasis: text({
    label: words.legalBasis,
    hint: {
      nb: 'For eksempel arbeidsmiljøloven § 4-4.',
      en: 'Such as the Working Environment Act, Section 4-4.',
    },
    optional: true,
    before: 'stored',
  }),
  deadline: day({ label: words.deadline, missing: 'deadlineMissing', before: 'stored' }),
} as const
