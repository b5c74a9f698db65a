import type { ReactElement } from 'react'
import { today } from '../../plugin/core/dates.ts'
import { idOf } from '../../plugin/database/local.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { isOpen } from '../../plugin/nonconformities/rules.ts'
import {
  nonconformityCategoryText,
  nonconformitySourceText,
  nonconformityStateText,
  severityText,
} from '../../plugin/nonconformities/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Day } from '../components/day.tsx'
import { Frame } from '../components/frame.tsx'
import { ListFilters, type ShownFilter } from '../components/list-filters.tsx'
import { askFor, isFiltered, listQuery, pageOf } from '../components/list-query.ts'
import { type Column, ListTable } from '../components/list-table.tsx'
import { listWords } from '../components/list-text.ts'
import { Notice } from '../components/notice.tsx'
import { Paging } from '../components/paging.tsx'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import { Due } from '../components/due.tsx'
import { caseAddress, casesAddress, casesCsvAddress } from './addresses.ts'
import { StateTag } from './parts.tsx'
import {
  type CaseFilter,
  caseShape,
  type CaseSort,
  registerChoices,
  registerRows,
  type RegisterRows,
} from './register.ts'
import { caseForms, caseWords as words, registerSentence } from './text.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../page.ts'

const size = 25

/** The register: the nonconformities I may read, with filter, order and page in the address. */
export const CasesScreen = screen(loadRegister, Register)

async function loadRegister(page: Page) {
  const { language, asked } = page
  const address = casesAddress(language)
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const query = listQuery(caseShape, asked)
  const [rows, choices] = await Promise.all([
    registerRows(req, language, query, size),
    registerChoices(req, language),
  ])
  const shown = pageOf({ size }, query, rows.total)
  const day = today(optionsOf(req.payload).clock)
  return { language, asked, address, visitor, query, rows, choices, day, page: shown }
}

function Register({
  language,
  asked,
  address,
  visitor,
  query,
  rows,
  choices,
  day,
  page,
}: Loaded<typeof loadRegister>): ReactElement {
  return (
    <Frame
      language={language}
      section="nonconformity"
      title={words.register[language]}
      elsewhere={casesAddress(otherLanguage(language), asked)}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{words.register[language]}</h1>
        {asked['done'] === 'transfer' && (
          <Notice colour="success">
            <p>{caseForms.transfer.done[language]}</p>
          </Notice>
        )}
        <p className="lead">
          {choices.total === 0
            ? words.none[language]
            : `${registerSentence[language](choices)} ${words.registerLead[language]}`}
        </p>
        {choices.total > 0 && (
          <ListFilters
            language={language}
            address={address}
            shape={caseShape}
            query={query}
            filters={filtersFor(language, choices)}
          />
        )}
        {rows.docs.length > 0 && (
          <ListTable
            language={language}
            address={address}
            shape={caseShape}
            query={query}
            caption={words.register[language]}
            columns={columnsFor(language, rows, day)}
            rows={rows.docs}
            keyOf={(each) => each.id}
          />
        )}
        {rows.total === 0 && isFiltered(query) && (
          <p className="nothing nothing--page">{listWords.nothingMatches[language]}</p>
        )}
        <Paging language={language} address={address} shape={caseShape} query={query} page={page} />
        {rows.total > 0 && (
          <p className="links">
            <a href={casesCsvAddress(language, askFor(caseShape, query, { page: 1 }))}>
              {listWords.asCsv[language]}
            </a>
          </p>
        )}
      </div>
    </Frame>
  )
}

function columnsFor(
  language: PageLanguage,
  { units }: RegisterRows,
  day: string,
): Column<Nonconformity, CaseSort>[] {
  return [
    {
      key: 'title',
      name: words.nonconformity[language],
      title: true,
      cell: (each) => (
        <a
          href={caseAddress(language, each.number)}
          lang={each.language === language ? undefined : each.language}
        >
          {each.title}
        </a>
      ),
    },
    {
      key: 'number',
      name: words.number[language],
      sort: 'number',
      cell: (each) => <span className="case-number">{each.number}</span>,
    },
    {
      key: 'state',
      name: words.state[language],
      cell: (each) => <StateTag language={language} state={each.state} />,
    },
    {
      key: 'unit',
      name: words.unit[language],
      cell: (each) => units.get(idOf(each.unit)) ?? '',
    },
    {
      key: 'source',
      name: words.source[language],
      cell: (each) => nonconformitySourceText[each.source][language],
    },
    {
      key: 'severity',
      name: words.severity[language],
      cell: (each) =>
        each.severity ? severityText[each.severity][language] : words.notAssessed[language],
    },
    {
      key: 'eventDate',
      name: words.eventDate[language],
      sort: 'eventDate',
      cell: (each) => <Day date={each.eventDate} language={language} />,
    },
    {
      key: 'due',
      name: words.due[language],
      sort: 'due',
      cell: (each) =>
        each.due && isOpen(each.state) ? <Due language={language} due={each.due} day={day} /> : '–',
    },
  ]
}

function filtersFor(
  language: PageLanguage,
  { years, units }: Awaited<ReturnType<typeof registerChoices>>,
): ShownFilter<CaseFilter>[] {
  const of = (table: Readonly<Record<string, Text>>) =>
    Object.entries(table).map(([value, text]) => ({ value, text: text[language] }))
  return [
    {
      name: 'state',
      label: words.state[language],
      options: [
        { value: 'open', text: words.open[language] },
        { value: 'overdue', text: words.overdue[language] },
        ...of(nonconformityStateText),
      ],
    },
    { name: 'source', label: words.source[language], options: of(nonconformitySourceText) },
    { name: 'category', label: words.category[language], options: of(nonconformityCategoryText) },
    { name: 'severity', label: words.severity[language], options: of(severityText) },
    {
      name: 'year',
      label: words.year[language],
      options: years.map((year) => ({ value: String(year), text: String(year) })),
    },
    {
      name: 'unit',
      label: words.unit[language],
      options: units.map(([value, text]) => ({ value, text })),
    },
    { name: 'search', label: words.search[language] },
  ]
}
