import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { publish, type PublishResult } from './publishing/publish.ts'
import type { SiteBuilder } from './publishing/site-builder.ts'

const usage = 'Usage: node scripts/publisher.ts --snapshot <file> --data-dir <folder> [--confirmed]'

/** Exit codes, so that a caller need not read the words. */
const exitCodes = { failed: 1, usage: 2, refused: 3, held: 4 } as const

// The search indexer keeps a process of its own; nothing of it may hold this one back.
process.exit(await main())

async function main(): Promise<number> {
  let values
  try {
    ;({ values } = parseArgs({
      options: {
        snapshot: { type: 'string' },
        'data-dir': { type: 'string' },
        confirmed: { type: 'boolean', default: false },
        // Another way to build than the site's own, as a module that exports `siteBuilder`.
        builder: { type: 'string' },
      },
    }))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    return exitCodes.usage
  }
  const { snapshot, 'data-dir': dataDir, confirmed, builder } = values
  if (snapshot === undefined || dataDir === undefined) {
    console.error(usage)
    return exitCodes.usage
  }
  const result = await publish({
    snapshotFile: path.resolve(snapshot),
    dataDir: path.resolve(dataDir),
    origin: process.env['SERVER_URL'] ?? 'http://localhost:3000',
    confirmed,
    builder: await loadBuilder(builder),
  })
  return report(result)
}

async function loadBuilder(module: string | undefined): Promise<SiteBuilder> {
  const file =
    module === undefined
      ? new URL('publishing/astro-site.ts', import.meta.url)
      : pathToFileURL(path.resolve(module))
  const { siteBuilder } = (await import(file.href)) as { readonly siteBuilder: SiteBuilder }
  return siteBuilder
}

/** People read standard error; programs read the last line of standard output. */
function report(result: PublishResult): number {
  if (!result.ok) {
    console.error(result.reason)
    for (const problem of result.problems ?? []) console.error(`- ${problem}`)
  } else {
    for (const warning of result.warnings) console.error(`Warning: ${warning}`)
  }
  console.log(JSON.stringify(result))
  return result.ok ? 0 : exitCodes[result.code]
}
