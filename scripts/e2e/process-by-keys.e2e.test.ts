import { describe, test } from 'vitest'
import { byKeys } from './hands.ts'
import { expectReport, wholeJourney } from './process-journey.ts'

describe('the HSE process of a unit', () => {
  test('goes the same way in English by the keys alone, without JavaScript', async () => {
    const { manager } = await wholeJourney('en', byKeys, { script: false, challenges: 1 })
    await expectReport(manager, 'en')
  }, 900_000)
})
