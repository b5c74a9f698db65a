import { checklistWords } from '../../plugin/nonconformities/injury/checklist.ts'
import { recordLabels } from '../../../content/words/records.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { ClosingGap } from '../../plugin/nonconformities/rules.ts'
import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import type { StepWords } from '../../plugin/records/step.ts'
import type { PageLanguage } from '../routes.ts'
import type { CaseForm } from './addresses.ts'

/** Words of the pages where nonconformities are handled. */
export const caseWords = {
  register: { nb: 'Avvik', en: 'Nonconformities' },
  unit: recordLabels.unit,
  /** The source pages call the source of a nonconformity its category. */
  source: { nb: 'Kategori', en: 'Category' },
  overdueMeasure: { nb: 'Tiltak over fristen', en: 'Overdue measure' },
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
  injured: { nb: 'Hvem som ble skadet', en: 'Who was injured' },
  otherEmployer: { nb: 'Annen arbeidsgiver', en: 'Other employer' },
  otherSystem: { nb: 'Hos et annet system', en: 'With another system' },
  risk: { nb: 'Risiko', en: 'Risk' },
  topic: recordLabels.topic,
  affects: {
    nb: 'Hva ble eller kan bli skadet',
    en: 'What was or can be harmed',
  },
  outcome: { nb: 'Følge', en: 'Outcome' },
  effect: { nb: 'Effekt', en: 'Effect' },
  closingNote: recordLabels.closingNote,
  rejectedReason: { nb: 'Hvorfor avvist', en: 'Why rejected' },
  reply: {
    nb: 'Skriftlig svar til verneombudet',
    en: 'Written reply to the safety representative',
  },
  files: { nb: 'Bilder og filer', en: 'Pictures and files' },
  download: { nb: 'Last ned', en: 'Download' },
  picture: { nb: 'Bilde {which} til {number}', en: 'Picture {which} of {number}' },

  whatToDo: { nb: 'Dette kan du gjøre', en: 'What you can do' },
  whatElse: { nb: 'Dette kan du også gjøre', en: 'What else you can do' },
  proposing: {
    nb: 'Bestem hva som skal gjøres med det, av hvem og innen når. Det kan være flere tiltak.',
    en: 'Decide what is to be done about it, by whom and by when. There may be several measures.',
  },
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
  deadline: recordLabels.deadline,

  asAccident: {
    nb: 'Du leser saken som medlem av arbeidsmiljøutvalget eller for bedriftshelsetjenesten: hva som skjedde, hvorfor, og hva som ble gjort (aml. § 7-2). Hvem som meldte og behandlet den, er ikke med.',
    en: 'You read the case as a member of the working environment committee or for the occupational health service: what happened, why, and what was done (Working Environment Act, Section 7-2). Who reported and handled it is left out.',
  },
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
} satisfies Record<string, Text>

/** The risk of a case. */
export const caseRisk: Text = { nb: '{score} av 25, {level}', en: '{score} of 25, {level}' }

/** The forms beside its steps: what opens each, its button, and what is said when it is through. */
export const caseForms = {
  propose: {
    heading: { nb: 'Legg til et tiltak', en: 'Add a measure' },
    button: { nb: 'Legg til tiltaket', en: 'Add the measure' },
    done: {
      nb: 'Tiltaket er lagt til. Det må vedtas før det blir noens oppgave.',
      en: 'The measure is added. It must be approved before it becomes someone’s task.',
    },
    purpose: caseWords.proposing,
  },
  proposeApproved: {
    heading: { nb: 'Legg til et tiltak', en: 'Add a measure' },
    button: { nb: 'Legg til og vedta', en: 'Add and approve' },
    done: {
      nb: 'Tiltaket er lagt til og vedtatt. Den ansvarlige finner det i oppgavene sine.',
      en: 'The measure is added and approved. Whoever is responsible finds it among their tasks.',
    },
  },
  notifyAuthority: checklistWords,
} satisfies Record<string, { heading: Text; button: Text; done: Text; purpose?: Text }>

/** Words of a step, or of a form beside them. */
export function formWords(name: CaseForm): Pick<StepWords, 'heading' | 'purpose'> {
  const { steps } = nonconformitySteps
  return name === 'propose' || name === 'notifyAuthority' ? caseForms[name] : steps[name].words
}

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
  elsewhere: {
    nb: 'Et annet system har saken. Skriv hva det ble til der, under «Det andre systemet er ferdig».',
    en: 'Another system has the case. Write what came of it there, under "The other system is done".',
  },
  openMeasures: {
    nb: 'Noen tiltak er ikke gjort.',
    en: 'Some measures are not done.',
  },
  uncheckedMeasures: {
    nb: 'Noen tiltak er gjort, men ikke kontrollert.',
    en: 'Some measures are done but not checked.',
  },
  anotherMeasure: {
    nb: 'Et tiltak hjalp bare delvis eller ikke, og ble avlyst. Legg til et nytt tiltak.',
    en: 'A measure helped only partly or not at all, and was cancelled. Add another measure.',
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
