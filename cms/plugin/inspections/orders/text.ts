import type { Text } from '../../core/text.ts'

/** Where an order stands. */
export const orderStateText = {
  open: { nb: 'Ikke besvart', en: 'Not answered' },
  answered: { nb: 'Besvart', en: 'Answered' },
  confirmed: { nb: 'Bekreftet oppfylt', en: 'Confirmed as met' },
  lifted: { nb: 'Opphevet', en: 'Lifted' },
} satisfies Record<string, Text>
export type OrderState = keyof typeof orderStateText

/** What is known of an order. */
export const orderText = {
  title: { nb: 'Hva er pålagt, kort sagt?', en: 'What is ordered, in short?' },
  text: { nb: 'Pålegget, ord for ord', en: 'The order, word for word' },
  legalBasis: { nb: 'Hjemmel', en: 'Legal basis' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  answer: { nb: 'Hva har enheten gjort?', en: 'What has the unit done?' },
  answeredOn: { nb: 'Besvart', en: 'Answered on' },
  confirmedOn: { nb: 'Bekreftet oppfylt', en: 'Confirmed as met on' },
  liftedOn: { nb: 'Opphevet', en: 'Lifted on' },
} satisfies Record<string, Text>

/** How an order reads as a nonconformity. */
export const orderCaseText = {
  newDeadline: {
    nb: 'Pålegg {number} har ny frist: {day}. {reason}',
    en: 'Order {number} has a new deadline: {day}. {reason}',
  },
  title: { nb: 'Pålegg fra {authority}: {written}', en: 'Order from {authority}: {written}' },
  description: {
    nb: 'Pålegg {number} i tilsyn {inspection} fra {authority}. Fristen er {day}.\n\n{written}',
    en: 'Order {number} of inspection {inspection} by {authority}. The deadline is {day}.\n\n{written}',
  },
} satisfies Record<string, Text>
