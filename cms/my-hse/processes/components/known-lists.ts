import type { Text } from '../../../plugin/core/text.ts'
import type { ProcessInputs } from '../../../plugin/processes/inputs.ts'
import type { PageLanguage } from '../../routes.ts'

/** A link to the whole list of each unit that goes through the process; named by unit where there are several. */
export function listsOf(
  {
    known: { covered },
    language,
    name,
    unit,
  }: {
    readonly known: Pick<ProcessInputs, 'covered'>
    readonly language: PageLanguage
    readonly name: Text
    /** The unit of the process. */
    readonly unit: { readonly id: string; readonly name: string }
  },
  addressOf: (unit: string) => string,
): { name: string; address: string }[] {
  const units = [unit, ...covered.map((each) => ({ id: each.id, name: each.name[language] }))]
  return units.map((each) => ({
    name: units.length === 1 ? name[language] : `${name[language]}, ${each.name}`,
    address: addressOf(each.id),
  }))
}
