import { recordLabels } from '../../../content/words/records.ts'
import type { FullText } from '../../plugin/core/text.ts'
import type { NonconformityState, NonconformityType } from '../../plugin/nonconformities/text.ts'
import type { ReportLanguage } from '../routes.ts'

/** Words of the pages where anyone reports. */
export const reportWords = {
  title: { nb: 'Meld avvik', en: 'Report a nonconformity', nn: 'Meld avvik' },
  lead: {
    nb: 'Si fra om ulykker, nestenulykker, mangler og gode idéer. Det tar et minutt, og du trenger ikke logge inn.',
    en: 'Report accidents, near misses, deficiencies and good ideas. It takes a minute, and you do not need to log in.',
    nn: 'Meld frå om ulykker, nestenulykker, manglar og gode idear. Det tek eitt minutt, og du treng ikkje logge inn.',
  },
  urgent: { nb: 'Haster det? Ring først', en: 'Urgent? Call first', nn: 'Hastar det? Ring først' },
  thenManager: {
    nb: 'Si deretter fra til lederen din. Meld avviket når alle er trygge.',
    en: 'Then tell your manager. Report when everyone is safe.',
    nn: 'Sei deretter frå til leiaren din. Meld avviket når alle er trygge.',
  },
  elsewhere: {
    nb: 'Gjelder det noe annet?',
    en: 'Is it about something else?',
    nn: 'Gjeld det noko anna?',
  },
  whistleblowing: {
    nb: 'Vil du varsle om kritikkverdige forhold?',
    en: 'Issues of concern (whistleblowing)',
    nn: 'Vil du varsle om kritikkverdige forhold?',
  },
  whistleblowingName: {
    nb: 'Les hvordan du varsler',
    en: 'Read how to report issues of concern',
    nn: 'Les korleis du varslar',
  },
  inMyHse: {
    nb: 'Du er logget inn. Meldingen blir knyttet til kontoen din, og du kan følge saken i Min HMS.',
    en: 'You are logged in. The report is linked to your account, and you can follow the case in My HSE.',
    nn: 'Du er logga inn. Meldinga blir knytt til kontoen din, og du kan følgje saka i Min HMS.',
  },
  hasCode: {
    nb: 'Har du meldt før og fått en kode?',
    en: 'Have you reported before and been given a code?',
    nn: 'Har du meldt før og fått ein kode?',
  },
  seeStatus: {
    nb: 'Se hvordan det går med saken',
    en: 'Check the status of the case',
    nn: 'Sjå kor langt saka er komen',
  },

  type: { nb: 'Hva vil du melde?', en: 'What do you want to report?', nn: 'Kva vil du melde?' },
  shortTitle: { nb: 'Overskrift', en: 'Summary', nn: 'Overskrift' },
  titleHint: {
    nb: 'En setning, for eksempel «Glatt gulv ved inngang B».',
    en: 'One sentence, for example “Slippery floor at entrance B”.',
    nn: 'Éi setning, til dømes «Glatt golv ved inngang B».',
  },
  description: { nb: 'Hva skjedde?', en: 'What happened?', nn: 'Kva skjedde?' },
  descriptionHint: {
    nb: 'Ikke skriv navn på andre, og ingenting om helsen til noen. Skriv heller «en student» eller «en kollega».',
    en: 'Do not write the names of others or anything about anyone’s health. Write “a student” or “a colleague” instead.',
    nn: 'Ikkje skriv namn på andre, og ingenting om helsa til nokon. Skriv heller «ein student» eller «ein kollega».',
  },
  unit: {
    nb: 'Hvilken enhet skjedde det i?',
    en: 'Which unit did it happen in?',
    nn: 'Kva eining skjedde det i?',
  },
  unitHint: {
    nb: 'Er du usikker, velger du den enheten som ligger nærmest. Saken kan flyttes senere.',
    en: 'If you are not sure, choose the nearest unit. The case can be moved later.',
    nn: 'Er du usikker, vel du den eininga som ligg nærast. Saka kan flyttast seinare.',
  },
  concernsManager: {
    nb: 'Saken gjelder lederen min',
    en: 'The case concerns my manager',
    nn: 'Saka gjeld leiaren min',
  },
  concernsManagerHint: {
    nb: 'Da går den til nivået over. Lederen, stedfortrederen og HMS-koordinatoren i enheten du har valgt, ser den ikke.',
    en: 'Then it goes to the level above. The manager, the deputy and the HSE coordinator of the unit you have chosen do not see it.',
    nn: 'Då går ho til nivået over. Leiaren, stadfortredaren og HMS-koordinatoren i eininga du har valt, ser ho ikkje.',
  },
  channel: {
    nb: 'Trakassering, lovbrudd og andre kritikkverdige forhold hører til i varslingskanalen.',
    en: 'Harassment, breaches of law and other issues of concern belong in the whistleblowing channel.',
    nn: 'Trakassering, lovbrot og andre kritikkverdige forhold høyrer til i varslingskanalen.',
  },
  yes: { nb: 'Ja', en: 'Yes', nn: 'Ja' },
  no: { nb: 'Nei', en: 'No', nn: 'Nei' },
  date: { nb: 'Når skjedde det?', en: 'When did it happen?', nn: 'Når skjedde det?' },
  ofAccident: {
    nb: 'Hvis det er en ulykke',
    en: 'If it is an accident',
    nn: 'Dersom det er ei ulykke',
  },
  place: { nb: 'Hvor?', en: 'Where?', nn: 'Kvar?' },
  placeHint: {
    nb: 'For eksempel bygg og rom.',
    en: 'For example building and room.',
    nn: 'Til dømes bygg og rom.',
  },
  immediateAction: {
    nb: 'Hva ble gjort med en gang?',
    en: 'What was done immediately?',
    nn: 'Kva vart gjort med ein gong?',
  },
  photos: { nb: 'Bilder eller PDF', en: 'Pictures or PDF', nn: 'Bilete eller PDF' },
  photosHint: {
    nb: 'Ta ikke bilder av mennesker. Opplysninger om sted og kamera blir fjernet fra bildefilen, og filen får et nytt navn. En PDF kan vise hvem som har laget den, så i en anonym melding kan du bare legge ved bilder.',
    en: 'Do not take pictures of people. Details of place and camera are removed from the picture, and the file gets a new name. A PDF can show who made it, so you can attach only pictures to an anonymous report.',
    nn: 'Ta ikkje bilete av menneske. Opplysningar om stad og kamera blir fjerna frå biletfila, og fila får eit nytt namn. Ein PDF kan vise kven som har laga han, så i ei anonym melding kan du berre leggje ved bilete.',
  },
  documentTells: {
    nb: 'filen kan vise hvem som har laget den',
    en: 'the file can show who made it',
    nn: 'fila kan vise kven som har laga ho',
  },
  keptPhotos: { nb: 'Lagt ved', en: 'Attached', nn: 'Lagt ved' },
  removePhoto: { nb: 'Fjern', en: 'Remove', nn: 'Fjern' },
  who: { nb: 'Hvem melder?', en: 'Who is reporting?', nn: 'Kven melder?' },
  anonymous: { nb: 'Anonymt', en: 'Anonymously', nn: 'Anonymt' },
  anonymousHint: {
    nb: 'Vi lagrer ingenting om hvem du er. Du får en kode, så du kan svare på spørsmål.',
    en: 'We store nothing about who you are. You get a code, so that you can answer questions.',
    nn: 'Vi lagrar ingenting om kven du er. Du får ein kode, så du kan svare på spørsmål.',
  },
  named: { nb: 'Med navn', en: 'With my name', nn: 'Med namn' },
  namedHint: {
    nb: 'Bare de som behandler saken, HMS-sjefen og du selv kan se navnet ditt.',
    en: 'Your name is seen only by those who handle the case, the HSE director and you.',
    nn: 'Berre dei som handsamar saka, HMS-sjefen og du sjølv kan sjå namnet ditt.',
  },
  name: { nb: 'Navn', en: 'Name', nn: 'Namn' },
  email: { nb: 'E-postadresse', en: 'E-mail address', nn: 'E-postadresse' },
  emailHint: {
    nb: 'Vi sender deg nummeret, og skriver til deg når saken går videre, eller når noen har et spørsmål. Du leser og svarer med koden fra kvitteringen.',
    en: 'We will send you the number, and write to you when the case moves on or someone has a question. You can read and answer with the code on the receipt.',
    nn: 'Vi sender deg nummeret, og skriv til deg når saka går vidare, eller når nokon har eit spørsmål. Du les og svarar med koden frå kvitteringa.',
  },
  privacy: {
    nb: 'Les om personvern når du melder',
    en: 'Read about privacy when you report',
    nn: 'Les om personvern når du melder',
  },
  goOn: { nb: 'Se gjennom og send', en: 'Check and send', nn: 'Sjå over og send' },

  checkTitle: { nb: 'Se gjennom meldingen', en: 'Check your report', nn: 'Sjå over meldinga' },
  checkLead: {
    nb: 'Meldingen er ikke sendt ennå. Les den, og send den når den er riktig.',
    en: 'It has not been sent yet. Read it through, and send it when it is correct.',
    nn: 'Meldinga er ikkje send enno. Les gjennom ho, og send ho når ho er rett.',
  },
  change: { nb: 'Endre', en: 'Change', nn: 'Endre' },
  send: { nb: 'Send meldingen', en: 'Send the report', nn: 'Send meldinga' },
  nothing: { nb: 'Ikke fylt ut', en: 'Not filled in', nn: 'Ikkje fylt ut' },
  draftGone: {
    nb: 'Det gikk for lang tid, så det du skrev, er slettet. Begynn på nytt.',
    en: 'Too much time has passed, so what you wrote has been removed. Start again.',
    nn: 'Det gjekk for lang tid, så det du skreiv, er sletta. Begynn på nytt.',
  },
  begin: { nb: 'Begynn på nytt', en: 'Start again', nn: 'Begynn på nytt' },

  receiptTitle: {
    nb: 'Meldingen er sendt',
    en: 'The report has been sent',
    nn: 'Meldinga er send',
  },
  thanks: {
    nb: 'Takk for at du sa fra.',
    en: 'Thank you for telling us.',
    nn: 'Takk for at du sa frå.',
  },
  yourNumber: recordLabels.number,
  yourCode: { nb: 'Hemmelig kode', en: 'Secret code', nn: 'Hemmeleg kode' },
  keepCode: {
    nb: 'Skriv ned nummeret og koden nå. Koden vises bare her, og vi kan ikke finne den igjen for deg.',
    en: 'Write down the number and the code now. The code is shown only here, and we cannot find it again for you.',
    nn: 'Skriv ned nummeret og koden no. Koden blir berre vist her, og vi kan ikkje finne han att for deg.',
  },
  whatNext: { nb: 'Dette skjer nå', en: 'What happens now', nn: 'Dette skjer no' },
  toCase: {
    nb: 'Følg saken i Min HMS',
    en: 'Follow the case in My HSE',
    nn: 'Følg saka i Min HMS',
  },
  another: { nb: 'Meld et avvik til', en: 'Report another', nn: 'Meld eit avvik til' },
  receiptGone: {
    nb: 'Kvitteringen vises bare i én time. Har du nummeret og koden, kan du se hvordan det går med saken.',
    en: 'The receipt is shown for one hour only. With the number and the code you can check the status of the case.',
    nn: 'Kvitteringa blir berre vist i éin time. Har du nummeret og koden, kan du sjå kor langt saka er komen.',
  },
  receiptExpired: {
    nb: 'Koden ble vist i én time etter at du sendte meldingen, og kan ikke vises igjen. Har du nummeret og koden, kan du se hvordan det går med saken.',
    en: 'The code was shown for one hour after you sent the report, and cannot be shown again. With the number and the code you can check the status of the case.',
    nn: 'Koden vart vist i éin time etter at du sende meldinga, og kan ikkje visast igjen. Har du nummeret og koden, kan du sjå kor langt saka er komen.',
  },
  receiptGoneTitle: {
    nb: 'Kvitteringen er borte',
    en: 'The receipt is gone',
    nn: 'Kvitteringa er borte',
  },

  statusTitle: {
    nb: 'Hvordan går det med saken?',
    en: 'Status of the case',
    nn: 'Kor langt er saka komen?',
  },
  statusLead: {
    nb: 'Skriv nummeret og koden du fikk da du meldte.',
    en: 'Write the number and the code you were given when you reported.',
    nn: 'Skriv nummeret og koden du fekk då du melde.',
  },
  number: recordLabels.number,
  numberHint: {
    nb: 'For eksempel AVV-2026-0042.',
    en: 'For example AVV-2026-0042.',
    nn: 'Til dømes AVV-2026-0042.',
  },
  code: { nb: 'Kode', en: 'Code', nn: 'Kode' },
  codeHint: {
    nb: '16 tegn. Store og små bokstaver er det samme.',
    en: '16 characters. Capital and small letters are the same.',
    nn: '16 teikn. Store og små bokstavar er det same.',
  },
  show: { nb: 'Vis saken', en: 'Show the case', nn: 'Vis saka' },
  reportedOn: { nb: 'Meldt', en: 'Reported', nn: 'Meldt' },
  state: recordLabels.state,
  conversation: recordLabels.conversation,
  noQuestions: {
    nb: 'Ingen har stilt spørsmål ennå. Kom gjerne tilbake senere.',
    en: 'Nobody has asked a question yet. Please check again later.',
    nn: 'Ingen har stilt spørsmål enno. Kom gjerne tilbake seinare.',
  },
  theyAsked: {
    nb: 'Saksbehandleren spurte',
    en: 'The case handler asked',
    nn: 'Sakshandsamaren spurde',
  },
  theyWrote: {
    nb: 'Saksbehandleren skrev',
    en: 'The case handler wrote',
    nn: 'Sakshandsamaren skreiv',
  },
  youAnswered: { nb: 'Du svarte', en: 'You answered', nn: 'Du svara' },
  youAdded: { nb: 'Du la til', en: 'You added', nn: 'Du la til' },
  yourReport: { nb: 'Det du meldte', en: 'What you reported', nn: 'Det du melde' },
  happenedOn: { nb: 'Skjedde', en: 'Happened', nn: 'Skjedde' },
  addTitle: { nb: 'Legg til opplysninger', en: 'Add information', nn: 'Legg til opplysningar' },
  addLead: {
    nb: 'Husket du noe mer, eller har du tatt et bilde? De som behandler saken, får beskjed.',
    en: 'Have you remembered something else, or taken a picture? Those who handle the case are notified.',
    nn: 'Hugsa du noko meir, eller har du teke eit bilete? Dei som handsamar saka, får beskjed.',
  },
  addLeadClosed: {
    nb: 'Saken er avsluttet. Ser du det samme igjen, eller er noe galt, kan du fortsatt skrive her. De som behandlet saken, får beskjed og kan åpne den igjen.',
    en: 'The case is closed. If you see the same again, or something is wrong, you can still write here. Those who handled the case are notified and can reopen it.',
    nn: 'Saka er avslutta. Ser du det same igjen, eller er noko gale, kan du framleis skrive her. Dei som handsama saka, får beskjed og kan opne ho igjen.',
  },
  addition: {
    nb: 'Hva vil du legge til?',
    en: 'What do you want to add?',
    nn: 'Kva vil du leggje til?',
  },
  sendAddition: { nb: 'Send opplysningene', en: 'Send the information', nn: 'Send opplysningane' },
  additionSent: {
    nb: 'Opplysningene er sendt.',
    en: 'The information has been sent.',
    nn: 'Opplysningane er sende.',
  },
  yourAnswer: { nb: 'Svaret ditt', en: 'Your answer', nn: 'Svaret ditt' },
  sendAnswer: { nb: 'Send svaret', en: 'Send the answer', nn: 'Send svaret' },
  answerSent: { nb: 'Svaret er sendt.', en: 'The answer has been sent.', nn: 'Svaret er sendt.' },
  caseClosed: {
    nb: 'Av hensyn til personvernet vises saken bare i én time. Skriv nummeret og koden på nytt.',
    en: 'For privacy reasons the case is shown for one hour only. Enter the number and the code again.',
    nn: 'Av omsyn til personvernet blir saka berre vist i éin time. Skriv nummeret og koden på nytt.',
  },
  closingNote: recordLabels.closingNote,
  rejectedReason: {
    nb: 'Hvorfor den er avvist',
    en: 'Why it was rejected',
    nn: 'Kvifor ho er avvist',
  },
  shut: { nb: 'Vis en annen sak', en: 'Show another case', nn: 'Vis ei anna sak' },
} satisfies Record<string, FullText>

/** What each kind of report is, in everyday words. */
export const typeHints = {
  accident: {
    nb: 'Noen eller noe ble skadet.',
    en: 'Someone or something was harmed.',
    nn: 'Nokon eller noko vart skadd.',
  },
  nearMiss: {
    nb: 'Det gikk bra, men kunne gått galt.',
    en: 'It went well, but could have gone wrong.',
    nn: 'Det gjekk bra, men kunne ha gått gale.',
  },
  nonconformity: {
    nb: 'Noe mangler eller følger ikke reglene.',
    en: 'Something is missing or does not follow the rules.',
    nn: 'Noko manglar eller følgjer ikkje reglane.',
  },
  improvement: {
    nb: 'Noe som kan bli bedre.',
    en: 'Something that could be better.',
    nn: 'Noko som kan bli betre.',
  },
} satisfies Record<NonconformityType, FullText>

/** What each state means to whoever reported. */
export const stateMeans = {
  reported: {
    nb: 'Lederen i enheten har fått saken og skal lese den.',
    en: 'The manager of the unit has received the case and will read it.',
    nn: 'Leiaren i eininga har fått saka og skal lese ho.',
  },
  received: {
    nb: 'Lederen har lest saken og skal vurdere den.',
    en: 'The manager has read the case and will assess it.',
    nn: 'Leiaren har lese saka og skal vurdere ho.',
  },
  assessed: {
    nb: 'Saken er vurdert, og enheten bestemmer hva som skal gjøres.',
    en: 'The case has been assessed, and the unit is deciding what to do.',
    nn: 'Saka er vurdert, og eininga avgjer kva som skal gjerast.',
  },
  inProgress: {
    nb: 'Noen arbeider med å rette det.',
    en: 'Someone is working to correct it.',
    nn: 'Nokon arbeider med å rette det.',
  },
  effectCheck: {
    nb: 'Det er rettet. Enheten kontrollerer at det virker.',
    en: 'It has been corrected. The unit is checking that it works.',
    nn: 'Det er retta. Eininga kontrollerer at det verkar.',
  },
  closed: { nb: 'Saken er lukket.', en: 'The case is closed.', nn: 'Saka er avslutta.' },
  rejected: {
    nb: 'Saken ble ikke tatt videre.',
    en: 'The case was not taken further.',
    nn: 'Saka vart ikkje teken vidare.',
  },
} satisfies Record<NonconformityState, FullText>

/** The same of a case that concerns the manager of the unit. */
export const stateMeansAbove = {
  ...stateMeans,
  reported: {
    nb: 'Nivået over lederen har fått saken og skal lese den. Lederen i enheten ser den ikke.',
    en: 'The level above the manager has received the case and will read it. The manager of the unit does not see it.',
    nn: 'Nivået over leiaren har fått saka og skal lese ho. Leiaren i eininga ser ho ikkje.',
  },
  received: {
    nb: 'Den som behandler saken, har lest den og skal vurdere den. Lederen i enheten ser den ikke.',
    en: 'The case handler has read it and will assess it. The manager of the unit does not see it.',
    nn: 'Sakshandsamaren har lese ho og skal vurdere ho. Leiaren i eininga ser ho ikkje.',
  },
} satisfies Record<NonconformityState, FullText>

/** What happens after a report, step by step. */
export const nextSteps: Record<
  ReportLanguage,
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
  nn: (due, concernsManager) => [
    concernsManager
      ? 'Leiaren på nivået over får beskjed med ein gong, eller HMS-sjefen dersom det ikkje er nokon over. Leiaren i eininga ser ikkje saka. Verneombodet får beskjed om ulykker, nestenulykker og feil.'
      : 'Leiaren i eininga får beskjed med ein gong. Verneombodet får beskjed om ulykker, nestenulykker og feil.',
    `Innan ${due} stadfestar leiaren at saka er motteken.`,
    'Leiaren vurderer saka, rettar det som er gale, og kontrollerer at det verkar.',
  ],
}

/** Said when there were too many reports from one network. Nothing that was typed is lost. */
export function tooManyText(seconds: number): FullText {
  const minutes = String(Math.max(1, Math.ceil(seconds / 60)))
  return {
    nb: `Det er sendt mange meldinger herfra på kort tid. Det du skrev, er her fortsatt. Vent ${minutes} minutter og send igjen. Haster det, ringer du lederen din.`,
    en: `Many reports have been sent from here in a short time. What you wrote is still here. Wait ${minutes} minutes and send again. If it is urgent, call your manager.`,
    nn: `Det er sendt mange meldingar herifrå på kort tid. Det du skreiv, er her framleis. Vent ${minutes} minutt og send igjen. Hastar det, ringjer du leiaren din.`,
  }
}
