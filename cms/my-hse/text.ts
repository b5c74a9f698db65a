import type { Behind } from '../../content/schema/index.ts'
import { sharedWords } from '../../content/words/shared.ts'
import { fileLimits } from '../plugin/attachments/rules.ts'
import type { Text } from '../plugin/core/text.ts'
import type { PageLanguage } from './routes.ts'

/** Every word My HSE shows. Norwegian first. */
export const words = {
  ...sharedWords,
  start: { nb: 'Start', en: 'Start' },
  myUnit: { nb: 'Enheten', en: 'My unit' },
  process: { nb: 'HMS-runde', en: 'HSE process' },
  nonconformity: { nb: 'Avvik', en: 'Nonconformities' },
  measure: { nb: 'Tiltak', en: 'Measures' },
  print: { nb: 'Skriv ut', en: 'Print' },
  printHint: {
    nb: 'Skriv ut med nettleseren (Ctrl+P). Siden er laget for A4.',
    en: 'Print with your browser (Ctrl+P). The page is made for A4.',
  },
  startPage: { nb: 'Startside', en: 'Start page' },
  error: { nb: 'Feil', en: 'Error', nn: 'Feil' },
  errorSummary: {
    nb: 'Rett dette og prøv igjen',
    en: 'Correct this and try again',
    nn: 'Rett dette og prøv igjen',
  },
  admin: { nb: 'Administrasjon', en: 'Admin' },
  logOut: { nb: 'Logg ut', en: 'Log out', nn: 'Logg ut' },

  logIn: { nb: 'Logg inn', en: 'Log in' },
  logInLead: {
    nb: 'Min HMS er for ansatte. Dokumentene som er åpne for alle, kan du lese uten å logge inn.',
    en: 'My HSE is for staff. You can read the documents that are open to everyone without logging in.',
  },
  logInFirst: {
    nb: 'Logg inn for å lese siden. Du kommer rett til den etterpå.',
    en: 'Log in to read the page. You go straight to it afterwards.',
  },
  email: { nb: 'E-postadresse', en: 'E-mail address' },
  emailHint: { nb: 'Den du bruker på jobb', en: 'The one you use at work' },
  password: { nb: 'Passord', en: 'Password' },
  forgottenPasswordLink: { nb: 'Har du glemt passordet?', en: 'Forgotten your password?' },
  toGuidelinesOpen: { nb: 'Les de åpne dokumentene', en: 'Read the open documents' },
  loggedOut: { nb: 'Du er logget ut.', en: 'You are logged out.' },
  alreadyLoggedIn: { nb: 'Du er logget inn', en: 'You are logged in' },
  toStart: { nb: 'Gå til Min HMS', en: 'Go to My HSE' },

  forgottenPassword: { nb: 'Glemt passord', en: 'Forgotten password' },
  forgottenPasswordLead: {
    nb: 'Skriv e-postadressen din, så sender vi en lenke der du kan velge et nytt passord.',
    en: 'Write your e-mail address, and we will send a link where you can choose a new password.',
  },
  sendLink: { nb: 'Send lenken', en: 'Send the link' },
  linkSentTitle: { nb: 'Se i innboksen', en: 'Check your inbox' },
  linkSent: {
    nb: 'Hvis adressen hører til en konto, er lenken på vei. Den virker i én time og bare én gang.',
    en: 'If the address belongs to an account, the link is on its way. It works for one hour and only once.',
  },
  linkNotArrived: {
    nb: 'Kommer det ingenting på noen minutter, se i søppelposten eller spør HMS-enheten.',
    en: 'If nothing arrives within a few minutes, look in the spam folder or ask the HSE Unit.',
  },
  backToLogIn: { nb: 'Tilbake til innlogging', en: 'Back to login' },

  newPassword: { nb: 'Velg nytt passord', en: 'Choose a new password' },
  newPasswordHint: {
    nb: 'Minst 12 tegn. Noen ord etter hverandre er lett å huske og vanskelig å gjette.',
    en: 'At least 12 characters. A few words in a row are easy to remember and hard to guess.',
  },
  newPasswordField: { nb: 'Nytt passord', en: 'New password' },
  repeatPassword: { nb: 'Gjenta passordet', en: 'Repeat the password' },
  savePassword: { nb: 'Lagre passordet', en: 'Save the password' },
  deadLinkTitle: { nb: 'Lenken virker ikke lenger', en: 'The link no longer works' },
  deadLink: {
    nb: 'En lenke virker bare én gang, og bare en stund. Be om en ny.',
    en: 'A link works only once, and only for a while. Ask for a new one.',
  },
  askForNewLink: { nb: 'Be om en ny lenke', en: 'Ask for a new link' },

  passwordSaved: {
    nb: 'Det nye passordet er lagret, og du er logget inn. Alle andre steder er du logget ut.',
    en: 'The new password is saved, and you are logged in. Other sessions have been ended.',
  },
  savedForLater: {
    nb: 'Det du skrev, er lagret. Du finner det igjen her i 30 dager.',
    en: 'What you wrote has been saved. You will find it here for 30 days.',
  },

  myRoles: { nb: 'Rollene mine', en: 'My roles' },
  wholeInstitution: { nb: 'Hele institusjonen', en: 'The whole institution' },
  noPerson: {
    nb: 'Kontoen er ikke knyttet til en person ennå, så vi vet ikke hvilke roller du har. Be HMS-enheten om å knytte dem sammen.',
    en: 'The account is not linked to a person yet, so we do not know which roles you have. Ask the HSE Unit to link them.',
  },
  noRoles: {
    nb: 'Du har ingen roller i HMS-arbeidet nå. Er det feil, si fra til HMS-enheten.',
    en: 'You have no roles in the HSE work now. If that is wrong, tell the HSE Unit.',
  },
  since: { nb: 'Siden', en: 'Since' },
  from: { nb: 'Fra', en: 'From' },
  until: { nb: 'til og med', en: 'up to and including' },
  myUnits: { nb: 'Enhetene mine', en: 'My units' },
  toRead: { nb: 'Dokumenter', en: 'To read' },
  internalGuidelines: { nb: 'Interne dokumenter', en: 'Internal documents' },
  internalGuidelinesLead: {
    nb: 'Dokumenter som bare ansatte kan lese. Del dem ikke utenfor institusjonen.',
    en: 'Documents that only staff can read. Do not share them outside the institution.',
  },
  noInternalGuidelines: {
    nb: 'Ingen interne dokumenter gjelder nå.',
    en: 'No internal documents are in force now.',
  },
  openGuidelines: { nb: 'Åpne dokumenter', en: 'Open documents' },
  internal: { nb: 'Intern', en: 'Internal' },
  mailLanguage: { nb: 'Språk i e-post til deg', en: 'Language of e-mails to you' },
  save: { nb: 'Lagre', en: 'Save' },
  saveForLater: {
    nb: 'Lagre og fortsett senere',
    en: 'Save and come back later',
    nn: 'Lagre og hald fram seinare',
  },
  optional: { nb: 'valgfritt', en: 'optional', nn: 'valfritt' },
  choose: { nb: 'Velg', en: 'Choose', nn: 'Vel' },
  bothTexts: { nb: 'Det dere har skrevet hver for dere', en: 'What each of you has written' },
  theirs: { nb: 'Slik er det nå', en: 'As it is now' },
  mine: { nb: 'Slik skrev du det', en: 'As you wrote it' },
  empty: { nb: 'Tomt', en: 'Empty' },

  missingText: {
    nb: 'Her er teksten på engelsk.',
    en: 'The Norwegian text, which is the one in force, is shown instead.',
  },
  textUnreadableAsk: {
    nb: 'Trenger du å vite hva som gjelder, så spør HMS-enheten:',
    en: 'If you need to know what applies, ask the HSE Unit:',
  },
  classification: { nb: 'Hvem kan lese', en: 'Who can read' },
  staffOnly: { nb: 'Bare ansatte', en: 'Staff only' },
  lastChange: { nb: 'Sist endret', en: 'Latest change' },

  notFoundText: {
    nb: 'Lenken kan være gammel, eller adressen skrevet feil. Det kan også være at du ikke har tilgang til siden.',
    en: 'The link may be old, or the address mistyped. The page may also not be for you.',
  },
} as const satisfies Record<string, Text>

/** What must be put right in a form, and how. */
export const errorText = {
  emailMissing: { nb: 'Skriv e-postadressen din.', en: 'Write your e-mail address.' },
  emailNotOne: {
    nb: 'Skriv en hel e-postadresse, for eksempel navn@universitet.example.',
    en: 'Write a full e-mail address, for example name@university.example.',
  },
  passwordMissing: { nb: 'Skriv passordet ditt.', en: 'Write your password.' },
  wrongLogin: {
    nb: 'Feil e-postadresse eller passord. Etter flere feil må du vente et kvarter.',
    en: 'Wrong e-mail address or password. After several failures you must wait a quarter of an hour.',
  },
  newPasswordMissing: { nb: 'Skriv et nytt passord.', en: 'Write a new password.' },
  newPasswordShort: {
    nb: 'Passordet er for kort. Bruk minst 12 tegn.',
    en: 'The password is too short. Use at least 12 characters.',
  },
  newPasswordLong: {
    nb: 'Passordet er for langt. Bruk høyst 200 tegn.',
    en: 'The password is too long. Use at most 200 characters.',
  },
  repeatDiffers: {
    nb: 'De to passordene er ikke like. Skriv det samme to ganger.',
    en: 'The two passwords are not the same. Write the same one twice.',
  },
  languageMissing: { nb: 'Velg norsk eller engelsk.', en: 'Choose Norwegian or English.' },
  unreadable: {
    nb: 'Skjemaet kunne ikke leses. Fyll det ut på nytt og send det igjen.',
    en: 'The form could not be read. Fill it in again and send it once more.',
    nn: 'Skjemaet kunne ikkje lesast. Fyll det ut på nytt og send det igjen.',
  },
  tooLarge: {
    nb: `Det du sendte, var for stort til å bli lest. Filer kan være på høyst ${String(fileLimits.postMegabytes)} MB til sammen. Fyll ut skjemaet igjen, og send færre eller mindre filer.`,
    en: `What you sent was too large to be read. Files can be at most ${String(fileLimits.postMegabytes)} MB in total. Fill in the form again, and send fewer or smaller files.`,
    nn: `Det du sende, var for stort til å bli lese. Filer kan vere på høgst ${String(fileLimits.postMegabytes)} MB til saman. Fyll ut skjemaet igjen, og send færre eller mindre filer.`,
  },
  sessionEnded: {
    nb: 'Du var logget ut. Alt du skrev, er her. Se gjennom det og send det på nytt.',
    en: 'Your session had ended. Everything you wrote is here. Check it and send it again.',
  },
  conflict: {
    nb: 'Noen andre har lagret dette mens du skrev. Nedenfor ser du begge tekstene. Rett den du vil beholde, og lagre på nytt.',
    en: 'Someone else has saved this while you were writing. Both texts are below. Edit the one you want to keep, and save again.',
    nn: 'Nokon andre har lagra dette medan du skreiv. Nedanfor ser du begge tekstane. Rett den du vil behalde, og lagre på nytt.',
  },
  nationalId: {
    nb: 'Du skrev et fødselsnummer. Det er fjernet, og ingenting av det er lagret. Beskriv uten å si hvem det gjelder.',
    en: 'You wrote a national identity number. It has been removed, and none of it is stored. Describe without saying who it is about.',
    nn: 'Du skreiv eit fødselsnummer. Det er fjerna, og ingenting av det er lagra. Beskriv utan å seie kven det gjeld.',
  },
  dateWrong: {
    nb: 'Skriv datoen som dag, måned og år, for eksempel 31.12.2026.',
    en: 'Write the date as day, month and year, for example 31.12.2026.',
  },
  amountWrong: {
    nb: 'Skriv beløpet med tall, for eksempel 12000.',
    en: 'Write the amount in figures, for example 12000.',
  },
  cannotBeStored: {
    nb: 'Dette kan ikke lagres slik det er nå. Rett det, og send skjemaet på nytt.',
    en: 'This cannot be saved as it is. Correct it, and send the form again.',
    nn: 'Dette kan ikkje lagrast slik det er no. Rett det, og send skjemaet på nytt.',
  },
  failed: {
    nb: 'Noe gikk galt hos oss, og skjemaet er ikke lagret. Alt du skrev, er her. Prøv igjen om litt.',
    en: 'Something went wrong on our side, and the form has not been saved. Everything you wrote is here. Try again shortly.',
    nn: 'Noko gjekk gale hos oss, og skjemaet er ikkje lagra. Alt du skreiv, er her. Prøv igjen om litt.',
  },
  busy: {
    nb: 'Databasen er opptatt, og skjemaet er ikke lagret. Alt du skrev, er her. Prøv igjen om et øyeblikk.',
    en: 'The database is busy, and the form has not been saved. Everything you wrote is here. Try again in a moment.',
    nn: 'Databasen er oppteken, og skjemaet er ikkje lagra. Alt du skreiv, er her. Prøv igjen om ei lita stund.',
  },
  foreign: {
    nb: 'Skjemaet kom fra et annet nettsted og ble ikke brukt. Fyll det ut her.',
    en: 'The form came from another website and was not used. Fill it in here.',
    nn: 'Skjemaet kom frå ein annan nettstad og vart ikkje brukt. Fyll det ut her.',
  },
} as const satisfies Record<string, Text>
export type ErrorCode = keyof typeof errorText

type Sentence<Values extends readonly unknown[]> = Record<
  PageLanguage,
  (...values: Values) => string
>

/** Sentences that hold a number, a date or a name. */
export const sentences = {
  hello: { nb: (name) => `Hei, ${name}`, en: (name) => `Hello, ${name}` } satisfies Sentence<
    [string]
  >,
  loggedInAs: {
    nb: (email) => `Logget inn som ${email}`,
    en: (email) => `Logged in as ${email}`,
  } satisfies Sentence<[string]>,
  unitsBelow: {
    nb: (count) =>
      count === 0
        ? 'Ingen enheter under'
        : `${String(count)} ${count === 1 ? 'enhet' : 'enheter'} under`,
    en: (count) =>
      count === 0 ? 'No units below' : `${String(count)} ${count === 1 ? 'unit' : 'units'} below`,
  } satisfies Sentence<[number]>,
  unitsInArea: {
    nb: (count) => `${String(count)} ${count === 1 ? 'enhet' : 'enheter'} i området`,
    en: (count) => `${String(count)} ${count === 1 ? 'unit' : 'units'} in the area`,
  } satisfies Sentence<[number]>,
  internalGuidelineCount: {
    nb: (count) =>
      count === 0
        ? 'Ingen gjelder nå'
        : `${String(count)} ${count === 1 ? 'dokument' : 'dokumenter'} gjelder nå`,
    en: (count) =>
      count === 0
        ? 'None in force now'
        : `${String(count)} ${count === 1 ? 'document' : 'documents'} in force now`,
  } satisfies Sentence<[number]>,
  behind: {
    nb: (by) =>
      `Den engelske teksten er eldre enn den norske: ${changes(by, 'nb')} siden den ble oversatt`,
    en: (by) =>
      `This English text is behind the Norwegian: ${changes(by, 'en')} since it was translated`,
  } satisfies Sentence<[Behind]>,
} as const

function changes({ major, minor }: Behind, language: PageLanguage): string {
  const adjectives = {
    nb: { major: major === 1 ? 'stor' : 'store', minor: minor === 1 ? 'liten' : 'små' },
    en: { major: 'major', minor: 'minor' },
  }[language]
  const named = [
    ...(major > 0 ? [`${String(major)} ${adjectives.major}`] : []),
    ...(minor > 0 ? [`${String(minor)} ${adjectives.minor}`] : []),
  ]
  const one = (minor > 0 ? minor : major) === 1
  const noun = { nb: one ? 'endring' : 'endringer', en: one ? 'change' : 'changes' }[language]
  return `${named.join({ nb: ' og ', en: ' and ' }[language])} ${noun}`
}
