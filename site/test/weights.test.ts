import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultHandbookDir } from '../settings.ts'
import { builtSite, type BuiltSite } from './built-site.ts'
import { starterWithUnits } from './units/starter-units.ts'
import { documentWeights, type Weight } from './weights.ts'

const kilobyte = 1024

let site: BuiltSite
let weights: readonly Weight[]

beforeAll(async () => {
  site = await builtSite(await starterWithUnits(), defaultHandbookDir)
  weights = await documentWeights(site.dir)
}, 120_000)

afterAll(() => site.remove())

describe('the pages of the starter’s documents, as they are sent and without the font', () => {
  test('weigh 15 KB at most, every second of them', () => {
    expect(weights.length).toBeGreaterThan(50)
    const middle = weights[Math.floor(weights.length / 2)]
    expect(middle?.whole, middle?.page).toBeLessThanOrEqual(15 * kilobyte)
  })

  test('weigh 12 KB at most, however long the document, beside its own text', () => {
    // The English page of a text that is Norwegian only has a notice, with a style sheet of its own.
    for (const { page, frame } of weights.filter(
      (each) => !each.page.includes('en/guidelines/nhu-hms-r27'),
    )) {
      expect(frame, page).toBeLessThanOrEqual(12 * kilobyte)
    }
  })
})
