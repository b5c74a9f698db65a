import type { AccessRequest } from '../../generated-types.ts'
import type { StepContext } from '../../records/step.ts'
import type { AccessRequestState } from '../text.ts'

/**
 * What every decision writes: by whom, when and to whom. The working copy goes, for nobody needs it any more.
 */
export function decided(
  state: Exclude<AccessRequestState, 'received'>,
  { by, day }: Pick<StepContext<'access-requests', never, unknown>, 'by' | 'day'>,
): Partial<AccessRequest> {
  return { state, decided: day, decidedBy: by.name, copy: null, chosen: null }
}
