import type { ReactElement } from 'react'
import type { PageLanguage, Segment } from '../routes.ts'
import type { Asked } from './asked.ts'

/** What a screen of a feature is given. */
export interface ScreenProps {
  readonly language: PageLanguage
  /** The parts of the address that its path names with a colon. */
  readonly params: Readonly<Record<string, string>>
  readonly asked: Asked
}

/** A screen and its address below the root of its surface, such as `avvik/:number`. */
export interface ScreenRoute {
  readonly path: Segment
  readonly Screen: (props: ScreenProps) => Promise<ReactElement>
}

/** The screen at an address with what its path names, or null. The first that fits counts. */
export function screenAt(
  routes: readonly ScreenRoute[],
  language: PageLanguage,
  segments: readonly string[],
): { route: ScreenRoute; params: Record<string, string> } | null {
  for (const route of routes) {
    const params = matched(route.path[language], segments)
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
