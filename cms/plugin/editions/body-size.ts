/** Levels of values within values that a body may have: lists in lists to some twenty levels, and a callout. */
const deepestBody = 120

/** Values in a body, counted one by one: some 20,000 paragraphs. */
const mostValues = 400_000

/** Characters of all texts in a body together: some 250 printed pages. */
const longestBody = 1_000_000

/**
 * Looks at the size of something before anything follows it into its depth.
 * @returns what is too much, or null
 */
export function excessIn(stored: unknown): 'tooDeep' | 'tooLarge' | null {
  const waiting: [value: unknown, depth: number][] = [[stored, 0]]
  let [values, characters] = [0, 0]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next
    values += 1
    if (typeof value === 'string') characters += value.length
    if (values > mostValues || characters > longestBody) return 'tooLarge'
    if (typeof value !== 'object' || value === null) continue
    if (depth >= deepestBody) return 'tooDeep'
    for (const each of Object.values(value) as unknown[]) waiting.push([each, depth + 1])
  }
  return null
}
