import type { ReactElement } from 'react'
import { pageAddress, type PageLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** The pages between the start page and this one, the start page first. */
export function Breadcrumbs({
  language,
  trail,
}: {
  readonly language: PageLanguage
  readonly trail: readonly { readonly name: string; readonly address: string }[]
}): ReactElement {
  const links = [{ name: words.myHse[language], address: pageAddress(language, 'start') }, ...trail]
  return (
    <nav className="breadcrumbs" aria-label={words.breadcrumbs[language]}>
      <ol>
        {links.map((each) => (
          <li key={each.address}>
            <a href={each.address}>{each.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
