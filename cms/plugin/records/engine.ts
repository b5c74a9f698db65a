import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import type { TransitionOf } from '../access/table.ts'
import { today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { type Documents, local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'
import { optionsOf } from '../options.ts'
import { type Inputs, isInputFault, type Values } from './input/input.ts'
import { inputRefusals } from './input/refusals.ts'
import { mayTakeNow, type RecordSlug, signature, takeRecordStep } from './record-step.ts'
import type { Fault, RecordSteps, Step, StepContext } from './step.ts'

/** A record someone wants to do something with, and the version they saw; null takes the newest. */
export interface RecordAt {
  readonly id: string
  readonly version: number | null
}

/** What was given for a step, by the names of its inputs, as it came. */
export type Given = Readonly<Record<string, unknown>>

/**
 * Takes a step of a record: the right, whether it fits, what was given, its rules, the write, its line of history, and
 * what follows, in one transaction.
 * @param strict refuses what the record is not asked for as it stands; else it is read as nothing
 * @throws Refusal with everything that is wrong, each at its input
 */
export async function takeStep<S extends RecordSlug, Name extends TransitionOf<S>>(
  req: PayloadRequest,
  kind: RecordSteps<S, Name>,
  name: Name,
  { id, version, ...given }: RecordAt & Given,
  strict = false,
): Promise<Documents[S]> {
  const taken = { collection: kind.collection, id, action: name, version }
  const declared = kind.steps[name]
  return inTransaction(req, async () => {
    const decided: { context?: StepContext<S, Inputs, unknown> } = {}
    const written = await takeRecordStep(req, taken, async (record) => {
      const context = await allowed(req, kind, declared, { record, given, strict })
      decided.context = context
      const { data, note = null, more, nameless = false } = declared.write(context)
      const line = { step: name, note, ...more } as never
      return { data, step: line, nameless }
    })
    if (decided.context) await declared.after?.(req, written, decided.context)
    return written
  })
}

/**
 * Looks whether a step could be taken like this, and takes nothing.
 * @throws Refusal as `takeStep` does
 */
export async function tryStep<S extends RecordSlug, Name extends TransitionOf<S>>(
  req: PayloadRequest,
  kind: RecordSteps<S, Name>,
  name: Name,
  { id, version, ...given }: RecordAt & Given,
): Promise<void> {
  const taken = { collection: kind.collection, id, action: name, version }
  await takeRecordStep(req, taken, async (record) => {
    await allowed(req, kind, kind.steps[name], { record, given })
    return null
  })
}

/** Steps the one who asks may take with a record as it stands, in the order they are offered. One query for all. */
export async function stepsFor<S extends RecordSlug, Name extends TransitionOf<S>>(
  req: PayloadRequest,
  kind: RecordSteps<S, Name>,
  { id }: Pick<Documents[S], 'id'>,
): Promise<Name[]> {
  const record = await local.findById(req, kind.collection, id, { overrideAccess: true })
  return record ? stepsNow(req, kind, record) : []
}

/**
 * The same of a record in hand, without asking the database.
 * @param record read whole, as the system: a right may rest on a field that the one who asks does not read
 */
export async function stepsNow<S extends RecordSlug, Name extends TransitionOf<S>>(
  req: PayloadRequest,
  { collection, steps }: RecordSteps<S, Name>,
  record: Documents[S],
): Promise<Name[]> {
  const fitting = (Object.keys(steps) as Name[]).filter((name) => steps[name].fits(record))
  const may = await Promise.all(fitting.map((name) => mayTakeNow(req, collection, record, name)))
  return fitting.filter((_name, index) => may[index])
}

/** What a step is decided from, once nothing stands in its way. */
async function allowed<S extends RecordSlug>(
  req: PayloadRequest,
  kind: Pick<RecordSteps<S>, 'refusals' | 'wrongState'>,
  declared: Step<S>,
  {
    record,
    given,
    strict = false,
  }: { readonly record: Documents[S]; readonly given: Given; readonly strict?: boolean },
): Promise<StepContext<S, Inputs, unknown>> {
  if (!declared.fits(record)) {
    refuse(req, kind.wrongState(record), { status: 409, code: 'wrongState' })
  }
  if (strict) refuseFaults(req, notAsked(declared.input, record, given), kind.refusals)
  const values = await read(req, declared.input, given, kind.refusals, record)
  const { person } = await principalOf(req)
  const { at, name } = await signature(req)
  const context = {
    record,
    values,
    facts: (await declared.facts?.(req, record, values)) ?? null,
    day: today(optionsOf(req.payload).clock),
    by: { person, name, at },
  }
  refuseFaults(req, declared.faults?.(context) ?? [], kind.refusals)
  return context
}

/** What was given that the record is not asked for, unless that is what it holds already. */
function notAsked(inputs: Inputs, record: object, given: Given): Fault[] {
  return Object.entries(inputs).flatMap(([name, input]) => {
    const value = given[name] ?? null
    const held = (record as Readonly<Record<string, unknown>>)[name] ?? null
    const left = value === null || value === false || value === '' || value === held
    return left || input.asked?.(record) !== false
      ? []
      : [{ code: 'notAsked', field: name, status: 409, say: { field: name } }]
  })
}

/**
 * Reads what was given for inputs; what the record is not asked for is nothing.
 * @param record as it stands, or as far as it is known before there is one @default every input is asked
 * @throws Refusal with everything that cannot be taken
 */
export async function read<I extends Inputs>(
  req: PayloadRequest,
  inputs: I,
  given: Given,
  refusals: Readonly<Record<string, Text>>,
  record?: unknown,
): Promise<Values<I>> {
  const { values, faults } = await gather(req, inputs, given, record)
  refuseFaults(req, faults, refusals)
  return values
}

/** What was given for inputs, and what cannot be taken, for whoever says more than that at once. What failed is null. */
export async function gather<I extends Inputs>(
  req: PayloadRequest,
  inputs: I,
  given: Given,
  record?: unknown,
): Promise<{ readonly values: Values<I>; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = []
  const values: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(inputs)) {
    if (record !== undefined && input.asked?.(record) === false) {
      values[name] = nothingOf(input)
      continue
    }
    try {
      const value: unknown = input.parse(given[name])
      values[name] = input.resolve ? await input.resolve(req, value) : value
    } catch (error) {
      if (!isInputFault(error)) throw error
      values[name] = null
      faults.push({ code: error.code, field: name, say: { field: name } })
    }
  }
  return { values: values as Values<I>, faults }
}

/** What an input reads where nobody was asked for it: also one that must be answered by those who are. */
function nothingOf(input: Inputs[string]): unknown {
  try {
    return input.parse(undefined) as unknown
  } catch (error) {
    if (isInputFault(error)) return null
    throw error
  }
}

/** Refuses with all that is wrong, the first one's code and status before it. */
export function refuseFaults(
  req: PayloadRequest,
  faults: readonly Fault[],
  refusals: Readonly<Record<string, Text>>,
): void {
  const [first] = faults
  if (!first) return
  const words: Readonly<Record<string, Text>> = { ...inputRefusals, ...refusals }
  const textOf = ({ code, say = {} }: Fault): Text => {
    const text = words[code]
    if (text === undefined) throw new Error(`There are no words for the refusal ${code}.`)
    return fill(text, say)
  }
  const { code, status = 400, field } = first
  refuse(req, textOf(first), {
    code,
    status,
    ...(field === undefined ? {} : { field }),
    ...(faults.length === 1
      ? {}
      : { fields: faults.map((each) => ({ field: each.field ?? null, text: textOf(each) })) }),
  })
}
