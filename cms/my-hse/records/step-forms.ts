import type { TransitionOf } from '../../plugin/access/table.ts'
import { readable } from '../../plugin/access/readable.ts'
import { type Given, takeStep, tryStep } from '../../plugin/records/engine.ts'
import {
  type FileInput,
  isFileInput,
  keptField,
  removedField,
} from '../../plugin/records/input/file.ts'
import { type Inputs, postedName } from '../../plugin/records/input/input.ts'
import type { RecordSlug } from '../../plugin/records/record-step.ts'
import type { RecordSteps, Step } from '../../plugin/records/step.ts'
import type { Posted } from '../form-body.ts'
import { keepFilesOf } from '../forms/kept-files.ts'
import type { FormDefinition } from '../forms/work.ts'
import type { PageLanguage, Query, Segment } from '../routes.ts'

/** Where the steps of a kind of record stand in My HSE. */
export interface StepPlace<Name extends string> {
  /** Name of the form of a step: drafts are kept under it. */
  formName(name: Name): string
  /** Last part of the address each form is posted to. */
  readonly segments: Readonly<Record<Name, Segment>>
  /** Address of a record by its number. */
  record(language: PageLanguage, number: string, query?: Query): string
  /** Address of the page a step has of its own. @default it stands on the page of the record */
  step?(language: PageLanguage, number: string, name: Name, query?: Query): string
  /** Address of the list it stands in. */
  list(language: PageLanguage, query?: Query): string
}

/** The forms of the steps of a kind of record. Each leads back to it; whoever may no longer read it, to the list. */
export function stepForms<S extends RecordSlug, Name extends TransitionOf<S>>(
  kind: RecordSteps<S, Name>,
  place: StepPlace<Name>,
): FormDefinition[] {
  return (Object.keys(kind.steps) as Name[]).map((name) => ({
    name: place.formName(name),
    segment: place.segments[name],
    back: (posted, language) => {
      const number = posted.get('number')
      if (!number) return place.list(language)
      return place.step?.(language, number, name) ?? `${place.record(language, number)}#${name}`
    },
    fieldOf: (field) => fieldOf(kind.steps[name], field),
    ...fileKeeping(kind.steps[name].input),
    work: async (req, posted, language) => {
      const { input, confirm } = kind.steps[name]
      const at = { id: posted.text('id'), version: posted.version }
      const given = { ...givenIn(posted, input), ...at }
      if (confirm === true && posted.get('checked') !== 'yes') {
        await tryStep(req, kind, name, given)
        return { confirm: true }
      }
      await takeStep(req, kind, name, given)
      const left = await readable(req, kind.collection, [at.id])
      const query = { done: name }
      return {
        to:
          left.length === 0
            ? place.list(language, query)
            : place.record(language, posted.text('number'), query),
      }
    },
  }))
}

/** What a form gives for inputs. */
export function givenIn(posted: Posted, inputs: Inputs): Given {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => {
      const field = postedName(name, input)
      if (input.kind === 'file') return [name, posted.get(keptField(field))]
      return [name, asksSeveral(input) ? posted.all(field) : posted.get(field)]
    }),
  )
}

function asksSeveral({ kind }: Inputs[string]): boolean {
  return kind === 'choices' || kind === 'people'
}

/** How a form keeps the file that one of its inputs asks for; nothing where none does. */
export function fileKeeping(inputs: Inputs): Pick<FormDefinition, 'keepFiles'> {
  const found = Object.entries(inputs).find((each): each is [string, FileInput<unknown>] =>
    isFileInput(each[1]),
  )
  if (!found) return {}
  const [name, input] = found
  const field = postedName(name, input)
  return {
    keepFiles: (req, posted, language) =>
      keepFilesOf(req, posted, {
        field,
        kept: keptField(field),
        removed: posted.all(removedField(field)),
        types: input.types,
        most: 1,
        account: req.user ? String(req.user.id) : null,
        language,
      }),
  }
}

/** Name in the form of what a rule names. */
function fieldOf<S extends RecordSlug>({ input }: Step<S>, name: string): string {
  const found = Object.hasOwn(input, name) ? input[name] : undefined
  return found ? postedName(name, found) : name
}
