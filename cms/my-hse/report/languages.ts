import type { Payload } from 'payload'
import { reportPage, type ReportPage } from '../../../content/addresses/my-hse.ts'
import type { Language } from '../../plugin/core/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { Page } from '../page.ts'
import { type Query, type ReportLanguage, reportLanguages } from '../routes.ts'

/** A page in another language than the one that is read. */
export interface OtherLanguage {
  readonly language: ReportLanguage
  readonly address: string
}

/** True for a language one can report in here: nynorsk where it is among the languages of the institution. */
export function isOffered(payload: Pick<Payload, 'config'>, language: Language): boolean {
  return language !== 'nn' || optionsOf(payload).locales.includes('nn')
}

/** A page of reporting in each other language it is offered in, bokmål first. */
export function inOtherLanguages(
  { language, req }: Pick<Page<ReportLanguage>, 'language' | 'req'>,
  page: ReportPage,
  query: Query = {},
): readonly OtherLanguage[] {
  return reportLanguages
    .filter((each) => each !== language && isOffered(req.payload, each))
    .map((each) => ({ language: each, address: reportPage(each, page, query) }))
}
