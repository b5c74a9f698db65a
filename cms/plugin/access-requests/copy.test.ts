import { describe, expect, test } from 'vitest'
import { knowsReporter, reporterHandled } from './copy.ts'
import type { CopySection } from './redacting/rules.ts'

const copy = (key: string, text: string, reporters = ['Kari Lie']) => {
  const sections: CopySection[] = [{ heading: 'Saken', lines: [{ key, label: 'L', text }] }]
  return { sections, reporters }
}

describe('a case that is given out in full', () => {
  test.each([
    ['handler', 'Kari Lie'],
    ['handler', 'Kari Berg'],
    ['measure.TIL-2026-0001.who', 'KARI LIE'],
    ['history.2', 'Kari Lie: Ser på det'],
    ['history.2', 'Kari Lie'],
  ])('would tell who reported where they stand at %s: %j', (key, text) => {
    expect(reporterHandled(copy(key, text))).toBe(true)
  })

  test.each([
    ['handler', 'Ola Moe'],
    ['description', 'Kari Lie falt'],
    ['measure.TIL-2026-0001.what', 'Spør Kari Lie'],
    ['history.2', 'Ola Moe: Takk, Kari: hvor sto den?'],
    ['history.3.reporter', 'Den sto der. Hilsen Kari'],
  ])('tells it not where they are only written of at %s: %j', (key, text) => {
    expect(reporterHandled(copy(key, text))).toBe(false)
  })

  test('may name whoever reported where no name of theirs is known', () => {
    expect(knowsReporter({ reporters: ['Kari Lie', 'kari@nordhavn.example'] })).toBe(true)
    expect(knowsReporter({ reporters: ['kari@nordhavn.example'] })).toBe(false)
    expect(knowsReporter({ reporters: [] })).toBe(false)
  })
})
