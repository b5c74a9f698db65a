import { addDays } from '../core/dates.ts'
import { isOpen as isOpenMeasure, workflow as ofMeasure } from '../measures/rules.ts'
import type { MeasureState } from '../measures/text.ts'
import { isOpen, workflow as ofCase } from '../nonconformities/rules.ts'
import type { NonconformityState } from '../nonconformities/text.ts'
import { hasPlan } from '../processes/rules.ts'
import type { ProcessState } from '../processes/text.ts'
import type { Matter } from './text.ts'

/** Days a representative has to answer. Nothing waits for the answer: work goes on, and the record says how it went. */
export const answerDays = 14

/** A record somebody may be asked about, and where it stands. */
export type Standing =
  | { readonly kind: 'nonconformity'; readonly state: NonconformityState }
  | { readonly kind: 'process'; readonly state: ProcessState }
  | { readonly kind: 'measure'; readonly state: MeasureState }

/** What can be asked about it as it stands: nothing is asked of what is not there yet, or is decided already. */
export function mattersNow(of: Standing): readonly Matter[] {
  switch (of.kind) {
    case 'nonconformity':
      if (!isOpen(of.state)) return []
      return [
        'cause',
        'measures',
        ...(ofCase.close.from.includes(of.state) ? ['closing' as const] : []),
      ]
    case 'process':
      return hasPlan(of.state) ? ['plan'] : []
    case 'measure':
      return [
        // What is only proposed has no deadline that was decided.
        ...(isOpenMeasure(of.state) && of.state !== 'proposed' ? ['extension' as const] : []),
        ...(ofMeasure.cancel.from.includes(of.state) ? ['cancellation' as const] : []),
      ]
  }
}

/** A consultation as far as its rules go. Days are `YYYY-MM-DD`. */
export interface ConsultationFacts {
  readonly state: 'asked' | 'answered'
  readonly askedOn: string
  readonly deadline: string
}

/** Where a consultation stands on a day: an answer that did not come in time may still come. */
export function standing(
  { deadline, state }: ConsultationFacts,
  day: string,
): 'answered' | 'waiting' | 'notAnswered' {
  if (state === 'answered') return 'answered'
  return deadline < day ? 'notAnswered' : 'waiting'
}

/** Last day to answer what is asked on a day. */
export function deadlineOf(askedOn: string): string {
  return addDays(askedOn, answerDays)
}

/**
 * The round somebody who asks begins. While one waits for its answer there is no other: asking again finds that one.
 * @param before the rounds there have been of the same matter of the same record
 */
export function roundOf(before: readonly ConsultationFacts[], day: string): number {
  const waits = before.some((each) => standing(each, day) === 'waiting')
  return before.length + (waits ? 0 : 1)
}

/** Tells one round from every other: of one record, one matter. */
export function keyOf(record: string, matter: Matter, round: number): string {
  return `${record}:${matter}:${String(round)}`
}
