import type { LawStep, Outcome } from './load-law.ts'

const words: Record<Exclude<Outcome, 'same'>, { readonly did: string; readonly would: string }> = {
  new: { did: 'added', would: 'would be added' },
  renewed: { did: 'renewed', would: 'would be renewed' },
  kept: { did: 'left as it is here', would: 'would be left as it is here' },
}

/**
 * What was done with each entry of the register, a line each, and a sum.
 * @param written false where nothing was written, and the lines tell what would be
 */
export function toldOf(steps: readonly LawStep[], written: boolean): string[] {
  const lines = steps.flatMap(({ fields, key, name, outcome }) => {
    if (outcome === 'same') return []
    const { did, would } = words[outcome]
    const called = name === key ? key : `${key} ${name}`
    const where = fields.length === 0 ? '' : `: ${fields.join(', ')}`
    return [`  ${called}, ${written ? did : would}${where}`]
  })
  const number = (outcome: Outcome): string =>
    String(steps.filter((each) => each.outcome === outcome).length)
  const kept = number('kept')
  return [
    ...lines,
    `${written ? '✓' : '·'} ${String(steps.length)} entries of the register of law: ${number('new')} new, ${number('renewed')} renewed, ${kept} changed here and left, ${number('same')} as they were`,
    ...(kept === '0'
      ? []
      : ['  What was changed here is not overwritten. Compare it in the admin, under Law.']),
    ...(written ? [] : ['· Nothing was written. Leave out --preview to do it.']),
  ]
}
