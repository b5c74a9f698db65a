import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the screens of yearly reports. */
export const reportWords = {
  startLead: {
    nb: 'Rapporten fylles ut med det Verne vet om enheten. Dere svarer bare på det ingen registre kan vise. For et kontor tar det rundt 20 minutter.',
    en: 'The report is filled in with what Verne knows of the unit. You answer only what no register can show. For an office it takes about 20 minutes.',
  },
  startButton: { nb: 'Start rapporten', en: 'Start the report' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese rapporten, men ikke gjøre noe med den nå.',
    en: 'You can read the report, but not do anything with it now.',
  },
  sections: { nb: 'Delene av rapporten', en: 'The sections of the report' },
  facts: { nb: 'Om rapporten', en: 'About the report' },
  print: { nb: 'Hele rapporten, til utskrift', en: 'The whole report, to print' },
  whoHasNot: { nb: 'Enheter i matrisen', en: 'Units in the matrix' },
  verneShows: { nb: 'Dette viser Verne', en: 'What Verne shows' },
  verneNothing: { nb: 'Verne viser ingenting her.', en: 'Verne shows nothing here.' },
  lacks: { nb: 'Mangler', en: 'Missing' },
  ourAnswer: { nb: 'Enhetens svar', en: 'The unit’s answer' },
  notAnswered: { nb: 'Ikke besvart ennå', en: 'Not answered yet' },
  lastYear: { nb: 'Svaret i fjor', en: 'The answer last year' },
  noLastYear: { nb: 'Ingen svarte på dette i fjor.', en: 'Nobody answered this last year.' },
  answer: { nb: 'Svar', en: 'Answer' },
  change: { nb: 'Endre', en: 'Change' },
  wordsHint: {
    nb: 'Skriv kort. Trengs bare når noe ikke virker, eller når du vil si mer.',
    en: 'Keep it short. Needed only where something does not work, or to say more.',
  },
  questionHint: {
    nb: 'Noen setninger er nok. Skriv ikke navn.',
    en: 'A few sentences are enough. Write no names.',
  },
  save: { nb: 'Lagre', en: 'Save' },
  saveNext: { nb: 'Lagre og gå videre', en: 'Save and continue' },
  back: { nb: 'Tilbake til rapporten', en: 'Back to the report' },
  saved: { nb: 'Lagret.', en: 'Saved.' },
  objectives: { nb: 'Målene i registeret', en: 'Objectives of the register' },
  noObjectives: {
    nb: 'Enheten har ingen egne mål for året i Verne.',
    en: 'The unit has no objectives of its own for the year in Verne.',
  },
  functions: { nb: 'Oppgaver for hele institusjonen', en: 'Tasks for the whole institution' },
  topics: { nb: 'Temaer', en: 'Topics' },
  ofDay: { nb: 'Enhetens side per', en: 'The unit’s page as of' },
  unitClosed: {
    nb: 'Enheten er ikke i drift lenger, så Verne viser ingenting om den.',
    en: 'The unit is no longer active, so Verne shows nothing of it.',
  },
  notHandedIn: {
    nb: 'Rapporten er ikke levert ennå. Den kan bli endret.',
    en: 'The report has not been handed in yet. It may change.',
  },
  handedIn: { nb: 'Levert', en: 'Handed in' },
  number: { nb: 'Nummer', en: 'Number' },
  sentBackWhy: { nb: 'Hvorfor rapporten er sendt tilbake', en: 'Why the report was sent back' },
  former: { nb: 'Levert før den ble sendt tilbake', en: 'Handed in before it was sent back' },
  formerNotice: {
    nb: 'Dette leverte enheten før rapporten ble sendt tilbake. Det er erstattet, eller enheten skriver på det.',
    en: 'This is what the unit handed in before the report was sent back. It has been replaced, or the unit is writing it anew.',
  },
  statedLater: {
    nb: 'Uttalelsen ble gitt etter at rapporten ble levert.',
    en: 'The statement was given after the report was handed in.',
  },
} satisfies Record<string, Text>

export const reportSentences: Record<
  PageLanguage,
  {
    readonly title: (year: number, unit: string) => string
    readonly progress: (answered: number, all: number) => string
    readonly by: (day: string, name: string | null) => string
    readonly edition: (edition: number, day: string) => string
  }
> = {
  nb: {
    title: (year, unit) => `HMS-rapport ${String(year)}, ${unit}`,
    progress: (answered, all) => `${String(answered)} av ${String(all)} deler er besvart.`,
    by: (day, name) => (name ? `${day} av ${name}` : day),
    edition: (edition, day) => `Utgave ${String(edition)}, levert ${day}`,
  },
  en: {
    title: (year, unit) => `HSE report ${String(year)}, ${unit}`,
    progress: (answered, all) => `${String(answered)} of ${String(all)} sections are answered.`,
    by: (day, name) => (name ? `${day} by ${name}` : day),
    edition: (edition, day) => `Edition ${String(edition)}, handed in on ${day}`,
  },
}
