import type { ReactElement } from 'react'
import { recordAddress } from '../../../../content/addresses/my-hse.ts'
import { askerText, enquiryStateText } from '../../../plugin/enquiries/text.ts'
import type { InputEnquiry } from '../../../plugin/processes/enquiries.ts'
import type { PageLanguage } from '../../routes.ts'

/** One enquiry in a word: what it is about, who asked, and where it stands. */
export function EnquiryLine({
  language,
  enquiry: { asker, language: written, number, state, title },
}: {
  readonly language: PageLanguage
  readonly enquiry: InputEnquiry
}): ReactElement {
  return (
    <>
      <a href={recordAddress(language, 'enquiry', number)} lang={written}>
        {title}
      </a>{' '}
      – {askerText[asker][language]}, {enquiryStateText[state][language].toLowerCase()}
    </>
  )
}
