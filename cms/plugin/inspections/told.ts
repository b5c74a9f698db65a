import type { PayloadRequest } from 'payload'
import { spokenDay } from '../admin/spoken-dates.ts'
import { today } from '../core/dates.ts'
import { asText, fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Inspection, InspectionOrder } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { heldOn, holdersOf } from '../organisation/holders.ts'
import { giveLine } from '../outbox/daily.ts'
import { authorityName } from './load.ts'

const text = {
  registered: { nb: 'Tilsyn fra {authority}: {number}', en: 'Inspection by {authority}: {number}' },
  registeredBody: {
    nb: 'Tilsynet i {unit} er registrert. Se besøket og brevet.',
    en: 'The inspection of {unit} has been registered. See the visit and the letter.',
  },
  letter: {
    nb: 'Nytt i tilsynet {number} fra {authority}',
    en: 'News of inspection {number} by {authority}',
  },
  letterBody: {
    nb: 'HMS-enheten har skrevet inn et besøk eller et brev om tilsynet i {unit}.',
    en: 'The HSE Unit has written in a visit or a letter about the inspection of {unit}.',
  },
  closed: { nb: 'Tilsynet {number} er avsluttet', en: 'Inspection {number} is closed' },
  closedBody: {
    nb: 'Tilsynet i {unit} er avsluttet. Ingen pålegg står igjen.',
    en: 'The inspection of {unit} is closed. No order is left.',
  },
  order: { nb: 'Pålegg {order} fra {authority}', en: 'Order {order} from {authority}' },
  orderBody: {
    nb: '{unit} har fått et pålegg med frist {day}. Det er registrert som avvik.',
    en: '{unit} has been given an order with the deadline {day}. It is registered as a nonconformity.',
  },
} satisfies Record<string, Text>

/** What happens to an inspection that others are told of. */
export type InspectionEvent = 'registered' | 'letter' | 'closed'

/** Gives those concerned a line in their next letter. Once per event, also when the work behind it runs again. */
export async function tellOfInspection(
  req: PayloadRequest,
  inspection: Inspection,
  event: InspectionEvent,
): Promise<void> {
  await give(req, inspection, {
    key: `inspection:${inspection.id}:${event}:${String(inspection.steps?.length ?? 0)}`,
    title: text[event],
    body: text[`${event}Body`],
    values: {},
    due: null,
    asks: event === 'letter',
  })
}

/** Tells of an order: those who run the unit, who speak for its employees, and the members of its committees. */
export async function tellOfOrder(
  req: PayloadRequest,
  inspection: Inspection,
  { deadline, id, number }: InspectionOrder,
): Promise<void> {
  await give(req, inspection, {
    key: `inspection-order:${id}`,
    title: text.order,
    body: text.orderBody,
    values: { order: number, day: inWords(deadline) },
    due: deadline,
    asks: true,
  })
}

interface Said {
  readonly key: string
  readonly title: Text
  readonly body: Text
  readonly values: Readonly<Record<string, Text | string>>
  readonly due: string | null
  /** True where those who run the unit are to do something. */
  readonly asks: boolean
}

async function give(
  req: PayloadRequest,
  inspection: Inspection,
  { asks, body, due, key, title, values }: Said,
): Promise<void> {
  const unit = idOf(inspection.unit)
  const [there, found, authority, members] = await Promise.all([
    holdersOf(req, unit),
    local.findById(req, 'units', unit, { overrideAccess: true, locale: 'all' }),
    authorityName(req, inspection),
    committeeMembers(req, unit),
  ])
  const filled = {
    ...values,
    number: inspection.number,
    unit: asText(found?.name) ?? '',
    authority,
  }
  const leading = [
    ...(there.manager ? [there.manager] : []),
    ...there.deputies,
    ...there.coordinators,
  ]
  const others = [
    ...there.representatives,
    ...there.deputyRepresentatives,
    ...there.chiefRepresentatives,
  ]
  const asked = leading.flatMap(({ account }) => account ?? [])
  const told = [...others.flatMap(({ account }) => account ?? []), ...members]
  const line = (part: 'asked' | 'know', accounts: readonly string[]) =>
    giveLine(req, {
      key,
      part,
      about: { collection: 'inspections', id: inspection.id },
      accounts,
      due,
      title: fill(title, filled),
      body: [fill(body, filled)],
      place: { record: 'inspections', number: inspection.number },
    })
  await line(asks ? 'asked' : 'know', asked)
  await line(
    'know',
    told.filter((each) => !asked.includes(each)),
  )
}

/** Accounts of the members of the working environment committee, and of the local one of a unit or of one above it. */
async function committeeMembers(req: PayloadRequest, unit: string): Promise<string[]> {
  const system = { overrideAccess: true } as const
  const found = await local.findById(req, 'units', unit, system)
  const line = [unit, ...(found?.ancestors ?? []).map(idOf)]
  const seats = await local.find(req, 'role-assignments', {
    ...system,
    where: {
      and: [
        heldOn(today(optionsOf(req.payload).clock)),
        {
          or: [
            { role: { equals: 'amuMember' } },
            { and: [{ role: { equals: 'lamuMember' } }, { unit: { in: line } }] },
          ],
        },
      ],
    },
    select: { person: true },
  })
  const people = await local.find(req, 'people', {
    ...system,
    where: { id: { in: seats.map(({ person }) => idOf(person)) } },
    select: { account: true },
  })
  return people.flatMap(({ account }) => (account ? [idOf(account)] : []))
}

function inWords(day: string): Text {
  return { nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') }
}
