import type { Text } from '../core/text.ts'

export const unsentText = {
  status: { nb: 'Lagring', en: 'Saving' },
  automatic: {
    nb: 'Det du skriver, lagres av seg selv.',
    en: 'What you write is saved automatically.',
  },
  byHand: {
    nb: 'Utgaven er {state}. Det du skriver, lagres først når du trykker på Lagre. Da blir den et utkast igjen.',
    en: 'The edition is {state}. What you write is saved only when you press Save. It then becomes a draft again.',
  },
  writing: { nb: 'Lagrer straks …', en: 'Saving shortly …' },
  saving: { nb: 'Lagrer …', en: 'Saving …' },
  saved: { nb: 'Lagret {time}', en: 'Saved {time}' },
  keptByHand: {
    nb: 'Ikke lagret. Teksten ligger på denne maskinen til du trykker på Lagre.',
    en: 'Not saved. The text is kept on this device until you press Save.',
  },
  offline: {
    nb: 'Ikke lagret: du er uten nett. Teksten ligger på denne maskinen og lagres når nettet er tilbake.',
    en: 'Not saved: you are offline. The text is kept on this device and saved when you are back online.',
  },
  noAnswer: {
    nb: 'Ikke lagret: serveren svarer ikke. Teksten ligger på denne maskinen, og vi prøver igjen.',
    en: 'Not saved: the server is not responding. The text is kept on this device, and we try again.',
  },
  loggedOut: {
    nb: 'Ikke lagret: du er logget ut. Teksten ligger på denne maskinen. Logg inn igjen, så får du den tilbake.',
    en: 'Not saved: you are logged out. The text is kept on this device. Log in again, and you get it back.',
  },
  conflict: {
    nb: 'Ikke lagret: noen andre har lagret i mellomtiden. Velg øverst på siden hva som skal gjelde.',
    en: 'Not saved: someone else has saved in the meantime. Choose at the top of the page what to keep.',
  },
  refused: {
    nb: 'Ikke lagret: {reason} Teksten ligger på denne maskinen.',
    en: 'Not saved: {reason} The text is kept on this device.',
  },
  noRoom: {
    nb: 'Nettleseren har ikke plass til å ta vare på teksten. Lagre nå, og ikke lukk siden før det er gjort.',
    en: 'The browser has no room to keep the text. Save now, and do not close the page before you have saved.',
  },
  offerHeading: {
    nb: 'Du har tekst fra {when} som ikke ble lagret',
    en: 'You have text from {when} that was not saved',
  },
  offerExplanation: {
    nb: 'Teksten ligger bare på denne maskinen. Det som er nytt sammenlignet med skjemaet nå, er merket.',
    en: 'The text is only on this device. What is new compared with the form now is marked.',
  },
  offerLocked: {
    nb: 'Utgaven er låst i mellomtiden. Kopier det du trenger, til en ny utgave før du kaster teksten.',
    en: 'The edition has been locked in the meantime. Copy what you need to a new edition before you discard the text.',
  },
  use: { nb: 'Bruk teksten', en: 'Use the text' },
  throwAway: { nb: 'Kast teksten', en: 'Discard the text' },
} satisfies Record<string, Text>
