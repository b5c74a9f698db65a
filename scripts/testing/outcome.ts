/** What vitest's JSON reporter writes, as far as it is read here. */
export interface Report {
  readonly testResults: readonly FileResult[]
}

/** A file of tests: its absolute path, and what came of it. It fails by itself too, as where its clean-up does. */
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
export function outcomeOf({ testResults }: Report): Outcome {
  const outcomes = testResults.map(outcomeOfFile)
  return {
    passed: outcomes.reduce((sum, each) => sum + each.passed, 0),
    failed: outcomes.reduce((sum, each) => sum + each.failed, 0),
  }
}

/**
 * Files to try once more on their own, after all others are done: few of many that failed. None where nothing failed,
 * where more than chance is at work, or where nothing passed.
 * @returns absolute paths
 */
export function filesToTryAgain(report: Report): readonly string[] {
  const failed = report.testResults.filter(hasFailed)
  if (failed.length > mostAgain || outcomeOf(report).passed === 0) return []
  return failed.map((each) => each.name)
}

/** The outcome of a run whose failed files were tried again: of a file that was, the second answer counts. */
export function outcomeOfBoth(first: Report, second: Report): Outcome {
  const again = new Map(second.testResults.map((each) => [each.name, each]))
  return outcomeOf({ testResults: first.testResults.map((each) => again.get(each.name) ?? each) })
}

/**
 * What failed, a line each: its file, its name, and the first line of what it said.
 * @param nameOf how a file is called. @default its absolute path
 */
export function failures(
  { testResults }: Report,
  nameOf: (file: string) => string = (file) => file,
): readonly string[] {
  return testResults.filter(hasFailed).flatMap((file) => {
    const name = nameOf(file.name)
    const failed = file.assertionResults.filter((each) => each.status === 'failed')
    if (failed.length === 0) {
      return [`${name}: ${firstLine(file.message) || 'its preparation or its clean-up failed.'}`]
    }
    return failed.map(
      (each) => `${name} > ${each.fullName}: ${firstLine(each.failureMessages?.[0])}`,
    )
  })
}

function outcomeOfFile({ assertionResults, status }: FileResult): Outcome {
  const count = (...statuses: readonly string[]): number =>
    assertionResults.filter((each) => statuses.includes(each.status)).length
  const passed = count('passed')
  const failed = assertionResults.length - passed - count('todo')
  return { passed, failed: failed === 0 && status === 'failed' ? 1 : failed }
}

const hasFailed = ({ status }: FileResult): boolean => status === 'failed'

const firstLine = (text: string | undefined): string => text?.trim().split('\n')[0] ?? ''
