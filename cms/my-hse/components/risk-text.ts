import type { Text } from '../../plugin/core/text.ts'

/** Words of a risk and of the question about it. */
export const riskWords = {
  likelihood: { nb: 'Hvor ofte kan det skje?', en: 'How often could it happen?' },
  consequence: { nb: 'Hvor alvorlig kan det bli?', en: 'How serious could it be?' },
  missing: { nb: 'Risiko ikke vurdert', en: 'Risk not assessed' },
  of: { nb: '{level} risiko ({score} av 25)', en: '{level} risk ({score} of 25)' },
  meaning: {
    nb: 'Hva betyr trinnene for konsekvens?',
    en: 'What do the levels of consequence mean?',
  },
  example: { nb: 'For eksempel {example}.', en: 'For example {example}.' },
} satisfies Record<string, Text>
