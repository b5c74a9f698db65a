import type { Text } from '../core/text.ts'

/** Start page of My HSE, where the tasks stand. */
export const startAddress: Text = { nb: '/min-hms', en: '/en/my-hse' }

/** Page that says who is told of what, and when. */
export const toldAddress: Text = { nb: '/min-hms/varsling', en: '/en/my-hse/notifications' }

const places = {
  nonconformity: { nb: 'avvik', en: 'nonconformities' },
  measure: { nb: 'tiltak', en: 'measures' },
  process: { nb: 'hms-runde', en: 'hse-process' },
} satisfies Record<string, Text>

/** Address of a record in My HSE; of all processes where there is no number. */
export function recordAddress(record: keyof typeof places, number: string | null): Text {
  const place = places[record]
  const end = number === null ? '' : `/${number}`
  return {
    nb: `${startAddress.nb}/${place.nb}${end}`,
    en: `${startAddress.en}/${place.en}${end}`,
  }
}

/** Address of a text in the admin, where the HSE unit works on it. */
export function adminAddress(collection: 'editions' | 'guidelines', id: string): Text {
  const address = `/admin/collections/${collection}/${id}`
  return { nb: address, en: address }
}
