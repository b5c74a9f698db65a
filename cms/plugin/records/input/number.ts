import {
  type Before,
  type Input,
  InputFault,
  type InputWords,
  oneText,
  orMissing,
} from './input.ts'

interface Asked<R> extends InputWords {
  readonly before?: Before<R>
  readonly asked?: (record: R) => boolean
}

/** A number, with a decimal comma or point and up to two decimals; null for none, unless something must be given. */
export function number<R>(asked: Asked<R> & { readonly missing: string }): Input<number, R>
export function number<R>(asked: Asked<R>): Input<number | null, R>
export function number<R>(asked: Asked<R>): Input<number | null, R> {
  return { ...asked, kind: 'number', parse: (given) => orMissing(numberOf(given), asked.missing) }
}

/** A number as people write it; null for none. @throws InputFault for what is none */
export function numberOf(given: unknown): number | null {
  const written = oneText(typeof given === 'number' ? String(given) : given)
  if (written === null) return null
  const figures = written.replaceAll(/\s|%$/g, '').replace(',', '.')
  if (!/^-?\d{1,9}(?:\.\d{1,2})?$/.test(figures)) throw new InputFault('numberWrong')
  return Number(figures)
}
