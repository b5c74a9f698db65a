import { measureInput } from '../../plugin/measures/input.ts'
import { postedName } from '../../plugin/records/input/input.ts'

/** What is asked of a measure on the page of a case, which has other titles. */
export const caseMeasureInput = {
  ...measureInput,
  title: { ...measureInput.title, posted: 'measureTitle' },
} as const

/** Name in the form of what the rules name. */
export function proposalField(field: string): string {
  const inputs: Readonly<Record<string, { readonly posted?: string }>> = caseMeasureInput
  const own = Object.hasOwn(inputs, field) ? inputs[field] : undefined
  return own ? postedName(field, own) : field
}
