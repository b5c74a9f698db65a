import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import type { TransitionOf } from '../../plugin/access/table.ts'
import { today } from '../../plugin/core/dates.ts'
import type { Documents } from '../../plugin/database/local.ts'
import { optionsOf } from '../../plugin/options.ts'
import { waitingAttachments } from '../../plugin/attachments/store.ts'
import { stepsFor } from '../../plugin/records/engine.ts'
import { isFileInput, keptField } from '../../plugin/records/input/file.ts'
import { type Input, type Inputs, postedName } from '../../plugin/records/input/input.ts'
import type { RecordSlug } from '../../plugin/records/record-step.ts'
import type { RecordSteps } from '../../plugin/records/step.ts'
import type { Clash } from '../components/conflict.tsx'
import type { Option } from '../components/fields.tsx'
import { errorsOfForm } from '../components/field-ids.ts'
import { type Draft, type FormError, refusedBefore, stepDrafts } from '../drafts.ts'
import type { Asked } from '../page.ts'
import { authoritiesToChoose, coursesToChoose, peopleToChoose, topicsToChoose } from '../people.ts'
import { unitOptions } from '../report/units.ts'
import type { PageLanguage } from '../routes.ts'
import { type Choosable, storedAt, StepForm } from './step-form.tsx'
import type { StepPlace } from './step-forms.ts'

/** What can be done with a record by the one who asks, and what came of trying. */
export interface StepsOf<S extends RecordSlug, Name extends TransitionOf<S>> {
  readonly kind: RecordSteps<S, Name>
  readonly place: StepPlace<Name>
  readonly record: Documents[S]
  readonly language: PageLanguage
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
  /** Steps that can be taken, the most likely first. */
  readonly names: readonly Name[]
  /** The draft as the address carries it. */
  readonly asked: string | undefined
  /** What was posted and refused, by step. There is one at most. */
  readonly drafts: ReadonlyMap<Name, Draft>
  readonly errors: readonly FormError[]
  /** What has just been done, in words; null for nothing. */
  readonly done: string | null
  readonly choosable: Choosable
}

/** Loads what can be done with a record. */
export async function loadSteps<S extends RecordSlug, Name extends TransitionOf<S>>(
  req: PayloadRequest,
  { language, asked }: { readonly language: PageLanguage; readonly asked: Asked },
  {
    kind,
    place,
    record,
    drawn = () => true,
  }: Pick<StepsOf<S, Name>, 'kind' | 'place' | 'record'> & {
    /** Steps whose forms the page draws: what can be chosen in the others is not looked up. @default all */
    readonly drawn?: (name: Name) => boolean
  },
): Promise<StepsOf<S, Name>> {
  const names = await stepsFor(req, kind, record)
  const [drafts, choosable] = await Promise.all([
    stepDrafts(req, asked['draft'], { steps: names, formOf: (name) => place.formName(name) }),
    choosableIn(
      req,
      language,
      names.filter(drawn).flatMap((name) => Object.values(kind.steps[name].input)),
    ),
  ])
  const kept = await Promise.all(
    [...drafts].map(([name, draft]) => keptFiles(req, kind.steps[name].input, draft)),
  )
  const errors = [...drafts].flatMap(([name, draft]) => errorsOfForm(name, draft.errors))
  const said = asked['done'] ?? ''
  const known = Object.hasOwn(kind.steps, said) ? kind.steps[said as Name] : null
  return {
    kind,
    place,
    record,
    language,
    day: today(optionsOf(req.payload).clock),
    names,
    asked: asked['draft'],
    drafts,
    errors: [...refusedBefore(asked['error']), ...errors],
    done: known?.words.done[language] ?? null,
    choosable: { ...choosable, file: kept.flat() },
  }
}

/**
 * A form for each step, the first one open.
 * @param closed steps that never stand open by themselves
 */
export function stepFormsOf<S extends RecordSlug, Name extends TransitionOf<S>>(
  steps: StepsOf<S, Name>,
  closed: readonly Name[] = [],
): ReactElement[] {
  return steps.names.map((name, index) => (
    <StepForm
      key={name}
      {...steps}
      name={name}
      draft={steps.drafts.get(name) ?? null}
      open={index === 0 && steps.drafts.size === 0 && !closed.includes(name)}
    />
  ))
}

/** What stands now against what was written, where someone else was first; null otherwise. */
export function stepClashes<S extends RecordSlug, Name extends TransitionOf<S>>({
  kind,
  record,
  drafts,
  language,
  choosable,
}: StepsOf<S, Name>): Clash[] | null {
  const [refused] = drafts
  if (refused?.[1].conflict !== true) return null
  const [name, draft] = refused
  const inputs: [string, Input<unknown>][] = Object.entries(kind.steps[name].input)
  return inputs.flatMap(([each, input]) => {
    const mine = draft.get(postedName(each, input))
    if (mine === undefined || input.before !== 'stored') return []
    const theirs = [storedAt(record, each) ?? ''].flat().join(', ')
    const spoken = (value: string): string =>
      input.words?.[value]?.[language] ??
      choosable[input.kind]?.find((option) => option.value === value)?.label ??
      value
    return [{ label: input.label[language], theirs: spoken(theirs), mine: spoken(mine) }]
  })
}

/** Files that came with a refused form and are kept for its next try, as what their field shows. */
export async function keptFiles(
  req: PayloadRequest,
  inputs: Inputs,
  draft: Draft | null,
): Promise<Option[]> {
  const ids = Object.entries(inputs)
    .filter(([, input]) => isFileInput(input))
    .flatMap(([name, input]) => draft?.all(keptField(postedName(name, input))) ?? [])
  const waiting = await waitingAttachments(req, ids)
  return waiting.map(({ id, name }) => ({ value: id, label: name }))
}

/** What can be chosen from registers for these inputs. */
export async function choosableIn(
  req: PayloadRequest,
  language: PageLanguage,
  inputs: readonly Input<unknown>[],
): Promise<Choosable> {
  const asks = (kind: Input<unknown>['kind']): boolean => inputs.some((each) => each.kind === kind)
  const [person, unit, topic, course, authority] = await Promise.all([
    asks('person') ? peopleToChoose(req) : [],
    asks('unit') ? unitOptions(req, language) : [],
    asks('topic') ? topicsToChoose(req, language) : [],
    asks('course') ? coursesToChoose(req, language) : [],
    asks('authority') ? authoritiesToChoose(req, language) : [],
  ])
  return { person, unit, topic, course, authority }
}
