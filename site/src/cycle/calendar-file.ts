import ical, { ICalEventTransparency } from 'ical-generator'
import type { Cycle, CycleYear, Snapshot } from '@verne/content/schema'
import { guidelineAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { activityKindWords } from '@verne/content/words/cycle'
import { textIn } from '../text.ts'
import type { Calendar } from './calendars.ts'
import { cyclePageAddress, monthId, timeOf } from './cycle-year.ts'
import { cycleWords } from './words.ts'

/** Once a day: calendar programs ask no oftener than they are told to. */
const everySoManySeconds = 24 * 60 * 60

/**
 * An annual cycle as iCalendar (RFC 5545): the running year and the next one, a day each time something is done. What is
 * done in a part of a month stands on the last day of that part, and says so. An entry keeps its id when its day moves,
 * and its number is counted up with each change; what is dropped is not in it any more.
 * @param site public origin of the site
 */
export function calendarFile(snapshot: Snapshot, { cycle, language }: Calendar, site: URL): string {
  const absolute = (address: string) => new URL(address, site).href
  const page = absolute(cyclePageAddress(snapshot, cycle, language))
  const institution = textIn(snapshot.institution.name, language)
  const calendar = ical({
    name: `${textIn(cycle.name, language)}, ${institution}`,
    prodId: { company: 'Verne', product: 'Verne', language: language.toUpperCase() },
    url: page,
    ttl: everySoManySeconds,
  })
  for (const { activity, by, id, time } of timesIn(cycle, language)) {
    const { binding, changedAt, description, kind, version } = activity
    const guideline = snapshot.guidelines.find(({ slug }) => slug === activity.guideline)
    const said = [
      ...(description ? [textIn(description, language)] : []),
      ...(time === null ? [] : [`${cycleWords.time[language]}: ${time}`]),
      `${cycleWords.responsible[language]}: ${textIn(activity.responsible, language)}`,
      `${cycleWords.appliesTo[language]}: ${textIn(activity.appliesTo, language)}`,
      ...(binding ? [cycleWords.binding[language]] : []),
      ...(guideline
        ? [`${cycleWords.how[language]}: ${absolute(guidelineAddress(language, guideline.slug))}`]
        : []),
    ]
    calendar.createEvent({
      id: `${id}@${site.hostname}`,
      sequence: version - 1,
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      start: new Date(`${by}T00:00:00Z`),
      allDay: true,
      summary: textIn(activity.title, language),
      description: said.join('\n'),
      categories: [{ name: activityKindWords[kind][language] }],
      transparency: ICalEventTransparency.TRANSPARENT,
      url: `${page}#${monthId(by.slice(0, 7))}`,
    })
  }
  return calendar.toString()
}

/** Each time something of a cycle is done. The id holds for the same time of the same year, whatever day it is moved to. */
function timesIn({ current, next }: Cycle, language: SiteLanguage) {
  return [current, ...(next ? [next] : [])].flatMap(({ activities, from }: CycleYear) =>
    activities.flatMap((activity) =>
      activity.occurrences.map((occurrence, place) => ({
        activity,
        by: occurrence.by,
        id: [activity.id, from.slice(0, 4), String(place + 1)].join('-'),
        time: occurrence.part === null ? null : timeOf(occurrence, language),
      })),
    ),
  )
}
