import { type Before, type Input, InputFault, type InputWords, oneText } from './input.ts'

interface Asked<R> extends InputWords {
  readonly before?: Before<R>
  readonly asked?: (record: R) => boolean
}

/** Whole NOK, a number or a text with the thousands set apart in any way; null for none. */
export function money<R>(asked: Asked<R>): Input<number | null, R> {
  return { ...asked, kind: 'money', parse: kroner }
}

/** Whole NOK as people write them; null for none. @throws InputFault for what is no amount */
export function kroner(given: unknown): number | null {
  const written = oneText(typeof given === 'number' ? String(given) : given)
  if (written === null) return null
  const figures = written.replaceAll(/\s/g, '').replace(',', '.')
  if (!/^\d{1,12}(?:\.\d+)?$/.test(figures)) throw new InputFault('amountWrong')
  return Math.round(Number(figures))
}
