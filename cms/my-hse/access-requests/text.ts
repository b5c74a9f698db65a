import type { Text } from '../../plugin/core/text.ts'

/** What the pages of requests for access say. */
export const accessWords = {
  register: { nb: 'Registrer et krav om innsyn', en: 'Register a request for access' },
  registerLead: {
    nb: 'Når noen ber om innsyn i en sak. Saken blir kopiert til en arbeidskopi, der dere merker det som ikke skal gis ut.',
    en: 'When someone asks for access to a case. The case is copied to a working copy, where you mark what must not be given out.',
  },
  save: { nb: 'Registrer kravet', en: 'Register the request' },
  registered: {
    nb: 'Kravet er registrert. Gå gjennom arbeidskopien, og avgjør kravet innen fristen.',
    en: 'The request has been registered. Go through the working copy, and decide the request within the deadline.',
  },
  title: { nb: 'Krav om innsyn i {number}', en: 'Request for access to {number}' },
  facts: { nb: 'Om kravet', en: 'About the request' },
  case: { nb: 'Sak', en: 'Case' },
  requester: { nb: 'Hvem ber om innsyn', en: 'Who asks for access' },
  forgotten: { nb: 'Slettet {day}', en: 'Removed on {day}' },
  asked: { nb: 'Hva kravet gjelder', en: 'What it concerns' },
  wholeCase: { nb: 'Hele saken', en: 'The whole case' },
  received: { nb: 'Kom', en: 'Received' },
  due: { nb: 'Svares innen', en: 'Answer by' },
  decided: { nb: 'Avgjort', en: 'Decided' },
  decidedBy: { nb: 'Avgjort av', en: 'Decided by' },
  recipient: { nb: 'Hvem fikk svaret', en: 'Who got the answer' },
  basis: { nb: 'Hjemmel', en: 'Legal basis' },
  reason: { nb: 'Hvorfor', en: 'Why' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese kravet, men ikke endre det nå.',
    en: 'You can read the request, but not change it now.',
  },
  directorDecides: {
    nb: 'HMS-sjefen avgjør kravet.',
    en: 'The HSE director decides the request.',
  },
  workingCopy: { nb: 'Gå gjennom arbeidskopien', en: 'Go through the working copy' },
  changedSince: {
    nb: 'Saken er endret etter at arbeidskopien ble tatt. Hent saken på nytt, hvis det nye skal være med.',
    en: 'The case has changed since the working copy was taken. Fetch the case again if what is new is to go along.',
  },
  copyGone: {
    nb: 'Arbeidskopien er fjernet, fordi hvem som meldte saken er slettet. Hent saken på nytt.',
    en: 'The working copy has been removed because the reporter of the case has been. Fetch the case again.',
  },
  preview: {
    nb: 'Slik blir saken gitt ut sladdet',
    en: 'The case as it would be given out redacted',
  },
  previewNote: {
    nb: 'Ingenting er gitt ut ennå. Navn Verne kjenner fra saken og registeret er tatt ut. Se selv etter andre navn, også fornavn alene.',
    en: 'Nothing has been given out yet. Names that Verne knows from the case and the register are taken out. Look for other names yourself, also first names alone.',
  },
  open: { nb: 'Se saken slik den ble gitt ut', en: 'See the case as it was given out' },
  file: { nb: 'Lagre den som fil', en: 'Save it as a file' },
  complaint: {
    nb: 'Svaret må si at de kan klage innen tre uker, og be om en nærmere begrunnelse (offentleglova §§ 31 og 32, forvaltningsloven § 29).',
    en: 'The answer must say that they may complain within three weeks, and ask for further reasons (Freedom of Information Act, Sections 31 and 32, and Public Administration Act, Section 29).',
  },
  bases: { nb: 'Hvorfor noe er tatt ut', en: 'Why something is taken out' },
  out: { nb: 'tatt ut: {number}', en: 'taken out: {number}' },
  pictures: { nb: 'Bilder', en: 'Pictures' },
  picturesBeside: {
    nb: 'Ligger ved i samme arkiv som denne siden: {names}.',
    en: 'Enclosed in the same archive as this page: {names}.',
  },
  passage: { nb: 'Hjemmel for passasje {which}', en: 'Legal basis for passage {which}' },
  giveOut: { nb: 'Gis ut', en: 'Given out' },
  always: {
    nb: 'Det som er merket med gult, er navn Verne kjenner fra saken og registeret, adresser og numre. Det blir tatt ut av den sladdede versjonen. Se selv etter andre navn, også fornavn alene.',
    en: 'What is marked in yellow is names that Verne knows from the case and the register, addresses and numbers. It is taken out of the redacted version. Look for other names yourself, also first names alone.',
  },
  words: {
    nb: 'Ord og uttrykk som skal tas ut overalt',
    en: 'Words and phrases to take out everywhere',
  },
  wordsHint: {
    nb: 'For eksempel navnet på en laboratorieleder som ikke er i registeret, et diagnoseord eller navnet på et produkt. Store og små bokstaver er like.',
    en: 'For example the name of someone who is not in the register, a diagnosis or the name of a product. Capital and small letters count as the same.',
  },
  word: { nb: 'Ord eller uttrykk {which}', en: 'Word or phrase {which}' },
  wordBasis: {
    nb: 'Hjemmel for ord eller uttrykk {which}',
    en: 'Legal basis for word or phrase {which}',
  },
  givePicture: { nb: 'Gi ut bilde {which}', en: 'Give out picture {which}' },
  picturesHint: {
    nb: 'Bilder er ikke med hvis du ikke velger dem. Se etter ansikter, navneskilt og skjermer. Andre filer gis ikke ut her.',
    en: 'Pictures are left out unless you choose them. Look for faces, name tags and screens. Other files are not given out here.',
  },
  onCase: { nb: 'Krav om innsyn i saken', en: 'Requests for access to the case' },
} as const satisfies Record<string, Text>
