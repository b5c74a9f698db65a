import { expect, test } from 'vitest'
import type { Objective } from '../generated-types.ts'
import { publishedObjectives } from './published.ts'

const objective = (more: Partial<Objective>): Objective =>
  ({
    ...{ id: 'o', number: 'MAL-2026-0001', period: '2026', level: 'institution', shown: true },
    ...{ title: 'Alle i tide', titleEn: 'All in time', indicator: 'closedInTime' },
    ...{ direction: 'atLeast', baseline: 60, target: 90, state: 'running', language: 'nb' },
    ...more,
  }) as Objective

test('readers get what the institution has opened, field by field, and no comment', () => {
  const [shown, ...others] = publishedObjectives([
    objective({ comment: 'KANARI', result: 91, state: 'reached' }),
    objective({ shown: false }),
    objective({ level: 'unit' }),
    objective({ state: 'dropped' }),
    objective({ titleEn: null }),
    objective({ indicator: 'byHand', measuredBy: 'Antall', measuredByEn: null }),
  ])
  expect(others).toEqual([])
  expect(shown).toEqual({
    number: 'MAL-2026-0001',
    period: '2026',
    title: { nb: 'Alle i tide', en: 'All in time' },
    measure: {
      nb: 'Andel enheter som avsluttet HMS-runden innen fristen',
      en: 'Share of units that closed the HSE process by the deadline',
    },
    percent: true,
    direction: 'atLeast',
    baseline: 60,
    target: 90,
    result: 91,
    outcome: 'reached',
  })
})

test('the newest year comes first, and one without a figure has no direction', () => {
  const shown = publishedObjectives([
    objective({ number: 'MAL-2025-0001', period: '2025', target: null }),
    objective({}),
  ])
  expect(shown.map(({ direction, period }) => [period, direction])).toEqual([
    ['2026', 'atLeast'],
    ['2025', null],
  ])
})
