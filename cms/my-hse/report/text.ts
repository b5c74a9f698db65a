import { recordLabels } from '../../../content/words/records.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { NonconformityState, NonconformityType } from '../../plugin/nonconformities/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the pages where anyone reports. */
export const reportWords = {
  title: { nb: 'Meld avvik', en: 'Report a nonconformity' },
  lead: {
    nb: 'Si fra om ulykker, nestenulykker, mangler og gode idéer. Det tar et minutt, og du trenger ikke logge inn.',
    en: 'Tell us about accidents, near misses, deficiencies and good ideas. It takes a minute, and you need not log in.',
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
    nb: 'Kritikkverdige forhold, som trakassering eller lovbrudd',
    en: 'Wrongdoing, such as harassment or breaches of law',
  },
  whistleblowingName: {
    nb: 'Les hvordan du varsler',
    en: 'Read how to blow the whistle',
  },
  inMyHse: {
    nb: 'Du er logget inn. Avviket blir ditt, og du følger det i Min HMS.',
    en: 'You are logged in. The report is yours, and you follow it in My HSE.',
  },
  hasCode: {
    nb: 'Har du meldt før og fått en kode?',
    en: 'Have you reported before and been given a code?',
  },
  seeStatus: { nb: 'Se hvor saken står', en: 'See where the case stands' },

  type: { nb: 'Hva vil du melde?', en: 'What do you want to report?' },
  shortTitle: { nb: 'Kort sagt', en: 'In short' },
  titleHint: {
    nb: 'En setning, for eksempel «Glatt gulv ved inngang B».',
    en: 'One sentence, such as "Slippery floor at entrance B".',
  },
  description: { nb: 'Hva skjedde?', en: 'What happened?' },
  descriptionHint: {
    nb: 'Skriv ikke navn på andre, og ingenting om helsen til noen. Skriv heller «en student» eller «en kollega».',
    en: 'Do not write names of others, and nothing about anyone’s health. Write "a student" or "a colleague" instead.',
  },
  unit: {
    nb: 'Hvilken enhet skjedde det i?',
    en: 'Which unit did it happen in?',
  },
  unitHint: {
    nb: 'Er du usikker, velg den nærmeste. Avviket kan flyttes.',
    en: 'If you are not sure, choose the nearest. The report can be moved.',
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
  ofAccident: { nb: 'Når det er en ulykke', en: 'When it is an accident' },
  place: { nb: 'Hvor?', en: 'Where?' },
  placeHint: {
    nb: 'Bygg og rom, for eksempel.',
    en: 'Building and room, for instance.',
  },
  immediateAction: {
    nb: 'Hva er gjort med det samme?',
    en: 'What was done at once?',
  },
  photos: { nb: 'Bilder eller PDF', en: 'Pictures or PDF' },
  photosHint: {
    nb: 'Ta ikke bilder av mennesker. Sted og kamera fjernes fra bildet, og filen får et nytt navn. En PDF kan fortelle hvem som har laget den, så en anonym melding tar bare bilder.',
    en: 'Do not take pictures of people. Place and camera are removed from the picture, and the file gets a new name. A PDF can tell who made it, so an anonymous report takes pictures only.',
  },
  documentTells: {
    nb: 'filen kan fortelle hvem som har laget den',
    en: 'the file can tell who made it',
  },
  keptPhotos: { nb: 'Lagt ved', en: 'Attached' },
  removePhoto: { nb: 'Ta bort', en: 'Take away' },
  who: { nb: 'Hvem melder?', en: 'Who is reporting?' },
  anonymous: { nb: 'Anonymt', en: 'Anonymously' },
  anonymousHint: {
    nb: 'Vi lagrer ingenting om hvem du er. Du får en kode, så du kan svare på spørsmål.',
    en: 'We store nothing about who you are. You get a code, so that you can answer questions.',
  },
  named: { nb: 'Med navn', en: 'With my name' },
  namedHint: {
    nb: 'Navnet ditt ser bare de som behandler saken, HMS-sjefen og du selv.',
    en: 'Your name is seen only by those who handle the case, the HSE director and you.',
  },
  name: { nb: 'Navn', en: 'Name' },
  email: { nb: 'E-postadresse', en: 'E-mail address' },
  emailHint: {
    nb: 'Vi sender deg nummeret, og skriver når saken går videre og når noen spør om noe. Du leser og svarer med koden fra kvitteringen.',
    en: 'We send you the number, and write when the case moves on and when somebody asks something. You read and answer with the code on the receipt.',
  },
  privacy: {
    nb: 'Les om personvern når du melder',
    en: 'Read about privacy when you report',
  },
  goOn: { nb: 'Se over og send', en: 'Check and send' },

  checkTitle: { nb: 'Se over meldingen', en: 'Check your report' },
  checkLead: {
    nb: 'Den er ikke sendt ennå. Les gjennom, og send når den er riktig.',
    en: 'It is not sent yet. Read it through, and send when it is right.',
  },
  change: { nb: 'Endre', en: 'Change' },
  send: { nb: 'Send meldingen', en: 'Send the report' },
  nothing: { nb: 'Ikke fylt ut', en: 'Not filled in' },
  draftGone: {
    nb: 'Det gikk for lang tid, så det du skrev, er slettet. Begynn på nytt.',
    en: 'Too much time passed, so what you wrote has been removed. Begin again.',
  },
  begin: { nb: 'Begynn på nytt', en: 'Begin again' },

  receiptTitle: { nb: 'Meldingen er sendt', en: 'The report is sent' },
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
    nb: 'Kvitteringen vises bare i én time. Har du nummeret og koden, kan du se hvor saken står.',
    en: 'The receipt is shown for an hour only. With the number and the code you can see where the case stands.',
  },
  receiptExpired: {
    nb: 'Koden ble vist i én time etter at du sendte meldingen, og kan ikke vises igjen. Har du nummeret og koden, kan du se hvor saken står.',
    en: 'The code was shown for one hour after you sent the report, and cannot be shown again. With the number and the code you can see where the case stands.',
  },
  receiptGoneTitle: { nb: 'Kvitteringen er borte', en: 'The receipt is gone' },

  statusTitle: { nb: 'Hvor står saken?', en: 'Where does the case stand?' },
  statusLead: {
    nb: 'Skriv nummeret og koden du fikk da du meldte.',
    en: 'Write the number and the code you were given when you reported.',
  },
  number: recordLabels.number,
  numberHint: {
    nb: 'For eksempel AVV-2026-0042.',
    en: 'Such as AVV-2026-0042.',
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
    nb: 'Ingen har spurt om noe. Se gjerne innom igjen.',
    en: 'Nobody has asked anything. Do look in again.',
  },
  theyAsked: {
    nb: 'Den som behandler saken, spurte',
    en: 'Whoever handles the case asked',
  },
  theyWrote: {
    nb: 'Den som behandler saken, skrev',
    en: 'Whoever handles the case wrote',
  },
  youAnswered: { nb: 'Du svarte', en: 'You answered' },
  youAdded: { nb: 'Du la til', en: 'You added' },
  yourReport: { nb: 'Det du meldte', en: 'What you reported' },
  happenedOn: { nb: 'Skjedde', en: 'Happened' },
  addTitle: { nb: 'Legg til opplysninger', en: 'Add information' },
  addLead: {
    nb: 'Husket du noe mer, eller har du tatt et bilde? De som behandler saken, får beskjed.',
    en: 'Have you remembered something, or taken a picture? Those who handle the case are told.',
  },
  addLeadClosed: {
    nb: 'Saken er avsluttet. Ser du det samme igjen, eller er noe galt, kan du fortsatt skrive her. De som behandlet saken, får beskjed og kan åpne den igjen.',
    en: 'The case is finished. If you see the same again, or something is wrong, you can still write here. Those who handled the case are told, and can open it again.',
  },
  addition: { nb: 'Hva vil du legge til?', en: 'What do you want to add?' },
  sendAddition: { nb: 'Send opplysningene', en: 'Send the information' },
  additionSent: { nb: 'Opplysningene er sendt.', en: 'The information is sent.' },
  yourAnswer: { nb: 'Svaret ditt', en: 'Your answer' },
  sendAnswer: { nb: 'Send svaret', en: 'Send the answer' },
  answerSent: { nb: 'Svaret er sendt.', en: 'The answer is sent.' },
  caseClosed: {
    nb: 'Saken vises en time om gangen. Skriv nummeret og koden på nytt.',
    en: 'The case is shown for an hour at a time. Write the number and the code again.',
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
    en: 'Something that can be better.',
  },
} satisfies Record<NonconformityType, Text>

/** What each state means to whoever reported. */
export const stateMeans = {
  reported: {
    nb: 'Lederen i enheten har fått saken og skal lese den.',
    en: 'The manager of the unit has the case and shall read it.',
  },
  received: {
    nb: 'Lederen har lest saken og skal vurdere den.',
    en: 'The manager has read the case and shall assess it.',
  },
  assessed: {
    nb: 'Saken er vurdert, og enheten bestemmer hva som skal gjøres.',
    en: 'The case is assessed, and the unit decides what to do.',
  },
  inProgress: {
    nb: 'Noen arbeider med å rette det.',
    en: 'Someone is working to put it right.',
  },
  effectCheck: {
    nb: 'Det er rettet. Enheten ser etter at det virker.',
    en: 'It has been put right. The unit checks that it works.',
  },
  closed: { nb: 'Saken er ferdig.', en: 'The case is finished.' },
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
    en: 'The level above the manager has the case and shall read it. The manager of the unit does not see it.',
  },
  received: {
    nb: 'Den som behandler saken, har lest den og skal vurdere den. Lederen i enheten ser den ikke.',
    en: 'Whoever handles the case has read it and shall assess it. The manager of the unit does not see it.',
  },
} satisfies Record<NonconformityState, Text>

/** What happens after a report, step by step. */
export const nextSteps: Record<
  PageLanguage,
  (due: string, concernsManager: boolean) => readonly string[]
> = {
  nb: (due, concernsManager) => [
    concernsManager
      ? 'Lederen på nivået over får beskjed med en gang, eller HMS-sjefen der ingen er over. Lederen i enheten ser ikke saken. Verneombudet får beskjed om ulykker, nestenulykker og feil.'
      : 'Lederen i enheten får beskjed med en gang. Verneombudet får beskjed om ulykker, nestenulykker og feil.',
    `Innen ${due} svarer lederen at saken er mottatt.`,
    'Lederen vurderer saken, retter det som er galt, og ser etter at det virker.',
  ],
  en: (due, concernsManager) => [
    concernsManager
      ? 'The manager of the level above is told at once, or the HSE director where nobody is above. The manager of the unit does not see the case. The safety representative is told of accidents, near misses and faults.'
      : 'The manager of the unit is told at once. The safety representative is told of accidents, near misses and faults.',
    `By ${due} the manager says that the case has been received.`,
    'The manager assesses the case, puts right what is wrong, and checks that it works.',
  ],
}

/** Said when there were too many reports from one network. Nothing that was typed is lost. */
export function tooManyText(seconds: number): Text {
  const minutes = String(Math.max(1, Math.ceil(seconds / 60)))
  return {
    nb: `Det er sendt mange meldinger herfra på kort tid. Det du skrev, står her. Vent ${minutes} minutter og send igjen. Haster det, ring lederen din.`,
    en: `Many reports have been sent from here in a short time. What you wrote stands here. Wait ${minutes} minutes and send again. If it is urgent, call your manager.`,
  }
}
