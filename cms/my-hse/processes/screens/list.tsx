import type { ReactElement } from 'react'
import { recordAddress, recordsAddress } from '../../../../content/addresses/my-hse.ts'
import { reachOf } from '../../../plugin/access/can.ts'
import { fill } from '../../../plugin/core/text.ts'
import { broughtAlongRead } from '../../../plugin/former-years/load.ts'
import { shownOnPage } from '../../../plugin/processes/inputs/cases.ts'
import { unitsWaiting } from '../../../plugin/processes/opening/waiting.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Frame } from '../../components/frame.tsx'
import { elsewhereOf, ListPart } from '../../lists/list-screen.tsx'
import { loadList } from '../../lists/load-list.ts'
import { type Loaded, type Page, screen } from '../../page.ts'
import { proposeAddress } from '../../proposals/propose.tsx'
import { proposalWords } from '../../proposals/text.ts'
import { matrixAddress } from '../../units/addresses.ts'
import { draftsOf } from '../components/drafted.ts'
import { Waiting } from '../components/waiting.tsx'
import { rounds } from '../list.ts'
import { processWords } from '../text.ts'

/** The processes one may read, and the units whose process of the year is not open yet. */
export const ProcessListScreen = screen(loadProcesses, Processes)

async function loadProcesses(page: Page) {
  const { language } = page
  const list = await loadList(rounds, page)
  const { req } = list.visitor
  const { errors, of } = await draftsOf(page, ['open'])
  const [waiting, reading, editing] = await Promise.all([
    unitsWaiting(req),
    reachOf(req, 'hse-processes', 'read'),
    reachOf(req, 'hse-processes', 'edit'),
  ])
  const { reports } = await broughtAlongRead(req, reading.all ? null : reading.units)
  const overview = reading.all || reading.units.length > 1
  return {
    language,
    list,
    errors,
    drafted: of.open,
    waiting,
    overview,
    reports,
    prepares: editing.units.length > 0,
  }
}

function Processes({
  language,
  list,
  errors,
  drafted,
  waiting,
  overview,
  prepares,
  reports,
}: Loaded<typeof loadProcesses>): ReactElement {
  const { lead, none } = rounds.list
  return (
    <Frame
      language={language}
      section="process"
      title={processWords.processes[language]}
      failed={errors.length > 0}
      elsewhere={elsewhereOf(list)}
      visitor={list.visitor}
    >
      <div className="width page process">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{processWords.processes[language]}</h1>
        <p className="lead">{lead[language]}</p>
        <ErrorSummary language={language} errors={errors} />
        {overview && (
          <p>
            <a href={matrixAddress(language)}>{processWords.coverage[language]}</a>
          </p>
        )}
        {/* Whoever prepares a process writes its challenges in it; everyone else proposes them. */}
        {!prepares && (
          <p>
            <a href={proposeAddress(language, { matter: 'challenge' })}>
              {proposalWords.challengeForUnit[language]}
            </a>
          </p>
        )}
        {waiting.map((each) => (
          <Waiting key={each.year} language={language} waiting={each} drafted={drafted} />
        ))}
        <section className="part" aria-labelledby="all">
          <h2 className="section-title" id="all">
            {processWords.earlier[language]}
          </h2>
          {list.all === 0 ? (
            <p className="nothing">{none[language]}</p>
          ) : (
            <ListPart loaded={list} />
          )}
        </section>
        <FormerReports language={language} reports={reports} />
      </div>
    </Frame>
  )
}

/** The reports of before Verne, the newest first. */
function FormerReports({
  language,
  reports,
}: Pick<Loaded<typeof loadProcesses>, 'language' | 'reports'>): ReactElement | null {
  if (reports.length === 0) return null
  const newest = reports.toSorted((one, other) => other.year - one.year)
  return (
    <section className="part" aria-labelledby="former">
      <h2 className="section-title" id="former">
        {processWords.formerReports[language]}
      </h2>
      <ul>
        {newest.slice(0, shownOnPage).map((each) => (
          <li key={each.number}>
            {each.year}:{' '}
            <a href={recordAddress(language, 'document', each.number)} lang={each.language}>
              {each.title}
            </a>
          </li>
        ))}
      </ul>
      {newest.length > shownOnPage && (
        <p>
          <a href={recordsAddress(language, 'document', { kind: 'formerReport' })}>
            {fill(processWords.allFormerReports, { count: newest.length })[language]}
          </a>
        </p>
      )}
    </section>
  )
}
