import { spokenDay, spokenDayOf } from '../admin/spoken-dates.ts'
import type { Text } from '../core/text.ts'
import type { Consultation, Measure, Nonconformity } from '../generated-types.ts'
import { matterText } from '../consultations/text.ts'
import { measureStateText } from '../measures/text.ts'
import { type Notification, notificationText } from '../nonconformities/injury/text.ts'
import { reportersSteps } from '../nonconformities/reporters-steps.ts'
import { nonconformityStepText } from '../nonconformities/steps.ts'
import {
  affectsText,
  effectText,
  injuredGroupText,
  nonconformityCategoryText,
  nonconformitySourceText,
  nonconformityStateText,
  nonconformityTypeText,
  outcomeText,
  severityText,
} from '../nonconformities/text.ts'
import { type CopyLine, type CopySection, nameSeeker } from './redacting/rules.ts'

/** The language somebody is answered in. */
export type AnswerLanguage = 'nb' | 'en'

/** A picture of a case: it is given out only where somebody chooses it. */
export interface CopyPicture {
  /** Id of the attachment. */
  readonly id: string
  readonly type: string
}

/** A case as it was when somebody began to go through it for whoever asked. */
export interface WorkingCopy {
  readonly sections: readonly CopySection[]
  /** Names of people in the case, but for those who reported it. */
  readonly names: readonly string[]
  /** Names of those who reported it. They are never given out here. */
  readonly reporters: readonly string[]
  readonly pictures: readonly CopyPicture[]
  /** Version of the case it is a copy of. */
  readonly version: number
  /** When it was taken, ISO 8601. */
  readonly at: string
}

/** What a copy is made from. */
export interface CopiedCase {
  readonly found: Nonconformity
  readonly measures: readonly Measure[]
  readonly consultations: readonly Consultation[]
  /** Name of its unit. */
  readonly unit: string
  /** Name of the person with an id. */
  readonly nameOf: (id: string) => string | null
}

const words = {
  case: { nb: 'Saken', en: 'The case' },
  measures: { nb: 'Tiltak', en: 'Measures' },
  consultations: { nb: 'Spørsmål til verneombudet', en: 'Questions to the safety representative' },
  history: { nb: 'Historikk', en: 'History' },
  title: { nb: 'Overskrift', en: 'Summary' },
  description: { nb: 'Hva skjedde', en: 'What happened' },
  state: { nb: 'Tilstand', en: 'State' },
  type: { nb: 'Type', en: 'Type' },
  source: { nb: 'Kategori', en: 'Category' },
  category: { nb: 'Hva det gjelder', en: 'What it is about' },
  severity: { nb: 'Alvorlighet', en: 'Severity' },
  affects: { nb: 'Hva er skadet, eller kan bli skadet', en: 'What was harmed, or could be harmed' },
  outcome: { nb: 'Følge', en: 'Outcome' },
  unit: { nb: 'Enhet', en: 'Unit' },
  place: { nb: 'Sted', en: 'Place' },
  happened: { nb: 'Skjedde', en: 'Happened' },
  reported: { nb: 'Meldt', en: 'Reported' },
  injuredGroup: { nb: 'Hvem som ble skadet', en: 'Who was injured' },
  otherEmployer: { nb: 'Annen arbeidsgiver', en: 'Other employer' },
  handler: { nb: 'Saksbehandler', en: 'Case handler' },
  immediateAction: { nb: 'Strakstiltak', en: 'Immediate action' },
  cause: { nb: 'Årsak', en: 'Cause' },
  notified: { nb: 'Varslet', en: 'Notified' },
  effect: { nb: 'Effekt', en: 'Effect' },
  closingNote: { nb: 'Hva som er gjort', en: 'What was done' },
  rejectedReason: { nb: 'Hvorfor avvist', en: 'Why rejected' },
  reply: {
    nb: 'Skriftlig svar til verneombudet',
    en: 'Written reply to the safety representative',
  },
  whatToDo: { nb: 'Hva som skal gjøres', en: 'What will be done' },
  responsible: { nb: 'Ansvarlig', en: 'Person responsible' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  question: { nb: 'Spørsmål', en: 'Question' },
  answer: { nb: 'Svar', en: 'Answer' },
} satisfies Record<string, Text>

/** Stands between who did something and what they wrote. */
const afterName = ': '

/**
 * The lines of a case for whoever asks for access, in the language of the answer. Who reported it is in none of them; files
 * are not either, for what they hold and are called nobody has read.
 */
export function copyOf(copied: CopiedCase, language: AnswerLanguage): CopySection[] {
  const { consultations, found, measures, nameOf, unit } = copied
  const said = (text: Text | undefined): string => text?.[language] ?? ''
  const of = <Key extends string>(
    table: Readonly<Record<Key, Text>>,
    key: Key | null | undefined,
  ) => (key ? table[key][language] : '')
  const person = (relation: string | { id: string } | null | undefined): string =>
    relation ? (nameOf(typeof relation === 'string' ? relation : relation.id) ?? '') : ''
  const happened = [spokenDay(found.eventDate, language), found.eventTime].filter(Boolean).join(' ')
  const notified = Object.entries(found.notified ?? {}).flatMap(([key, at]) =>
    at && Object.hasOwn(notificationText, key)
      ? `${said(notificationText[key as Notification])}: ${spokenDayOf(at, language)}`
      : [],
  )
  const effect = [
    of(effectText, found.effectCheck?.result),
    spokenDay(found.effectCheck?.date, language),
    found.effectCheck?.note,
  ]
  const facts: [keyof typeof words, string | null | undefined][] = [
    ['title', found.title],
    ['description', found.description],
    ['immediateAction', found.immediateAction],
    ['state', of(nonconformityStateText, found.state)],
    ['type', of(nonconformityTypeText, found.type)],
    ['source', of(nonconformitySourceText, found.source)],
    ['category', of(nonconformityCategoryText, found.category)],
    ['severity', of(severityText, found.severity)],
    ['affects', (found.affects ?? []).map((each) => of(affectsText, each)).join(', ')],
    ['outcome', of(outcomeText, found.outcome)],
    ['unit', unit],
    ['place', found.place],
    ['happened', happened],
    ['reported', spokenDay(found.reportedDate, language)],
    ['injuredGroup', of(injuredGroupText, found.injuredGroup)],
    ['otherEmployer', found.otherEmployer],
    ['handler', person(found.handler)],
    ['notified', notified.join('\n')],
    ['cause', found.cause],
    ['effect', effect.filter(Boolean).join('\n')],
    ['closingNote', found.closingNote],
    ['rejectedReason', found.rejectedReason],
    ['reply', found.replyToRepresentative],
  ]
  const sections: CopySection[] = [
    {
      heading: said(words.case),
      lines: facts.flatMap(([key, text]) => lineOf(key, said(words[key]), text)),
    },
    {
      heading: said(words.measures),
      lines: measures.flatMap(({ deadline, description, number, responsible, state, title }) => [
        ...lineOf(`measure.${number}`, `${number}, ${of(measureStateText, state)}`, title),
        ...lineOf(`measure.${number}.what`, said(words.whatToDo), description),
        ...lineOf(`measure.${number}.who`, said(words.responsible), person(responsible)),
        ...lineOf(`measure.${number}.by`, said(words.deadline), spokenDay(deadline, language)),
      ]),
    },
    {
      heading: said(words.consultations),
      lines: consultations.flatMap(({ answer, askedOn, matter, number, question }) => [
        ...lineOf(
          `consultation.${number}`,
          `${of(matterText, matter)}, ${spokenDay(askedOn, language)}: ${said(words.question)}`,
          question,
        ),
        ...lineOf(`consultation.${number}.answer`, said(words.answer), answer),
      ]),
    },
    {
      heading: said(words.history),
      lines: (found.steps ?? []).map(({ at, name, note, step }, index) => ({
        key: `history.${String(index + 1)}${isReporters(step) ? '.reporter' : ''}`,
        label: [of(nonconformityStepText, step), at && spokenDayOf(at, language)]
          .filter(Boolean)
          .join(', '),
        text: asWritten([isReporters(step) ? null : name, note].filter(Boolean).join(afterName)),
      })),
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/**
 * True where the name of somebody who reported is known, so that it can be taken out of the texts. Of an address alone, of
 * nobody, and of somebody who has been forgotten, it is not: the texts may name them all the same.
 */
export function knowsReporter({ reporters }: Pick<WorkingCopy, 'reporters'>): boolean {
  return reporters.some((each) => !each.includes('@'))
}

/** True where somebody who reported is also named among those who handled the case: a name taken out there tells who. */
export function reporterHandled(copy: Pick<WorkingCopy, 'reporters' | 'sections'>): boolean {
  const seek = nameSeeker(copy.reporters)
  return handledBy(copy).some((text) => seek(text).length > 0)
}

/**
 * What the copy says of who handled the case, a text each: case handler, those responsible for measures, and who did what in
 * the history. What the reporter did is not among it.
 */
function handledBy({ sections }: Pick<WorkingCopy, 'sections'>): string[] {
  return sections.flatMap(({ lines }) =>
    lines.flatMap(({ key, text }) => {
      if (key === 'handler' || /^measure\..*\.who$/u.test(key)) return [text]
      return /^history\.\d+$/u.test(key) ? text.split(afterName).slice(0, 1) : []
    }),
  )
}

/** True for what the reporter did: the line says that it was done, never by whom. */
export function isReporters(step: unknown): boolean {
  return reportersSteps.some((each) => each === step)
}

function lineOf(key: string, label: string, text: string | null | undefined): CopyLine[] {
  return text ? [{ key, label, text: asWritten(text) }] : []
}

/** One form of each letter, so that what is looked for is found however it was typed. */
function asWritten(text: string): string {
  return text.normalize('NFC')
}
