import { choice } from '../../records/input/choice.ts'
import { day } from '../../records/input/day.ts'
import { person } from '../../records/input/register.ts'
import { text } from '../../records/input/text.ts'
import { decisionKindText, decisionText as words } from './text.ts'

/** What is asked of a decision, when it is written and when it is changed. */
export const decisionFields = {
  kind: choice({
    label: words.kind,
    hint: {
      nb: 'Et satsingsområde blir et HMS-mål for neste år. Det andre blir tiltak, og kommer i årshjulet når fristen er neste år.',
      en: 'A priority area becomes an HSE objective of next year. The others become measures, and are shown in the annual cycle when they are due next year.',
    },
    words: decisionKindText,
    missing: 'kindMissing',
    before: 'stored',
  }),
  title: text({ label: words.title, missing: 'titleMissing', before: 'stored' }),
  target: text({ label: words.target, missing: 'targetMissing', before: 'stored' }),
  responsible: person({
    label: words.responsible,
    missing: 'responsibleMissing',
    before: 'stored',
  }),
  deadline: day({
    label: words.deadline,
    hint: { nb: 'Et satsingsområde trenger ingen.', en: 'A priority area needs none.' },
    days: { from: 'today' },
    before: 'stored',
  }),
} as const

/** What is asked of whoever writes one. */
export const decisionInput = {
  review: text({
    label: { nb: 'Nummeret på gjennomgangen', en: 'Number of the review' },
    missing: 'reviewMissing',
    before: 'stored',
  }),
  ...decisionFields,
} as const
