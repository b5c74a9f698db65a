import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** `npm run check`: everything that must be clean before a change is sent. `--no-tests` leaves the tests out. */
const root = path.resolve(import.meta.dirname, '..')
const config = (name: string): string => path.join('scripts', 'config', name)

/** Path of a package's program. */
function program(name: string, bin = name): string {
  const folder = path.join(root, 'node_modules', name)
  const { bin: bins } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const file = typeof bins === 'string' ? bins : bins[bin]
  if (file === undefined) throw new Error(`${name} has no program ${bin}`)
  return path.join(folder, file)
}

const steps: [string, string[]][] = [
  ['Format', [program('prettier'), '--check', '--config', config('prettier.json'), '.']],
  [
    'Lint',
    [
      // With the types of all of it at once it needs more than Node gives by itself.
      '--max-old-space-size=8192',
      ...[program('eslint'), '--config', config('eslint.config.js'), '--max-warnings=0', '.'],
    ],
  ],
  ['Types', [program('typescript', 'tsc'), '-p', 'tsconfig.json']],
  [
    'Types of the pages',
    [program('@astrojs/check', 'astro-check'), '--root', 'site', '--minimumSeverity', 'error'],
  ],
  // Pages and components are read by the one before, which also writes what this one needs.
  ['Types of the site', [program('typescript', 'tsc'), '-p', path.join('site', 'tsconfig.json')]],
  [
    'Boundaries',
    [
      program('dependency-cruiser', 'depcruise'),
      ...['--config', config('dependency-cruiser.cjs')],
      ...['content', 'cms', 'site/src', 'scripts'],
    ],
  ],
  ['Unused code', [program('knip'), '--config', config('knip.json')]],
  ['Generated files', [path.join('scripts', 'generate.ts'), '--check']],
]
if (!process.argv.includes('--no-tests')) steps.push(['Tests', [path.join('scripts', 'test.ts')]])

let failed = 0
for (const [name, args] of steps) {
  const began = performance.now()
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (run.status === 0) {
    console.log(`✓ ${name}  ${seconds} s`)
    if (name === 'Tests') console.log(run.stdout.trimEnd().split('\n').slice(-4).join('\n'))
    continue
  }
  failed += 1
  console.log(`✗ ${name}  ${seconds} s\n${run.stdout}${run.stderr}`)
}
process.exit(failed === 0 ? 0 : 1)
