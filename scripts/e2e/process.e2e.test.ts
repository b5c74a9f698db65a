import { describe, test } from 'vitest'
import { byMouse, expectReport, wholeJourney } from './process-journey.ts'

describe('the HSE process of a unit', () => {
  test('goes from planning to the printed report between manager and safety representative, in Norwegian', async () => {
    await expectReport(await wholeJourney('nb', byMouse, true), 'nb')
  }, 900_000)
})
