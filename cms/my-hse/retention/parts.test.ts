import { expect, test } from 'vitest'
import type { RetentionDecision } from '../../plugin/generated-types.ts'
import { periodTold } from './parts.tsx'

const decision = (years: number | null): RetentionDecision =>
  ({ years, decidedBy: 'Arkivleder', decidedDate: '2026-11-02' }) as RetentionDecision

test.each([
  [
    'nobody has decided it',
    null,
    'Ikke vedtatt. Forslag: 10 år',
    'Not decided. Proposal: 10 years',
  ],
  [
    'it was decided that nothing is removed',
    decision(null),
    'Ikke vedtatt. Forslag: 10 år',
    'Not decided. Proposal: 10 years',
  ],
  [
    'it is decided',
    decision(7),
    '7 år, vedtatt 2. november 2026 av Arkivleder',
    '7 years, decided 2 November 2026 by Arkivleder',
  ],
  [
    'it is one year',
    decision(1),
    '1 år, vedtatt 2. november 2026 av Arkivleder',
    '1 year, decided 2 November 2026 by Arkivleder',
  ],
])('how long cases are kept is told where %s', (_when, given, nb, en) => {
  expect(periodTold('nonconformities', given, 'nb')).toBe(nb)
  expect(periodTold('nonconformities', given, 'en')).toBe(en)
})
