import type { ReaderStep, StepTarget } from '@verne/content/reader-roles'
import type { Guideline, Snapshot } from '@verne/content/schema'
import { pageAddress, reportAddress } from '@verne/content/addresses/my-hse'
import {
  contactsAddress,
  guidelineAddress,
  handbookPageAddress,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import type { HandbookPage } from './handbook/read-handbook.ts'
import { readingOf } from './reading.ts'
import { words } from './text.ts'

/** A link under a step: what it leads to, by name. */
export interface StepLink {
  readonly address: string
  readonly name: string
  /** Language of the name, where it is not the page's. */
  readonly foreign?: string
}

/** What is there to lead to. */
export interface StepSurroundings {
  readonly language: SiteLanguage
  readonly guidelines: Snapshot['guidelines']
  /** The pages of the handbook in the language. */
  readonly handbook: readonly HandbookPage[]
  /** Id of the list of documents on the page. */
  readonly documents: string
}

/** The links of a step. What is not in force, or not written, is left out. */
export function stepLinks({ to }: ReaderStep, around: StepSurroundings): StepLink[] {
  return to.flatMap((target) => stepLink(target, around) ?? [])
}

/** The guidelines in force with the given numbers, in that order. */
export function guidelinesNumbered(
  guidelines: readonly Guideline[],
  numbers: readonly string[],
): Guideline[] {
  return numbers.flatMap((number) => guidelines.find((each) => each.number === number) ?? [])
}

/** The handbook's pages with the given Norwegian names, in that order. */
export function pagesNamed(
  handbook: readonly HandbookPage[],
  names: readonly string[],
): HandbookPage[] {
  return names.flatMap((name) => {
    return (
      handbook.find(({ slug, pair, language }) => (language === 'nb' ? slug : pair) === name) ?? []
    )
  })
}

function stepLink(target: StepTarget, around: StepSurroundings): StepLink | null {
  const { language } = around
  switch (target.kind) {
    case 'report':
      return { address: reportAddress(language), name: words.reportLong[language] }
    case 'contacts':
      return { address: contactsAddress(language), name: words.stepContacts[language] }
    case 'documents':
      return { address: `#${around.documents}`, name: words.roleGuidelines[language] }
    case 'myHse':
      return { address: pageAddress(language, target.page), name: words.stepMyHse[language] }
    case 'handbook': {
      const [page] = pagesNamed(around.handbook, [target.page])
      return page ? { address: handbookPageAddress(language, page.slug), name: page.title } : null
    }
    case 'guideline': {
      const [guideline] = guidelinesNumbered(around.guidelines, [target.number])
      const reading = guideline && readingOf(guideline, language)
      if (!guideline || !reading || reading.kind === 'gone') return null
      const { edition } = reading
      const link = { address: guidelineAddress(language, guideline.slug), name: edition.title }
      return edition.language === language ? link : { ...link, foreign: edition.language }
    }
  }
}
