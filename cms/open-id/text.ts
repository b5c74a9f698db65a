import type { Text } from '../plugin/core/text.ts'

/** What stands where one logs in; `{provider}` is what people call the provider. */
export const logInWords = {
  with: { nb: 'Logg inn med {provider}', en: 'Log in with {provider}' },
  withPassword: { nb: 'Logg inn med passord', en: 'Log in with a password' },
  orPassword: { nb: 'Eller med passord', en: 'Or with a password' },
  passwordNamed: {
    nb: 'For dem som har fått beskjed om at de kan bruke passord her.',
    en: 'For those who have been told that they can use a password here.',
  },
  stillIn: {
    nb: 'Logget du inn med {provider}, er du fortsatt logget inn der. Deler du maskinen med andre, bør du logge ut der også.',
    en: 'If you logged in with {provider}, you are still logged in there. If you share the computer with others, log out there as well.',
  },
  outAt: { nb: 'Logg ut av {provider}', en: 'Log out of {provider}' },
  whom: { nb: 'Hvem du kan spørre', en: 'Whom to ask' },
} as const satisfies Record<string, Text>
