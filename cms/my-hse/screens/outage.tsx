import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { institution } from '../../../content/institution.ts'
import { homeAddress } from '../../../content/addresses/site.ts'
import { pageContentSecurityPolicy } from '../../server/security.ts'
import type { Outage } from '../../plugin/database/outage.ts'
import type { Text } from '../../plugin/core/text.ts'
import { Frame } from '../components/frame.tsx'
import { type Assets, HtmlPage } from '../components/html-page.tsx'
import { otherLanguage, pageAddress, type PageLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** Seconds until it is worth trying again. */
const retryAfter = 5

const outageWords = {
  title: { nb: 'Siden kan ikke vises akkurat nå', en: 'The page cannot be shown right now' },
  busy: {
    nb: 'Databasen er opptatt. Vent litt og last siden på nytt.',
    en: 'The database is busy. Wait a little and reload the page.',
  },
  full: {
    nb: 'Det er ikke mer plass på disken. Si fra til administratoren.',
    en: 'The disk is full. Tell the administrator.',
  },
  gone: {
    nb: 'Databasen svarer ikke. Vent litt og last siden på nytt.',
    en: 'The database is not responding. Wait a little and reload the page.',
  },
  unwritten: {
    nb: 'Hver lesing av registeret skal skrives i loggen til serveren, og det gikk ikke nå. Da vises ingenting. Si fra til administratoren.',
    en: 'Each reading of the register must be written to the log of the server, and that did not work now. So nothing is shown. Tell the administrator.',
  },
} as const satisfies Record<Outage | 'title', Text>

/** Drawn without the database: what My HSE answers a page with that it cannot load. */
export function outagePage(outage: Outage, language: PageLanguage, assets: Assets): Response {
  const screen = (
    <Frame
      language={language}
      title={outageWords.title[language]}
      elsewhere={pageAddress(otherLanguage(language), 'start')}
      visitor={null}
    >
      <div className="width page narrow">
        <h1 className="title">{outageWords.title[language]}</h1>
        <p className="lead">{outageWords[outage][language]}</p>
        <EmergencyNumbers language={language} />
        <p>
          <a href={homeAddress(language)}>{words.home[language]}</a>
        </p>
      </div>
    </Frame>
  )
  return plainDocument(outage, screen, language, assets)
}

/** A whole document that asks the database for nothing, with the status of an outage; null for a fault of ours. */
export function plainDocument(
  outage: Outage | null,
  screen: ReactNode,
  language: PageLanguage,
  assets: Assets,
): Response {
  const html = renderToStaticMarkup(
    <HtmlPage language={language} assets={assets}>
      {screen}
    </HtmlPage>,
  )
  return new Response(`<!DOCTYPE html>${html}`, {
    status: outage === 'full' ? 507 : 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pageContentSecurityPolicy,
      'cache-control': 'private, no-store',
      'retry-after': String(retryAfter),
    },
  })
}

/** The numbers to call when it is urgent, in the open. */
export function EmergencyNumbers({ language }: { readonly language: PageLanguage }): ReactElement {
  return (
    <section aria-labelledby="urgent">
      <h2 className="section-title" id="urgent">
        {words.emergency[language]}
      </h2>
      <ul className="links">
        {institution.emergencyNumbers.map(({ number, name }) => (
          <li key={number}>
            <a href={`tel:${number.replace(/\s/g, '')}`}>{`${number} ${name[language]}`}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
