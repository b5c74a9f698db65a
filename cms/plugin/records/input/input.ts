import type { PayloadRequest } from 'payload'
import type { Text } from '../../core/text.ts'

/** How an input is asked for and read. One file each; a new one comes with its second use. */
export type InputKind =
  | 'text'
  | 'paragraphs'
  | 'day'
  | 'number'
  | 'money'
  | 'choice'
  | 'choices'
  | 'tick'
  | 'file'
  | 'unit'
  | 'person'
  | 'people'
  | 'record'
  | 'topic'
  | 'course'
  | 'authority'

/** What every input says of itself. */
export interface InputWords {
  readonly label: Text
  /** Said below the label. @default nothing */
  readonly hint?: Text
  /** Said to be optional at the field. What is not may still be left empty, unless `missing` is given. @default false */
  readonly optional?: boolean
  /** Code among the record's refusals, said where nothing was given. @default an empty one is taken */
  readonly missing?: string
  /** Name in the form, where the page has another field of the same name. @default the last part of its own name */
  readonly posted?: string
}

/** What stands in a field before anybody has typed. */
export type Before<R> =
  /** What the record holds under the name of the input. */
  | 'stored'
  /** @param day today in Oslo, `YYYY-MM-DD` */
  | ((record: R, day: string) => string | readonly string[] | null | undefined)

/**
 * A field of a step. It reads what REST and what a form gives alike, refuses what it cannot be, and says how it is asked
 * for.
 */
export interface Input<Value, R = unknown> extends InputWords {
  readonly kind: InputKind
  /** Values one may choose among, with their words. */
  readonly words?: Readonly<Record<string, Text>>
  /** What tells more about each of them. @default nothing */
  readonly hints?: Readonly<Partial<Record<string, Text>>> | undefined
  /** How few choices are shown: below each other, in a row, or as a list to open. @default 'below' */
  readonly layout?: 'below' | 'row' | 'list' | undefined
  /** First and last day that make sense here, of the day the page is shown. */
  readonly days?: { readonly from?: 'today'; readonly to?: 'today' } | undefined
  /** What stands in it already. @default nothing */
  readonly before?: Before<R> | undefined
  /** Whether a record as it stands is asked for it; what is not asked is read as nothing. @default every one is */
  readonly asked?: (record: R) => boolean
  /**
   * @param given text or texts of a form, or a value of JSON; undefined where it was not sent
   * @throws InputFault
   */
  readonly parse: (given: unknown) => Value
  /**
   * Looks it up among what there is, by id or by a name that only one has.
   * @throws InputFault
   */
  resolve?(req: PayloadRequest, value: Value): Promise<Value>
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an input of any value, of any record
export type Inputs = Readonly<Record<string, Input<any, any>>>
/** What inputs give once they are read, by their names. */
export type Values<I extends Inputs> = {
  readonly [Name in keyof I]: I[Name] extends Input<infer Value, infer _R> ? Value : never
}

/** Thrown by an input at what it cannot take. */
export class InputFault extends Error {
  override readonly name = 'InputFault'
  /** One of `inputRefusals`, or of the record's refusals. */
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** By name: the server and the admin may each have a copy of the class. */
export function isInputFault(error: unknown): error is InputFault {
  return error instanceof Error && error.name === 'InputFault'
}

/** Name of an input in a form. */
export function postedName(name: string, input: Pick<InputWords, 'posted'>): string {
  return input.posted ?? name.split('.').at(-1) ?? name
}

/** A value, or the refusal of nothing where something must be given. */
export function orMissing<Value>(value: Value | null, missing: string | undefined): Value | null {
  if (value === null && missing !== undefined) throw new InputFault(missing)
  return value
}

/** The one text that was given; null for none. */
export function oneText(given: unknown): string | null {
  if (given === undefined || given === null) return null
  if (typeof given !== 'string') throw new InputFault('malformed')
  const text = given.trim()
  return text === '' ? null : text
}
