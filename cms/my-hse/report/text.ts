import { recordLabels } from '../../../content/words/records.ts'
import type { FullText } from '../../plugin/core/text.ts'
import type { NonconformityState, NonconformityType } from '../../plugin/nonconformities/text.ts'
import type { ReportLanguage } from '../routes.ts'

/** Words of the pages where anyone reports. */
export const reportWords = {
  title: { nb: 'Meld avvik', en: 'Report a nonconformity', nn: 'Meld avvik' },
  lead: {
    nb: 'Si fra om ulykker, nestenulykker, mangler og gode idéer. Det tar et minutt, og du trenger ikke logge inn.',
    en: 'Tell us about accidents, near misses, deficiencies and good ideas. It takes a minute, and you need not log in.',
    nn: 'Sei frå om ulykker, nestenulykker, manglar og gode idear. Det tek eitt minutt, og du treng ikkje logge inn.',
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
    nb: 'Kritikkverdige forhold, som trakassering eller lovbrudd',
    en: 'Wrongdoing, such as harassment or breaches of law',
    nn: 'Kritikkverdige forhold, som trakassering eller lovbrot',
  },
  whistleblowingName: {
    nb: 'Les hvordan du varsler',
    en: 'Read how to blow the whistle',
    nn: 'Les korleis du varslar',
  },
  inMyHse: {
    nb: 'Du er logget inn. Avviket blir ditt, og du følger det i Min HMS.',
    en: 'You are logged in. The report is yours, and you follow it in My HSE.',
    nn: 'Du er logga inn. Avviket blir ditt, og du følgjer det i Min HMS.',
  },
  hasCode: {
    nb: 'Har du meldt før og fått en kode?',
    en: 'Have you reported before and been given a code?',
    nn: 'Har du meldt før og fått ein kode?',
  },
  seeStatus: {
    nb: 'Se hvor saken står',
    en: 'See where the case stands',
    nn: 'Sjå kor langt saka er komen',
  },

  type: { nb: 'Hva vil du melde?', en: 'What do you want to report?', nn: 'Kva vil du melde?' },
  shortTitle: { nb: 'Kort sagt', en: 'In short', nn: 'Kort sagt' },
  titleHint: {
    nb: 'En setning, for eksempel «Glatt gulv ved inngang B».',
    en: 'One sentence, such as "Slippery floor at entrance B".',
    nn: 'Éi setning, til dømes «Glatt golv ved inngang B».',
  },
  description: { nb: 'Hva skjedde?', en: 'What happened?', nn: 'Kva skjedde?' },
  descriptionHint: {
    nb: 'Skriv ikke navn på andre, og ingenting om helsen til noen. Skriv heller «en student» eller «en kollega».',
    en: 'Do not write names of others, and nothing about anyone’s health. Write "a student" or "a colleague" instead.',
    nn: 'Skriv ikkje namn på andre, og ingenting om helsa til nokon. Skriv heller «ein student» eller «ein kollega».',
  },
  unit: {
    nb: 'Hvilken enhet skjedde det i?',
    en: 'Which unit did it happen in?',
    nn: 'Kva eining skjedde det i?',
  },
  unitHint: {
    nb: 'Er du usikker, velg den nærmeste. Avviket kan flyttes.',
    en: 'If you are not sure, choose the nearest. The report can be moved.',
    nn: 'Er du usikker, vel den næraste. Avviket kan flyttast.',
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
    nb: 'Når det er en ulykke',
    en: 'When it is an accident',
    nn: 'Når det er ei ulykke',
  },
  place: { nb: 'Hvor?', en: 'Where?', nn: 'Kvar?' },
  placeHint: {
    nb: 'Bygg og rom, for eksempel.',
    en: 'Building and room, for instance.',
    nn: 'Bygg og rom, til dømes.',
  },
  immediateAction: {
    nb: 'Hva er gjort med det samme?',
    en: 'What was done at once?',
    nn: 'Kva er gjort med ein gong?',
  },
  photos: { nb: 'Bilder eller PDF', en: 'Pictures or PDF', nn: 'Bilete eller PDF' },
  photosHint: {
    nb: 'Ta ikke bilder av mennesker. Sted og kamera fjernes fra bildet, og filen får et nytt navn. En PDF kan fortelle hvem som har laget den, så en anonym melding tar bare bilder.',
    en: 'Do not take pictures of people. Place and camera are removed from the picture, and the file gets a new name. A PDF can tell who made it, so an anonymous report takes pictures only.',
    nn: 'Ta ikkje bilete av menneske. Stad og kamera blir fjerna frå biletet, og fila får eit nytt namn. Ein PDF kan fortelje kven som har laga han, så ei anonym melding tek berre bilete.',
  },
  documentTells: {
    nb: 'filen kan fortelle hvem som har laget den',
    en: 'the file can tell who made it',
    nn: 'fila kan fortelje kven som har laga ho',
  },
  keptPhotos: { nb: 'Lagt ved', en: 'Attached', nn: 'Lagt ved' },
  removePhoto: { nb: 'Ta bort', en: 'Take away', nn: 'Ta bort' },
  who: { nb: 'Hvem melder?', en: 'Who is reporting?', nn: 'Kven melder?' },
  anonymous: { nb: 'Anonymt', en: 'Anonymously', nn: 'Anonymt' },
  anonymousHint: {
    nb: 'Vi lagrer ingenting om hvem du er. Du får en kode, så du kan svare på spørsmål.',
    en: 'We store nothing about who you are. You get a code, so that you can answer questions.',
    nn: 'Vi lagrar ingenting om kven du er. Du får ein kode, så du kan svare på spørsmål.',
  },
  named: { nb: 'Med navn', en: 'With my name', nn: 'Med namn' },
  namedHint: {
    nb: 'Navnet ditt ser bare de som behandler saken, HMS-sjefen og du selv.',
    en: 'Your name is seen only by those who handle the case, the HSE director and you.',
    nn: 'Namnet ditt ser berre dei som handsamar saka, HMS-sjefen og du sjølv.',
  },
  name: { nb: 'Navn', en: 'Name', nn: 'Namn' },
  email: { nb: 'E-postadresse', en: 'E-mail address', nn: 'E-postadresse' },
  emailHint: {
    nb: 'Vi sender deg nummeret, og skriver når saken går videre og når noen spør om noe. Du leser og svarer med koden fra kvitteringen.',
    en: 'We send you the number, and write when the case moves on and when somebody asks something. You read and answer with the code on the receipt.',
    nn: 'Vi sender deg nummeret, og skriv når saka går vidare og når nokon spør om noko. Du les og svarar med koden frå kvitteringa.',
  },
  privacy: {
    nb: 'Les om personvern når du melder',
    en: 'Read about privacy when you report',
    nn: 'Les om personvern når du melder',
  },
  goOn: { nb: 'Se over og send', en: 'Check and send', nn: 'Sjå over og send' },

  checkTitle: { nb: 'Se over meldingen', en: 'Check your report', nn: 'Sjå over meldinga' },
  checkLead: {
    nb: 'Den er ikke sendt ennå. Les gjennom, og send når den er riktig.',
    en: 'It is not sent yet. Read it through, and send when it is right.',
    nn: 'Ho er ikkje send enno. Les gjennom, og send når ho er rett.',
  },
  change: { nb: 'Endre', en: 'Change', nn: 'Endre' },
  send: { nb: 'Send meldingen', en: 'Send the report', nn: 'Send meldinga' },
  nothing: { nb: 'Ikke fylt ut', en: 'Not filled in', nn: 'Ikkje fylt ut' },
  draftGone: {
    nb: 'Det gikk for lang tid, så det du skrev, er slettet. Begynn på nytt.',
    en: 'Too much time passed, so what you wrote has been removed. Begin again.',
    nn: 'Det gjekk for lang tid, så det du skreiv, er sletta. Begynn på nytt.',
  },
  begin: { nb: 'Begynn på nytt', en: 'Begin again', nn: 'Begynn på nytt' },

  receiptTitle: { nb: 'Meldingen er sendt', en: 'The report is sent', nn: 'Meldinga er send' },
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
    nb: 'Kvitteringen vises bare i én time. Har du nummeret og koden, kan du se hvor saken står.',
    en: 'The receipt is shown for an hour only. With the number and the code you can see where the case stands.',
    nn: 'Kvitteringa blir berre vist i éin time. Har du nummeret og koden, kan du sjå kor langt saka er komen.',
  },
  receiptExpired: {
    nb: 'Koden ble vist i én time etter at du sendte meldingen, og kan ikke vises igjen. Har du nummeret og koden, kan du se hvor saken står.',
    en: 'The code was shown for one hour after you sent the report, and cannot be shown again. With the number and the code you can see where the case stands.',
    nn: 'Koden vart vist i éin time etter at du sende meldinga, og kan ikkje visast igjen. Har du nummeret og koden, kan du sjå kor langt saka er komen.',
  },
  receiptGoneTitle: {
    nb: 'Kvitteringen er borte',
    en: 'The receipt is gone',
    nn: 'Kvitteringa er borte',
  },

  statusTitle: {
    nb: 'Hvor står saken?',
    en: 'Where does the case stand?',
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
    en: 'Such as AVV-2026-0042.',
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
    nb: 'Ingen har spurt om noe. Se gjerne innom igjen.',
    en: 'Nobody has asked anything. Do look in again.',
    nn: 'Ingen har spurt om noko. Kom gjerne innom igjen.',
  },
  theyAsked: {
    nb: 'Den som behandler saken, spurte',
    en: 'Whoever handles the case asked',
    nn: 'Den som handsamar saka, spurde',
  },
  theyWrote: {
    nb: 'Den som behandler saken, skrev',
    en: 'Whoever handles the case wrote',
    nn: 'Den som handsamar saka, skreiv',
  },
  youAnswered: { nb: 'Du svarte', en: 'You answered', nn: 'Du svara' },
  youAdded: { nb: 'Du la til', en: 'You added', nn: 'Du la til' },
  yourReport: { nb: 'Det du meldte', en: 'What you reported', nn: 'Det du melde' },
  happenedOn: { nb: 'Skjedde', en: 'Happened', nn: 'Skjedde' },
  addTitle: { nb: 'Legg til opplysninger', en: 'Add information', nn: 'Legg til opplysningar' },
  addLead: {
    nb: 'Husket du noe mer, eller har du tatt et bilde? De som behandler saken, får beskjed.',
    en: 'Have you remembered something, or taken a picture? Those who handle the case are told.',
    nn: 'Hugsa du noko meir, eller har du teke eit bilete? Dei som handsamar saka, får beskjed.',
  },
  addLeadClosed: {
    nb: 'Saken er avsluttet. Ser du det samme igjen, eller er noe galt, kan du fortsatt skrive her. De som behandlet saken, får beskjed og kan åpne den igjen.',
    en: 'The case is finished. If you see the same again, or something is wrong, you can still write here. Those who handled the case are told, and can open it again.',
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
    en: 'The information is sent.',
    nn: 'Opplysningane er sende.',
  },
  yourAnswer: { nb: 'Svaret ditt', en: 'Your answer', nn: 'Svaret ditt' },
  sendAnswer: { nb: 'Send svaret', en: 'Send the answer', nn: 'Send svaret' },
  answerSent: { nb: 'Svaret er sendt.', en: 'The answer is sent.', nn: 'Svaret er sendt.' },
  caseClosed: {
    nb: 'Saken vises en time om gangen. Skriv nummeret og koden på nytt.',
    en: 'The case is shown for an hour at a time. Write the number and the code again.',
    nn: 'Saka blir vist ein time om gongen. Skriv nummeret og koden på nytt.',
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
    en: 'Something that can be better.',
    nn: 'Noko som kan bli betre.',
  },
} satisfies Record<NonconformityType, FullText>

/** What each state means to whoever reported. */
export const stateMeans = {
  reported: {
    nb: 'Lederen i enheten har fått saken og skal lese den.',
    en: 'The manager of the unit has the case and shall read it.',
    nn: 'Leiaren i eininga har fått saka og skal lese ho.',
  },
  received: {
    nb: 'Lederen har lest saken og skal vurdere den.',
    en: 'The manager has read the case and shall assess it.',
    nn: 'Leiaren har lese saka og skal vurdere ho.',
  },
  assessed: {
    nb: 'Saken er vurdert, og enheten bestemmer hva som skal gjøres.',
    en: 'The case is assessed, and the unit decides what to do.',
    nn: 'Saka er vurdert, og eininga avgjer kva som skal gjerast.',
  },
  inProgress: {
    nb: 'Noen arbeider med å rette det.',
    en: 'Someone is working to put it right.',
    nn: 'Nokon arbeider med å rette det.',
  },
  effectCheck: {
    nb: 'Det er rettet. Enheten ser etter at det virker.',
    en: 'It has been put right. The unit checks that it works.',
    nn: 'Det er retta. Eininga ser etter at det verkar.',
  },
  closed: { nb: 'Saken er ferdig.', en: 'The case is finished.', nn: 'Saka er ferdig.' },
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
    en: 'The level above the manager has the case and shall read it. The manager of the unit does not see it.',
    nn: 'Nivået over leiaren har fått saka og skal lese ho. Leiaren i eininga ser ho ikkje.',
  },
  received: {
    nb: 'Den som behandler saken, har lest den og skal vurdere den. Lederen i enheten ser den ikke.',
    en: 'Whoever handles the case has read it and shall assess it. The manager of the unit does not see it.',
    nn: 'Den som handsamar saka, har lese ho og skal vurdere ho. Leiaren i eininga ser ho ikkje.',
  },
} satisfies Record<NonconformityState, FullText>

/** What happens after a report, step by step. */
export const nextSteps: Record<
  ReportLanguage,
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
  nn: (due, concernsManager) => [
    concernsManager
      ? 'Leiaren på nivået over får beskjed med ein gong, eller HMS-sjefen der ingen er over. Leiaren i eininga ser ikkje saka. Verneombodet får beskjed om ulykker, nestenulykker og feil.'
      : 'Leiaren i eininga får beskjed med ein gong. Verneombodet får beskjed om ulykker, nestenulykker og feil.',
    `Innan ${due} svarar leiaren at saka er motteken.`,
    'Leiaren vurderer saka, rettar det som er gale, og ser etter at det verkar.',
  ],
}

/** Said when there were too many reports from one network. Nothing that was typed is lost. */
export function tooManyText(seconds: number): FullText {
  const minutes = String(Math.max(1, Math.ceil(seconds / 60)))
  return {
    nb: `Det er sendt mange meldinger herfra på kort tid. Det du skrev, står her. Vent ${minutes} minutter og send igjen. Haster det, ring lederen din.`,
    en: `Many reports have been sent from here in a short time. What you wrote stands here. Wait ${minutes} minutes and send again. If it is urgent, call your manager.`,
    nn: `Det er sendt mange meldingar herifrå på kort tid. Det du skreiv, står her. Vent ${minutes} minutt og send igjen. Hastar det, ring leiaren din.`,
  }
}
