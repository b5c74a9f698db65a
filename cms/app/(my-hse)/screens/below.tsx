import type { ReactElement } from 'react'
import type { PageLanguage } from '../routes.ts'
import { askedOf, type PageProps } from './asked.ts'
import { screenAt, type ScreenRoute } from './match.ts'
import { NotFoundScreen } from './not-found.tsx'

/** What Next gives a page at an address with any number of parts. */
export interface BelowProps extends PageProps {
  readonly params: Promise<{ rest?: string[] }>
}

/** The screen at an address below a root, or the page that says there is none. */
export async function ScreenBelow({
  language,
  routes,
  page,
}: {
  readonly language: PageLanguage
  readonly routes: readonly ScreenRoute[]
  readonly page: BelowProps
}): Promise<ReactElement> {
  const { rest = [] } = await page.params
  const found = screenAt(routes, language, rest.map(decoded))
  if (found === null) return <NotFoundScreen language={language} />
  const { Screen } = found.route
  return <Screen language={language} params={found.params} asked={await askedOf(page)} />
}

/** An address that is not written rightly leads nowhere. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
