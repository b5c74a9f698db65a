import { pagePaths, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { can } from '../../plugin/access/can.ts'
import { local } from '../../plugin/database/local.ts'
import type { Text } from '../../plugin/core/text.ts'
import { type Figures, figures } from '../../plugin/nonconformities/figures.ts'
import {
  nonconformityCategoryText,
  nonconformitySourceText,
  nonconformityStateText,
  severityText,
} from '../../plugin/nonconformities/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { otherLanguage, pageAddress, type PageLanguage, type Query } from '../routes.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { type Bar, Bars } from './bars.tsx'
import { figureWords } from './text.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'

/** The register of nonconformities in figures, as far as the one who asks may know of it. */
const FiguresScreen = screen(loadFigures, DrawnFigures)

async function loadFigures(page: Page) {
  const { language, asked } = page
  const visitor = requireVisitor(page, pageAddress(language, 'figures', asked))
  const { req } = visitor
  const year = /^20\d{2}$/.test(asked['year'] ?? '') ? Number(asked['year']) : null
  const [found, read] = await Promise.all([
    figures(req, { year }),
    can(req, 'nonconformities', 'read'),
  ])
  if (found === null) throw new NotFound()
  const names = await namesIn(req, found, language)
  // Top management may know every number, and read what others of its roles let it.
  const readable = !visitor.roles.includes('topManagement') || read === true
  return { language, asked, visitor, found, names, year, readable }
}

function DrawnFigures({
  language,
  asked,
  visitor,
  found,
  names,
  year,
  readable,
}: Loaded<typeof loadFigures>): ReactElement {
  const words = figureWords
  return (
    <Frame
      language={language}
      section="nonconformity"
      title={words.title[language]}
      elsewhere={pageAddress(otherLanguage(language), 'figures', asked)}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{words.title[language]}</h1>
        <p className="lead">{(readable ? words.lead : words.leadNumbersOnly)[language]}</p>
        {found.byYear.size === 0 ? (
          <p className="nothing nothing--page">{words.none[language]}</p>
        ) : (
          <>
            <Years language={language} years={[...found.byYear.keys()]} chosen={year} />
            <KeyFigures language={language} found={found} />
            <div className="figures">
              <Groups
                language={language}
                names={names}
                found={found}
                year={year}
                readable={readable}
              />
            </div>
          </>
        )}
      </div>
    </Frame>
  )
}

/** The screen of the figures. */
export const figureScreens: readonly ScreenRoute[] = [
  { path: pagePaths.figures, Screen: FiguresScreen },
]

function Years({
  language,
  years,
  chosen,
}: {
  readonly language: PageLanguage
  readonly years: readonly number[]
  readonly chosen: number | null
}): ReactElement {
  return (
    <nav aria-label={figureWords.year[language]}>
      <ul className="chips">
        {[null, ...years].map((year) => (
          <li key={String(year)}>
            <a
              href={pageAddress(language, 'figures', { year: year === null ? null : String(year) })}
              aria-current={year === chosen ? 'true' : undefined}
            >
              {year ?? figureWords.allYears[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function KeyFigures({
  language,
  found,
}: {
  readonly language: PageLanguage
  readonly found: Figures
}): ReactElement {
  const { total, open, overdue, serious } = found
  return (
    <dl className="key-figures">
      <div>
        <dt>{figureWords.total[language]}</dt>
        <dd>{total}</dd>
      </div>
      <div>
        <dt>{figureWords.open[language]}</dt>
        <dd>{open}</dd>
      </div>
      <div className={overdue > 0 ? 'key-figures__warning' : undefined}>
        <dt>{figureWords.overdue[language]}</dt>
        <dd>{overdue}</dd>
      </div>
      <div className={serious > 0 ? 'key-figures__danger' : undefined}>
        <dt>{figureWords.serious[language]}</dt>
        <dd>{serious}</dd>
      </div>
    </dl>
  )
}

interface GroupsProps {
  readonly language: PageLanguage
  readonly names: Names
  readonly found: Figures
  readonly year: number | null
  readonly readable: boolean
}

function Groups(props: GroupsProps): ReactElement {
  const { language, found, names, year, readable } = props
  const list = (query: Query): string | null =>
    readable
      ? recordsAddress(language, 'nonconformity', {
          year: year === null ? null : String(year),
          ...query,
        })
      : null
  const bars = <Key extends string>(
    counts: ReadonlyMap<Key | null, number>,
    texts: Readonly<Record<Key, Text>>,
    filter: string,
  ): Bar[] =>
    [...counts].map(([key, count]) => ({
      key: key ?? '',
      name: (key === null ? figureWords.notAssessed : texts[key])[language],
      count,
      address: key === null ? null : list({ [filter]: key }),
    }))
  return (
    <>
      <Bars
        id="state"
        title={figureWords.byState[language]}
        bars={bars(found.byState, nonconformityStateText, 'state')}
      />
      <Bars
        id="source"
        title={figureWords.bySource[language]}
        bars={bars(found.bySource, nonconformitySourceText, 'source')}
      />
      <Bars
        id="category"
        title={figureWords.byCategory[language]}
        bars={bars(found.byCategory, nonconformityCategoryText, 'category')}
      />
      <Bars
        id="severity"
        title={figureWords.bySeverity[language]}
        bars={bars(found.bySeverity, severityText, 'severity')}
      />
      <Bars
        id="unit"
        title={figureWords.byUnit[language]}
        bars={[...found.byUnit].map(([id, { total, open }]) => ({
          key: id,
          name: names.units.get(id) ?? '',
          count: total,
          note: `(${String(open)} ${figureWords.ofThemOpen[language]})`,
          address: list({ unit: id }),
        }))}
      />
      <Bars
        id="topic"
        title={figureWords.byTopic[language]}
        bars={[...found.byTopic].map(([id, count]) => ({
          key: id ?? '',
          name: (id === null ? null : names.topics.get(id)) ?? figureWords.noTopic[language],
          count,
          address: id === null ? null : list({ topic: id }),
        }))}
      />
    </>
  )
}

interface Names {
  readonly units: ReadonlyMap<string, string>
  readonly topics: ReadonlyMap<string, string>
}

/** What the units and topics that were counted are called. */
async function namesIn(
  req: PayloadRequest,
  { byUnit, byTopic }: Figures,
  language: PageLanguage,
): Promise<Names> {
  const named = { overrideAccess: false, locale: language, select: { name: true } } as const
  const topicIds = [...byTopic.keys()].filter((each) => each !== null)
  const [units, topics] = await Promise.all([
    local.find(req, 'units', { ...named, where: { id: { in: [...byUnit.keys()] } } }),
    local.find(req, 'topics', { ...named, where: { id: { in: topicIds } } }),
  ])
  return {
    units: new Map(units.map((each) => [each.id, each.name])),
    topics: new Map(topics.map((each) => [each.id, each.name])),
  }
}
