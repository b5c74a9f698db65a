import type { PayloadRequest } from 'payload'
import type { TransitionOf } from '../access/table.ts'
import type { Text } from '../core/text.ts'
import type { Documents } from '../database/local.ts'
import type { Inputs, Values } from './input/input.ts'
import type { RecordSlug, StepOutcome } from './record-step.ts'

/** What a step is called. */
export interface StepWords {
  /** Opens its form. */
  readonly heading: Text
  /** Sends it. */
  readonly button: Text
  /** Said when it is taken. */
  readonly done: Text
  /** Its name in the record's history. */
  readonly history: Text
  /** What it is for, said where it comes next and on its own page. @default nothing */
  readonly purpose?: Text
}

/** What stands in the way of a step. */
export interface Fault {
  /** One of the record's refusals. */
  readonly code: string
  /** Name of the input it is about. @default the step as a whole */
  readonly field?: string
  /** HTTP status: 409 for how the record stands, 403 for who asks. @default 400 */
  readonly status?: 400 | 403 | 409
  /** What stands at `{name}` in the words of the refusal. */
  readonly say?: Readonly<Record<string, Text | string>>
}

/** What a step is decided from. */
export interface StepContext<S extends RecordSlug, I extends Inputs, F> {
  readonly record: Documents[S]
  readonly values: Values<I>
  /** What the step looked up beside the record. */
  readonly facts: F
  /** Today in Oslo, `YYYY-MM-DD`. */
  readonly day: string
  readonly by: {
    /** Id of the person who asks; null for an account without one. */
    readonly person: string | null
    readonly name: string | null
    /** Now, ISO 8601. */
    readonly at: string
  }
}

/** What a step writes: fields of the record, and more on its line of history. */
export interface StepWriting<S extends RecordSlug> {
  readonly data: Partial<Documents[S]>
  /** @default null */
  readonly note?: string | null
  readonly more?: Omit<StepOutcome<S>['step'], 'step' | 'note'>
  /** @default false */
  readonly nameless?: boolean
}

/**
 * A step in the life of a record. It is named by its row in the access table, which says who may take it; button, form,
 * REST, refusal and history come from what it declares.
 */
export interface Step<S extends RecordSlug, I extends Inputs = Inputs, F = unknown> {
  readonly words: StepWords
  /** What is asked, in the order it is asked. @default nothing */
  readonly input: I
  /** True where the record stands so that it can be taken: asked by the button and by the refusal. */
  fits(record: Documents[S]): boolean
  /** Looks up what the rules need beside record and values, in the transaction of the step. @default nothing */
  facts?(req: PayloadRequest, record: Documents[S], values: Values<I>): Promise<F>
  /** Everything that is wrong; pure. @default nothing is */
  faults?(context: StepContext<S, I, F>): readonly Fault[]
  /** What it writes; pure. */
  write(context: StepContext<S, I, F>): StepWriting<S>
  /** What follows from it, in the same transaction. @default nothing */
  after?(req: PayloadRequest, written: Documents[S], context: StepContext<S, I, F>): Promise<void>
  /** The page shows what was written and asks once more before it is taken. @default false */
  readonly confirm?: boolean
}

/**
 * Declares a step.
 * @example
 * export const start = step('measures', {
 *   words: { heading: …, button: …, done: …, history: … },
 *   input: {},
 *   fits: ({ state }) => workflow.start.from.includes(state),
 *   write: () => ({ data: { state: workflow.start.to } }),
 * })
 */
export function step<S extends RecordSlug, I extends Inputs, F = null>(
  _collection: S,
  declared: Step<S, I, F>,
): Step<S, I, F> {
  return declared
}

/** The steps of a kind of record, in the order they are offered, by their names in the access table. */
export interface RecordSteps<S extends RecordSlug, Name extends TransitionOf<S> = TransitionOf<S>> {
  readonly collection: S
  readonly steps: Readonly<Record<Name, Step<S>>>
  /** Why a step is refused, by code. */
  readonly refusals: Readonly<Record<string, Text>>
  /** Said where the record does not stand so that the step can be taken. */
  wrongState(record: Documents[S]): Text
}

/** Declares what can be done with a kind of record. Its steps stand in the order they are offered. */
export function recordSteps<S extends RecordSlug, Name extends TransitionOf<S>>(
  declared: RecordSteps<S, Name>,
): RecordSteps<S, Name> {
  return declared
}

/** Words of a record's history: what made it, and each of its steps. */
export function historyText<
  S extends RecordSlug,
  Name extends TransitionOf<S>,
  Other extends string,
>(
  { steps }: RecordSteps<S, Name>,
  others: Readonly<Record<Other, Text>>,
): Readonly<Record<Other | Name, Text>> {
  const own = Object.entries<Step<S>>(steps).map(([name, { words }]) => [name, words.history])
  return { ...others, ...(Object.fromEntries(own) as Record<Name, Text>) }
}
