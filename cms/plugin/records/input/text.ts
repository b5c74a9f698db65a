import { longest } from '../../core/fields.ts'
import { cleanText } from '../../core/incoming-text.ts'
import { holdsNationalId } from '../../core/national-id.ts'
import {
  type Before,
  type Input,
  InputFault,
  type InputWords,
  oneText,
  orMissing,
} from './input.ts'

type TextInput<Value, R> = Input<Value, R>
interface Asked<R> extends InputWords {
  readonly before?: Before<R>
  readonly asked?: (record: R) => boolean
}

/** A line of text; null for none, unless something must be given. */
export function text<R>(asked: Asked<R> & { readonly missing: string }): TextInput<string, R>
export function text<R>(asked: Asked<R>): TextInput<string | null, R>
export function text<R>(asked: Asked<R>): TextInput<string | null, R> {
  return {
    ...asked,
    kind: 'text',
    parse: (given) => orMissing(within(given, longest.line, 'lineTooLong'), asked.missing),
  }
}

/** Some paragraphs of text; null for none, unless something must be given. */
export function paragraphs<R>(asked: Asked<R> & { readonly missing: string }): TextInput<string, R>
export function paragraphs<R>(asked: Asked<R>): TextInput<string | null, R>
export function paragraphs<R>(asked: Asked<R>): TextInput<string | null, R> {
  return {
    ...asked,
    kind: 'paragraphs',
    parse: (given) => orMissing(within(given, longest.paragraphs, 'textTooLong'), asked.missing),
  }
}

function within(given: unknown, longestText: number, tooLong: string): string | null {
  const written = oneText(typeof given === 'string' ? cleanText(given) : given)
  if (written === null) return null
  if (written.length > longestText) throw new InputFault(tooLong)
  if (holdsNationalId(written)) throw new InputFault('nationalId')
  return written
}
