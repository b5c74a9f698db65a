import type { PayloadRequest } from 'payload'
import { asText, fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { WorkStop } from '../generated-types.ts'
import { holdersOf } from '../organisation/holders.ts'
import { tell } from '../outbox/tell.ts'
import { decisionText } from './text.ts'

const text = {
  stopped: { nb: 'Farlig arbeid er stanset: {number}', en: 'Dangerous work is stopped: {number}' },
  stoppedBody: {
    nb: 'Verneombudet har stanset farlig arbeid i {unit}. Arbeidet står til verneombudet opphever stansen, eller til Arbeidstilsynet har avgjort om det kan fortsette.',
    en: 'The safety representative has stopped dangerous work in {unit}. It stays stopped until the representative lifts the stop, or the Labour Inspection Authority has decided whether it may go on.',
  },
  call: {
    nb: 'Ring dem det gjelder. En e-post blir kanskje ikke lest før i morgen.',
    en: 'Call those concerned. An e-mail may not be read until the next morning.',
  },
  responded: { nb: 'Svar på stansen {number}', en: 'Response to the stop {number}' },
  respondedBody: {
    nb: 'Lederen har skrevet hva som blir gjort i {unit}. Arbeidet er fortsatt stanset.',
    en: 'The manager has written what is being done in {unit}. The work is still stopped.',
  },
  lifted: { nb: 'Stansen {number} er opphevet', en: 'The stop {number} is lifted' },
  liftedBody: {
    nb: 'Verneombudet har opphevet stansen i {unit}. Arbeidet kan starte.',
    en: 'The safety representative has lifted the stop in {unit}. The work may start.',
  },
  decided: {
    nb: 'Arbeidstilsynet har avgjort stansen {number}',
    en: 'The authority has decided on the stop {number}',
  },
  decidedBody: {
    nb: 'Arbeidstilsynet har avgjort stansen i {unit}: {decision}.',
    en: 'The Labour Inspection Authority has decided on the stop in {unit}: {decision}.',
  },
} satisfies Record<string, Text>

/** What happens to a stop that others are told of at once. */
export type StopEvent = 'stopped' | 'responded' | 'lifted' | 'decided'

/**
 * Tells, at once and past all preferences, those who run the unit, the manager above, the representatives of the place,
 * the chief one and the HSE unit.
 */
export async function tellOfStop(
  req: PayloadRequest,
  stop: WorkStop,
  event: StopEvent,
): Promise<void> {
  const unit = idOf(stop.unit)
  const [there, found] = await Promise.all([
    holdersOf(req, unit),
    local.findById(req, 'units', unit, { overrideAccess: true, locale: 'all' }),
  ])
  const decision = stop.decision ? decisionText[stop.decision] : { nb: '', en: '' }
  const values = {
    number: stop.number,
    unit: asText(found?.name) ?? { nb: '', en: '' },
    decision: { nb: lower(decision.nb, 'nb'), en: lower(decision.en, 'en') },
  }
  const told = [
    ...(there.manager ? [there.manager] : []),
    ...there.deputies,
    ...there.coordinators,
    ...there.managersAbove.slice(0, 1),
    ...there.representatives,
    ...there.deputyRepresentatives,
    ...there.chiefRepresentatives,
    ...there.directors,
    ...there.editors,
  ]
  await tell(req, {
    key: `work-stop:${stop.id}:${event}:${String(stop.steps?.length ?? 0)}`,
    accounts: told.map(({ account }) => account),
    subject: fill(text[event], values),
    body: [fill(text[`${event}Body`], values), ...(event === 'stopped' ? [text.call] : [])],
    place: { record: 'work-stops', number: stop.number },
  })
}

const lower = (said: string, language: string): string =>
  said.charAt(0).toLocaleLowerCase(language) + said.slice(1)
