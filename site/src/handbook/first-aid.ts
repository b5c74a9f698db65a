import {
  firstAidAddress,
  handbookPageAddress,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import { handbookPages } from './handbook-pages.ts'

/** Address of the page with first aid, or null where the institution's handbook has none. */
export function writtenFirstAid(language: SiteLanguage): string | null {
  const address = firstAidAddress(language)
  const written = handbookPages(language).some(
    ({ slug }) => handbookPageAddress(language, slug) === address,
  )
  return written ? address : null
}
