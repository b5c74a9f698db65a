import type { Endpoint, PayloadRequest, Where } from 'payload'
import { reachOf } from '../access/can.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { CommitteeItem, CommitteeMeeting } from '../generated-types.ts'
import { frozenStates } from '../reports/rules.ts'
import { unitsBelow } from './linked.ts'
import { answer, idIn, makeItem, meetingToPropose, refuseSent } from './propose-item.ts'
import { type AskedAbout, type AskedItem, askedItems, takesItems } from './rules.ts'
import { askedText, itemRefusalText as text } from './text.ts'

const system = { overrideAccess: true } as const

/** The items the law asks for that are not on any agenda yet, for a meeting whose agenda is not sent. */
export async function askedFor(
  req: PayloadRequest,
  meeting: CommitteeMeeting,
): Promise<AskedItem[]> {
  const { committee, date, id, state, unit } = meeting
  if (!takesItems(state)) return []
  const of = { and: [{ committee: { equals: committee } }, { unit: { equals: idOf(unit) } }] }
  const [items, last] = await Promise.all([
    local.find(req, 'committee-items', { ...system, where: of, select: { key: true } }),
    local.find(req, 'committee-meetings', {
      ...system,
      where: { and: [of, { date: { less_than: date } }, { state: { not_equals: 'cancelled' } }] },
      sort: '-date',
      limit: 1,
    }),
  ])
  const year = date.slice(0, 4)
  const since = last[0]?.date ?? `${year}-01-01`
  const [annualReports, orders, seriousEvents] = await Promise.all([
    annualReportsFor(req, meeting),
    ordersFor(req, meeting, since),
    // The institution's committee alone: what it counts is a number, the cases are read as each member may.
    committee === 'amu'
      ? local.count(req, 'nonconformities', {
          ...system,
          where: {
            and: [{ seriousInjury: { equals: true } }, { eventDate: { greater_than: since } }],
          },
        })
      : 0,
  ])
  return askedItems({
    ...{ annualReports, committee, orders, seriousEvents, year },
    unit: idOf(unit),
    meeting: id,
    there: new Set(items.map(({ key }) => key)),
  })
}

/** The annual HSE reports of the institution that are reviewed or approved, of the meeting's year and the two before. */
async function annualReportsFor(
  req: PayloadRequest,
  { committee, date }: CommitteeMeeting,
): Promise<AskedAbout[]> {
  if (committee !== 'amu') return []
  const found = await local.find(req, 'reports', {
    ...system,
    where: {
      and: [
        { kind: { equals: 'annual' } },
        { state: { in: ['reviewed', ...frozenStates] } },
        { year: { greater_than_equal: Number(date.slice(0, 4)) - 2 } },
      ],
    },
    sort: 'year',
    select: { number: true, year: true },
  })
  return found.map(({ id, number, year }) => ({ id, number, say: { year: String(year) } }))
}

/** The orders in the committee's units that stand, or whose deadline is not before its last meeting. */
async function ordersFor(
  req: PayloadRequest,
  { committee, unit }: CommitteeMeeting,
  since: string,
): Promise<AskedAbout[]> {
  if (committee === 'lmu') return []
  const stands: Where = {
    or: [{ state: { in: ['open', 'answered'] } }, { deadline: { greater_than_equal: since } }],
  }
  const found = await local.find(req, 'inspection-orders', {
    ...system,
    where:
      committee === 'amu'
        ? stands
        : { and: [stands, { unit: { in: await unitsBelow(req, idOf(unit)) } }] },
    sort: ['deadline', 'serial'],
    select: { number: true, title: true },
  })
  return found.map(({ id, number, title }) => ({ id, number, say: { number, title } }))
}

/** What is pressed to put an item the law asks for on an agenda. */
interface Taken {
  readonly kind: string
  readonly language: 'nb' | 'en'
  readonly meeting: string
  /** Id of the record it is about. @default the first of its kind */
  readonly about?: string
}

/**
 * Puts an item the law asks for on the agenda of a meeting. Pressed twice, it is one item.
 * @throws Refusal 403 without the right, 404 for no such meeting, 409 once the agenda is sent or where it is not asked for
 */
export async function takeAsked(
  req: PayloadRequest,
  { about = '', kind, language, meeting: at }: Taken,
): Promise<CommitteeItem> {
  const meeting = await meetingToPropose(req, at)
  if (!(await reachOf(req, 'committee-items', 'take')).all) {
    refuse(req, text.notAllowed, { status: 403, code: 'notAllowed' })
  }
  refuseSent(req, meeting)
  const asked = (await askedFor(req, meeting)).find(
    (each) => each.kind === kind && (about === '' || each.about?.id === about),
  )
  if (!asked) {
    // What was pressed before stands there.
    const where: Where = {
      and: [
        { meeting: { equals: meeting.id } },
        { askedBy: { equals: kind } },
        ...(about === '' ? [] : [{ linked: { equals: about } }]),
      ],
    }
    const [there] = await local.find(req, 'committee-items', { ...system, where, limit: 1 })
    return there ?? refuse(req, text.notAsked, { status: 409, code: 'notAsked' })
  }
  const { law, title } = askedText[asked.kind]
  return makeItem(
    req,
    {
      ...{ key: asked.key, language, meeting, kind: 'matter', openTo: 'open' },
      title: fill(title, asked.about?.say ?? {})[language],
      presentation: law[language],
      ...linkOf(asked),
    },
    asked.kind,
  )
}

const kindOfAbout = {
  order: 'inspection-orders',
  annualReport: 'reports',
  actionPlan: 'reports',
} as const

function linkOf({ about, kind }: AskedItem): Pick<CommitteeItem, 'linkedKind' | 'linked'> {
  const of = Object.hasOwn(kindOfAbout, kind)
    ? kindOfAbout[kind as keyof typeof kindOfAbout]
    : undefined
  return about && of ? { linkedKind: of, linked: about.id } : {}
}

/** `POST /api/committee-items/take-asked` with `{ language, meeting, kind, about }`. Answers `{ doc }`. */
export const takeAskedEndpoint: Endpoint = memberEndpoint({
  path: '/take-asked',
  method: 'post',
  handler: async (req) => {
    const { about, kind, language, meeting } = await bodyOf(req)
    const written = language === 'en' ? 'en' : 'nb'
    const asked = {
      about: idIn(about),
      kind: idIn(kind),
      language: written,
      meeting: idIn(meeting),
    } as const
    return answer(await takeAsked(req, asked))
  },
})
