import { dayIn } from '../../plugin/core/dates.ts'
import type { Report } from '../../plugin/nonconformities/report.ts'
import {
  type InjuredGroup,
  injuredGroupText,
  nonconformityTypeText,
  type NonconformityType,
} from '../../plugin/nonconformities/text.ts'
import type { Draft } from '../drafts.ts'
import type { Posted } from '../form-body.ts'
import type { ReportLanguage } from '../routes.ts'

/** Fields of the report as they are posted; they go from page to page. */
export const reportFields = [
  'type',
  'injury',
  'title',
  'description',
  'unit',
  'concernsManager',
  'eventDate',
  'eventTime',
  'injuredGroup',
  'otherEmployer',
  'place',
  'immediateAction',
  'photo',
  'who',
  'reportsAs',
  'name',
  'email',
] as const

/** A posted report, or one from a draft, as the plugin takes it. */
export function reportIn(
  posted: Pick<Posted | Draft, 'get' | 'all'>,
  language: ReportLanguage,
  key: string,
): Report {
  const text = (name: string): string => (posted.get(name) ?? '').trim()
  const orNull = (name: string): string | null => text(name) || null
  const type = text('type')
  const group = text('injuredGroup')
  const injury = text('injury')
  return {
    key,
    type: Object.hasOwn(nonconformityTypeText, type) ? (type as NonconformityType) : null,
    injury: injury === 'yes' ? true : injury === 'no' ? false : null,
    title: text('title'),
    description: text('description'),
    unit: orNull('unit'),
    concernsManager: text('concernsManager') === 'yes',
    eventDate: dayIn(text('eventDate')),
    eventTime: orNull('eventTime'),
    injuredGroup: Object.hasOwn(injuredGroupText, group) ? (group as InjuredGroup) : null,
    otherEmployer: orNull('otherEmployer'),
    place: orNull('place'),
    immediateAction: orNull('immediateAction'),
    photos: posted.all('photo'),
    anonymous: text('who') === 'anonymous',
    asEmployee: text('reportsAs') === 'employee',
    name: orNull('name'),
    email: orNull('email'),
    language,
  }
}
