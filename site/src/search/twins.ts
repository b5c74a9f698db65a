import type { Item } from './answers/items.ts'
import type { FoundPage } from './index/found-page.ts'

/**
 * A page that is shown first is not shown again: where in it the answer stands goes with it.
 * @param items what answers in the list
 * @param pages pages that were found
 */
export function withoutTwins(
  items: readonly Item[],
  pages: readonly FoundPage[],
): { items: Item[]; pages: FoundPage[] } {
  const found = new Map(pages.map((each) => [each.address, each]))
  return {
    items: items.map((item) => {
      const sections = found.get(item.address ?? '')?.sections ?? []
      const lines = sections.map(({ title, address }) => {
        return { label: '', text: title, phone: null, address }
      })
      return { ...item, lines: [...item.lines, ...lines] }
    }),
    pages: pages.filter(({ address }) => !items.some((item) => item.address === address)),
  }
}
