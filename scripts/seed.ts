import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { chmod } from 'node:fs/promises'
import path from 'node:path'
import { serveAlone } from '../cms/one-server.ts'
import { today } from '../cms/plugin/core/dates.ts'
import { optionsOf } from '../cms/plugin/options.ts'
import { writeDurably } from '../cms/server/durable.ts'
import { LockedError, takeLock, type Unlock } from '../cms/server/lock.ts'
import { openReleases } from '../cms/server/releases.ts'
import { readSettings, SettingsError, type Settings } from '../cms/settings.ts'
import { bootSentence } from './start/boot-error.ts'
import { lockFile } from './start/data-folder.ts'
import { loadEnvironmentFile, root } from './start/environment.ts'
import { secondsSince } from './start/steps.ts'
import { demoUsers } from './starter/demo-users.ts'
import { loadStarter } from './starter/load-starter.ts'
import { publishStarter } from './starter/publish-starter.ts'
import { readStarter } from './starter/read-starter.ts'
import type { Starter } from './starter/starter-files.ts'
import { StarterError } from './starter/starter-error.ts'

/** A reason not to load the starter content; its message is one sentence with the way out. */
class SeedError extends Error {
  override readonly name = 'SeedError'
}

/** Counted up when the starter content changes so that whoever loaded it before should know. */
const starterVersion = 2

/**
 * Loads the starter content and publishes it: `node scripts/seed.ts`. Running it again creates what is missing and
 * overwrites nothing.
 */
try {
  await seed()
  process.exit(0)
} catch (error) {
  const known =
    error instanceof SeedError || error instanceof StarterError || error instanceof SettingsError
  console.error(
    `✗ ${known ? error.message : bootSentence(error, process.env['DATA_DIR'] ?? '.data')}`,
  )
  process.exit(1)
}

async function seed(): Promise<void> {
  loadEnvironmentFile()
  const settings = readSettings()
  if (!settings.starterContent) {
    throw new SeedError(
      'The starter content was not asked for here. Set STARTER_CONTENT=1 to load it: it brings demo users whose password is known.',
    )
  }
  const starter = readStarter(path.join(root, 'content', 'starter'))
  console.log('✓ Read the starter content')
  const unlock = await lockDataFolder(settings.dataDir)
  try {
    // Read only now: the config reads the settings when it is loaded.
    const { default: config } = await import('../cms/payload.config.ts')
    const payload = await getPayload({ config, cron: false, disableOnInit: true })
    try {
      await serveAlone(payload, settings, 'loading the starter content')
      await payload.config.onInit(payload)
      await loadInto(payload, starter, settings)
    } finally {
      await payload.destroy()
    }
  } finally {
    await unlock()
  }
}

async function loadInto(payload: Payload, starter: Starter, settings: Settings): Promise<void> {
  const req: PayloadRequest = await createLocalReq({}, payload)
  const { clock } = optionsOf(payload)
  const file = (name: string): string => path.join(settings.dataDir, name)
  await loadStarter(req, starter, (what, { wanted, created }) => {
    const news = created === wanted ? '' : `, ${String(created)} of them new`
    console.log(`✓ ${String(wanted)} ${what}${news}`)
  })
  const users = demoUsers(starter, today(clock))
  await writeDurably(file('demo-users.json'), `${JSON.stringify(users, null, 2)}\n`, 0o600)
  // The mode above holds for a new file only.
  await chmod(file('demo-users.json'), 0o600)

  const began = performance.now()
  const released = (await openReleases(settings.dataDir).current()) !== null
  const outcome = await publishStarter(req, released)
  if (outcome?.ok === false) {
    throw new SeedError(`The starter content is loaded but not published: ${outcome.reason}`)
  }
  if (outcome === null && !released) {
    throw new SeedError('The starter content is loaded, but no publish was due. Run this again.')
  }
  if (outcome) console.log(`✓ Published release ${outcome.release}  ${secondsSince(began)}`)
  const loaded = { at: clock().toString(), version: starterVersion }
  await writeDurably(file('starter-loaded.json'), `${JSON.stringify(loaded)}\n`)
}

/** The lock of the data folder, unless the process that started this one holds it. */
async function lockDataFolder(dataDir: string): Promise<Unlock> {
  try {
    return await takeLock(lockFile(dataDir), 'loading the starter content')
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    const { pid, purpose } = error.holder
    if (pid === process.ppid) return () => Promise.resolve()
    throw new SeedError(
      `The data folder ${dataDir} is in use by process ${String(pid)} (${purpose}). Stop it, or set DATA_DIR to another folder.`,
    )
  }
}
