import type { ReactElement } from 'react'
import { injuryPrintAddress, newRow, recordAddress } from '../../../content/addresses/my-hse.ts'
import { injuryList } from '../../plugin/injuries/list.ts'
import {
  keepsRegister,
  readEntries,
  seesWhole,
  type ShownEntry,
} from '../../plugin/injuries/reading.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { askFor } from '../components/list-query.ts'
import { elsewhereOf, ListPart } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { loadList } from '../lists/load-list.ts'
import { type Page, screen } from '../page.ts'
import { injuryWords as words } from './text.ts'

/** The list of the register. */
export const injuryListing = listing<'injuries'>({
  list: injuryList,
  kind: 'injury',
  register: { words: words.register, may: (req) => keepsRegister(req) },
  without: async (req) => ((await seesWhole(req)) ? [] : ['injured', 'nav', 'state']),
})

/** The register as each reader may see it, with the way to its print. */
export const InjuriesScreen = screen(async (page: Page) => {
  const loaded = await loadList(injuryListing, page)
  const { query, visitor } = loaded
  // Below the whole list alone: what somebody looks for in it is never among them.
  const all = query.page === 1 && Object.values(query.filters).every((each) => each === null)
  const where = { state: { equals: 'struck' } }
  const struck =
    all && (await seesWhole(visitor.req))
      ? await readEntries(visitor.req, { where, door: 'list' })
      : []
  return { loaded, struck }
}, InjuriesPage)

function InjuriesPage({
  loaded,
  struck,
}: {
  readonly struck: readonly ShownEntry[]
  readonly loaded: Awaited<ReturnType<typeof loadList<'injuries'>>>
}): ReactElement {
  const { all, language, mayRegister, query, shape, visitor } = loaded
  const title = injuryList.title[language]
  return (
    <Frame
      language={language}
      section="injury"
      title={title}
      elsewhere={elsewhereOf(loaded)}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{title}</h1>
        <p className="lead">{(all === 0 ? injuryList.none : injuryList.lead)[language]}</p>
        {mayRegister && (
          <p className="register-link">
            <a className="ds-button" href={recordAddress(language, 'injury', newRow[language])}>
              {words.register[language]}
            </a>
          </p>
        )}
        {all > 0 && (
          <p className="no-print">
            <a href={injuryPrintAddress(language, askFor(shape, query, { page: 1 }))}>
              {words.print[language]}
            </a>
          </p>
        )}
        <ListPart loaded={loaded} />
        {struck.length > 0 && (
          <section className="no-print" aria-labelledby="struck">
            <h2 className="section-title" id="struck">
              {words.struckEntries[language]}
            </h2>
            <ul className="rows">
              {struck.map(({ number }) => (
                <li className="row" key={number}>
                  <a href={recordAddress(language, 'injury', number)}>{number}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Frame>
  )
}
