import { dayIn, isSensibleDay } from '../../core/dates.ts'
import {
  type Before,
  type Input,
  InputFault,
  type InputWords,
  oneText,
  orMissing,
} from './input.ts'

interface Asked<R> extends InputWords {
  /** First and last day that make sense. @default any between 1950 and 2100 */
  readonly days?: Input<string, R>['days']
  readonly before?: Before<R>
  readonly asked?: (record: R) => boolean
}

/** A civil date, `YYYY-MM-DD`, written so or as people write it; null for none, unless one must be given. */
export function day<R>(asked: Asked<R> & { readonly missing: string }): Input<string, R>
export function day<R>(asked: Asked<R>): Input<string | null, R>
export function day<R>(asked: Asked<R>): Input<string | null, R> {
  return { ...asked, kind: 'day', parse: (given) => orMissing(dayOf(given), asked.missing) }
}

function dayOf(given: unknown): string | null {
  const written = oneText(given)
  if (written === null) return null
  const found = dayIn(written)
  if (found === null) throw new InputFault('dateWrong')
  if (!isSensibleDay(found)) throw new InputFault('dateFar')
  return found
}
