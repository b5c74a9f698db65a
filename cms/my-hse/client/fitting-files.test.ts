import { describe, expect, test } from 'vitest'
import { fileLimits, largestFile, largestPost } from '../../plugin/attachments/rules.ts'
import { largestSide } from '../../plugin/pictures/order.ts'
import { fittingFiles } from './fitting-files.ts'
import { neededSize } from './smaller-picture.ts'

const photo = (name: string, size: number) => ({ name, size, type: 'image/jpeg' })
const paper = { name: 'referat.pdf', size: 900, type: 'application/pdf' }

describe('before anything is sent', () => {
  const rest = largestPost - 2 * largestFile
  test.each([
    ['all that the hint allows', [largestFile, largestFile, rest], ['0', '1', '2'], []],
    ['one that is too large', [largestFile + 1, 9], ['1'], ['«0» er på 26 MB']],
    [
      'one that does not fit with the others',
      [largestFile, largestFile, rest + 1, 9],
      ['0', '1', '3'],
      ['61 MB til sammen, og vi tar imot høyst 60 MB om gangen. Disse ble ikke med: «2»'],
    ],
    [
      'more than there may be',
      new Array<number>(fileLimits.files + 2).fill(9),
      ['0', '1', '2', '3', '4'],
      ['høyst 5 filer. Disse ble ikke med: «5», «6»'],
    ],
  ])('what fits stays chosen, and the rest is named: %s', (_, sizes, names, sayings) => {
    const chosen = sizes.map((size, at) => photo(String(at), size))
    const { fitting, refusals } = fittingFiles(chosen, false)
    expect(fitting.map(({ name }) => name)).toEqual(names)
    expect(refusals.length).toBe(sayings.length)
    for (const [at, each] of sayings.entries()) expect(refusals[at]?.nb).toContain(each)
  })

  test('an anonymous report keeps its pictures and says what to do with a document', () => {
    const { fitting, refusals } = fittingFiles([paper, photo('a.jpg', 9)], true)
    expect(fitting.map(({ name }) => name)).toEqual(['a.jpg'])
    expect(refusals.map(({ en }) => en)).toEqual([
      expect.stringContaining('Photograph the pages, or paste the text') as string,
    ])
    expect(fittingFiles([paper], false).fitting).toEqual([paper])
  })

  test('what the browser does not know is left for the server to look into', () => {
    const unknown = { name: 'bilde', size: 9, type: '' }
    expect(fittingFiles([unknown], true).fitting).toEqual([unknown])
  })
})

describe('a photograph is made smaller', () => {
  test.each([
    ['as small as needed already', 2400, 1800, 900_000, null],
    ['small, but heavy', 2400, 1800, 9_000_000, [2400, 1800]],
    ['from a telephone', 4000, 3000, 3_000_000, [2400, 1800]],
    ['standing', 3000, 4000, 3_000_000, [1800, 2400]],
    ['narrow', 90_000, 3, 10, [2400, 1]],
  ] as const)('%s', (_, width, height, bytes, expected) => {
    const found = neededSize({ width, height }, bytes)
    expect(found && [found.width, found.height]).toEqual(expected)
    expect(Math.max(found?.width ?? 0, found?.height ?? 0)).toBeLessThanOrEqual(largestSide)
  })
})
