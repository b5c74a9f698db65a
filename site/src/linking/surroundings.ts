import { institution } from '@verne/content/institution'
import type { Snapshot } from '@verne/content/schema'
import { reportAddress } from '@verne/content/addresses/my-hse'
import { contactsAddress, guidelineAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { writtenFirstAid } from '../handbook/first-aid.ts'
import { readingOf } from '../reading.ts'
import type { Surroundings } from './leads.ts'

/**
 * Where the words of a page lead, by what is published.
 * @param language the language the text is written in
 * @param own address of the page the text stands on
 */
export function surroundingsOf(
  { guidelines }: Pick<Snapshot, 'guidelines'>,
  language: SiteLanguage,
  own: string,
): Surroundings {
  const guideline = (number: string): string | null => {
    const found = guidelines.find((each) => each.number.toLowerCase() === number.toLowerCase())
    const inForce = found && readingOf(found, language).kind !== 'gone'
    return inForce ? guidelineAddress(language, found.slug) : null
  }
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
          return guideline(institution[to])
      }
    },
  }
}
