import { accessRequestSegments } from '../../../content/addresses/forms.ts'
import {
  accessRequestAddress,
  newRow,
  recordAddress,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'
import { accessRequestList } from '../../plugin/access-requests/list.ts'
import {
  type accessRequestSteps,
  registersRequests,
} from '../../plugin/access-requests/register.ts'
import { listing } from '../lists/listing.ts'
import type { StepPlace } from '../records/step-forms.ts'
import { accessWords as words } from './text.ts'

/** Where the steps of a request for access stand. The working copy has a page of its own. */
export const accessRequestPlace: StepPlace<keyof typeof accessRequestSteps.steps> = {
  formName: (name) => `access-request-${name}`,
  segments: accessRequestSegments,
  record: (language, number, query) => recordAddress(language, 'accessRequest', number, query),
  step: (language, number, name) =>
    name === 'mark'
      ? accessRequestAddress(language, 'workingCopy', number)
      : `${recordAddress(language, 'accessRequest', number)}#${name}`,
  list: (language, query) => recordsAddress(language, 'accessRequest', query),
}

/** Where a request is registered. @param query `case` with the number of the case */
export function registerAddress(language: PageLanguage, query?: Query): string {
  return recordAddress(language, 'accessRequest', newRow[language], query)
}

/** The register of requests for access. */
export const accessRequests = listing<'access-requests'>({
  list: accessRequestList,
  kind: 'accessRequest',
  register: { words: words.register, may: registersRequests },
})
