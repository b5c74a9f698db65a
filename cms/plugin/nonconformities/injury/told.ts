import type { PayloadRequest } from 'payload'
import { asHandled } from '../../access/handed-up.ts'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { idOf, local } from '../../database/local.ts'
import { asText, fill, type Text } from '../../core/text.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { type Holder, holdersOfUnits, type UnitHolders } from '../../organisation/holders.ts'
import { tell } from '../../outbox/tell.ts'
import { pageOf } from '../told.ts'

/** What everyone is told of a death or a serious injury. */
export type InjuryEvent = 'injuryReported' | 'injuryConfirmed' | 'injuryCleared'

const text = {
  injuryReported: {
    nb: 'Meldt dødsfall eller alvorlig skade, ikke bekreftet: {number}',
    en: 'Death or serious injury reported, not confirmed: {number}',
  },
  injuryReportedBody: {
    nb: 'Noen har meldt et dødsfall eller en alvorlig skade i {unit} {day}. Det er meldt, ikke bekreftet.',
    en: 'Someone has reported a death or a serious injury in {unit} on {day}. It is reported, not confirmed.',
  },
  injuryConfirmed: {
    nb: 'Bekreftet dødsfall eller alvorlig skade: {number}',
    en: 'Death or serious injury confirmed: {number}',
  },
  injuryConfirmedBody: {
    nb: 'Den som behandler saken, har bekreftet et dødsfall eller en alvorlig skade i {unit} {day}.',
    en: 'The case handler has confirmed a death or a serious injury in {unit} on {day}.',
  },
  injuryCleared: {
    nb: 'Avkreftet: ingen er døde eller alvorlig skadet i {number}',
    en: 'Ruled out: no death or serious injury in {number}',
  },
  injuryClearedBody: {
    nb: 'Du fikk beskjed om et mulig dødsfall eller en mulig alvorlig skade i {unit} {day}. Den som behandler saken, har avkreftet det.',
    en: 'You were notified of a possible death or serious injury in {unit} on {day}. The case handler has ruled it out.',
  },
  notifyNow: {
    nb: 'Varsle politiet og Arbeidstilsynet straks. Ring dem som skal vite det. En e-post blir kanskje ikke lest før i morgen. Sjekklisten ligger i saken.',
    en: 'Notify the police and the Labour Inspection Authority at once. Call those who need to know. An e-mail may not be read until the next morning. The checklist is in the case.',
  },
  concernsManager: {
    nb: 'Saken gjelder lederen der det skjedde. Lederen får vite at det har skjedd, men ser ikke saken.',
    en: 'The case concerns the manager where it happened. The manager learns that it has happened, but cannot see the case.',
  },
  reasonInCase: {
    nb: 'Du finner begrunnelsen i saken.',
    en: 'You will find the reason in the case.',
  },
  eventOnly: {
    nb: 'Du får vite at det har skjedd, og hvor. Bare de som behandler saken, kan lese meldingen.',
    en: 'You are told that it has happened, and where. Only those who handle the case can read the report.',
  },
} satisfies Record<string, Text>

/** Who is told at once of a death or a serious injury. */
export interface InjuryCircle {
  /** They read the case: those who handle it, the level above, the representatives and the HSE unit. */
  readonly readers: readonly Holder[]
  /** They are told that it has happened, and where. */
  readonly eventOnly: readonly Holder[]
}

/** A case as far as it decides whom to tell. */
export interface InjuryPlace {
  /** Id of the unit where it happened. */
  readonly unit: string
  /** Where it is handled; null where no unit may, because it concerns the manager. Not there: in the unit itself. */
  readonly handlingUnit?: string | null | undefined
  /** Ids of people it is kept from: they are told that it has happened, and where. */
  readonly withheldFrom?: readonly string[] | undefined
}

/** The circle of a case as roles are held today. */
export async function injuryCircle(
  req: PayloadRequest,
  { unit, handlingUnit = unit, withheldFrom = [] }: InjuryPlace,
): Promise<InjuryCircle> {
  const holders = await holdersOfUnits(req, [
    unit,
    ...(handlingUnit === null ? [] : [handlingUnit]),
  ])
  const [there, handling] = [holders.get(unit), holders.get(handlingUnit ?? '')]
  const leadsOf = (of: UnitHolders | undefined): Holder[] =>
    of ? [...(of.manager ? [of.manager] : []), ...of.deputies, ...of.coordinators] : []
  const readers = [
    ...leadsOf(handling),
    ...(handling?.managersAbove.slice(0, 1) ?? []),
    ...(there?.representatives ?? []),
    ...(there?.deputyRepresentatives ?? []),
    ...(there?.chiefRepresentatives ?? []),
    ...(there?.directors ?? []),
    ...(there?.editors ?? []),
  ].filter(({ person }) => !withheldFrom.includes(person))
  const reading = new Set(readers.map(({ person }) => person))
  const others = [...leadsOf(there), ...(there?.topManagement ?? [])]
  return {
    readers,
    eventOnly: others.filter(({ person }) => !reading.has(person)),
  }
}

/** Where a stored case is handled, and from whom it is kept. */
export async function placeOf(
  req: PayloadRequest,
  { id, unit }: Pick<Nonconformity, 'id' | 'unit'>,
): Promise<InjuryPlace> {
  return asHandled(req, { id, unit: idOf(unit) })
}

/** Whom a case remembers to have told, with those who are told now: they are told what becomes of it. */
export async function toldBesides(
  req: PayloadRequest,
  place: InjuryPlace,
  before: readonly string[] = [],
): Promise<{ toldOfInjury: string[] }> {
  const { readers, eventOnly } = await injuryCircle(req, place)
  const told = [...readers, ...eventOnly].filter(({ account }) => account !== null)
  return {
    toldOfInjury: [...new Set([...before, ...told.map(({ person }) => person)])],
  }
}

/**
 * Tells everyone who must know, at once: past all preferences, in words that say what is known and what is not. Whoever
 * was told before is told what became of it, also without a role today.
 */
export async function tellOfInjury(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  event: InjuryEvent,
): Promise<void> {
  const circle = await injuryCircle(req, await placeOf(req, nonconformity))
  const known = new Set([...circle.readers, ...circle.eventOnly].map(({ person }) => person))
  const before = (nonconformity.toldOfInjury ?? []).map(idOf).filter((each) => !known.has(each))
  await send(req, nonconformity, event, {
    readers: circle.readers.map(({ account }) => account),
    eventOnly: [
      ...circle.eventOnly.map(({ account }) => account),
      ...(await accountsOf(req, before)),
    ],
  })
}

/** Tells those whom a transfer makes concerned, and nobody a second time. */
export async function tellNewOfInjury(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  before: readonly string[],
): Promise<void> {
  const { readers, eventOnly } = await injuryCircle(req, await placeOf(req, nonconformity))
  const fresh = (each: readonly Holder[]): (string | null)[] =>
    each.filter(({ person }) => !before.includes(person)).map(({ account }) => account)
  const event = nonconformity.injury === 'reported' ? 'injuryReported' : 'injuryConfirmed'
  await send(req, nonconformity, event, {
    readers: fresh(readers),
    eventOnly: fresh(eventOnly),
  })
}

async function send(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  event: InjuryEvent,
  to: Readonly<Record<keyof InjuryCircle, readonly (string | null)[]>>,
): Promise<void> {
  const { id, eventDate, number, steps } = nonconformity
  const unit = await local.findById(req, 'units', idOf(nonconformity.unit), {
    overrideAccess: true,
    locale: 'all',
  })
  const day = {
    nb: spokenDay(eventDate, 'nb'),
    en: spokenDay(eventDate, 'en'),
  }
  const values = {
    number,
    unit: asText(unit?.name) ?? { nb: '', en: '' },
    day,
  }
  const message = {
    sealed: nonconformity.concernsManager === true,
    key: `nonconformity:${id}:${event}:${String(steps?.length ?? 0)}`,
    subject: fill(text[event], values),
  }
  const body = fill(text[`${event}Body`], values)
  const more = event === 'injuryCleared' ? text.reasonInCase : text.notifyNow
  await tell(req, {
    ...message,
    accounts: to.readers,
    body: [body, more, ...(message.sealed ? [text.concernsManager] : [])],
    place: pageOf(number),
  })
  await tell(req, {
    ...message,
    accounts: to.eventOnly,
    body: [body, text.eventOnly],
    // They may not read the case: that it stands is seen there.
    place: 'start',
  })
}

async function accountsOf(req: PayloadRequest, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const found = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: [...people] } },
    select: { account: true },
  })
  return found.flatMap(({ account }) => (account ? [idOf(account)] : []))
}
