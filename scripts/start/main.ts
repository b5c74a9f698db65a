import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { roots } from '../../content/addresses/my-hse.ts'
import { serverAddresses } from '../../content/addresses/server.ts'
import { createLog } from '../../cms/server/log.ts'
import { openReleases } from '../../cms/server/releases.ts'
import type { Answer } from '../../cms/server/exchange.ts'
import { createServer } from '../../cms/server/server.ts'
import { createAssets, createSite } from '../../cms/server/static.ts'
import { readyPublisher } from '../../cms/publisher.ts'
import { readSettings, SettingsError, type Settings } from '../../cms/settings.ts'
import { startAstroDev } from './astro-dev.ts'
import { bootSentence } from './boot-error.ts'
import { bundleIn } from './bundle-paths.ts'
import { buildCms, bundle } from './cms-build.ts'
import { openCms, openCmsInDevelopment } from './cms.ts'
import { assertInstitution } from './institution.ts'
import { keptSecret, openDataFolder } from './data-folder.ts'
import {
  keepCompiled,
  loadEnvironmentFile,
  nameSources,
  prepareEnvironment,
} from './environment.ts'
import { startNext, type NextApp } from './next-app.ts'
import { freePort, listenError } from './port.ts'
import { demoUsers, loadStarterContent } from './starter.ts'
import { secondsSince, StartError, step } from './steps.ts'
import { stopOnSignals, type Running } from './stopping.ts'

const dev = process.argv.includes('--dev')
const began = performance.now()
const running: Running = {
  log: createLog({ pretty: process.stdout.isTTY }),
  // Hot reload holds connections open for ever; nobody loses work by their end.
  ...(dev ? { graceMs: 500 } : {}),
}
const stop = stopOnSignals(running)

try {
  await start()
} catch (error) {
  const known = error instanceof StartError || error instanceof SettingsError
  console.error(`✗ ${known ? error.message : await unexpected(error)}`)
  await stop(1)
}

async function start(): Promise<void> {
  loadEnvironmentFile()
  prepareEnvironment(dev)
  keepCompiled()
  nameSources()
  if (process.env['PORT']?.trim() === '0') process.env['PORT'] = String(await freePort())
  const asked = readSettings()
  if (!asked.production) running.log = createLog({ pretty: process.stdout.isTTY })
  else running.log = createLog()
  await assertInstitution(asked)
  running.unlock = await openDataFolder(asked.dataDir)
  if (!asked.production && (process.env['PAYLOAD_SECRET'] ?? '').trim() === '') {
    process.env['PAYLOAD_SECRET'] = await keptSecret(asked.dataDir)
  }
  const settings = readSettings()
  console.log(`✓ Data folder ${settings.dataDir}`)

  const releases = openReleases(settings.dataDir)
  // The site's development server reads what is published as it starts, and gives up where there is nothing.
  if (dev) await loadStarterContent(settings)
  const astro = dev ? await startAstroDev(settings) : null
  if (astro !== null) running.stopSite = astro.stop
  let next: NextApp | null = null
  let cms: Answer | null = null
  const server = createServer({
    site: astro?.site ?? createSite({ releases, serverUrl: settings.serverUrl }),
    assets: createAssets(bundleIn(settings.root).assets, settings.serverUrl),
    cms: () => cms,
    // It finds the instance that is opened here, which is closed to the wrong people once it is ready.
    admin: () => (cms === null ? null : (next?.handle ?? null)),
    ...(astro === null
      ? {}
      : {
          upgrade: (request, socket, head) => {
            const { upgrade } =
              request.url?.startsWith(`${serverAddresses.adminFiles}/`) === true
                ? (next ?? {})
                : astro
            if (upgrade === undefined) socket.destroy()
            else upgrade(request, socket, head)
          },
        }),
    serverUrl: settings.serverUrl,
    trustProxy: settings.trustProxy,
    log: running.log,
  })
  running.server = server
  // The port is taken before anything slow begins: whoever loses it should know at once.
  const { host, port } = settings
  await server.listen(port, host).catch((error: unknown) => {
    throw listenError(error, port, host)
  })
  await buildCms(settings.root, dev ? ['bundle'] : ['bundle', 'admin'])
  if (!dev) await loadStarterContent(settings)
  await step('Starting the CMS and migrating its database', 'Started the CMS', async () => {
    // The instance that is opened here is the one the admin finds.
    const opening = dev ? null : openCms(settings.root)
    // Whichever fails first says so; the other's failure is heard too.
    opening?.catch(() => undefined)
    next = await startNext(settings.root, dev, { hostname: host, port }, server.http)
    running.closeNext = next.close
    // Under development Payload listens to Next for changes, from the moment it opens.
    cms = await (opening ?? openCmsInDevelopment(settings.root, bundle))
    await tellHealth(cms, settings)
  })
  if (!dev && settings.starterContent && (await releases.current()) === null) {
    await firstRelease(() => releases.current())
  }
  await printAddresses(settings)
  if (!dev) readyPublisherSoon(settings)
}

/** When everybody else has been served: a publish right after the start need not wait for it. */
function readyPublisherSoon(settings: Settings): void {
  setTimeout(() => {
    readyPublisher(settings).catch((error: unknown) => {
      console.error(`The publisher could not be made ready: ${String(error)}`)
    })
  }, 2_000).unref()
}

/** Says what a load balancer would be told, where not all is well. */
async function tellHealth(cms: Answer, { serverUrl }: Settings): Promise<void> {
  const response = await cms(new Request(new URL(serverAddresses.health, serverUrl)))
  if (response?.ok === true) return
  const said = (await response?.text())?.slice(0, 300) ?? ''
  console.error(`  /healthz answers ${String(response?.status)}: ${said}`)
}

/** A first start ends with a site to look at; that it failed is no reason to take the admin away, which says why. */
async function firstRelease(current: () => Promise<string | null>): Promise<void> {
  const until = performance.now() + 60_000
  try {
    await step('Publishing the site for the first time', 'Published the site', async () => {
      while ((await current()) === null) {
        if (performance.now() > until) throw new StartError('The site is not published yet.')
        await pause(200)
      }
    })
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    console.error(`  ${error.message} The start page of /admin says why.`)
  }
}

async function printAddresses(settings: Settings): Promise<void> {
  const { serverUrl } = settings
  const lines = [
    '',
    `Verne is ready  ${secondsSince(began)}`,
    '',
    `  Site       ${serverUrl}/   ${serverUrl}/en/`,
    `  My HSE     ${serverUrl}${roots.nb}   ${serverUrl}${roots.en}`,
    `  Admin      ${serverUrl}${serverAddresses.admin}`,
  ]
  const users = await demoUsers(settings)
  if (users.length > 0) {
    const widest = Math.max(...users.map(({ email }) => email.length))
    lines.push('', '  Demo users')
    for (const { email, role, password } of users) {
      lines.push(`  ${email.padEnd(widest)}  ${password}  ${role.nb} / ${role.en}`)
    }
  }
  console.log([...lines, ''].join('\n'))
}

/** One sentence for the person, the rest in a file for whoever mends it. */
async function unexpected(error: unknown): Promise<string> {
  const dataDir = path.resolve(process.env['VERNE_ROOT'] ?? '.', process.env['DATA_DIR'] ?? '.data')
  const file = path.join(dataDir, 'start-error.txt')
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const kept = await writeFile(file, `${details}\n`).then(
    () => ` (details in ${file})`,
    () => '',
  )
  return `${bootSentence(error, dataDir)}${kept}`
}
