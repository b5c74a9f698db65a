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
  saveReleased: {
    nb: 'Lagre saken som fil, slik du ga den ut i dag',
    en: 'Save the case as a file, as you released it today',
  },
  register: { nb: 'Avvik', en: 'Nonconformities' },
  unit: recordLabels.unit,
  /** The source pages call the source of a nonconformity its category. */
  source: { nb: 'Kategori', en: 'Category' },
  overdueMeasure: { nb: 'Tiltak over fristen', en: 'Overdue measure' },
  evaluation: { nb: 'Funnet i', en: 'Found in' },
  category: { nb: 'Hva det gjelder', en: 'What it is about' },
  severity: recordLabels.severity,
  eventDate: { nb: 'Skjedde', en: 'Happened' },
  due: { nb: 'Frist for neste steg', en: 'Deadline for the next step' },
  replyDue: {
    nb: 'Frist for skriftlig svar til verneombudet',
    en: 'Deadline for the written reply to the safety representative',
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
  otherSystem: { nb: 'I et annet system', en: 'With another system' },
  risk: { nb: 'Risiko', en: 'Risk' },
  topic: recordLabels.topic,
  affects: {
    nb: 'Hva er skadet, eller kan bli skadet?',
    en: 'What was harmed, or could be harmed?',
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
    en: 'Decide what must be done about it, by whom and by when. There may be several measures.',
  },
  nothingToDo: {
    nb: 'Du kan lese saken. De som leder enheten, behandler den.',
    en: 'You can read the case. It is handled by those who lead the unit.',
  },
  inTheWay: { nb: 'Før avviket kan lukkes', en: 'Before it can be closed' },
  readyToClose: {
    nb: 'Alle tiltak er utført og har virket. Nå kan du lukke avviket.',
    en: 'All measures have been carried out and were effective. You can now close the nonconformity.',
  },
  measures: { nb: 'Tiltak', en: 'Measures' },
  noMeasures: { nb: 'Ingen tiltak ennå.', en: 'No measures yet.' },
  deadline: recordLabels.deadline,

  asAccident: {
    nb: 'Du leser saken som medlem av arbeidsmiljøutvalget eller for bedriftshelsetjenesten: hva som skjedde, hvorfor, og hva som ble gjort (arbeidsmiljøloven § 7-2). Hvem som meldte og behandlet den, vises ikke.',
    en: 'You are reading the case as a member of the working environment committee or for the occupational health service: what happened, why, and what was done (Working Environment Act, Section 7-2). Who reported and handled it is not shown.',
  },
  conversation: recordLabels.conversation,
  history: recordLabels.history,
  someone: { nb: 'Den som meldte', en: 'The reporter' },
  system: { nb: 'Uten navn', en: 'Name not shown' },
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
    nb: 'Se gjennom før du lukker',
    en: 'Review before closing',
  },
  closingMeans: {
    nb: 'Den som meldte, får beskjed og kan lese hva som er gjort. Avviket kan åpnes igjen hvis dere skriver hvorfor.',
    en: 'The reporter is notified and can read what was done. The nonconformity can be reopened if you give a reason.',
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
      nb: 'Tiltaket er lagt til. Det må godkjennes før det blir en oppgave for noen.',
      en: 'The measure has been added. It must be approved before it becomes anyone’s task.',
    },
    purpose: caseWords.proposing,
  },
  proposeApproved: {
    heading: { nb: 'Legg til et tiltak', en: 'Add a measure' },
    button: { nb: 'Legg til og godkjenn', en: 'Add and approve' },
    done: {
      nb: 'Tiltaket er lagt til og godkjent. Den ansvarlige finner det i oppgavene sine.',
      en: 'The measure has been added and approved. The person responsible will find it among their tasks.',
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
    nb: 'Avviket er alvorlig, og du har rettet det. Lederen over deg må lukke det. HMS-sjefen gjør det når alle lederne har rettet avviket.',
    en: 'The nonconformity is serious, and you corrected it. The manager above you must close it. The HSE director does so if every manager has corrected it.',
  },
  lineCloses: {
    nb: 'Lederen for enheten, eller en leder over, lukker avviket.',
    en: 'The manager of the unit, or a manager above, closes the nonconformity.',
  },
  injuryUnsettled: {
    nb: 'Bekreft eller avkreft at noen er døde eller alvorlig skadet.',
    en: 'Confirm or rule out that someone has died or been seriously injured.',
  },
  noReply: {
    nb: 'Verneombudet skal ha skriftlig svar.',
    en: 'The safety representative must receive a written reply.',
  },
  notNotified: {
    nb: 'Sjekklisten mangler tidspunkter, eller hvorfor en varsling ikke er nødvendig.',
    en: 'The checklist does not say when each notification was made, or why it is not required.',
  },
  elsewhere: {
    nb: 'Et annet system har saken. Skriv hva det ble til der, under «Det andre systemet er ferdig».',
    en: 'Another system has the case. Write what came of it there, under “The other system is done”.',
  },
  openMeasures: {
    nb: 'Noen tiltak er ikke utført.',
    en: 'Some measures have not been carried out.',
  },
  uncheckedMeasures: {
    nb: 'Noen tiltak er utført, men ikke kontrollert.',
    en: 'Some measures have been carried out but not checked.',
  },
  anotherMeasure: {
    nb: 'Et tiltak hjalp bare delvis eller ikke, og ble avbrutt. Legg til et nytt tiltak.',
    en: 'A measure helped only partly or not at all, and was cancelled. Add a new measure.',
  },
  noEffectCheck: {
    nb: 'Et alvorlig avvik må først til effektkontroll.',
    en: 'The effect must be checked before a serious nonconformity can be closed.',
  },
  effectTooEarly: {
    nb: 'Effekten kan kontrolleres 30 dager etter at avviket ble rettet.',
    en: 'The effect can be assessed 30 days after the nonconformity was corrected.',
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
