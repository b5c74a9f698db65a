import type { PayloadRequest } from 'payload'
import { spokenDay } from '../admin/spoken-dates.ts'
import { addDays } from '../core/dates.ts'
import { fill, type Text } from '../core/text.ts'
import { wholeDaysOf } from '../cycle/whole-days.ts'
import { idOf } from '../database/local.ts'
import type { ManagementReview } from '../generated-types.ts'
import { holdersOfRoles } from '../nonconformities/approvers.ts'
import { holdersOf, speakingForEmployees } from '../organisation/holders.ts'
import { giveLine } from '../outbox/daily.ts'
import { minutesDays } from './rules.ts'
import { topManagement, unitNamed } from './tasks.ts'
import { reviewTitle } from './text.ts'

const text = {
  ready: {
    nb: 'Grunnlaget for {review} i {unit} er klart',
    en: 'The background of {review} of {unit} is ready',
  },
  readyBody: {
    nb: 'Les grunnlaget før gjennomgangen holdes{by}.',
    en: 'Read the background before the review is held{by}.',
  },
  sentBack: {
    nb: 'Grunnlaget for {review} i {unit} er sendt tilbake',
    en: 'The background of {review} of {unit} has been sent back',
  },
  sentBackBody: {
    nb: 'Les hva som må endres, og gi grunnlaget til ledelsen på nytt.',
    en: 'Read what must be changed, and give the background to the management again.',
  },
  held: {
    nb: '{review} i {unit} er holdt',
    en: '{review} of {unit} has been held',
  },
  heldBody: {
    nb: 'Skriv vedtakene, og dokumenter gjennomgangen innen {minutes}.',
    en: 'Write the decisions, and document the review by {minutes}.',
  },
  documented: {
    nb: '{review} i {unit} er dokumentert',
    en: '{review} of {unit} has been documented',
  },
  documentedBody: {
    nb: 'Du kan lese hva ledelsen vurderte og vedtok.',
    en: 'You can read what the management assessed and decided.',
  },
} satisfies Record<string, Text>

/** What happens to a review that others are told of. */
export type ReviewEvent = 'documented' | 'held' | 'ready' | 'sentBack'

/** Gives those concerned a line in their next letter. Once per event, also when the work behind it runs again. */
export async function tellOfReview(
  req: PayloadRequest,
  review: ManagementReview,
  event: ReviewEvent,
): Promise<void> {
  const unit = idOf(review.unit)
  const [name, accounts, due] = await Promise.all([
    unitNamed(req, unit),
    toldOf(req, unit, event),
    dueOf(req, review, event),
  ])
  const day = inWords(due ?? review.heldOn ?? '')
  const values = {
    review: reviewTitle(review.year),
    unit: name,
    by: due === null ? '' : { nb: ` innen ${day.nb}`, en: ` by ${day.en}` },
    minutes: day,
  }
  await giveLine(req, {
    key: `review:${review.id}:${event}:${String(review.steps?.length ?? 0)}`,
    part: event === 'documented' ? 'know' : 'asked',
    about: { collection: 'management-reviews', id: review.id },
    accounts,
    due,
    title: fill(text[event], values),
    body: [fill(text[`${event}Body`], values)],
    place: { record: 'management-reviews', number: review.number },
  })
}

/** Who goes on from an event; of what is documented, those who run its unit and speak for the employees there. */
async function toldOf(
  req: PayloadRequest,
  unit: string,
  event: ReviewEvent,
): Promise<(string | null)[]> {
  const account = (each: { readonly account: string | null }): string | null => each.account
  switch (event) {
    case 'ready':
      return (await topManagement(req)).map(account)
    case 'sentBack':
    case 'held':
      return (await holdersOfRoles(req, ['hseUnitApprover', 'hseUnitEditor'])).map(account)
    case 'documented': {
      const [there, top] = await Promise.all([holdersOf(req, unit), topManagement(req)])
      const leads = [...(there.manager ? [there.manager] : []), ...there.deputies]
      return [...leads, ...there.coordinators, ...speakingForEmployees(there), ...top].map(account)
    }
  }
}

async function dueOf(
  req: PayloadRequest,
  { heldOn, steps }: ManagementReview,
  event: ReviewEvent,
): Promise<string | null> {
  if (event === 'held') return heldOn ? addDays(heldOn, minutesDays) : null
  if (event !== 'ready') return null
  const begun = (steps ?? [])[0]?.at?.slice(0, 10)
  return begun === undefined ? null : (await wholeDaysOf(req))('managementReview', begun)
}

function inWords(day: string): Text {
  return day === '' ? { nb: '', en: '' } : { nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') }
}
