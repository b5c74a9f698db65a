import { expect, test } from 'vitest'
import { processAddress, recordAddress, recordAt, recordsAddress } from './my-hse.ts'

test.each([
  [recordAddress('nb', 'nonconformity', 'AVV-2026-0001'), 'nonconformity', 'AVV-2026-0001'],
  [recordsAddress('en', 'measure', { state: 'open' }), 'measure', null],
  [`${recordAddress('en', 'measure', 'TIL-2026-0007')}#extend`, 'measure', 'TIL-2026-0007'],
  // The page of a process has the name of another list in it.
  [processAddress('nb', 'HMS-2026-KJ-01', 'measures', 'ny'), 'process', 'HMS-2026-KJ-01'],
])('%s is a page of the record it begins with', (address, kind, number) => {
  expect(recordAt(address)).toEqual({ kind, number })
})

test.each(['/min-hms', '/min-hms/oppgaver', '/tiltak/TIL-2026-0007', '/min-hms/tiltakslisten'])(
  '%s is a page of no record',
  (address) => {
    expect(recordAt(address)).toBeNull()
  },
)
