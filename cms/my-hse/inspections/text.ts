import type { Text } from '../../plugin/core/text.ts'

/** Words of the pages on inspections and their orders. */
export const inspectionWords = {
  register: { nb: 'Registrer et tilsyn', en: 'Register an inspection' },
  registerLead: {
    nb: 'Når en myndighet varsler tilsyn, kommer på besøk eller sender brev. Enheten, verneombudet og arbeidsmiljøutvalget får vite det i neste brev.',
    en: 'When an authority announces an inspection, visits or writes. The unit, the safety representative and the working environment committee are told in their next letter.',
  },
  save: { nb: 'Registrer tilsynet', en: 'Register the inspection' },
  registered: {
    nb: 'Tilsynet er registrert. Skriv inn påleggene, hvis det er noen.',
    en: 'The inspection has been registered. Write in the orders, if there are any.',
  },
  facts: { nb: 'Om tilsynet', en: 'About the inspection' },
  authority: { nb: 'Myndighet', en: 'Authority' },
  notice: { nb: 'Varsel', en: 'Notice' },
  visit: { nb: 'Besøk', en: 'Visit' },
  letter: { nb: 'Brev', en: 'Letter' },
  summary: { nb: 'Sammendrag', en: 'Summary' },
  archive: { nb: 'Nummer i arkivet', en: 'Archive number' },
  answer: { nb: 'Svar', en: 'Answer' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese om tilsynet, men ikke endre det nå.',
    en: 'You can read about the inspection, but not change it now.',
  },
  orders: { nb: 'Pålegg', en: 'Orders' },
  noOrders: { nb: 'Ingen pålegg er skrevet inn.', en: 'No orders have been written in.' },
  allOrders: { nb: 'Alle pålegg', en: 'All orders' },
} as const satisfies Record<string, Text>

/** Words of the pages on orders. */
export const orderWords = {
  add: { nb: 'Skriv inn et pålegg', en: 'Write in an order' },
  addLead: {
    nb: 'Ett pålegg om gangen. Det blir registrert som avvik i enheten med det samme.',
    en: 'One order at a time. It is registered as a nonconformity of the unit at once.',
  },
  save: { nb: 'Lagre pålegget', en: 'Save the order' },
  added: {
    nb: 'Pålegget er skrevet inn og registrert som avvik.',
    en: 'The order has been written in and registered as a nonconformity.',
  },
  facts: { nb: 'Om pålegget', en: 'About the order' },
  inspection: { nb: 'Tilsyn', en: 'Inspection' },
  text: { nb: 'Pålegget', en: 'The order' },
  case: { nb: 'Avvik', en: 'Nonconformity' },
  reported: { nb: 'Registrert', en: 'Registered' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese pålegget, men ikke endre det nå.',
    en: 'You can read the order, but not change it now.',
  },
} as const satisfies Record<string, Text>
