import type { Text } from '../../plugin/core/text.ts'
import type { Finding } from '../../plugin/stories/rules.ts'

/** Words of the pages of stories. */
export const storyWords = {
  writeLead: {
    nb: 'Fortell kort hva som ble meldt, hva som ble gjort, og hva som er annerledes nå. En annen i HMS-enheten godkjenner historien før alle kan lese den.',
    en: 'Tell briefly what was reported, what was done, and what is different now. Another person in the HSE Unit approves the story before everyone can read it.',
  },
  save: { nb: 'Lagre utkastet', en: 'Save the draft' },
  written: { nb: 'Utkastet er lagret.', en: 'The draft has been saved.' },
  facts: { nb: 'Om historien', en: 'About the story' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese historien, men ikke endre den nå.',
    en: 'You can read the story, but not change it now.',
  },
  norwegian: { nb: 'På norsk', en: 'In Norwegian' },
  english: { nb: 'På engelsk', en: 'In English' },
  reported: { nb: 'Hva som ble meldt', en: 'What was reported' },
  carriedOut: { nb: 'Hva som ble gjort', en: 'What was done' },
  different: { nb: 'Hva som er annerledes nå', en: 'What is different now' },
  onTheSite: { nb: 'På nettstedet', en: 'On the website' },
  readIt: { nb: 'Les den der alle leser den', en: 'Read it where everyone does' },
  findings: {
    nb: 'Se etter om noen kan kjennes igjen',
    en: 'Check whether anybody can be recognised',
  },
  led: { nb: 'Hva det førte til', en: 'What it led to' },
} as const satisfies Record<string, Text>

/** What is said of something in the text that may point to somebody. */
export const findingText = {
  contact: {
    nb: '«{word}» i «{name}» ser ut som en e-postadresse eller et telefonnummer. Ta det ut.',
    en: '“{word}” in “{name}” looks like an e-mail address or a telephone number. Take it out.',
  },
  number: {
    nb: '«{word}» i «{name}» er nummeret til en sak. Ta det ut.',
    en: '“{word}” in “{name}” is the number of a record. Take it out.',
  },
  place: {
    nb: '«{word}» i «{name}» er stedet i en av sakene.',
    en: '“{word}” in “{name}” is the place in one of the cases.',
  },
  name: {
    nb: '«{word}» i «{name}» kan være et navn.',
    en: '“{word}” in “{name}” may be a name.',
  },
  unit: {
    nb: '«{word}» i «{name}» er en enhet med få ansatte, eller uten antall i registeret.',
    en: '“{word}” in “{name}” is a unit with few employees, or without a number in the register.',
  },
} as const satisfies Record<Finding['kind'], Text>
