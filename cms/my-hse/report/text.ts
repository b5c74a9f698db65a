import { recordLabels } from '../../../content/words/records.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { NonconformityState, NonconformityType } from '../../plugin/nonconformities/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the pages where anyone reports. */
export const reportWords = {
  title: { nb: 'Meld avvik', en: 'Report a nonconformity' },
  lead: {
    nb: 'Si fra om ulykker, nestenulykker, mangler og gode idéer. Det tar et minutt, og du trenger ikke logge inn.',
    en: 'Report accidents, near misses, deficiencies and good ideas. It takes a minute, and you do not need to log in.',
  },
  urgent: { nb: 'Haster det? Ring først', en: 'Urgent? Call first' },
  thenManager: {
    nb: 'Si deretter fra til lederen din. Meld avviket når alle er trygge.',
    en: 'Then tell your manager. Report when everyone is safe.',
  },
  elsewhere: {
    nb: 'Gjelder det noe annet?',
    en: 'Is it about something else?',
  },
  whistleblowing: {
    nb: 'Vil du varsle om kritikkverdige forhold?',
    en: 'Issues of concern (whistleblowing)',
  },
  whistleblowingName: {
    nb: 'Les hvordan du varsler',
    en: 'Read how to report issues of concern',
  },
  inMyHse: {
    nb: 'Du er logget inn. Meldingen blir knyttet til kontoen din, og du kan følge saken i Min HMS.',
    en: 'You are logged in. The report is linked to your account, and you can follow the case in My HSE.',
  },
  hasCode: {
    nb: 'Har du meldt før og fått en kode?',
    en: 'Have you reported before and been given a code?',
  },
  seeStatus: { nb: 'Se hvordan det går med saken', en: 'Check the status of the case' },

  type: { nb: 'Hva vil du melde?', en: 'What do you want to report?' },
  shortTitle: { nb: 'Overskrift', en: 'Summary' },
  titleHint: {
    nb: 'En setning, for eksempel «Glatt gulv ved inngang B».',
    en: 'One sentence, for example “Slippery floor at entrance B”.',
  },
  description: { nb: 'Hva skjedde?', en: 'What happened?' },
  descriptionHint: {
    nb: 'Ikke skriv navn på andre, og ingenting om helsen til noen. Skriv heller «en student» eller «en kollega».',
    en: 'Do not write the names of others or anything about anyone’s health. Write “a student” or “a colleague” instead.',
  },
  unit: {
    nb: 'Hvilken enhet skjedde det i?',
    en: 'Which unit did it happen in?',
  },
  unitHint: {
    nb: 'Er du usikker, velger du den enheten som ligger nærmest. Saken kan flyttes senere.',
    en: 'If you are not sure, choose the nearest unit. The case can be moved later.',
  },
  concernsManager: {
    nb: 'Saken gjelder lederen min',
    en: 'The case concerns my manager',
  },
  concernsManagerHint: {
    nb: 'Da går den til nivået over. Lederen, stedfortrederen og HMS-koordinatoren i enheten du har valgt, ser den ikke.',
    en: 'Then it goes to the level above. The manager, the deputy and the HSE coordinator of the unit you have chosen do not see it.',
  },
  channel: {
    nb: 'Trakassering, lovbrudd og andre kritikkverdige forhold hører til i varslingskanalen.',
    en: 'Harassment, breaches of law and other issues of concern belong in the whistleblowing channel.',
  },
  yes: { nb: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', en: 'No' },
  date: { nb: 'Når skjedde det?', en: 'When did it happen?' },
  ofAccident: { nb: 'Hvis det er en ulykke', en: 'If it is an accident' },
  place: { nb: 'Hvor?', en: 'Where?' },
  placeHint: {
    nb: 'For eksempel bygg og rom.',
    en: 'For example building and room.',
  },
  immediateAction: {
    nb: 'Hva ble gjort med en gang?',
    en: 'What was done immediately?',
  },
  photos: { nb: 'Bilder eller PDF', en: 'Pictures or PDF' },
  photosHint: {
    nb: 'Ta ikke bilder av mennesker. Opplysninger om sted og kamera blir fjernet fra bildefilen, og filen får et nytt navn. En PDF kan vise hvem som har laget den, så i en anonym melding kan du bare legge ved bilder.',
    en: 'Do not take pictures of people. Details of place and camera are removed from the picture, and the file gets a new name. A PDF can show who made it, so you can attach only pictures to an anonymous report.',
  },
  documentTells: {
    nb: 'filen kan vise hvem som har laget den',
    en: 'the file can show who made it',
  },
  keptPhotos: { nb: 'Lagt ved', en: 'Attached' },
  removePhoto: { nb: 'Fjern', en: 'Remove' },
  who: { nb: 'Hvem melder?', en: 'Who is reporting?' },
  anonymous: { nb: 'Anonymt', en: 'Anonymously' },
  anonymousHint: {
    nb: 'Vi lagrer ingenting om hvem du er. Du får en kode, så du kan svare på spørsmål.',
    en: 'We store nothing about who you are. You get a code, so that you can answer questions.',
  },
  named: { nb: 'Med navn', en: 'With my name' },
  namedHint: {
    nb: 'Bare de som behandler saken, HMS-sjefen og du selv kan se navnet ditt.',
    en: 'Your name is seen only by those who handle the case, the HSE director and you.',
  },
  name: { nb: 'Navn', en: 'Name' },
  email: { nb: 'E-postadresse', en: 'E-mail address' },
  emailHint: {
    nb: 'Vi sender deg nummeret, og skriver til deg når saken går videre, eller når noen har et spørsmål. Du leser og svarer med koden fra kvitteringen.',
    en: 'We send you the number, and write to you when the case moves on or someone has a question. You read and answer with the code on the receipt.',
  },
  privacy: {
    nb: 'Les om personvern når du melder',
    en: 'Read about privacy when you report',
  },
  goOn: { nb: 'Se gjennom og send', en: 'Check and send' },

  checkTitle: { nb: 'Se gjennom meldingen', en: 'Check your report' },
  checkLead: {
    nb: 'Meldingen er ikke sendt ennå. Les den, og send den når den er riktig.',
    en: 'It has not been sent yet. Read it through, and send it when it is correct.',
  },
  change: { nb: 'Endre', en: 'Change' },
  send: { nb: 'Send meldingen', en: 'Send the report' },
  nothing: { nb: 'Ikke fylt ut', en: 'Not filled in' },
  draftGone: {
    nb: 'Det gikk for lang tid, så det du skrev, er slettet. Begynn på nytt.',
    en: 'Too much time has passed, so what you wrote has been removed. Start again.',
  },
  begin: { nb: 'Begynn på nytt', en: 'Start again' },

  receiptTitle: { nb: 'Meldingen er sendt', en: 'The report has been sent' },
  thanks: { nb: 'Takk for at du sa fra.', en: 'Thank you for telling us.' },
  yourNumber: recordLabels.number,
  yourCode: { nb: 'Hemmelig kode', en: 'Secret code' },
  keepCode: {
    nb: 'Skriv ned nummeret og koden nå. Koden vises bare her, og vi kan ikke finne den igjen for deg.',
    en: 'Write down the number and the code now. The code is shown only here, and we cannot find it again for you.',
  },
  whatNext: { nb: 'Dette skjer nå', en: 'What happens now' },
  toCase: { nb: 'Følg saken i Min HMS', en: 'Follow the case in My HSE' },
  another: { nb: 'Meld et avvik til', en: 'Report another' },
  receiptGone: {
    nb: 'Kvitteringen vises bare i én time. Har du nummeret og koden, kan du se hvordan det går med saken.',
    en: 'The receipt is shown for one hour only. With the number and the code you can check the status of the case.',
  },
  receiptExpired: {
    nb: 'Koden ble vist i én time etter at du sendte meldingen, og kan ikke vises igjen. Har du nummeret og koden, kan du se hvordan det går med saken.',
    en: 'The code was shown for one hour after you sent the report, and cannot be shown again. With the number and the code you can check the status of the case.',
  },
  receiptGoneTitle: { nb: 'Kvitteringen er borte', en: 'The receipt is gone' },

  statusTitle: { nb: 'Hvordan går det med saken?', en: 'Status of the case' },
  statusLead: {
    nb: 'Skriv nummeret og koden du fikk da du meldte.',
    en: 'Write the number and the code you were given when you reported.',
  },
  number: recordLabels.number,
  numberHint: {
    nb: 'For eksempel AVV-2026-0042.',
    en: 'For example AVV-2026-0042.',
  },
  code: { nb: 'Kode', en: 'Code' },
  codeHint: {
    nb: '16 tegn. Store og små bokstaver er det samme.',
    en: '16 characters. Capital and small letters are the same.',
  },
  show: { nb: 'Vis saken', en: 'Show the case' },
  reportedOn: { nb: 'Meldt', en: 'Reported' },
  state: recordLabels.state,
  conversation: recordLabels.conversation,
  noQuestions: {
    nb: 'Ingen har stilt spørsmål ennå. Kom gjerne tilbake senere.',
    en: 'Nobody has asked a question yet. Please check again later.',
  },
  theyAsked: {
    nb: 'Saksbehandleren spurte',
    en: 'The case handler asked',
  },
  theyWrote: {
    nb: 'Saksbehandleren skrev',
    en: 'The case handler wrote',
  },
  youAnswered: { nb: 'Du svarte', en: 'You answered' },
  youAdded: { nb: 'Du la til', en: 'You added' },
  yourReport: { nb: 'Det du meldte', en: 'What you reported' },
  happenedOn: { nb: 'Skjedde', en: 'Happened' },
  addTitle: { nb: 'Legg til opplysninger', en: 'Add information' },
  addLead: {
    nb: 'Husket du noe mer, eller har du tatt et bilde? De som behandler saken, får beskjed.',
    en: 'Have you remembered something else, or taken a picture? Those who handle the case are notified.',
  },
  addLeadClosed: {
    nb: 'Saken er avsluttet. Ser du det samme igjen, eller er noe galt, kan du fortsatt skrive her. De som behandlet saken, får beskjed og kan åpne den igjen.',
    en: 'The case is closed. If you see the same again, or something is wrong, you can still write here. Those who handled the case are notified and can reopen it.',
  },
  addition: { nb: 'Hva vil du legge til?', en: 'What do you want to add?' },
  sendAddition: { nb: 'Send opplysningene', en: 'Send the information' },
  additionSent: { nb: 'Opplysningene er sendt.', en: 'The information has been sent.' },
  yourAnswer: { nb: 'Svaret ditt', en: 'Your answer' },
  sendAnswer: { nb: 'Send svaret', en: 'Send the answer' },
  answerSent: { nb: 'Svaret er sendt.', en: 'The answer has been sent.' },
  caseClosed: {
    nb: 'Av hensyn til personvernet vises saken bare i én time. Skriv nummeret og koden på nytt.',
    en: 'For privacy reasons the case is shown for one hour only. Enter the number and the code again.',
  },
  closingNote: recordLabels.closingNote,
  rejectedReason: { nb: 'Hvorfor den er avvist', en: 'Why it was rejected' },
  shut: { nb: 'Vis en annen sak', en: 'Show another case' },
} satisfies Record<string, Text>

/** What each kind of report is, in everyday words. */
export const typeHints = {
  accident: {
    nb: 'Noen eller noe ble skadet.',
    en: 'Someone or something was harmed.',
  },
  nearMiss: {
    nb: 'Det gikk bra, men kunne gått galt.',
    en: 'It went well, but could have gone wrong.',
  },
  nonconformity: {
    nb: 'Noe mangler eller følger ikke reglene.',
    en: 'Something is missing or does not follow the rules.',
  },
  improvement: {
    nb: 'Noe som kan bli bedre.',
    en: 'Something that could be better.',
  },
} satisfies Record<NonconformityType, Text>

/** What each state means to whoever reported. */
export const stateMeans = {
  reported: {
    nb: 'Lederen i enheten har fått saken og skal lese den.',
    en: 'The manager of the unit has received the case and will read it.',
  },
  received: {
    nb: 'Lederen har lest saken og skal vurdere den.',
    en: 'The manager has read the case and will assess it.',
  },
  assessed: {
    nb: 'Saken er vurdert, og enheten bestemmer hva som skal gjøres.',
    en: 'The case has been assessed, and the unit is deciding what to do.',
  },
  inProgress: {
    nb: 'Noen arbeider med å rette det.',
    en: 'Someone is working to correct it.',
  },
  effectCheck: {
    nb: 'Det er rettet. Enheten kontrollerer at det virker.',
    en: 'It has been corrected. The unit is checking that it works.',
  },
  closed: { nb: 'Saken er lukket.', en: 'The case is closed.' },
  rejected: {
    nb: 'Saken ble ikke tatt videre.',
    en: 'The case was not taken further.',
  },
} satisfies Record<NonconformityState, Text>

/** The same of a case that concerns the manager of the unit. */
export const stateMeansAbove = {
  ...stateMeans,
  reported: {
    nb: 'Nivået over lederen har fått saken og skal lese den. Lederen i enheten ser den ikke.',
    en: 'The level above the manager has received the case and will read it. The manager of the unit does not see it.',
  },
  received: {
    nb: 'Den som behandler saken, har lest den og skal vurdere den. Lederen i enheten ser den ikke.',
    en: 'The case handler has read it and will assess it. The manager of the unit does not see it.',
  },
} satisfies Record<NonconformityState, Text>

/** What happens after a report, step by step. */
export const nextSteps: Record<
  PageLanguage,
  (due: string, concernsManager: boolean) => readonly string[]
> = {
  nb: (due, concernsManager) => [
    concernsManager
      ? 'Lederen på nivået over får beskjed med en gang, eller HMS-sjefen hvis det ikke er noen over. Lederen i enheten ser ikke saken. Verneombudet får beskjed om ulykker, nestenulykker og feil.'
      : 'Lederen i enheten får beskjed med en gang. Verneombudet får beskjed om ulykker, nestenulykker og feil.',
    `Innen ${due} bekrefter lederen at saken er mottatt.`,
    'Lederen vurderer saken, retter det som er galt, og kontrollerer at det virker.',
  ],
  en: (due, concernsManager) => [
    concernsManager
      ? 'The manager at the level above is notified at once, or the HSE director if there is nobody above. The manager of the unit does not see the case. The safety representative is notified of accidents, near misses and faults.'
      : 'The manager of the unit is notified at once. The safety representative is notified of accidents, near misses and faults.',
    `By ${due} the manager confirms that the case has been received.`,
    'The manager assesses the case, corrects what is wrong, and checks that it works.',
  ],
}

/** Said when there were too many reports from one network. Nothing that was typed is lost. */
export function tooManyText(seconds: number): Text {
  const minutes = String(Math.max(1, Math.ceil(seconds / 60)))
  return {
    nb: `Det er sendt mange meldinger herfra på kort tid. Det du skrev, er her fortsatt. Vent ${minutes} minutter og send igjen. Haster det, ringer du lederen din.`,
    en: `Many reports have been sent from here in a short time. What you wrote is still here. Wait ${minutes} minutes and send again. If it is urgent, call your manager.`,
  }
}
