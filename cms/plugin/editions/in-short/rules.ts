import { inShortLimits } from '../../../../content/schema/guideline.ts'

/** The sentences an edition says in short: one a line, without empty lines and the marks of a pasted list. */
export function inShortSentences(text: string | null | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•·*]\s+/, '').trim())
    .filter((line) => line !== '')
}

/** What is wrong with the sentences: how many there are, or which one is too long, by how many characters. */
export type InShortFault =
  | { readonly code: 'inShortCount'; readonly values: { readonly count: number } }
  | {
      readonly code: 'inShortTooLong'
      readonly values: { readonly sentence: number; readonly over: number }
    }

/** What keeps an edition from saying this in short. Nothing at all is no fault: the field may be empty. */
export function inShortFaults(text: string | null | undefined): InShortFault[] {
  const sentences = inShortSentences(text)
  const count = sentences.length
  const { fewest, most, longest } = inShortLimits
  const faults: InShortFault[] = []
  if (count > 0 && (count < fewest || count > most)) {
    faults.push({ code: 'inShortCount', values: { count } })
  }
  sentences.forEach((each, index) => {
    const over = each.length - longest
    if (over > 0) {
      faults.push({ code: 'inShortTooLong', values: { sentence: index + 1, over } })
    }
  })
  return faults
}
