import type { AccessRequest } from '../generated-types.ts'
import type { WorkingCopy } from './copy.ts'
import type { Chosen, GivenCase } from './given.ts'

/** The working copy of a request; null where it has been removed. */
export function copyIn({ copy }: Pick<AccessRequest, 'copy'>): WorkingCopy | null {
  return (copy ?? null) as WorkingCopy | null
}

/** What was chosen to take out of the working copy. */
export function chosenIn({ chosen }: Pick<AccessRequest, 'chosen'>): Chosen {
  return (chosen ?? nothingChosen) as unknown as Chosen
}

/** The case as it was given out; null where nothing was. */
export function givenIn({ given }: Pick<AccessRequest, 'given'>): GivenCase | null {
  return (given ?? null) as GivenCase | null
}

/** Nothing is taken out but names that are known and contact details, and no picture is given along. */
export const nothingChosen: Chosen = { marks: [], words: [], pictures: [] }
