import type { Snapshot } from '@verne/content/schema'
import {
  calendarAddress,
  notFoundAddress,
  siteLanguages,
  wordFileAddress,
} from '@verne/content/addresses/site'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { calendarsOf, type Calendar } from './cycle/calendars.ts'
import type { HandbookPage } from './handbook/read-handbook.ts'
import { formerAddresses, type LeadsOn } from './leads-on.ts'
import { sitePages, type SitePage } from './site-pages.ts'
import { wordFilesOf, type WordFile } from './word/word-files.ts'

/** A page that leads on from an address that was given out once. */
export interface FormerPage {
  readonly kind: 'former'
  readonly language: SiteLanguage
  readonly former: LeadsOn
}

/** A page of the site, or what stands at an address that leads on. */
export type RenderedPage = SitePage | FormerPage

/** One file the site consists of. */
export interface RenderedFile {
  /** Where readers ask for it, such as `/emner/` or `/nytt.xml`. */
  readonly address: string
  /** Where it lies in a release, such as `emner/index.html`. */
  readonly file: string
  /** What it shows where the address alone does not say it, by name: another name is another page at the same address. */
  readonly about: string
  readonly page: RenderedPage | null
  readonly wordFile: WordFile | null
  readonly calendar: Calendar | null
}

/** Every page of the site with its file, those that lead on included. */
export function renderedPages(
  snapshot: Snapshot,
  handbook: readonly HandbookPage[],
): RenderedFile[] {
  return [
    ...sitePages(snapshot, handbook).map((page) => ofPage(page.address, page)),
    ...formerAddresses(snapshot).map((former) =>
      ofPage(former.from, { kind: 'former', language: former.language, former }),
    ),
  ]
}

/** The Word documents of the site. */
export function renderedWordFiles(snapshot: Snapshot): RenderedFile[] {
  return wordFilesOf(snapshot).map((wordFile) => {
    const address = wordFileAddress(wordFile.language, wordFile.guideline.slug)
    const about = `${wordFile.guideline.id} ${wordFile.edition.id}`
    return { address, file: address.slice(1), about, page: null, wordFile, calendar: null }
  })
}

/** The annual cycles for calendar programs. */
export function renderedCalendars(snapshot: Snapshot): RenderedFile[] {
  return calendarsOf(snapshot).map((calendar) => {
    const { cycle, language } = calendar
    const address = calendarAddress(language, cycle.slug)
    const about = `calendar ${cycle.slug}`
    return { address, file: address.slice(1), about, page: null, wordFile: null, calendar }
  })
}

/** What has one address whatever is published: feeds, lists for machines, the pages for what is not found. */
export function fixedFile(address: string): RenderedFile {
  const notFound = siteLanguages.map(notFoundAddress).includes(`${address}.html`)
  return {
    address,
    file: `${address.slice(1)}${notFound ? '.html' : ''}`,
    about: '',
    page: null,
    wordFile: null,
    calendar: null,
  }
}

function ofPage(address: string, page: RenderedPage): RenderedFile {
  return {
    address,
    file: `${address.slice(1)}index.html`,
    about: nameOf(page),
    page,
    wordFile: null,
    calendar: null,
  }
}

/** What tells a page from another that could stand at its address. */
function nameOf(page: RenderedPage): string {
  switch (page.kind) {
    case 'former':
      return `former ${page.former.to}`
    case 'guideline':
      return `guideline ${page.guideline.id}`
    case 'edition':
      return `edition ${page.guideline.id} ${page.edition.id}`
    case 'topic':
      return `topic ${page.topic.slug}`
    case 'cycle':
      return `cycle ${page.cycle.slug}`
    case 'unit':
    case 'doorCard':
      return `${page.kind} ${page.unit.slug}`
    case 'regulation':
      return `regulation ${page.regulation.id}`
    case 'authority':
      return `authority ${page.authority.slug}`
    case 'handbookPage':
      return `handbook ${page.page.slug}`
    default:
      return page.kind
  }
}
