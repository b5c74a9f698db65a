import type { Text } from '../../plugin/core/text.ts'

/** Words of the pages of management reviews. */
export const reviewWords = {
  beginLead: {
    nb: 'Verne teller det gjennomgangen bygger på. HMS-enheten skriver hva tallene betyr, og ledelsen vurderer. Finnes gjennomgangen for året, kommer du til den.',
    en: 'Verne counts what the review rests on. The HSE Unit writes what the figures mean, and the management assesses them. If there is a review of the year, you come to it.',
  },
  beginButton: { nb: 'Start gjennomgangen', en: 'Begin the review' },
  read: { nb: 'Skriv ut eller ta med', en: 'Print or take along' },
  draft: {
    nb: 'Gjennomgangen er ikke dokumentert. Tallene er fra i dag og endres til den er det.',
    en: 'The review is not documented. The figures are of today and change until it is.',
  },
  steps: { nb: 'Det du kan gjøre', en: 'What you can do' },
  nothingToDo: {
    nb: 'Du har ingenting å gjøre her nå.',
    en: 'There is nothing for you to do here now.',
  },
  followed: { nb: 'Vedtakene og hva som er gjort', en: 'The decisions and what has been done' },
  number: { nb: 'Nummer', en: 'Number' },
  asOf: { nb: 'Tall per', en: 'Figures as of' },
  former: { nb: 'Hva som ble av forrige gjennomgang', en: 'What became of the last review' },
  noFormer: { nb: 'Dette er den første gjennomgangen.', en: 'This is the first review.' },
  formerOf: { nb: 'Vedtakene i {number}', en: 'The decisions of {number}' },
  inputs: { nb: 'Grunnlaget', en: 'The background' },
  figures: { nb: 'Hva som er talt', en: 'What is counted' },
  standsFor: { nb: 'År eller dag', en: 'Year or day' },
  count: { nb: 'Antall', en: 'Count' },
  rowsNow: {
    nb: '{count} som du kan lese, slik det er i dag',
    en: '{count} that you can read, as of today',
  },
  listsNow: {
    nb: 'Tallene er fra den dagen gjennomgangen ble dokumentert. Listene de leder til, viser hvordan det er i dag, og bare det du kan lese.',
    en: 'The figures are of the day the review was documented. The lists they lead to show how it is today, and only what you can read.',
  },
  listsMine: {
    nb: 'Hvert tall leder til en liste. Den viser det du kan lese.',
    en: 'Each figure leads to a list. It shows what you can read.',
  },
  noComment: { nb: 'Ingen merknad ennå.', en: 'No comment yet.' },
  judgements: { nb: 'Ledelsens vurdering', en: 'The management’s assessment' },
  notJudged: { nb: 'Ikke vurdert ennå.', en: 'Not assessed yet.' },
  decisions: { nb: 'Vedtak', en: 'Decisions' },
  noDecisions: { nb: 'Ingen vedtak.', en: 'No decisions.' },
  noMinutes: { nb: 'Ikke skrevet ennå.', en: 'Not written yet.' },
  state: { nb: 'Tilstand', en: 'State' },
} satisfies Record<string, Text>

/** Words of the pages of their decisions. */
export const decisionWords = {
  decideLead: {
    nb: 'Skriv ett vedtak om gangen, med hva som skal være oppnådd og hvem som har ansvaret.',
    en: 'Write one decision at a time, with what must be achieved and who is responsible.',
  },
  save: { nb: 'Lagre vedtaket', en: 'Save the decision' },
  decided: { nb: 'Vedtaket er skrevet.', en: 'The decision has been written.' },
  facts: { nb: 'Om vedtaket', en: 'About the decision' },
  steps: { nb: 'Det du kan gjøre', en: 'What you can do' },
  nothingToDo: {
    nb: 'Du har ingenting å gjøre her nå.',
    en: 'There is nothing for you to do here now.',
  },
  became: { nb: 'Følges opp som', en: 'Followed up as' },
  objective: { nb: 'HMS-mål', en: 'HSE objective' },
  measure: { nb: 'Tiltak', en: 'Measure' },
  ownActivity: { nb: 'Aktivitet i årshjulet', en: 'Activity of the annual cycle' },
} satisfies Record<string, Text>
