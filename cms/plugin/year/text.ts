import type { Text } from '../core/text.ts'

/** How a unit stands with a point, from what asks most of it to what asks nothing. */
export const standingText = {
  late: { nb: 'Over fristen', en: 'Late' },
  lacks: { nb: 'Mangler noe', en: 'Something is missing' },
  notStated: { nb: 'Ikke oppgitt', en: 'Not stated' },
  underWay: { nb: 'I gang', en: 'Under way' },
  outside: { nb: 'Ført utenfor', en: 'Kept outside' },
  inPlace: { nb: 'På plass', en: 'In place' },
  asAbove: { nb: 'Enheten over', en: 'Unit above' },
  notAsked: { nb: 'Ingen egen', en: 'None of its own' },
} satisfies Record<string, Text>
export type Standing = keyof typeof standingText

/** What is meant by each way to stand, beside its sign. */
export const standingMeans = {
  late: {
    nb: 'en frist for HMS-runden er gått ut',
    en: 'a deadline of the HSE process has passed',
  },
  lacks: {
    nb: 'noe er ikke gjort eller ikke besvart',
    en: 'something is not done or not answered',
  },
  notStated: {
    nb: 'føres ikke i Verne, og enheten har ikke skrevet hvor',
    en: 'not kept in Verne, and the unit has not written where',
  },
  underWay: {
    nb: 'arbeidet går, og ingen frist er brutt',
    en: 'work goes on, and no deadline has been missed',
  },
  outside: { nb: 'enheten har skrevet hvor det er', en: 'the unit has written where it is kept' },
  inPlace: { nb: 'ingenting mangler', en: 'nothing is missing' },
  asAbove: {
    nb: 'enheten er med i internkontrollen til enheten over',
    en: 'the unit takes part in the internal control of the unit above',
  },
  notAsked: { nb: 'kreves ikke av enheten selv', en: 'not required of the unit itself' },
} satisfies Record<string, Text>
