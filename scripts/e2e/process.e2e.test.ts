import { describe, expect, test } from 'vitest'
import { byMouse } from './hands.ts'
import { expectReport, wholeJourney } from './process-journey.ts'

describe('the HSE process of a unit', () => {
  test('goes from planning to the printed report between manager and safety representative, in Norwegian, with eight challenges in at most 45 pages and 90 presses', async () => {
    const { manager, toll } = await wholeJourney('nb', byMouse, { script: true, challenges: 8 })
    console.log(`a process: ${String(toll.pages)} pages, ${String(toll.presses)} presses`)
    expect(toll.pages).toBeLessThanOrEqual(45)
    expect(toll.presses).toBeLessThanOrEqual(90)
    await expectReport(manager, 'nb')
  }, 900_000)
})
