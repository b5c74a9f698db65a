import type { Payload } from 'payload'
import { fill, type Text } from '../core/text.ts'
import { optionsOf } from '../options.ts'
import type { PagedCollection } from '../surface.ts'

/** A place that mail leads to. */
export type Place =
  | 'start'
  | 'preferences'
  | 'reportStatus'
  | 'told'
  | { readonly unitCycle: string }
  | { readonly list: PagedCollection }
  | { readonly record: PagedCollection; readonly number: string }
  | { readonly edition: string }
  | { readonly guideline: string }
  | { readonly import: string }

/** Path of a place per language; null where the host has not said where it is (option `surface`). */
export function addressOf(payload: Pick<Payload, 'config'>, place: Place): Text | null {
  const { surface } = optionsOf(payload)
  if (typeof place === 'object' && 'edition' in place) {
    const own = `${payload.config.routes.admin}/collections/editions/${place.edition}`
    return surface?.edition?.(place.edition) ?? { nb: own, en: own }
  }
  if (typeof place === 'object' && 'guideline' in place) {
    const own = `${payload.config.routes.admin}/collections/guidelines/${place.guideline}`
    return { nb: own, en: own }
  }
  if (typeof place === 'object' && 'import' in place) {
    const own = `${payload.config.routes.admin}/collections/imports/${place.import}`
    return { nb: own, en: own }
  }
  if (surface === null) return null
  if (place === 'told') return surface.told ?? surface.start
  if (typeof place === 'string') return surface[place]
  if ('unitCycle' in place) return surface.unitCycle?.(place.unitCycle) ?? surface.start
  return 'list' in place ? surface.list(place.list) : surface.record(place.record, place.number)
}

const somewhere: Text = { nb: 'HMS-systemet', en: 'the HSE system' }

/** What the host calls the pages of its own; without any, the system as a whole. */
export function surfaceName(payload: Pick<Payload, 'config'>): Text {
  return optionsOf(payload).surface?.name ?? somewhere
}

const where = {
  start: {
    nb: 'Du finner det på startsiden din i HMS-systemet.',
    en: 'You will find it on your start page in the HSE system.',
  },
  preferences: {
    nb: 'Du finner det under innstillingene dine i HMS-systemet.',
    en: 'You will find it among your settings in the HSE system.',
  },
  reportStatus: {
    nb: 'Du følger saken i HMS-systemet.',
    en: 'You can follow the case in the HSE system.',
    nn: 'Du følgjer saka i HMS-systemet.',
  },
  told: {
    nb: 'I HMS-systemet ser du hvem som får vite hva, og når.',
    en: 'See in the HSE system who is notified of what, and when.',
  },
  nonconformities: {
    nb: 'Du finner avvik {number} i HMS-systemet.',
    en: 'You will find nonconformity {number} in the HSE system.',
  },
  measures: {
    nb: 'Du finner tiltak {number} i HMS-systemet.',
    en: 'You will find measure {number} in the HSE system.',
  },
  'hse-processes': {
    nb: 'Du finner HMS-runden {number} i HMS-systemet.',
    en: 'You will find the HSE process {number} in the HSE system.',
  },
  proposals: {
    nb: 'Du finner forslag {number} i HMS-systemet.',
    en: 'You will find proposal {number} in the HSE system.',
  },
  injuries: {
    nb: 'Du finner innføring {number} i HMS-systemet.',
    en: 'You will find entry {number} in the HSE system.',
  },
  'work-stops': {
    nb: 'Du finner stansen {number} i HMS-systemet.',
    en: 'You will find the stop {number} in the HSE system.',
  },
  audits: {
    nb: 'Du finner HMS-revisjonen {number} i HMS-systemet.',
    en: 'You will find the HSE audit {number} in the HSE system.',
  },
  'unit-reports': {
    nb: 'Du finner HMS-rapporten {number} i HMS-systemet.',
    en: 'You will find the HSE report {number} in the HSE system.',
  },
  inspections: {
    nb: 'Du finner tilsynet {number} i HMS-systemet.',
    en: 'You will find inspection {number} in the HSE system.',
  },
  're-audits': {
    nb: 'Du finner etterrevisjonen {number} i HMS-systemet.',
    en: 'You will find re-audit {number} in the HSE system.',
  },
  'inspection-orders': {
    nb: 'Du finner pålegg {number} i HMS-systemet.',
    en: 'You will find order {number} in the HSE system.',
  },
  'committee-meetings': {
    nb: 'Du finner møtet {number} i HMS-systemet.',
    en: 'You will find the meeting {number} in the HSE system.',
  },
  'committee-reports': {
    nb: 'Du finner årsrapporten {number} i HMS-systemet.',
    en: 'You will find the yearly report {number} in the HSE system.',
  },
  'management-reviews': {
    nb: 'Du finner ledelsens gjennomgang {number} i HMS-systemet.',
    en: 'You will find management review {number} in the HSE system.',
  },
  'review-decisions': {
    nb: 'Du finner vedtak {number} i HMS-systemet.',
    en: 'You will find decision {number} in the HSE system.',
  },
  reports: {
    nb: 'Du finner rapporten {number} i HMS-systemet.',
    en: 'You will find report {number} in the HSE system.',
  },
  stories: {
    nb: 'Du finner historien {number} i HMS-systemet.',
    en: 'You will find story {number} in the HSE system.',
  },
  enquiries: {
    nb: 'Du finner henvendelse {number} i HMS-systemet.',
    en: 'You will find enquiry {number} in the HSE system.',
  },
} satisfies Record<Extract<Place, string> | PagedCollection, Text>

/** A place in words, for mail that can lead nowhere. Editions and guidelines always have their page in the admin. */
export function whereItIs(place: Place): Text {
  if (typeof place === 'string') return where[place]
  return 'record' in place ? fill(where[place.record], { number: place.number }) : where.start
}
