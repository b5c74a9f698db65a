import type { Text } from '../../core/text.ts'

/** Why a unit cannot go through the process of another together with it, and the way out. */
export const coverRefusalText = {
  coverNotBelow: {
    nb: 'Velg bare enheter under den som åpner HMS-runden.',
    en: 'Choose only units below the one whose HSE process it is.',
  },
  coverNotOwn: {
    nb: '{unit} har ikke egen HMS-runde. Fjern krysset.',
    en: '{unit} has no HSE process of its own. Clear the tick.',
  },
  coverNotSmall: {
    nb: '{unit} har ikke færre enn {most} ansatte, og må ha sin egen HMS-runde. Fjern krysset.',
    en: '{unit} does not have fewer than {most} employees, and must have its own HSE process. Clear the tick.',
  },
  coverTaken: {
    nb: '{unit} har alt en HMS-runde i {year}: {number}. Fjern krysset.',
    en: '{unit} already has an HSE process in {year}: {number}. Clear the tick.',
  },
  coverLate: {
    nb: 'HMS-runden er kommet til formøtet. Hvilke enheter som er med, kan ikke endres nå. Gå et steg tilbake først.',
    en: 'The HSE process has reached the pre-meeting. Which units take part cannot be changed now. Go one step back first.',
  },
  coveredAlready: {
    nb: '{unit} er med i HMS-runden {number} i {year}. Ta enheten ut av den før du åpner en egen.',
    en: '{unit} takes part in the HSE process {number} in {year}. Take the unit out of that one before you open its own.',
  },
} satisfies Record<string, Text>
