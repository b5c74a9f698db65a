import { recordLabels } from '../../../content/words/records.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { ClosingGap } from '../../plugin/nonconformities/rules.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the pages where nonconformities are handled. */
export const caseWords = {
  register: { nb: 'Avvik', en: 'Nonconformities' },
  number: recordLabels.number,
  nonconformity: { nb: 'Avvik', en: 'Nonconformity' },
  unit: recordLabels.unit,
  state: recordLabels.state,
  /** The source pages call the source of a nonconformity its category. */
  source: { nb: 'Kategori', en: 'Category' },
  category: { nb: 'Hva det gjelder', en: 'What it is about' },
  severity: recordLabels.severity,
  eventDate: { nb: 'Skjedde', en: 'Happened' },
  due: { nb: 'Frist for neste steg', en: 'Deadline of next step' },
  replyDue: {
    nb: 'Frist for skriftlig svar til verneombudet',
    en: 'Deadline of the written reply to the safety representative',
  },

  happened: { nb: 'Hva skjedde', en: 'What happened' },
  facts: { nb: 'Om avviket', en: 'About it' },
  type: { nb: 'Type', en: 'Type' },
  place: { nb: 'Sted', en: 'Place' },
  reported: { nb: 'Meldt', en: 'Reported' },
  reporter: { nb: 'Melder', en: 'Reporter' },
  anonymous: { nb: 'Anonym', en: 'Anonymous' },
  byRepresentative: {
    nb: 'Meldt av verneombud',
    en: 'Reported by a safety representative',
  },
  handler: { nb: 'Saksbehandler', en: 'Case handler' },
  nobody: { nb: 'Ingen ennå', en: 'Nobody yet' },
  immediateAction: { nb: 'Strakstiltak', en: 'Immediate action' },
  cause: { nb: 'Årsak', en: 'Cause' },
  topic: recordLabels.topic,
  affects: {
    nb: 'Hva ble eller kan bli skadet',
    en: 'What was or can be harmed',
  },
  outcome: { nb: 'Følge', en: 'Outcome' },
  seriousInjury: {
    nb: 'Noen ble alvorlig skadet eller døde (aml. § 5-2)',
    en: 'Someone was seriously injured or died (Working Environment Act, Section 5-2)',
  },
  seriousInjuryHint: {
    nb: 'Da skal politiet og Arbeidstilsynet varsles med en gang. Du får en sjekkliste, og alle som skal vite det, får beskjed. Det tas ikke tilbake.',
    en: 'Then the police and the Labour Inspection Authority shall be notified at once. You get a checklist, and everyone who must know is told. It is not taken back.',
  },
  effect: { nb: 'Effekt', en: 'Effect' },
  closingNote: recordLabels.closingNote,
  rejectedReason: { nb: 'Hvorfor avvist', en: 'Why rejected' },
  reply: {
    nb: 'Skriftlig svar til verneombudet',
    en: 'Written reply to the safety representative',
  },
  files: { nb: 'Bilder og filer', en: 'Pictures and files' },
  download: { nb: 'Last ned', en: 'Download' },

  whatToDo: { nb: 'Dette kan du gjøre', en: 'What you can do' },
  nothingToDo: {
    nb: 'Du kan lese saken. De som leder enheten, behandler den.',
    en: 'You may read the case. Those who lead the unit handle it.',
  },
  inTheWay: { nb: 'Før avviket kan lukkes', en: 'Before it can be closed' },
  readyToClose: {
    nb: 'Alle tiltak er gjort og har virket. Nå kan du lukke avviket.',
    en: 'All measures are done and have worked. Now you can close the nonconformity.',
  },
  measures: { nb: 'Tiltak', en: 'Measures' },
  noMeasures: { nb: 'Ingen tiltak ennå.', en: 'No measures yet.' },
  measureTitle: { nb: 'Hva skal gjøres?', en: 'What is to be done?' },
  responsible: recordLabels.responsible,
  deadline: recordLabels.deadline,

  conversation: recordLabels.conversation,
  history: recordLabels.history,
  someone: { nb: 'Den som meldte', en: 'Whoever reported' },
  system: { nb: 'Uten navn', en: 'Without a name' },
  movedFrom: { nb: 'Fra', en: 'From' },
  movedTo: { nb: 'til', en: 'to' },
  hseDirector: { nb: 'HMS-sjefen', en: 'the HSE director' },
  handledIn: {
    nb: 'Gjelder lederen, behandles i',
    en: 'Concerns the manager, handled in',
  },
  handledBy: {
    nb: 'Gjelder lederen, behandles av',
    en: 'Concerns the manager, handled by',
  },
  concernsManagerTick: {
    nb: 'Saken gjelder lederen som skulle behandlet den',
    en: 'The case concerns the manager who should have handled it',
  },
  concernsManagerHint: {
    nb: 'Da går den til nivået over, og lederen, stedfortrederen og HMS-koordinatoren ser den ikke. La enheten stå tom hvis saken hører til der den er.',
    en: 'Then it goes to the level above, and the manager, the deputy and the HSE coordinator do not see it. Leave the unit empty if the case belongs where it is.',
  },

  note: recordLabels.note,
  whatWasDone: { nb: 'Hva er gjort?', en: 'What was done?' },
  didItWork: { nb: 'Virket det?', en: 'Did it work?' },
  checkClosing: {
    nb: 'Se over før du lukker',
    en: 'Look over before you close',
  },
  closingMeans: {
    nb: 'Når avviket er lukket, får den som meldte, beskjed og leser hva som er gjort. Det kan åpnes igjen, med en grunn.',
    en: 'When it is closed, whoever reported is told and reads what was done. It can be opened again, with a reason.',
  },
  closeForGood: { nb: 'Ja, lukk avviket', en: 'Yes, close it' },
  changeClosing: { nb: 'Endre', en: 'Change' },
  reason: recordLabels.reason,
  reasonSeen: {
    nb: 'Den som meldte, får lese det.',
    en: 'Whoever reported gets to read it.',
  },
  newUnit: {
    nb: 'Hvilken enhet skal ha avviket?',
    en: 'Which unit shall have it?',
  },
  question: { nb: 'Spørsmålet ditt', en: 'Your question' },
  questionHint: {
    nb: 'Den som meldte, ser spørsmålet, også den som er anonym.',
    en: 'Whoever reported sees the question, also when anonymous.',
  },
  answer: { nb: 'Svaret ditt', en: 'Your answer' },
  comment: { nb: 'Kommentaren din', en: 'Your comment' },
  replyText: { nb: 'Svaret', en: 'The reply' },
  causeHint: {
    nb: 'Kan skrives senere. En alvorlig sak må ha en årsak før den lukkes.',
    en: 'May be written later. A serious case must have a cause before it is closed.',
  },
  closingCause: { nb: 'Hvorfor skjedde det?', en: 'Why did it happen?' },
} satisfies Record<string, Text>

/** The forms of a nonconformity: what opens each, its button, and what is said when it is through. */
export const caseForms = {
  receive: {
    heading: {
      nb: 'Si at du har mottatt avviket',
      en: 'Say that you have received it',
    },
    button: { nb: 'Jeg har mottatt avviket', en: 'I have received it' },
    done: {
      nb: 'Du har mottatt avviket og behandler det. Vurder det nå, eller innen fristen.',
      en: 'You have received it and handle it. Assess it now, or by the deadline.',
    },
  },
  assess: {
    heading: { nb: 'Vurder avviket', en: 'Assess the nonconformity' },
    button: { nb: 'Lagre vurderingen', en: 'Save the assessment' },
    done: { nb: 'Vurderingen er lagret.', en: 'The assessment is saved.' },
  },
  propose: {
    heading: { nb: 'Legg til et tiltak', en: 'Add a measure' },
    button: { nb: 'Legg til tiltaket', en: 'Add the measure' },
    done: {
      nb: 'Tiltaket er lagt til. Det må vedtas før det blir noens oppgave.',
      en: 'The measure is added. It must be approved before it becomes someone’s task.',
    },
  },
  start: {
    heading: { nb: 'Sett i gang arbeidet', en: 'Begin the work' },
    button: { nb: 'Sett i gang', en: 'Begin' },
    done: { nb: 'Arbeidet er satt i gang.', en: 'Work has begun.' },
  },
  checkEffect: {
    heading: {
      nb: 'Meld rettet, og se om det virker',
      en: 'Report it corrected, and check the effect',
    },
    button: { nb: 'Send til effektkontroll', en: 'Send to effect check' },
    done: {
      nb: 'Avviket er sendt til effektkontroll.',
      en: 'It is sent to effect check.',
    },
  },
  close: {
    heading: { nb: 'Lukk avviket', en: 'Close the nonconformity' },
    button: { nb: 'Se over og lukk', en: 'Look over and close' },
    done: { nb: 'Avviket er lukket.', en: 'The nonconformity is closed.' },
  },
  notifyAuthority: {
    heading: { nb: 'Sjekkliste for varsling', en: 'Notification checklist' },
    button: { nb: 'Lagre sjekklisten', en: 'Save the checklist' },
    done: { nb: 'Sjekklisten er lagret.', en: 'The checklist is saved.' },
  },
  confirmInjury: {
    heading: { nb: 'Bekreft at det er sant', en: 'Confirm that it is true' },
    button: {
      nb: 'Bekreft død eller alvorlig skade',
      en: 'Confirm death or serious injury',
    },
    done: {
      nb: 'Det er bekreftet. Alle som skal vite det, har fått beskjed.',
      en: 'It is confirmed. Everyone who must know has been told.',
    },
  },
  clearInjury: {
    heading: {
      nb: 'Avkreft: ingen er døde eller alvorlig skadet',
      en: 'Clear: nobody is dead or seriously injured',
    },
    button: { nb: 'Avkreft og gi beskjed', en: 'Clear it and tell everyone' },
    done: {
      nb: 'Det er avkreftet. Alle som hadde fått beskjed, får vite det.',
      en: 'It is cleared. Everyone who had been told is told that too.',
    },
  },
  replyToRepresentative: {
    heading: {
      nb: 'Svar verneombudet skriftlig',
      en: 'Reply to the safety representative',
    },
    button: { nb: 'Send svaret', en: 'Send the reply' },
    done: { nb: 'Svaret er sendt til verneombudet.', en: 'The reply is sent.' },
  },
  ask: {
    heading: { nb: 'Spør den som meldte', en: 'Ask whoever reported' },
    button: { nb: 'Send spørsmålet', en: 'Send the question' },
    done: { nb: 'Spørsmålet er sendt.', en: 'The question is sent.' },
  },
  answer: {
    heading: { nb: 'Svar på spørsmålet', en: 'Answer the question' },
    button: { nb: 'Send svaret', en: 'Send the answer' },
    done: { nb: 'Svaret er sendt.', en: 'The answer is sent.' },
  },
  comment: {
    heading: {
      nb: 'Kommenter som verneombud',
      en: 'Comment as safety representative',
    },
    button: { nb: 'Lagre kommentaren', en: 'Save the comment' },
    done: { nb: 'Kommentaren er lagret.', en: 'The comment is saved.' },
  },
  transfer: {
    heading: {
      nb: 'Overfør til en annen enhet',
      en: 'Transfer to another unit',
    },
    button: { nb: 'Overfør avviket', en: 'Transfer it' },
    done: {
      nb: 'Avviket er overført. Lederen der har fått beskjed.',
      en: 'It is transferred. The manager there has been told.',
    },
  },
  reject: {
    heading: {
      nb: 'Avvis: dette er ikke et avvik',
      en: 'Reject: this is no nonconformity',
    },
    button: { nb: 'Avvis', en: 'Reject' },
    done: { nb: 'Avviket er avvist.', en: 'It is rejected.' },
  },
  reopen: {
    heading: { nb: 'Åpne avviket igjen', en: 'Open it again' },
    button: { nb: 'Åpne igjen', en: 'Open again' },
    done: { nb: 'Avviket er åpnet igjen.', en: 'It is open again.' },
  },
} satisfies Record<string, { heading: Text; button: Text; done: Text }>
/** Something done with a nonconformity that has a form. */
export type CaseForm = keyof typeof caseForms

/** What stands in the way of closing, as a sentence of its own. */
export const gapWords = {
  correctedIt: {
    nb: 'Du har rettet avviket, og det er alvorlig. Lederen over deg må lukke det, eller HMS-sjefen der alle lederne har rettet det.',
    en: 'You corrected it, and it is serious. The manager above you must close it, or the HSE director where every manager has corrected it.',
  },
  lineCloses: {
    nb: 'Lederen for enheten, eller en leder over, lukker avviket.',
    en: 'The manager of the unit, or one above, closes it.',
  },
  injuryUnsettled: {
    nb: 'Bekreft eller avkreft at noen er døde eller alvorlig skadet.',
    en: 'Confirm or clear that someone is dead or seriously injured.',
  },
  noReply: {
    nb: 'Verneombudet skal ha skriftlig svar.',
    en: 'The safety representative shall have a written reply.',
  },
  notNotified: {
    nb: 'Sjekklisten mangler tidspunkter, eller hvorfor en varsling ikke trengs.',
    en: 'The checklist lacks times, or why a notification is not required.',
  },
  openMeasures: {
    nb: 'Noen tiltak er ikke gjort.',
    en: 'Some measures are not done.',
  },
  uncheckedMeasures: {
    nb: 'Noen tiltak er gjort, men ikke kontrollert.',
    en: 'Some measures are done but not checked.',
  },
  noEffectCheck: {
    nb: 'Et alvorlig avvik går til effektkontroll først.',
    en: 'A serious nonconformity goes to effect check first.',
  },
  effectTooEarly: {
    nb: 'Effekten kan vurderes 30 dager etter at det ble rettet.',
    en: 'The effect can be judged 30 days after it was corrected.',
  },
} satisfies Record<ClosingGap, Text>

/** How many there are, and how many wait. */
export const registerSentence: Record<
  PageLanguage,
  (counted: { open: number; overdue: number }) => string
> = {
  nb: ({ open, overdue }) =>
    `${String(open)} åpne${overdue > 0 ? `, ${String(overdue)} over fristen` : ''}`,
  en: ({ open, overdue }) =>
    `${String(open)} open${overdue > 0 ? `, ${String(overdue)} overdue` : ''}`,
}
