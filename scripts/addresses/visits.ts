import type { Request } from './asking.ts'

/** A request that some roles make. */
export interface Visit extends Request {
  /** Tells apart requests to the same address. */
  readonly note?: string
  /** Only status and headers are remembered. @default false */
  readonly headOnly?: boolean
  /** Where it leads is asked for as well, as a browser does. @default false */
  readonly follow?: boolean
}

/** Visits, and who makes them: names of demo users, or `nobody`. */
export interface Round {
  readonly roles: readonly string[]
  readonly visits: readonly Visit[]
}

/** An address in Norwegian and in English. */
export type Pair = readonly [nb: string, en: string]

/** Roots of My HSE and of reporting. */
export const roots = { myHse: ['/min-hms', '/en/my-hse'], report: ['/meld', '/en/report'] } as const

/** Asks for addresses as a browser's address bar does. */
export function get(...addresses: readonly string[]): Visit[] {
  return addresses.map((address) => ({ method: 'GET', address }))
}

/** Both languages of addresses below the root of My HSE. */
export function below(
  root: readonly [string, string],
  pairs: readonly Pair[],
): [string[], string[]] {
  return [pairs.map(([nb]) => `${root[0]}${nb}`), pairs.map(([, en]) => `${root[1]}${en}`)]
}

/** What a form sends. */
export function fields(values: Readonly<Record<string, string>>): {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
} {
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(values).toString(),
  }
}
