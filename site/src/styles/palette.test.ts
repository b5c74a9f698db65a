import { expect, test } from 'vitest'
import { contrastFaults } from './contrast.ts'
import { paletteCss } from './palette.ts'

const accents = ['#0b5c63', '#b00020', '#5b2a86', '#666666', '#14232b']
const pale = ['#ffcc00', '#00ff66']

test.each([...accents, ...pale])(
  'text in %s, and what stands on its deep ground, can be read on every screen, light and dark',
  (accent) => {
    const found = contrastFaults({ accent, ink: '#14232b', signal: accent })
    expect(found.filter(({ where }) => where !== 'heading on paper')).toEqual([])
  },
)

test.each(accents)('headings in %s can be read on paper', (accent) => {
  expect(contrastFaults({ accent, ink: '#14232b', signal: '#f4b63c' })).toEqual([])
})

test.each(pale)('headings in %s are too pale for paper, and that is said', (accent) => {
  expect(contrastFaults({ accent, ink: '#14232b', signal: '#f4b63c' })).toMatchObject([
    { colour: 'accent', where: 'heading on paper' },
  ])
})

test('a colour that is not six hexadecimal digits is refused by name', () => {
  expect(() => paletteCss({ accent: 'teal', ink: '#14232b', signal: '#f4b63c' })).toThrow(
    '"teal" is not a colour',
  )
})
