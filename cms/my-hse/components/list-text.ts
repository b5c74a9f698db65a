import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words every list has. */
export const listWords = {
  filter: { nb: 'Filtrer listen', en: 'Filter the list' },
  all: { nb: 'Alle', en: 'All' },
  show: { nb: 'Vis', en: 'Show' },
  reset: { nb: 'Nullstill filteret', en: 'Clear the filter' },
  sortedUp: { nb: 'sortert stigende', en: 'sorted ascending' },
  sortedDown: { nb: 'sortert synkende', en: 'sorted descending' },
  pages: { nb: 'Sider', en: 'Pages' },
  page: { nb: 'Side', en: 'Page' },
  previous: { nb: 'Forrige', en: 'Previous' },
  next: { nb: 'Neste', en: 'Next' },
  nothingMatches: {
    nb: 'Ingenting i listen passer med filteret.',
    en: 'Nothing in the list matches the filter.',
  },
  noTopic: { nb: 'Uten tema', en: 'No topic' },
  alone: { nb: ', uten enhetene under', en: ', excluding the units below' },
  asCsv: { nb: 'Last ned som CSV', en: 'Download as CSV' },
} satisfies Record<string, Text>

/** How much of a list stands on a page: "1–25 av 212". */
export const shownOf: Record<PageLanguage, (from: number, to: number, total: number) => string> = {
  nb: (from, to, total) => `${String(from)}–${String(to)} av ${total.toLocaleString('nb')}`,
  en: (from, to, total) => `${String(from)}–${String(to)} of ${total.toLocaleString('en')}`,
}
