/** Annual cycles for calendar programs (iCalendar, RFC 5545): the same on the site and in My HSE. */

import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'

/** Once a day: calendar programs ask no oftener than they are told to. */
const everySoManySeconds = 24 * 60 * 60

/** A day on which something is to be done. */
export interface CalendarEntry {
  /** The same for the same time of the same year, whatever day it is moved to. */
  readonly id: string
  /** Version of what says when it is done, from 1: counted up with each change of it. */
  readonly version: number
  /** When that was changed last, ISO 8601. */
  readonly changedAt: string
  /** `YYYY-MM-DD`; the whole day. */
  readonly day: string
  readonly title: string
  /** What else is said, a line each. */
  readonly lines: readonly string[]
  readonly category: string
  /** Where more stands: an absolute address. */
  readonly url: string
  /** It is not done after all: a calendar program crosses it out or takes it away. */
  readonly cancelled: boolean
}

/** A calendar as a program shows it. */
export interface CalendarHead {
  readonly name: string
  readonly language: 'nb' | 'en'
  /** The page it is of: an absolute address. */
  readonly url: URL
}

/**
 * A calendar as a file. An entry is known by its id and the host of the page, takes up nobody's time, and lasts the whole
 * day.
 */
export function calendarText(
  { language, name, url }: CalendarHead,
  entries: readonly CalendarEntry[],
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Verne', product: 'Verne', language: language.toUpperCase() },
    url: url.href,
    ttl: everySoManySeconds,
  })
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@${url.hostname}`,
      sequence: entry.version - 1,
      stamp: new Date(entry.changedAt),
      lastModified: new Date(entry.changedAt),
      start: new Date(`${entry.day}T00:00:00Z`),
      allDay: true,
      summary: entry.title,
      description: entry.lines.join('\n'),
      categories: [{ name: entry.category }],
      transparency: ICalEventTransparency.TRANSPARENT,
      url: entry.url,
      ...(entry.cancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    })
  }
  return calendar.toString()
}
