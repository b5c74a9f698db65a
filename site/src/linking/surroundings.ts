import { institution } from '@verne/content/institution'
import type { Snapshot } from '@verne/content/schema'
import { reportAddress } from '@verne/content/addresses/my-hse'
import { contactsAddress, guidelineAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { writtenFirstAid } from '../handbook/first-aid.ts'
import { guidelineNumbered, readingOf } from '../reading.ts'
import { remembered } from '../tracked/remembered.ts'
import type { Surroundings } from './leads.ts'

/** Where the guideline with a number in small letters stands, or null for one that is not in force. */
const inForceAt = remembered(
  (
    snapshot: Pick<Snapshot, 'guidelines'>,
    number: string,
    language: SiteLanguage,
  ): string | null => {
    const found = guidelineNumbered(snapshot, number)
    const inForce = found !== null && readingOf(found, language).kind !== 'gone'
    return inForce ? guidelineAddress(language, found.slug) : null
  },
)

/**
 * Where the words of a page lead, by what is published.
 * @param language the language the text is written in
 * @param own address of the page the text stands on
 */
export function surroundingsOf(
  snapshot: Pick<Snapshot, 'guidelines'>,
  language: SiteLanguage,
  own: string,
): Surroundings {
  const guideline = (number: string): string | null =>
    inForceAt(snapshot, number.toLowerCase(), language)
  return {
    language,
    own,
    guideline,
    destination: (to) => {
      switch (to) {
        case 'report':
          return reportAddress(language)
        case 'contacts':
          return contactsAddress(language)
        case 'firstAid':
          return writtenFirstAid(language)
        case 'occupationalHealth':
        case 'whistleblowing':
          return institution[to] && guideline(institution[to])
      }
    },
  }
}
