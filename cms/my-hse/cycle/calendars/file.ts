import { createLocalReq, type PayloadRequest } from 'payload'
import { occurrenceAddress, unitCycleAddress } from '../../../../content/addresses/my-hse.ts'
import {
  type CalendarEntry,
  type CalendarHead,
  calendarText,
} from '../../../../content/cycle/calendar.ts'
import { activityKindWords } from '../../../../content/words/cycle.ts'
import type { AssignedRole } from '../../../plugin/access/roles.ts'
import { asText, fill, say } from '../../../plugin/core/text.ts'
import { calendarAt, type CalendarOf, mayHave } from '../../../plugin/cycle/calendars/addresses.ts'
import { type CalendarTime, loadCalendar } from '../../../plugin/cycle/calendars/load.ts'
import { responsibleText } from '../../../plugin/cycle/text.ts'
import { occurrenceStandingText } from '../../../plugin/cycle/unit/text.ts'
import { local } from '../../../plugin/database/local.ts'
import { optionsOf } from '../../../plugin/options.ts'
import type { FileRequest } from '../../files.ts'
import { pageAddress, type PageLanguage } from '../../routes.ts'
import { cycleWords, monthId, timeWords } from '../text.ts'
import { calendarNames, calendarWords as words } from './text.ts'

const ending = '.ics'
const fileName = { nb: 'arshjul.ics', en: 'annual-cycle.ics' } as const

/**
 * A calendar for whoever knows its secret, with the rights its owner has today: 404 for any other address, and when the
 * owner may not read it any more. A session counts for nothing here: calendar programs have none.
 */
export async function calendarFile({ language, params, req }: FileRequest): Promise<Response> {
  const given = params['secret'] ?? ''
  const known = given.endsWith(ending)
    ? await calendarAt(req, given.slice(0, -ending.length))
    : null
  if (known === null) return nothing()
  const account = await local.findById(req, 'accounts', known.account, { overrideAccess: true })
  if (account === null) return nothing()
  const user = { ...account, collection: optionsOf(req.payload).accounts }
  const asOwner = await createLocalReq({ user: user as never }, req.payload)
  if (!(await mayHave(asOwner, known.of))) return nothing()
  const times = await loadCalendar(asOwner, known.of)
  const origin = new URL(req.payload.config.serverURL)
  const head = await headOf(asOwner, known.of, { language, origin })
  const entries = times.map((time) => entryOf(time, { language, origin, of: known.of }))
  return new Response(calendarText(head, entries), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${fileName[language]}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}

interface Spoken {
  readonly language: PageLanguage
  /** Public origin of this installation. */
  readonly origin: URL
}

async function headOf(
  req: PayloadRequest,
  { role, unit }: CalendarOf,
  { language, origin }: Spoken,
): Promise<CalendarHead> {
  if (unit === null) {
    const name = say(calendarNames.role(responsibleText[role]), language)
    return { name, language, url: new URL(pageAddress(language, 'calendars'), origin) }
  }
  const found = await local.findById(req, 'units', unit, { overrideAccess: true, locale: 'all' })
  const code = found?.code ?? ''
  const name = say(calendarNames.unit(asText(found?.name) ?? { nb: code, en: code }), language)
  return { name, language, url: new URL(unitCycleAddress(language, code), origin) }
}

function entryOf(
  { activity, by, occurrence, slot, unit }: CalendarTime,
  { language, of, origin }: Spoken & { readonly of: CalendarOf },
): CalendarEntry {
  const { kind, number, responsibleRole } = activity
  // What a unit has written itself may name somebody.
  const title = say(
    number === null ? activity.title : fill(words.ownActivity, { number }),
    language,
  )
  const address =
    occurrence === null || activity.doneWhen !== 'byHand'
      ? `${unitCycleAddress(language, unit.code)}#${monthId(by.slice(0, 7))}`
      : occurrenceAddress(language, { unit: unit.code, activity: activity.id, slot })
  return {
    id: [unit.id, activity.id, slot].join('-'),
    version: activity.version,
    changedAt: activity.changedAt,
    day: by,
    title: of.unit === null ? `${title} (${unit.code})` : title,
    lines: occurrence === null ? [] : linesOf(occurrence, responsibleRole, language),
    category: activityKindWords[kind][language],
    url: new URL(address, origin).href,
    cancelled: occurrence === null,
  }
}

function linesOf(
  occurrence: NonNullable<CalendarTime['occurrence']>,
  role: AssignedRole,
  language: PageLanguage,
): string[] {
  const standing = occurrenceStandingText[occurrence.standing][language]
  return [
    ...(occurrence.part === null
      ? []
      : [fill(words.time, { time: timeWords(occurrence, language) })[language]]),
    fill(words.responsible, { role: responsibleText[role][language] })[language],
    fill(words.standing, { standing })[language],
    ...(occurrence.activity.binding && !occurrence.activity.own
      ? [cycleWords.binding[language]]
      : []),
  ]
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } })
}
