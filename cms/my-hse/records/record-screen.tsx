import type { ReactElement, ReactNode } from 'react'
import type { RecordKind } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { recordLabels } from '../../../content/words/records.ts'
import type { TransitionOf } from '../../plugin/access/table.ts'
import type { Text } from '../../plugin/core/text.ts'
import { type Documents, idOf, local } from '../../plugin/database/local.ts'
import type { RecordSteps } from '../../plugin/records/step.ts'
import { type Fact, FactList } from '../components/fact-list.tsx'
import { History } from '../components/history.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { namesOf } from '../people.ts'
import { unitNames } from '../unit-names.ts'
import type { Visitor } from '../visitor.ts'
import { historyLines, type StoredLine } from './history-lines.ts'
import type { StepPlace } from './step-forms.ts'
import { loadSteps, stepClashes, stepFormsOf, type StepsOf } from './steps-of.tsx'

/** Records whose page is drawn from what they declare. */
type Declared =
  | 'measures'
  | 'enquiries'
  | 'work-stops'
  | 'unit-documents'
  | 'delegated-tasks'
  | 'unit-activities'
  | 'objectives'
  | 'planned-courses'
  | 'proposals'
  | 'committee-meetings'
  | 'committee-items'
  | 'inspections'
  | 'inspection-orders'
  | 're-audits'
  | 'review-decisions'
  | 'stories'

/** A record with what can be done with it, and the names that stand on it. */
export interface LoadedRecord<S extends Declared, Name extends TransitionOf<S>> {
  readonly visitor: Visitor
  readonly record: Documents[S]
  readonly steps: StepsOf<S, Name>
  /** Name of its unit; empty for what is of none. */
  readonly unitName: string
  /** Name of the one who is responsible, or null. */
  readonly responsible: string | null
}

/**
 * The record whose number the address says.
 * @throws NotFound for anyone who may not read it
 */
export async function loadRecord<S extends Declared, Name extends TransitionOf<S>>(
  page: Page,
  { kind, place }: { readonly kind: RecordSteps<S, Name>; readonly place: StepPlace<Name> },
): Promise<LoadedRecord<S, Name>> {
  const { language, params } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, place.record(language, number))
  const { req } = visitor
  const [record] = await local.find(req, kind.collection, {
    overrideAccess: false,
    where: { number: { equals: number } },
    limit: 1,
  })
  if (!record) throw new NotFound()
  const unit = 'unit' in record ? idOf(record.unit) : ''
  const responsible = responsibleIn(record)
  const [steps, units, people] = await Promise.all([
    loadSteps(req, page, { kind, place, record }),
    unitNames(req, language, unit === '' ? [] : [unit]),
    namesOf(req, responsible === '' ? [] : [responsible]),
  ])
  const names = { unitName: units.get(unit) ?? '', responsible: people.get(responsible) ?? null }
  return { visitor, record, steps, ...names }
}

/** Id of the one who is responsible; empty where nobody is. */
function responsibleIn(record: Documents[Declared]): string {
  return 'responsible' in record && record.responsible ? idOf(record.responsible) : ''
}

interface RecordScreenProps<S extends Declared, Name extends TransitionOf<S>> {
  readonly loaded: LoadedRecord<S, Name>
  readonly section: RecordKind &
    (
      | 'measure'
      | 'enquiry'
      | 'workStop'
      | 'document'
      | 'delegatedTask'
      | 'ownActivity'
      | 'objective'
      | 'plannedCourse'
      | 'proposal'
      | 'committeeMeeting'
      | 'committeeItem'
      | 'inspection'
      | 'inspectionOrder'
      | 'reAudit'
      | 'reviewDecision'
      | 'story'
    )
  /** Name of the list it stands in. */
  readonly list: Text
  /** Its state, as a tag. */
  readonly state: ReactElement
  readonly words: { readonly facts: Text; readonly nothingToDo: Text; readonly steps: Text }
  readonly facts: readonly Fact[]
  /** Words of its history. */
  readonly history: Readonly<Record<string, Text>>
  /** Steps that never stand open by themselves. */
  readonly closed: readonly Name[]
  /** What has just been done, where it is none of the steps. */
  readonly done?: string | undefined
  readonly notices?: ReactNode
  /** Stands between what is known and the history. */
  readonly children?: ReactNode
}

/** The page of one record: what is known, what was done, and what can be done. */
export function RecordScreen<S extends Declared, Name extends TransitionOf<S>>(
  props: RecordScreenProps<S, Name>,
): ReactElement {
  const { loaded, section, list, state, words, facts, history, closed, done, notices } = props
  const { record, steps, unitName, visitor } = loaded
  const { errors, language, place } = steps
  const lines = historyLines<StoredLine>(record.steps, history, language)
  return (
    <RecordPage
      {...{ language, visitor, section, record, unitName, state, errors, notices }}
      address={(each: PageLanguage) => place.record(each, record.number)}
      list={{ name: list[language], address: place.list(language) }}
      done={done ?? steps.done}
      clashes={stepClashes(steps)}
      steps={{
        title: words.steps[language],
        none: words.nothingToDo[language],
        forms: stepFormsOf(steps, closed),
      }}
    >
      <section aria-labelledby="facts">
        <h2 className="section-title" id="facts">
          {words.facts[language]}
        </h2>
        <FactList facts={facts} />
      </section>
      {props.children}
      {lines.length > 0 && (
        <section aria-labelledby="history">
          <h2 className="section-title" id="history">
            {recordLabels.history[language]}
          </h2>
          <History
            language={language}
            written={'language' in record ? record.language : undefined}
            lines={lines}
          />
        </section>
      )}
    </RecordPage>
  )
}
