import { expect, test } from 'vitest'
import { currentSection } from './current-section.ts'

const screen = 900

test.each([
  ['none is read before the first has come up', [400, 900, 1500], 3000, -1],
  ['the one whose heading has passed the upper third is read', [-200, 250, 700], 3000, 1],
  ['one stays read while its heading is far above', [-2000, 1200], 3000, 0],
  ['at the end of the page the last on the screen is read', [-500, 200, 600], 0, 2],
  ['a page without sections has none that is read', [], 0, -1],
])('%s', (_, tops, restBelow, read) => {
  expect(currentSection(tops, screen, restBelow)).toBe(read)
})
