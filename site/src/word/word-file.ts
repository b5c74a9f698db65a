import type { Edition, Guideline } from '@verne/content/schema'
import { institution } from '@verne/content/institution'
import { guidelineAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { wordDocument } from '@verne/content/word'
import { longDate } from '../dates.ts'
import { textIn, words } from '../text.ts'

/**
 * An edition as a Word document, to be filled in: its title, its text, and at the foot of each sheet which edition it
 * is. The same edition gives the same bytes.
 * @param origin where the site is published, for links
 */
export function wordFile(
  { guideline, edition }: { readonly guideline: Guideline; readonly edition: Edition },
  language: SiteLanguage,
  origin: string,
): Promise<Uint8Array> {
  const name = textIn(institution.name, language)
  const foot = [
    name,
    guideline.number,
    `${words.editionWord[language]} ${String(edition.edition)}`,
    `${words.inForceFrom[language]} ${longDate(edition.validFrom, language)}`,
    new URL(guidelineAddress(language, guideline.slug), origin).href,
  ]
  return wordDocument({
    title: edition.title,
    lead: edition.lead,
    html: edition.html,
    origin,
    subject: guideline.number,
    creator: name,
    foot: foot.join(' · '),
    language,
    accent: institution.colours.accent,
    day: edition.validFrom,
  })
}
