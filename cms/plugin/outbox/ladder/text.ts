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

/** The same for an activity of the annual cycle: nobody gives it a new deadline. */
export const activityRungText = {
  help: {
    nb: 'Fristen er {due}. Trengs det hjelp, si fra til lederen. Gjøres det ikke denne gangen, skriver du hvorfor i årshjulet.',
    en: 'The deadline is {due}. If help is needed, tell the manager. If it is not done this time, write why in the annual cycle.',
  },
  manager: {
    nb: 'Fristen er {due}. Si fra i årshjulet når det er gjort.',
    en: 'The deadline is {due}. Say so in the annual cycle when it has been done.',
  },
  above: rungText.above,
  hseUnit: rungText.hseUnit,
} satisfies Record<Rung, Text>

/** What is said of it before that. */
export const activityText = {
  ahead: { nb: 'Fristen er {due}, om en måned.', en: 'The deadline is {due}, a month from now.' },
  soon: { nb: 'Fristen er {due}.', en: 'The deadline is {due}.' },
} satisfies Record<string, Text>

export const matterText = {
  called: { nb: '{what}: {called}', en: '{what}: {called}' },
  task: { nb: '{what} {number}', en: '{what} {number}' },
  inUnit: { nb: '{title} ({unit})', en: '{title} ({unit})' },
  review: {
    nb: 'Gå gjennom {number} på nytt',
    en: 'Review {number}',
  },
  due: { nb: 'Fristen er {due}.', en: 'The deadline is {due}.' },
  passed: { nb: 'Fristen var {due}.', en: 'The deadline was {due}.' },
} satisfies Record<string, Text>
