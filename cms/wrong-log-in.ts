/** The same words whatever was wrong: an unknown address, a wrong password, a locked or closed account. */
export const wrongLogin = {
  nb: 'Feil e-postadresse eller passord. Etter flere feil må du vente et kvarter.',
  en: 'Wrong e-mail address or password. After several failures you must wait a quarter of an hour.',
}
