import type { PayloadRequest } from 'payload'
import { civilDay } from '../core/dates.ts'
import { idOf, local } from '../core/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import type { ClosingFacts } from './rules.ts'

/**
 * A stored nonconformity as far as the rules of its end go, with its measures. Read as the system: a measure counts
 * whether the one who closes may read it or not.
 */
export async function closingFacts(
  req: PayloadRequest,
  found: Nonconformity,
): Promise<ClosingFacts> {
  const measures = await local.find(req, 'measures', {
    overrideAccess: true,
    where: { nonconformity: { equals: found.id } },
    select: { state: true, doneDate: true },
  })
  const corrected = (found.steps ?? []).filter(({ step }) => step === 'checkEffect').at(-1)
  return {
    state: found.state,
    severity: found.severity ?? null,
    byRepresentative: found.byRepresentative === true,
    replyToRepresentative: found.replyToRepresentative ?? null,
    seriousInjury: found.seriousInjury === true,
    notified: found.notified ?? {},
    correctedBy: (found.correctedBy ?? []).map(idOf),
    measures: measures.map(({ state, doneDate }) => ({ state, doneDate: doneDate ?? null })),
    correctedOn: corrected?.at ? civilDay(corrected.at) : null,
  }
}

/** People with one more among them, each once. */
export function peopleWith(people: readonly string[], person: string | null): string[] {
  return [...new Set(person === null ? people : [...people, person])]
}
