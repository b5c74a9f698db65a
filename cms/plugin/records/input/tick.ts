import { type Before, type Input, InputFault, type InputWords } from './input.ts'

interface Asked<R> extends InputWords {
  /** `yes` where it is ticked already. */
  readonly before?: Before<R>
  readonly asked?: (record: R) => boolean
}

/** A yes or no of its own: `true` or `yes`. What was not sent is no. */
export function tick<R>(asked: Asked<R>): Input<boolean, R> {
  return {
    ...asked,
    kind: 'tick',
    parse: (given) => {
      if (given === undefined || given === null || given === '' || given === false) return false
      if (given === true || given === 'yes') return true
      throw new InputFault('malformed')
    },
  }
}
