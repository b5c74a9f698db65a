import { expect, test } from 'vitest'
import { paletteCss, shade } from './palette.ts'

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const accents = ['#0b5c63', '#b00020', '#ffcc00', '#5b2a86', '#777777', '#00ff66']

test.each(accents)('text in %s can be read on every ground, light and dark', (accent) => {
  const grounds = ['background-default', 'background-tinted', 'surface-tinted'] as const
  for (const scheme of ['light', 'dark'] as const) {
    for (const ground of grounds) {
      for (const text of ['text-subtle', 'text-default'] as const) {
        const ratio = contrast(shade(accent, scheme, text), shade(accent, scheme, ground))
        expect(ratio, `${scheme} ${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
    const button = contrast(
      shade(accent, scheme, 'base-default'),
      shade(accent, scheme, 'base-contrast-default'),
    )
    expect(button, `${scheme} button`).toBeGreaterThanOrEqual(4.5)
  }
})

test.each(accents)('what stands on the deep ground of %s can be read, light and dark', (accent) => {
  const css = paletteCss({ accent, ink: '#14232b', signal: accent })
  const schemes = css.split('@media')
  expect(schemes).toHaveLength(2)
  for (const scheme of schemes) {
    const token = (name: string) =>
      new RegExp(`--verne-${name}:(#[0-9a-f]{6})`).exec(scheme)?.[1] ?? ''
    for (const ground of ['deep', 'deep-raised']) {
      for (const text of ['on-deep', 'on-deep-quiet', 'lantern']) {
        expect(contrast(token(text), token(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(
          4.5,
        )
      }
    }
  }
})

test('a colour that is not six hexadecimal digits is refused by name', () => {
  expect(() => paletteCss({ accent: 'teal', ink: '#14232b', signal: '#f4b63c' })).toThrow(
    '"teal" is not a colour',
  )
})
