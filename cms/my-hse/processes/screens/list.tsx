import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { reachOf } from '../../../plugin/access/can.ts'
import { today } from '../../../plugin/core/dates.ts'
import { idOf, local } from '../../../plugin/database/local.ts'
import { fill } from '../../../plugin/core/text.ts'
import { optionsOf } from '../../../plugin/options.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Form } from '../../components/form-parts.tsx'
import { Frame } from '../../components/frame.tsx'
import { elsewhereOf, ListPart } from '../../lists/list-screen.tsx'
import { loadList } from '../../lists/load-list.ts'
import { type Loaded, type Page, screen } from '../../page.ts'
import type { PageLanguage } from '../../routes.ts'
import { matrixAddress } from '../../units/addresses.ts'
import { draftsOf } from '../components/drafted.ts'
import { processSegments } from '../forms/segments.ts'
import { rounds } from '../list.ts'
import { processWords } from '../text.ts'

/** The processes one may read, and the units whose process of the year is not open yet. */
export const ProcessListScreen = screen(loadProcesses, Processes)

async function loadProcesses(page: Page) {
  const { language } = page
  const list = await loadList(rounds, page)
  const { req } = list.visitor
  const { errors } = await draftsOf(page, ['open'])
  const year = Number(today(optionsOf(req.payload).clock).slice(0, 4))
  const [toOpen, reading] = await Promise.all([
    unitsToOpen(req, language, year),
    reachOf(req, 'hse-processes', 'read'),
  ])
  return { language, list, errors, year, toOpen, overview: reading.all || reading.units.length > 1 }
}

/** Units whose process of the year the one who asks may open, and nobody has yet. */
async function unitsToOpen(req: PayloadRequest, language: PageLanguage, year: number) {
  const reach = await reachOf(req, 'hse-processes', 'open')
  if (reach.units.length === 0) return []
  const begun = await local.find(req, 'hse-processes', {
    overrideAccess: true,
    where: { and: [{ year: { equals: year } }, { unit: { in: [...reach.units] } }] },
    select: { unit: true },
  })
  const taken = new Set(begun.map((each) => idOf(each.unit)))
  const units = await local.find(req, 'units', {
    overrideAccess: false,
    where: { and: [{ id: { in: [...reach.units] } }, { process: { equals: 'own' } }] },
    locale: language,
    select: { name: true, active: true },
    sort: 'name',
  })
  return units.filter((each) => each.active !== false && !taken.has(each.id))
}

function Processes({
  language,
  list,
  errors,
  year,
  toOpen,
  overview,
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
        {toOpen.length > 0 && <ToOpen language={language} units={toOpen} year={year} />}
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
      </div>
    </Frame>
  )
}

function ToOpen({
  language,
  units,
  year,
}: {
  readonly language: PageLanguage
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly year: number
}): ReactElement {
  return (
    <section className="part" aria-labelledby="to-open">
      <h2 className="section-title" id="to-open">
        {processWords.toOpen[language]}
      </h2>
      <ul className="rows">
        {units.map((unit) => (
          <li className="row" key={unit.id} id={`unit-${unit.id}`}>
            <h3 className="row__title">{unit.name}</h3>
            <Form
              language={language}
              id={`open-${unit.id}`}
              segment={processSegments.open}
              hidden={{ unit: unit.id, year }}
            >
              <button className="ds-button" type="submit">
                {fill(processWords.open, { year })[language]}
                <span className="visually-hidden">, {unit.name}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
