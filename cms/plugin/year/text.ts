import type { Text } from '../core/text.ts'

/** How a unit stands with a point, from what asks most of it to what asks nothing. */
export const standingText = {
  late: { nb: 'Over fristen', en: 'Late' },
  lacks: { nb: 'Mangler noe', en: 'Lacks something' },
  notStated: { nb: 'Ikke oppgitt', en: 'Not stated' },
  underWay: { nb: 'I gang', en: 'Under way' },
  outside: { nb: 'Ført utenfor', en: 'Kept outside' },
  inPlace: { nb: 'På plass', en: 'In place' },
  asAbove: { nb: 'Enheten over', en: 'Unit above' },
  notAsked: { nb: 'Ingen egen', en: 'None of its own' },
} satisfies Record<string, Text>
export type Standing = keyof typeof standingText
