import type { ReactElement } from 'react'
import { injuryPrintAddress, newRow, recordAddress } from '../../../content/addresses/my-hse.ts'
import { injuryList } from '../../plugin/injuries/list.ts'
import { keepsRegister } from '../../plugin/injuries/reading.ts'
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
})

/** The register as each reader may see it, with the way to its print. */
export const InjuriesScreen = screen(
  async (page: Page) => ({ loaded: await loadList(injuryListing, page) }),
  InjuriesPage,
)

function InjuriesPage({
  loaded,
}: {
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
      </div>
    </Frame>
  )
}
