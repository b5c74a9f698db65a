import type { Page, Screen } from '../page.ts'
import type { PageLanguage, ReportLanguage } from '../routes.ts'

/** A screen and its address below the root of its surface, such as `avvik/:number`. */
export interface ScreenRoute<Language extends ReportLanguage = PageLanguage> {
  readonly path: Readonly<Record<Language, string>>
  readonly Screen: Screen<Language>
}

/** What stands at an address with what its path names, or null. The first that fits counts. */
export function routeAt<
  Language extends ReportLanguage,
  Route extends { readonly path: Readonly<Partial<Record<Language, string>>> },
>(
  routes: readonly Route[],
  language: Language,
  segments: readonly string[],
): { readonly route: Route; readonly params: Page['params'] } | null {
  for (const route of routes) {
    const path: string | undefined = route.path[language]
    const params = path === undefined ? null : matched(path, segments)
    if (params !== null) return { route, params }
  }
  return null
}

function matched(path: string, segments: readonly string[]): Record<string, string> | null {
  const parts = path === '' ? [] : path.split('/')
  if (parts.length !== segments.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = segment
    else if (part !== segment) return null
  }
  return params
}
