import type { Fault } from './starter-error.ts'
import type { Located } from './yaml-file.ts'

type Path = readonly PropertyKey[]

/** Names faults of one file. */
export function faultsIn(located: Located<unknown>): {
  found: Fault[]
  fault: (path: Path, text: string) => void
  known: (path: Path, value: string, among: ReadonlySet<string>, what: string) => void
  unique: (values: readonly string[], field: string) => void
} {
  const found: Fault[] = []
  const fault = (path: Path, text: string): void => {
    found.push({ ...located.at(path), text })
  }
  return {
    found,
    fault,
    known: (path, value, among, what) => {
      if (among.has(value)) return
      const field = path.filter((key, index) => index > 0 || typeof key === 'string').join('.')
      fault(
        path,
        `"${field}" names the ${what} "${value}", which does not exist. Correct it, or add the ${what}.`,
      )
    },
    unique: (values, field) => {
      values.forEach((value, index) => {
        if (values.indexOf(value) === index) return
        fault(
          [index, field],
          `"${field}" is "${value}", which stands here already. Change one of them.`,
        )
      })
    },
  }
}
