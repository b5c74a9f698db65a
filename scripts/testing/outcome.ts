/** What vitest's JSON reporter writes, as far as it is read here. */
export interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly FileResult[]
}

/** A file of tests: its absolute path, and what came of it. */
export interface FileResult {
  readonly name: string
  readonly status: string
  readonly message?: string
  readonly assertionResults: readonly TestResult[]
}

/** A test, with what it said where it failed. */
export interface TestResult {
  readonly fullName: string
  readonly status: string
  readonly failureMessages?: readonly string[] | null
}

/** Of a run of tests: how many passed, and how many did not. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
}

/** More files than these do not fail by chance, and are not tried again. */
export const mostAgain = 2

/** What a run came to. A test that was not run because its preparation failed has not passed. */
export function outcomeOf(report: Report): Outcome {
  // A file that could not even be loaded has no tests of its own to fail.
  const broken = failedFiles(report).filter((each) => each.assertionResults.length === 0).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + broken,
  }
}

/**
 * Files to try once more on their own, after all others are done: few of many that failed. None where nothing failed,
 * where more than chance is at work, or where nothing passed.
 * @returns absolute paths
 */
export function filesToTryAgain(report: Report): readonly string[] {
  const failed = failedFiles(report)
  if (failed.length > mostAgain || report.numPassedTests === 0) return []
  return failed.map((each) => each.name)
}

/** The outcome of a run whose failed files were tried again: the second answer of theirs counts. */
export function outcomeOfBoth(first: Report, second: Report): Outcome {
  const again = new Set(second.testResults.map((each) => each.name))
  const steady = first.testResults.filter((each) => !again.has(each.name))
  const passed = steady.flatMap((each) => each.assertionResults).filter(hasPassed).length
  const of = outcomeOf(second)
  return { passed: passed + of.passed, failed: of.failed }
}

/** What failed at first, a line each: its file, its name, and the first line of what it said. */
export function failures(report: Report): readonly string[] {
  return failedFiles(report).flatMap((file) => {
    const failed = file.assertionResults.filter((each) => each.status === 'failed')
    if (failed.length === 0) return [`${file.name}: ${firstLine(file.message)}`]
    return failed.map(
      (each) => `${file.name} > ${each.fullName}: ${firstLine(each.failureMessages?.[0])}`,
    )
  })
}

const hasPassed = (test: TestResult): boolean => test.status === 'passed'

const failedFiles = ({ testResults }: Report): readonly FileResult[] =>
  testResults.filter((each) => each.status === 'failed')

const firstLine = (text: string | undefined): string => text?.trim().split('\n')[0] ?? ''
