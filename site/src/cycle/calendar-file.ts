import { type CalendarEntry, calendarText } from '@verne/content/cycle/calendar'
import type { CycleActivity, CycleYear, DroppedTime, Snapshot } from '@verne/content/schema'
import { guidelineAddress } from '@verne/content/addresses/site'
import { activityKindWords } from '@verne/content/words/cycle'
import { textIn } from '../text.ts'
import type { Calendar } from './calendars.ts'
import { cyclePageAddress, monthId, timeOf } from './cycle-year.ts'
import { cycleWords } from './words.ts'

/**
 * An annual cycle as iCalendar (RFC 5545): the running year and the next one, a day each time something is done. What is
 * done in a part of a month stands on the last day of that part, and says so. An entry keeps its id when its day moves,
 * and its number is counted up with each change; what is dropped stays, as cancelled.
 * @param site public origin of the site
 */
export function calendarFile(snapshot: Snapshot, { cycle, language }: Calendar, site: URL): string {
  const absolute = (address: string) => new URL(address, site).href
  const page = absolute(cyclePageAddress(snapshot, cycle, language))
  const institution = textIn(snapshot.institution.name, language)
  const said = (activity: CycleActivity, time: string | null): string[] => {
    const { appliesTo, binding, description, responsible, units = [] } = activity
    const guideline = snapshot.guidelines.find(({ slug }) => slug === activity.guideline)
    return [
      ...(description ? [textIn(description, language)] : []),
      ...(time === null ? [] : [`${cycleWords.time[language]}: ${time}`]),
      `${cycleWords.responsible[language]}: ${textIn(responsible, language)}`,
      `${cycleWords.appliesTo[language]}: ${textIn(appliesTo, language)}`,
      ...units.map(({ name }) => textIn(name, language)),
      ...(binding ? [cycleWords.binding[language]] : []),
      ...(guideline
        ? [`${cycleWords.how[language]}: ${absolute(guidelineAddress(language, guideline.slug))}`]
        : []),
    ]
  }
  const entry = (year: CycleYear, { activity, by, place }: Time): Omit<CalendarEntry, 'lines'> => ({
    id: [activity.id, year.from.slice(0, 4), String(place + 1)].join('-'),
    version: activity.version,
    changedAt: activity.changedAt,
    day: by,
    title: textIn(activity.title, language),
    category: activityKindWords[activity.kind][language],
    url: `${page}#${monthId(by.slice(0, 7))}`,
    cancelled: false,
  })
  const { current, next } = cycle
  const entries = [current, ...(next ? [next] : [])].flatMap((year) => [
    ...year.activities.flatMap((activity) =>
      activity.occurrences.map((occurrence, place): CalendarEntry => {
        const time =
          occurrence.part === null && occurrence.inMonth !== true
            ? null
            : timeOf(occurrence, language)
        const { by } = occurrence
        return { ...entry(year, { activity, by, place }), lines: said(activity, time) }
      }),
    ),
    ...year.dropped.map(({ by, place, ...activity }): CalendarEntry => ({
      ...entry(year, { activity, by, place }),
      lines: [],
      cancelled: true,
    })),
  ])
  const name = `${textIn(cycle.name, language)}, ${institution}`
  return calendarText({ name, language, url: new URL(page) }, entries)
}

interface Time {
  readonly activity: Omit<DroppedTime, 'by' | 'place'>
  readonly by: string
  readonly place: number
}
