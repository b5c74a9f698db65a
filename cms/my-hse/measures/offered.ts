import type { PayloadRequest } from 'payload'
import type { Measure } from '../../plugin/generated-types.ts'
import { factsOf } from '../../plugin/measures/facts.ts'
import {
  checkFault,
  effectDays,
  type EffectDays,
  isOverdue,
  overdueFault,
} from '../../plugin/measures/rules.ts'
import { mayExtend } from '../../plugin/measures/steps/extend.ts'
import { registeringOf } from '../../plugin/measures/steps/register-overdue.ts'
import { checkingOf } from '../../plugin/measures/steps/verify.ts'
import type { measureSteps } from '../../plugin/measures/steps.ts'

type Name = keyof typeof measureSteps.steps

/** What is offered of what somebody may do, and what is said in place of the rest. */
export interface Offered {
  readonly names: readonly Name[]
  /** When the effect may be checked, and whether by the one who asks; null while the measure is not done. */
  readonly check: (EffectDays & { readonly doneByThem: boolean; readonly now: boolean }) | null
}

/**
 * The steps whose rules let the one who asks through today, of those that roles and state allow. The rules of a step
 * refuse the rest; a page does not offer what would be refused whatever was written.
 */
export async function offeredOf(
  req: PayloadRequest,
  measure: Measure,
  { names, day }: { readonly names: readonly Name[]; readonly day: string },
): Promise<Offered> {
  const facts = factsOf(measure)
  const checking = await checkingOf(req, measure)
  const days = effectDays(facts, checking.severity)
  const refused: Name[] = []
  if (checkFault(facts, checking, day) !== null) refused.push('verify')
  if (names.includes('extend') && !(await mayExtend(req, measure, checking.severity))) {
    refused.push('extend')
  }
  if (names.includes('registerOverdue')) {
    const registering = { ...(await registeringOf(req, measure)), overdue: isOverdue(facts, day) }
    if (overdueFault(registering) !== null) refused.push('registerOverdue')
  }
  const { doneByThem } = checking
  return {
    names: names.filter((each) => !refused.includes(each)),
    check: days && { ...days, doneByThem, now: !refused.includes('verify') },
  }
}
