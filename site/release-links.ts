import { myHseAddress, reportAddress } from '@verne/content/addresses/my-hse'
import { siteLanguages } from '@verne/content/addresses/site'
import type { ReleaseLink } from './release-page.ts'
import { apart } from './search-index/apart.ts'

/** A link as it stands on pages, each way of linking once, however many pages have it. */
export interface KnownLink {
  /** Where it leads in the release, decoded; null for what leads out of it. */
  readonly target: string | null
  /** The part of the page it leads to, decoded, or empty. */
  readonly part: string
  readonly asset: boolean
  readonly editorial: boolean
  /** As it is written. */
  readonly to: string
  /** What is wrong with it wherever it leads, or null. */
  readonly fault: string | null
}

/** Where a link may lead. */
export interface Targets {
  readonly isPage: (address: string) => boolean
  readonly isFile: (address: string) => boolean
  /** True when a page has an element with an id. */
  readonly hasPart: (address: string, id: string) => boolean
}

/** The links of all pages of a release: the same link on ten thousand pages is looked at once. */
export class ReleaseLinks {
  readonly #known = new Map<string, number>()
  readonly #links: KnownLink[] = []

  /** The numbers of a page's links, each once. */
  numbersOf(address: string, links: readonly ReleaseLink[]): Uint32Array {
    const numbers = new Set(links.map((each) => this.#numberOf(address, each)))
    return Uint32Array.from(numbers)
  }

  /** The link with a number. */
  link(number: number): KnownLink {
    const found = this.#links[number]
    if (!found) throw new Error(`There is no link ${String(number)}.`)
    return found
  }

  /** What is wrong with each link that is not as it must be, by number. */
  faults(targets: Targets): ReadonlyMap<number, string> {
    const faults = new Map<number, string>()
    this.#links.forEach((link, number) => {
      const fault = link.fault ?? faultOf(link, targets)
      if (fault !== null) faults.set(number, fault)
    })
    return faults
  }

  #numberOf(address: string, link: ReleaseLink): number {
    // A part of the page itself is another link on each page; everything else is written from the root or in full.
    const from = link.to.startsWith('/') || /^[a-z]+:/i.test(link.to) ? '' : address
    const key = `${from} ${link.asset ? 'a' : '-'}${link.editorial ? 'e' : '-'} ${link.to}`
    let number = this.#known.get(key)
    if (number === undefined) {
      number = this.#links.length
      this.#links.push(readLink(address, link))
      this.#known.set(apart(key), number)
    }
    return number
  }
}

function readLink(address: string, { to, asset, editorial }: ReleaseLink): KnownLink {
  const known = { target: null, part: '', asset, editorial, to: apart(to), fault: null }
  const noAddress = { ...known, fault: `"${to}" is not an address.` }
  if (!URL.canParse(to, 'release://site')) return noAddress
  const url = new URL(to, `release://site${address}`)
  if (url.protocol !== 'release:') {
    return asset ? { ...known, fault: `"${to}" is fetched from another site.` } : known
  }
  const target = decoded(url.pathname)
  if (target === null) return noAddress
  return { ...known, target, part: decoded(url.hash.slice(1)) ?? '' }
}

function faultOf({ target, part, asset, to }: KnownLink, targets: Targets): string | null {
  if (target === null) return null
  if (!asset && isServedByCms(target)) return null
  const page = targets.isPage(target)
  if (!page && !targets.isFile(target)) return `"${to}" leads nowhere.`
  if (page && part !== '' && !targets.hasPart(target, part)) {
    return `"${to}" leads to a part of the page that is not there.`
  }
  return null
}

/** Addresses below these are answered by the CMS on the same origin. */
const servedByCms = [
  ...siteLanguages.flatMap((language) => [myHseAddress(language), reportAddress(language)]),
  reportAddress('nn'),
  '/admin',
  '/api',
]

/** True for an address that the CMS answers, on the same origin. */
export function isServedByCms(address: string): boolean {
  return servedByCms.some((at) => address === at || address.startsWith(`${at}/`))
}

/** Part of an address as it is read, or null for a percent sign that stands for nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
