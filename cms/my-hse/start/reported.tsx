import type { ReactElement } from 'react'
import { nonconformityStateText } from '../../plugin/nonconformities/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { ListFilters } from '../components/list-filters.tsx'
import { listQuery, type ListShape, pageOf } from '../components/list-query.ts'
import { Paging } from '../components/paging.tsx'
import { otherLanguage, pageAddress } from '../routes.ts'
import { reportedBy } from './facts.ts'
import { ReportedList } from './reported-list.tsx'
import { startWords } from './text.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../page.ts'

const shape: ListShape<'state', 'date'> = {
  filters: { state: Object.keys(nonconformityStateText) },
  sorts: ['date'],
  sortedBy: { sort: 'date', descending: true },
}

/** Everything I have reported. */
export const ReportedScreen = screen(loadReported, Reported)

async function loadReported(page: Page) {
  const { language, asked } = page
  const address = pageAddress(language, 'reported')
  const visitor = requireVisitor(page, address)
  const reported = visitor.person ? await reportedBy(visitor.req) : []
  const query = listQuery(shape, asked)
  const { state } = query.filters
  const matching = reported.filter((each) => state === null || each.state === state)
  const shown = pageOf(shape, query, matching.length)
  const other = otherLanguage(language)
  const states = Object.entries(nonconformityStateText)
    .filter(([value]) => reported.some((each) => each.state === value))
    .map(([value, text]) => ({ value, text: text[language] }))
  return {
    language,
    asked,
    address,
    visitor,
    query,
    matching,
    other,
    states,
    page: shown,
  }
}

function Reported({
  language,
  asked,
  address,
  visitor,
  query,
  matching,
  other,
  states,
  page,
}: Loaded<typeof loadReported>): ReactElement {
  return (
    <Frame
      language={language}
      title={startWords.reportedByMe[language]}
      elsewhere={pageAddress(other, 'reported', asked)}
      visitor={visitor}
      section="start"
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{startWords.reportedByMe[language]}</h1>
        <p className="lead">{startWords.reportedLead[language]}</p>
        {states.length > 1 && (
          <ListFilters
            language={language}
            address={address}
            shape={shape}
            query={query}
            filters={[{ name: 'state', label: startWords.state[language], options: states }]}
          />
        )}
        <ReportedList language={language} reported={matching.slice(page.from, page.to)} />
        <Paging language={language} address={address} shape={shape} query={query} page={page} />
      </div>
    </Frame>
  )
}
