import { standingText } from '../../plugin/year/text.ts'
import { type Asked, type Page, Redirect } from '../page.ts'
import type { Query } from '../routes.ts'
import { matrixAddress } from './addresses.ts'

/** What the former overview of processes asked for, as the matrix says it. */
const states: Readonly<Record<string, keyof typeof standingText>> = {
  missing: 'lacks',
  planned: 'underWay',
  underWay: 'underWay',
  closed: 'inPlace',
}

/** The former overview of processes leads on to the matrix, which shows what it showed. */
export function FormerCoverage({ asked, language }: Page): Promise<never> {
  return Promise.reject(new Redirect(matrixAddress(language, matrixQuery(asked)), 301))
}

/** The query of the former overview in words of the matrix; what it has none for is left out. */
export function matrixQuery({ mark, state, year }: Asked): Query {
  const standing = state === undefined ? undefined : states[state]
  return {
    period: year,
    ...(mark === 'lacksRepresentative' ? { lacks: 'participation' } : {}),
    ...(mark === 'late' ? { lacks: 'risk', standing: 'late' } : {}),
    ...(mark === undefined && standing ? { lacks: 'risk', standing } : {}),
  }
}
