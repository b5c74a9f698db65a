import { writeFile } from 'node:fs/promises'
import { stripVTControlCharacters } from 'node:util'
import { BuildSiteError, buildSite } from '../../site/build-site.ts'
import { checkRelease } from '../../site/check-release.ts'
import { indexSite } from '../../site/search-index.ts'
import { PublishError, type SiteBuilder } from './site-builder.ts'

/** Builds with Astro, indexes with Pagefind, checks with the site's own checks. */
export const siteBuilder: SiteBuilder = {
  build: async ({ snapshotFile, origin, outDir, cacheDir, logFile }) => {
    try {
      await buildSite({
        source: { kind: 'file', path: snapshotFile },
        outDir,
        cacheDir,
        serverUrl: origin,
        demoNote: process.env['VERNE_DEMO_NOTE'] === '1',
      })
    } catch (error) {
      if (!(error instanceof BuildSiteError)) throw error
      await writeFile(logFile, error.message)
      throw new PublishError(`The site could not be built: ${wordsOf(error.message)}`)
    }
  },
  index: async (outDir) => {
    await indexSite(outDir)
  },
  check: async (outDir, snapshot) => {
    const problems = await checkRelease(outDir, snapshot)
    const sentences = (severity: 'error' | 'warning'): string[] =>
      problems
        .filter((each) => each.severity === severity)
        .map(({ page, message }) => `${page}: ${message}`)
    return { errors: sentences('error'), warnings: sentences('warning') }
  },
}

/** The lines of a build's output that say what went wrong. */
function wordsOf(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('at '))
    .slice(1)
  const error = lines.findIndex((each) => /error/i.test(each))
  const said = error === -1 ? lines.slice(-3) : lines.slice(error, error + 4)
  return said.join(' ').slice(0, 600) || 'the build said nothing.'
}
