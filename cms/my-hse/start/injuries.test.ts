import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { StandingInjury } from '../../plugin/nonconformities/injury/standing.ts'
import { Injuries } from './injuries.tsx'

const injury = (reportedDate: string): StandingInjury => ({
  id: reportedDate,
  number: 'AVV-2026-0001',
  unit: 'KJ',
  eventDate: '2026-10-01',
  reportedDate,
  injury: 'reported',
  readable: true,
})

const drawn = (...reported: string[]): string =>
  renderToStaticMarkup(
    createElement(Injuries, {
      day: '2026-11-10',
      language: 'nb',
      injuries: reported.map(injury),
      units: new Map([['KJ', 'Kjemi']]),
    }),
  )

test.each([
  ['today', true, ['2026-11-10']],
  ['six days ago', true, ['2026-11-04']],
  ['seven days ago', false, ['2026-11-03']],
  ['long ago, and another today', true, ['2026-10-02', '2026-11-10']],
])('an injury that was reported %s asks people to call: %s', (_, calls, reported) => {
  const html = drawn(...reported)
  expect(html.includes('Ring.')).toBe(calls)
  expect(html).toContain('AVV-2026-0001')
})
