import { describe, expect, test } from 'vitest'
import {
  failures,
  type FileResult,
  filesToTryAgain,
  mostAgain,
  outcomeOf,
  outcomeOfBoth,
  type Report,
} from './outcome.ts'

type Status = 'failed' | 'passed' | 'skipped'

const file = (name: string, statuses: readonly Status[], message = ''): FileResult => ({
  name: `/verne/${name}`,
  status: statuses.every((each) => each === 'passed') && message === '' ? 'passed' : 'failed',
  message,
  assertionResults: statuses.map((status, index) => ({
    fullName: `holds ${String(index)}`,
    status,
    failureMessages: status === 'failed' ? ['AssertionError: expected 2 to be 1\n  at line 4'] : [],
  })),
})
const report = (...files: readonly FileResult[]): Report => ({ testResults: files })

describe('a run of all tests', () => {
  test('has failed where a preparation failed or a file could not be loaded', () => {
    expect(
      outcomeOf(report(file('a', ['passed', 'skipped']), file('b', [], 'SyntaxError'))),
    ).toEqual({ passed: 1, failed: 2 })
  })

  test('tries the few files that failed once more, and only those', () => {
    const first = report(file('a', ['passed', 'failed']), file('b', ['passed']))
    expect(filesToTryAgain(first)).toEqual(['/verne/a'])
    const passing = report(file('a', ['passed', 'passed']))
    expect(outcomeOfBoth(first, passing)).toEqual({ passed: 3, failed: 0 })
  })

  test('has failed where a file cleans up in vain, the second time too', () => {
    const first = report(file('a', ['passed'], 'Error: still open'), file('b', ['passed']))
    expect(outcomeOf(first)).toEqual({ passed: 2, failed: 1 })
    expect(filesToTryAgain(first)).toEqual(['/verne/a'])
    const second = report(file('a', ['passed'], 'Error: still open'))
    expect(outcomeOfBoth(first, second)).toEqual({ passed: 2, failed: 1 })
  })

  test('has failed where a test elsewhere was not run, whatever passes the second time', () => {
    const first = report(file('a', ['failed']), { ...file('b', ['skipped']), status: 'passed' })
    expect(outcomeOfBoth(first, report(file('a', ['passed'])))).toEqual({ passed: 1, failed: 1 })
    expect(outcomeOfBoth(first, report())).toEqual({ passed: 0, failed: 2 })
  })

  test('has failed where a file fails the second time too, by the same test or another', () => {
    const first = report(file('a', ['passed', 'failed']), file('b', ['passed']))
    const second = report(file('a', ['failed', 'passed']))
    expect(outcomeOfBoth(first, second)).toEqual({ passed: 2, failed: 1 })
  })

  test('tries nothing again where all passed, where many files failed and where nothing passed', () => {
    const many = Array.from({ length: mostAgain + 1 }, (_, index) => file(`${index}`, ['failed']))
    expect(filesToTryAgain(report(file('a', ['passed'])))).toEqual([])
    expect(filesToTryAgain(report(file('a', ['passed']), ...many))).toEqual([])
    expect(filesToTryAgain(report(file('a', ['failed'])))).toEqual([])
  })

  test('names what failed at first, with what it said', () => {
    const silent = { ...file('c', ['passed']), status: 'failed' }
    const broken = file('b', [], 'SyntaxError: no ../../x.ts\n  at 1')
    const first = report(file('a', ['passed', 'failed']), broken, silent)
    expect(failures(first, (each) => each.slice('/verne/'.length))).toEqual([
      'a > holds 1: AssertionError: expected 2 to be 1',
      'b: SyntaxError: no ../../x.ts',
      'c: its preparation or its clean-up failed.',
    ])
  })
})
