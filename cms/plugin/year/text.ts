import type { Text } from '../core/text.ts'

/** How a unit stands with a point, from what asks most of it to what asks nothing. */
export const standingText = {
  late: { nb: 'Over fristen', en: 'Late' },
  lacks: { nb: 'Mangler noe', en: 'Lacks something' },
  notStated: { nb: 'Ikke oppgitt', en: 'Not stated' },
  underWay: { nb: 'I gang', en: 'Under way' },
  outside: { nb: 'Ført utenfor Verne', en: 'Kept outside Verne' },
  inPlace: { nb: 'På plass', en: 'In place' },
  asAbove: { nb: 'Som enheten over', en: 'As the unit above' },
  notAsked: { nb: 'Ingen egen', en: 'None of its own' },
} satisfies Record<string, Text>
export type Standing = keyof typeof standingText

/** Stands before the word, so that it can be told at a glance and without colour. */
export const standingSign: Readonly<Record<Standing, string>> = {
  late: '!',
  lacks: '–',
  notStated: '?',
  underWay: '◐',
  outside: '↗',
  inPlace: '✓',
  asAbove: '↑',
  notAsked: '·',
}
