import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { institutionDigest } from '../cms/server/institution-digest.ts'
import { openReleases } from '../cms/server/releases.ts'
import type { PublisherMessage } from '../cms/publisher-process.ts'
import { readSettings, type Settings } from '../cms/settings.ts'
import { publish, type PublishRequest, type PublishResult } from './publishing/publish.ts'
import type { SiteBuilder } from './publishing/site-builder.ts'
import { SnapshotReader } from './publishing/snapshot-reader.ts'
import { loadEnvironmentFile } from './start/environment.ts'

const usage = `Usage:
  npm run publish               publishes again what the CMS published last
  npm run publish -- --full     renders all of it anew, and says what differs from what readers have

  --snapshot <file>   another snapshot than the data folder's
  --data-dir <folder> another data folder than DATA_DIR
  --confirmed         also when many guidelines disappear`

/** Exit codes, so that a caller need not read the words. */
const exitCodes = { failed: 1, usage: 2, refused: 3, held: 4 } as const

// The search indexer keeps a process of its own; nothing of it may hold this one back.
const code = await main()
if (code !== null) process.exit(code)

/** The exit code; null while the process serves. */
async function main(): Promise<number | null> {
  let values
  try {
    ;({ values } = parseArgs({
      options: {
        snapshot: { type: 'string' },
        'data-dir': { type: 'string' },
        confirmed: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        // Answers the messages of the server that started it.
        serve: { type: 'boolean', default: false },
        // Another way to build than the site's own, as a module that exports `siteBuilder`.
        builder: { type: 'string' },
      },
    }))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    return exitCodes.usage
  }
  const { confirmed, full, builder, serve: serves } = values
  const settings = settingsOf(values['data-dir'])
  const { dataDir } = settings
  // Read as the site is loaded, which is only now.
  process.env['INSTITUTION_FILE'] = settings.institutionFile ?? ''
  const open = await loadBuilder(builder)
  const request = {
    dataDir,
    origin: settings.serverUrl,
    institution: institutionDigest(settings.institutionFile),
    reader: new SnapshotReader(),
  }
  if (serves) {
    serve(request, open)
    return null
  }
  const snapshotFile = path.resolve(
    values.snapshot ?? path.join(dataDir, 'published', 'snapshot.json'),
  )
  return report(await publish({ ...request, builder: open(), snapshotFile, confirmed, full }))
}

/** The settings without the server's secret, which a build must not need. */
function settingsOf(dataDir: string | undefined): Settings {
  if (dataDir === undefined) loadEnvironmentFile()
  const given = dataDir === undefined ? {} : { DATA_DIR: path.resolve(dataDir) }
  return readSettings({ ...process.env, NODE_ENV: '', VERNE_MODE: '', ...given })
}

type Served = Pick<PublishRequest, 'dataDir' | 'institution' | 'origin'> & {
  readonly reader: SnapshotReader
}

/** Answers one message after the other, until the server that sends them is gone. */
function serve(served: Served, open: () => SiteBuilder): void {
  let builder = open()
  let last: Promise<unknown> = Promise.resolve()
  process.once('disconnect', () => process.exit(0))
  process.on('message', (message: PublisherMessage) => {
    last = last.then(async () => {
      const later: (() => Promise<void>)[] = []
      process.send?.(await answer(message, (work) => later.push(work)))
      for (const work of later) await work()
    })
  })

  async function answer(
    message: PublisherMessage,
    afterwards: NonNullable<PublishRequest['afterwards']>,
  ): Promise<unknown> {
    if ('learn' in message) return learn({ ...served, builder })
    const { full, ...asked } = message
    const published = await publish({ ...served, ...asked, builder, afterwards })
    if (!full || !published.ok) return published
    // What has just been published is what a site that knows nothing must come to as well.
    await builder.close?.()
    builder = open()
    return publish({ ...served, ...asked, builder, full, afterwards })
  }
}

/** Reads up on the release that readers have, from the snapshot it was built from. */
async function learn({
  dataDir,
  origin,
  builder,
  reader,
}: Served & { readonly builder: SiteBuilder }): Promise<{ learnt: boolean }> {
  const releases = openReleases(dataDir)
  const id = await releases.current()
  if (id === null || !builder.learn) return { learnt: false }
  const file = path.join(dataDir, 'published', 'snapshot.json')
  try {
    const snapshot = reader.read(await readFile(file), file)
    const cacheDir = path.join(dataDir, 'cache', 'site')
    await builder.learn({
      snapshot,
      origin,
      cacheDir,
      former: { id, folder: releases.publicFolder(id) },
    })
    return { learnt: true }
  } catch (error) {
    // The next publish meets the same, and says it to whoever asked.
    console.error(error instanceof Error ? error.message : String(error))
    return { learnt: false }
  }
}

async function loadBuilder(module: string | undefined): Promise<() => SiteBuilder> {
  if (module === undefined) {
    const { openSiteBuilder } = await import('./publishing/live-site.ts')
    return openSiteBuilder
  }
  const { href } = pathToFileURL(path.resolve(module))
  const { siteBuilder } = (await import(href)) as { readonly siteBuilder: SiteBuilder }
  return () => siteBuilder
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
