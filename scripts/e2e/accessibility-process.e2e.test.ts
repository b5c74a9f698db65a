import { describe, inject, test } from 'vitest'
import { processAddress, type ProcessPage, recordAddress } from '../../content/addresses/my-hse.ts'
import { languages, type PageLanguage } from '../../content/addresses/parts.ts'
import { looking } from './looking.ts'
import { walkedInProcess } from './screens.ts'

const origin = inject('origin')
const look = looking()

describe.each(languages)(
  'no violation in light or dark, nothing wider than the screen (%s)',
  (language) => {
    describe.each([
      ['at the pre-meeting', 'koordinator', 'NHU-NV'],
      ['being mapped', 'leder', 'NHU-NV-KJ'],
    ])('a process %s', (_state, who, unit) => {
      test('each of its pages', async () => {
        await look.as(who)
        const number = await processOf(unit)
        await look.come(recordAddress(language, 'process', number))
        await look.expectFaultless()
        for (const part of walkedInProcess) {
          await look.come(processAddress(language, number, part))
          await look.expectFaultless()
        }
      }, 600_000)

      test('each kind of row', async () => {
        await look.as(who)
        const number = await processOf(unit)
        for (const row of await rowsOf(language, number)) {
          await look.come(row)
          await look.expectFaultless()
        }
      }, 300_000)
    })
  },
)

/** Number of the process of a unit that is not closed. */
async function processOf(unit: string): Promise<string> {
  const query = new URLSearchParams({
    'where[unit.code][equals]': unit,
    'where[state][not_equals]': 'closed',
    depth: '0',
  })
  const found = await look.page.request.get(`/api/hse-processes?${query.toString()}`, {
    headers: { origin, 'sec-fetch-site': 'same-origin' },
  })
  const { docs } = (await found.json()) as { docs: { number: string }[] }
  return docs[0]?.number ?? ''
}

/** Addresses of the first row that its lists lead to of each kind. */
async function rowsOf(language: PageLanguage, number: string): Promise<string[]> {
  const rows = new Map<string, string>()
  const kinds: readonly ProcessPage[] = [
    'challenges',
    'mapping',
    'noMapping',
    'noMeasure',
    'measures',
    'linkedMeasures',
    'riskAfter',
  ]
  for (const list of ['challenges', 'mapping', 'plan'] as const) {
    await look.come(processAddress(language, number, list))
    for (const kind of kinds) {
      const below = `${processAddress(language, number, kind)}/`
      const link = look.page.locator(`main a[href^="${below}"]`).first()
      if ((await link.count()) > 0) rows.set(kind, (await link.getAttribute('href')) ?? '')
    }
  }
  return [...rows.values()]
}
