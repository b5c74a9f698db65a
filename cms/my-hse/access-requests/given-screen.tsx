import type { ReactElement } from 'react'
import { accessRequestAddress, givenFileAddress } from '../../../content/addresses/my-hse.ts'
import { otherLanguage } from '../../../content/addresses/parts.ts'
import { institution } from '../../../content/institution.ts'
import { accessRequestList } from '../../plugin/access-requests/list.ts'
import { readRequests } from '../../plugin/access-requests/reading.ts'
import { givenIn } from '../../plugin/access-requests/stored.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { GivenDocument } from './given-document.tsx'
import { accessRequestPlace } from './place.ts'
import { accessWords as words } from './text.ts'

/** A case as it was given to whoever asked for access, to read and print. */
export const GivenScreen = screen(loadGiven, DrawnGiven)

async function loadGiven(page: Page) {
  const { language, params } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, accessRequestAddress(language, 'given', number))
  const where = { number: { equals: number } }
  const [found] = await readRequests(visitor.req, { where, door: 'print' })
  const given = found ? givenIn(found) : null
  if (!given) throw new NotFound()
  return { given, language, number, visitor }
}

function DrawnGiven({ given, language, number, visitor }: Loaded<typeof loadGiven>): ReactElement {
  return (
    <Frame
      language={language}
      section="accessRequest"
      title={given.title}
      elsewhere={accessRequestAddress(otherLanguage(language), 'given', number)}
      visitor={visitor}
    >
      <div className="width narrow page">
        <Breadcrumbs
          language={language}
          trail={[
            { name: accessRequestList.title[language], address: accessRequestPlace.list(language) },
            { name: number, address: accessRequestPlace.record(language, number) },
          ]}
        />
        <p className="report__institution">{institution.name[given.language]}</p>
        <h1 className="title" lang={given.language}>
          {given.title}
        </h1>
        <PrintButton language={language} />
        <p className="no-print">
          <a href={givenFileAddress(language, number)}>{words.file[language]}</a>
        </p>
        <GivenDocument given={given} level={2} />
      </div>
    </Frame>
  )
}
