import type { Text } from '../core/text.ts'

export const conflictText = {
  heading: {
    nb: 'Noen andre har lagret siden du åpnet siden',
    en: 'Someone else has saved since you opened the page',
  },
  explanation: {
    nb: 'Ingenting av det du skrev, er borte. Velg hva som skal gjelde i hvert felt, og lagre. Det du skriver videre nedenfor, kommer med.',
    en: 'Nothing you wrote is lost. Choose what to keep in each field, and save. What you go on writing below is included.',
  },
  loading: { nb: 'Henter det som er lagret …', en: 'Fetching what is saved …' },
  unavailable: {
    nb: 'Det som er lagret, kunne ikke hentes. Teksten din er fortsatt i skjemaet. Sjekk nettet og prøv igjen.',
    en: 'What is saved could not be fetched. Your text is still in the form. Check your connection and try again.',
  },
  retry: { nb: 'Prøv igjen', en: 'Try again' },
  yours: { nb: 'Ditt', en: 'Yours' },
  saved: { nb: 'Det som er lagret', en: 'What is saved' },
  empty: { nb: 'Tomt', en: 'Empty' },
  alsoChanged: { nb: 'Også endret i mellomtiden', en: 'Also changed in the meantime' },
  nothingDiffers: {
    nb: 'Feltene er like som dine. Du kan lagre på nytt.',
    en: 'The fields are the same as yours. You can save again.',
  },
  save: { nb: 'Lagre valgene mine', en: 'Save my choices' },
  saving: { nb: 'Lagrer …', en: 'Saving …' },
  yes: { nb: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', en: 'No' },
} satisfies Record<string, Text>
