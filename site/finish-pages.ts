import { glob, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { finishedPage } from './page-text.ts'

/** Finishes the text of every built page, whatever component drew it. */
export function finishPages(): AstroIntegration {
  return {
    name: 'verne-finish-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for await (const file of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          const at = new URL(file, dir)
          await writeFile(at, finishedPage(await readFile(at, 'utf8')))
        }
      },
    },
  }
}
