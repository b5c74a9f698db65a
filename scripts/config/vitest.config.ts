import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')
const never = ['**/node_modules/**', '**/dist/**', '**/.next/**', '.data/**']

/** Kinds of tests: rules in milliseconds, parts on real databases and files, the whole in a browser; and the packed plugin in another app, on its own. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...never, '**/*.int.test.ts', '**/*.e2e.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        root,
        test: {
          name: 'integration',
          include: ['**/*.int.test.ts'],
          exclude: [...never, 'scripts/plugin/**'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        root,
        test: {
          // Installs the packed plugin into another app and builds that: minutes, and a registry.
          name: 'package',
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
          include: ['scripts/e2e/**/*.e2e.test.ts'],
          exclude: never,
          globalSetup: ['scripts/e2e/served.ts'],
          testTimeout: 180_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          pool: 'forks',
        },
      },
    ],
  },
})
