import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')
const never = ['**/node_modules/**', '**/dist/**', '**/.next/**', '.data/**']
/** A file that is about MongoDB alone has nothing to run where there is none. */
const withoutMongo = process.env['MONGODB_URL'] ? [] : ['**/*.mongodb.int.test.ts']

// Tests are about the fictional university, whoever runs the installation they are run in.
process.env['INSTITUTION_FILE'] = ''

/** What comes in a moment may take a few on a busy machine: what is waited for fails later, and not sooner. */
const expect = { poll: { timeout: 10_000 } }
const setupFiles = ['scripts/testing/steady.ts', 'scripts/testing/as-served.ts']

/**
 * Kinds of tests, by what they cost: rules in milliseconds; sites that are built; parts on real databases and files; the
 * whole in a browser; and the packed plugin in another app, on its own.
 */
export default defineConfig({
  root,
  // Drawn as it is served: what React does to help a developer takes longer than the drawing.
  oxc: { jsx: { development: false } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'rules',
          expect,
          setupFiles,
          include: ['**/*.test.ts'],
          exclude: [...never, '**/*.int.test.ts', '**/*.e2e.test.ts', 'site/test/**'],
          testTimeout: 60_000,
          // Loading a module costs more than its tests: files share what is loaded, and leave nothing behind.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        root,
        test: {
          name: 'site',
          expect,
          setupFiles,
          include: ['site/test/**/*.test.ts'],
          exclude: never,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        root,
        test: {
          name: 'integration',
          expect,
          setupFiles,
          include: ['**/*.int.test.ts'],
          // Whether this server makes PDF files is shown in the browser tests; here each would wait for one.
          env: { CHROMIUM_PATH: 'none' },
          exclude: [...never, ...withoutMongo, 'scripts/plugin/**'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          pool: 'forks',
          // Loading Payload costs seconds. Each file has databases and folders of its own, so it is loaded once a worker.
          isolate: false,
        },
      },
      {
        root,
        test: {
          // Installs the packed plugin into another app and builds that: minutes, and a registry.
          name: 'package',
          expect,
          include: ['scripts/plugin/**/*.int.test.ts'],
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 1_500_000,
          pool: 'forks',
        },
      },
      {
        root,
        test: {
          name: 'browser',
          expect,
          include: ['scripts/e2e/**/*.e2e.test.ts'],
          exclude: never,
          // Builds and starts while the other projects run, and is waited for before the first file.
          globalSetup: ['scripts/e2e/served.ts'],
          setupFiles: ['scripts/e2e/day-ahead.ts', 'scripts/e2e/ready.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 600_000,
          // One server answers them all, and a browser of each draws beside it.
          maxWorkers: 2,
          pool: 'forks',
        },
      },
      {
        root,
        test: {
          // A Verne of an institution of its own: what is built has its colours, so no other may be served meanwhile.
          name: 'beginning',
          expect,
          setupFiles: ['scripts/e2e/day-ahead.ts'],
          include: ['scripts/beginning/**/*.e2e.test.ts'],
          exclude: never,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 600_000,
          maxWorkers: 1,
          pool: 'forks',
        },
      },
    ],
  },
})
