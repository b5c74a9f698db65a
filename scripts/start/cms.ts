import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Answer, Assets } from '../../cms/host.ts'
import { bundleIn } from './bundle-paths.ts'
import { sourceFiles } from './sources.ts'

/** The module the CMS is bundled into. */
type Host = typeof import('../../cms/host.ts')

/**
 * Opens the CMS from its bundle: database, migrations that are due, scheduled jobs.
 * @param root the checkout, bundled
 * @throws whatever keeps the CMS from starting
 */
export async function openCms(root: string): Promise<Answer> {
  const host = await hostOf(root)
  return host.answering(await host.openCms(), await assetsOf(root))
}

/**
 * Opens the CMS as above, and bundles it anew whenever a source has changed since the request before: a reload shows
 * the change. The database stays open.
 * @param bundle makes the bundle; what it throws is printed, and the request fails
 */
export async function openCmsInDevelopment(
  root: string,
  bundle: (root: string) => Promise<void>,
): Promise<Answer> {
  let changed = await lastChange(root)
  const host = await hostOf(root)
  const payload = await host.openCms()
  let answer = Promise.resolve(host.answering(payload, await assetsOf(root)))
  const renewed = async (): Promise<Answer> => {
    try {
      await bundle(root)
      return (await hostOf(root)).answering(payload, await assetsOf(root))
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      throw error
    }
  }
  return async (request) => {
    const now = await lastChange(root)
    if (now > changed) {
      changed = now
      answer = renewed()
      // Whoever asks next gets the same failure; nobody else is to hear of it.
      answer.catch(() => undefined)
    }
    return (await answer)(request)
  }
}

/** The module as it lies there: another content is another module. */
async function hostOf(root: string): Promise<Host> {
  const { server } = bundleIn(root)
  const digest = createHash('sha256')
    .update(await readFile(server))
    .digest('hex')
  return (await import(`${pathToFileURL(server).href}?${digest.slice(0, 16)}`)) as Host
}

async function assetsOf(root: string): Promise<Assets> {
  return JSON.parse(await readFile(bundleIn(root).names, 'utf8')) as Assets
}

/** When a source was changed last, in milliseconds since 1970. */
async function lastChange(root: string): Promise<number> {
  const changes = await Promise.all(
    (await sourceFiles(root)).map(async (file) => (await stat(file)).mtimeMs),
  )
  return Math.max(0, ...changes)
}
