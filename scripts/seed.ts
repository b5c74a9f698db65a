import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { chmod } from 'node:fs/promises'
import path from 'node:path'
import { today } from '../cms/plugin/core/dates.ts'
import { optionsOf } from '../cms/plugin/options.ts'
import { askingLater, requestPublish } from '../cms/plugin/publishing/request.ts'
import { writeDurably } from '../cms/server/durable.ts'
import { openReleases } from '../cms/server/releases.ts'
import { readSettings, SettingsError, type Settings } from '../cms/settings.ts'
import { lawContent } from './law/law-content.ts'
import { loadLaw } from './law/load-law.ts'
import { toldOf } from './law/told.ts'
import { bootSentence } from './start/boot-error.ts'
import { loadEnvironmentFile, root } from './start/environment.ts'
import { DataFolderInUseError, withDatabase } from './start/with-database.ts'
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
const starterVersion = 4

/**
 * Loads the starter content and publishes it: `node scripts/seed.ts`. Running it again creates what is missing and
 * overwrites nothing. With `--law` it loads the register of law that comes with Verne and nothing else, also without the
 * starter content; with `--law --preview` it tells what that would do.
 */
try {
  await seed(asked(process.argv.slice(2)))
  process.exit(0)
} catch (error) {
  const known = [SeedError, StarterError, SettingsError, DataFolderInUseError].some(
    (each) => error instanceof each,
  )
  console.error(
    `✗ ${known ? (error as Error).message : bootSentence(error, process.env['DATA_DIR'] ?? '.data')}`,
  )
  process.exit(1)
}

/** What is to be loaded. */
type Asked = 'starter' | 'law' | 'lawPreview'

function asked(given: readonly string[]): Asked {
  const known = ['--law', '--preview']
  const other = given.find((each) => !known.includes(each))
  if (other !== undefined) {
    throw new SeedError(`${other} is not known. Say --law, or --law --preview, or nothing.`)
  }
  if (given.includes('--law')) return given.includes('--preview') ? 'lawPreview' : 'law'
  if (given.length === 0) return 'starter'
  throw new SeedError(
    '--preview goes with --law: the starter content is never loaded over anything.',
  )
}

async function seed(what: Asked): Promise<void> {
  loadEnvironmentFile()
  const settings = readSettings()
  if (what !== 'starter') {
    await withDatabase(settings, 'loading the register of law', async (payload) => {
      await loadRegister(payload, what === 'law')
    })
    return
  }
  if (!settings.starterContent) {
    throw new SeedError(
      'The starter content was not asked for here. Set STARTER_CONTENT=1 to load it: it brings demo users whose password is known.',
    )
  }
  const starter = readStarter(path.join(root, 'content', 'starter'))
  console.log('✓ Read the starter content')
  await withDatabase(settings, 'loading the starter content', async (payload) => {
    await loadInto(payload, starter, settings)
  })
}

/** Loads the register of law, or tells what that would do. Readers get it with the next publish. */
async function loadRegister(payload: Payload, write: boolean): Promise<void> {
  const req: PayloadRequest = await createLocalReq({}, payload)
  const steps = await askingLater(req, () => loadLaw(req, lawContent, write))
  const changed = steps.some(({ outcome }) => outcome === 'new' || outcome === 'renewed')
  if (write && changed) {
    await requestPublish(req, `law-register:${optionsOf(payload).clock().toString()}`)
  }
  for (const line of toldOf(steps, write)) console.log(line)
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
