import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the unit's plan and of one measure. */
export const measureWords = {
  plan: { nb: 'Handlingsplan', en: 'Action plan' },
  planLead: {
    nb: 'Alle tiltak i enhetene dine, fra HMS-runden og fra avvik.',
    en: 'All measures of your units, from the HSE process and from nonconformities.',
  },
  none: {
    nb: 'Det er ingen tiltak her ennå. De kommer når dere foreslår dem i HMS-runden eller i et avvik.',
    en: 'There are no measures here yet. They come when you propose them in the HSE process or in a nonconformity.',
  },
  measure: { nb: 'Tiltak', en: 'Measure' },
  number: { nb: 'Nummer', en: 'Number' },
  description: { nb: 'Beskrivelse', en: 'Description' },
  unit: { nb: 'Enhet', en: 'Unit' },
  responsible: { nb: 'Ansvarlig', en: 'Responsible' },
  nobody: { nb: 'Ingen valgt', en: 'Nobody chosen' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  noDeadline: { nb: 'Ikke satt', en: 'Not set' },
  state: { nb: 'Tilstand', en: 'State' },
  open: { nb: 'Alt som ikke er ferdig', en: 'All that is not finished' },
  overdue: { nb: 'Over fristen', en: 'Overdue' },
  priority: { nb: 'Prioritet', en: 'Priority' },
  cost: { nb: 'Kostnad', en: 'Cost' },
  costBasis: { nb: 'Grunnlag', en: 'Basis' },
  fundedBy: { nb: 'Dekkes av', en: 'Funded by' },
  noCost: { nb: 'Ikke anslått', en: 'Not estimated' },
  source: { nb: 'Kommer fra', en: 'Comes from' },
  fromProcess: { nb: 'HMS-runde', en: 'HSE process' },
  fromNonconformity: { nb: 'Avvik', en: 'Nonconformity' },
  year: { nb: 'År', en: 'Year' },
  doneDate: { nb: 'Gjort', en: 'Done on' },
  doneNote: { nb: 'Hva som ble gjort', en: 'What was done' },
  effect: { nb: 'Virkning', en: 'Effect' },
  effectNote: { nb: 'Merknad til virkningen', en: 'Note on the effect' },
  cancelReason: { nb: 'Hvorfor avlyst', en: 'Why cancelled' },
  extensions: { nb: 'Utsatt frist', en: 'Extended deadline' },
  history: { nb: 'Historikk', en: 'History' },
  facts: { nb: 'Om tiltaket', en: 'About the measure' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese tiltaket, men ikke endre det nå.',
    en: 'You can read the measure, but not change it now.',
  },
  allChecked: {
    nb: 'Alle tiltakene mot dette avviket er kontrollert og virket. Nå kan avviket lukkes.',
    en: 'All measures against this nonconformity are checked and worked. Now it can be closed.',
  },
  toClosing: { nb: 'Gå til avviket og lukk det', en: 'Go to the nonconformity and close it' },
  amount: { nb: 'Beløp i kroner', en: 'Amount in NOK' },
  newDeadline: { nb: 'Ny frist', en: 'New deadline' },
  reason: { nb: 'Hvorfor', en: 'Why' },
  when: { nb: 'Når ble det gjort?', en: 'When was it done?' },
  what: { nb: 'Hva ble gjort?', en: 'What was done?' },
  didItWork: { nb: 'Virket tiltaket?', en: 'Did the measure work?' },
  note: { nb: 'Merknad', en: 'Note' },
  title: { nb: 'Tiltak', en: 'Measure' },
  notFound: { nb: 'Fant ikke tiltaket', en: 'The measure was not found' },
} satisfies Record<string, Text>

type Sentence<Values extends unknown[]> = Record<PageLanguage, (...values: Values) => string>

/** An amount in NOK with spaces between the thousands. */
export const kroner: Sentence<[number]> = {
  nb: (amount) => `${amount.toLocaleString('nb')} kr`,
  en: (amount) => `NOK ${amount.toLocaleString('en')}`,
}

export const measureSentences = {
  total: {
    nb: (count, cost) => `${String(count)} tiltak, til sammen ${kroner.nb(cost)}`,
    en: (count, cost) =>
      `${String(count)} ${count === 1 ? 'measure' : 'measures'}, ${kroner.en(cost)} in all`,
  } satisfies Sentence<[number, number]>,
}
