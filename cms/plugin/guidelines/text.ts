import type { Text } from '../core/text.ts'

export const classificationText = {
  open: { nb: 'Åpen for alle', en: 'Open to everyone' },
  internal: { nb: 'Bare for ansatte', en: 'Staff only' },
} satisfies Record<string, Text>

export const refusalText = {
  numberPattern: {
    nb: 'Dokumentnummeret følger ikke mønsteret. Skriv det slik: {example}',
    en: 'The document number does not follow the pattern. Write it like this: {example}',
  },
  numberTaken: {
    nb: 'Dokumentnummeret {number} er i bruk. Velg et annet.',
    en: 'The document number {number} is in use. Choose another.',
  },
  numberLocked: {
    nb: 'Dokumentnummeret ble låst da retningslinjen ble publisert første gang.',
    en: 'The document number was locked when the guideline was first published.',
  },
  wasPublished: {
    nb: 'Retningslinjen har vært publisert og kan ikke slettes. Trekk tilbake utgaven som gjelder, i stedet.',
    en: 'The guideline has been published and cannot be deleted. Withdraw the edition in force instead.',
  },
  hasEditions: {
    nb: 'Retningslinjen har utgaver. Slett utkastene først.',
    en: 'The guideline has editions. Delete the drafts first.',
  },
  foreignUnit: {
    nb: 'Du kan bare lage og endre retningslinjer for enheter der du har rollen din.',
    en: 'You can only make and change guidelines for units where you have your role.',
  },
  badPattern: {
    nb: 'Mønsteret er ikke et gyldig regulært uttrykk, eller eksempelet følger det ikke.',
    en: 'The pattern is not a valid regular expression, or the example does not follow it.',
  },
  topicInUse: {
    nb: 'Temaet brukes av retningslinjer eller har undertemaer. Flytt dem først.',
    en: 'The topic is used by guidelines or has topics below it. Move them first.',
  },
  topicLevels: {
    nb: 'Temaene har to nivåer. Velg et tema på øverste nivå.',
    en: 'Topics have two levels. Choose a topic on the top level.',
  },
  slugTaken: {
    nb: 'Adressen «{slug}» er i bruk av et annet tema. Velg en annen.',
    en: 'The address “{slug}” is used by another topic. Choose another.',
  },
  slugForm: {
    nb: 'Bruk små bokstaver a til z, tall og bindestrek, for eksempel «farlig-avfall».',
    en: 'Use lower-case letters a to z, digits and hyphens, for example “hazardous-waste”.',
  },
} satisfies Record<string, Text>
