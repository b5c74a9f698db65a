import path from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const root = path.resolve(import.meta.dirname, '../..')
const shown = 10

/** Tells at the end which files took longest, and how long each project of tests took from its first file to its last. */
export default class Times implements Reporter {
  readonly #files: { file: string; project: string; took: number; ended: number }[] = []

  onTestModuleEnd(module: TestModule): void {
    const { collectDuration, duration, prepareDuration, setupDuration } = module.diagnostic()
    this.#files.push({
      file: path.relative(root, module.moduleId),
      project: module.project.name,
      took: collectDuration + duration + prepareDuration + setupDuration,
      ended: performance.now(),
    })
  }

  onTestRunEnd(): void {
    const slowest = this.#files.toSorted((one, other) => other.took - one.took).slice(0, shown)
    console.log(`The ${String(slowest.length)} slowest files:`)
    for (const each of slowest) console.log(`  ${inSeconds(each.took)}  ${each.file}`)
    for (const [project, files] of Map.groupBy(this.#files, (each) => each.project)) {
      const from = Math.min(...files.map((each) => each.ended - each.took))
      const to = Math.max(...files.map((each) => each.ended))
      console.log(`${project}: ${inSeconds(to - from).trim()}, ${String(files.length)} files`)
    }
  }
}

const inSeconds = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(1).padStart(6)} s`
