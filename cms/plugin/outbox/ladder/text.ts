import type { Text } from '../../core/text.ts'
import type { Rung } from './rules.ts'

/** What stands behind the matter at each rung: of the matter, never of the person. */
export const rungText = {
  help: {
    nb: 'Fristen er {due}. Trenger du mer tid eller hjelp? Åpne saken og si fra der, eller til lederen. Lederen kan gi ny frist og skriver da hvorfor.',
    en: 'The deadline is {due}. Do you need more time or help? Open the case and say so there, or tell the manager. The manager can extend the deadline, and must give a reason.',
  },
  manager: {
    nb: 'Fristen er {due}. Trengs det hjelp eller mer tid, kan lederen gi ny frist og skriver da hvorfor.',
    en: 'The deadline is {due}. If help or more time is needed, the manager can extend the deadline, and must give a reason.',
  },
  above: {
    nb: 'Fristen var {due}. Se om enheten trenger hjelp.',
    en: 'The deadline was {due}. See whether the unit needs help.',
  },
  hseUnit: {
    nb: 'Fristen var {due}. Se om enheten trenger hjelp.',
    en: 'The deadline was {due}. See whether the unit needs help.',
  },
} satisfies Record<Rung, Text>

/** The day itself was no working day. */
export const passedText: Text = {
  nb: 'Fristen var {due}. Trengs det hjelp eller mer tid, kan lederen gi ny frist og skriver da hvorfor.',
  en: 'The deadline was {due}. If help or more time is needed, the manager can extend the deadline, and must give a reason.',
}

export const matterText = {
  task: { nb: '{what} {number}', en: '{what} {number}' },
  inUnit: { nb: '{title} ({unit})', en: '{title} ({unit})' },
  review: {
    nb: 'Gå gjennom {number} på nytt',
    en: 'Review {number}',
  },
  due: { nb: 'Fristen er {due}.', en: 'The deadline is {due}.' },
  passed: { nb: 'Fristen var {due}.', en: 'The deadline was {due}.' },
} satisfies Record<string, Text>
