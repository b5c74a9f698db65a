import { describe, expect, test } from 'vitest'
import { recordsAddress } from '../../content/addresses/my-hse.ts'
import { languages } from '../../content/addresses/parts.ts'
import { looking } from './looking.ts'

const look = looking()

describe.each(languages)(
  'no violation in light or dark, nothing wider than the screen (%s)',
  (language) => {
    test('a case, and each page of what one may do with it', async () => {
      await look.as('leder')
      const list = recordsAddress(language, 'nonconformity')
      await look.come(recordsAddress(language, 'nonconformity', { state: 'open' }))
      const [first = ''] = await look.recordsBelow(list)
      await look.come(first)
      await look.expectFaultless()
      const steps = await look.page
        .locator(`main a[href^="${first}/"]`)
        .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('href') ?? ''))])
      expect(steps.length).toBeGreaterThan(2)
      for (const step of steps) {
        await look.come(step)
        await look.expectFaultless()
      }
    }, 300_000)
  },
)
