import { recordLabels } from '../../../content/words/records.ts'
import { ledToWords } from '../../../content/words/stories.ts'
import type { Text } from '../core/text.ts'
import type { Story } from '../generated-types.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { storyStateText, storyText } from './text.ts'

/** What stories are searched and sorted by. */
export const storyKeys: ListKeys<'stories'> = {
  of: 'stories',
  search: ['number', 'title', 'titleEn'],
  sorts: { title: { value: ({ title }) => title } },
}

/** How a state is marked. */
export const storyColours = {
  draft: 'info',
  toApprove: 'warning',
  approved: 'success',
  published: 'success',
  withdrawn: 'neutral',
} as const

const nothing = { none: { nb: '–', en: '–' } } as const

/** What a story is called. */
const titleOf = ({ title, titleEn }: Pick<Story, 'title' | 'titleEn'>): Text => ({
  nb: title,
  en: titleEn,
})

/** The stories of what reports led to, the newest year first. */
export const storyList = recordList<'stories'>({
  of: 'stories',
  title: ledToWords.title,
  lead: {
    nb: 'Korte historier fra lukkede avvik. Én skriver, en annen godkjenner, og alle kan lese dem på nettstedet når de er publisert.',
    en: 'Short stories from closed nonconformities. One writes, another approves, and everyone can read them on the website once they are published.',
  },
  none: {
    nb: 'Ingen har skrevet noe ennå. Åpne et lukket avvik, og skriv hva det førte til.',
    en: 'Nobody has written anything yet. Open a closed nonconformity, and write what it led to.',
  },
  count: {
    one: { nb: '{count} historie', en: '{count} story' },
    many: { nb: '{count} historier', en: '{count} stories' },
  },
  columns: [
    {
      key: 'number',
      name: recordLabels.number,
      fields: ['number'],
      cell: { kind: 'title', value: ({ number }) => number },
    },
    column.said('title', { nb: 'Historie', en: 'Story' }, ['title', 'titleEn'], titleOf),
    column.text('year', storyText.year),
    column.day('publishedOn', storyText.publishedOn, nothing),
    column.state(storyStateText, storyColours),
  ],
  filters: {
    search: column.bySearch(),
    topic: column.byTopic(),
    state: column.byChoice('state', recordLabels.state, storyStateText),
    year: column.byYear(),
  },
  sorts: { year: byField('year'), ...sortsOf(storyKeys) },
  sortedBy: { sort: 'year', descending: true },
})
