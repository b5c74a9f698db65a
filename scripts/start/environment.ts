import { existsSync } from 'node:fs'
import { enableCompileCache, setSourceMapsSupport } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { institutionPath } from '../../cms/settings.ts'

/** The checkout's folder. */
export const root = process.env['VERNE_ROOT'] ?? fileURLToPath(new URL('../..', import.meta.url))

/**
 * Reads `.env` in the checkout, if there is one: what the environment already says wins. Then names the file of the
 * institution to whatever is loaded or started from here, because `content/institution.ts` reads it as it is loaded.
 */
export function loadEnvironmentFile(): void {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  nameInstitution()
}

/** The file of the institution that this process and what it starts reads; null where the fictional one stands in. */
export function namedInstitution(): string | null {
  return process.env['INSTITUTION_FILE']?.trim() || null
}

/** Names the file of the institution, where there is one; one that is named and not there is refused with the settings. */
export function nameInstitution(): void {
  const dataDir = path.resolve(root, process.env['DATA_DIR']?.trim() || '.data')
  const own = institutionPath(process.env, dataDir)
  if (existsSync(own)) process.env['INSTITUTION_FILE'] = own
}

/**
 * Tells everything started from here where the checkout is and in which mode it runs.
 * `NODE_ENV` says which code runs, built or under development; `VERNE_MODE` what the caller asked for.
 */
export function prepareEnvironment(dev: boolean): void {
  const environment: Record<string, string | undefined> = process.env
  environment['VERNE_ROOT'] = root
  environment['VERNE_MODE'] ??= environment['NODE_ENV'] === 'production' ? 'production' : 'demo'
  environment['NODE_ENV'] = dev ? 'development' : 'production'
  environment['NEXT_TELEMETRY_DISABLED'] = '1'
  environment['ASTRO_TELEMETRY_DISABLED'] = '1'
}

/**
 * Keeps what was compiled for the next start, here and in what is started from here: much of a start is reading the
 * same code again.
 */
export function keepCompiled(): void {
  const folder = path.join(root, 'node_modules', '.cache', 'compiled')
  process.env['NODE_COMPILE_CACHE'] ??= folder
  enableCompileCache(folder)
}

/** Lets errors say where something stands in the sources of this checkout, not in what was bundled of them. */
export function nameSources(): void {
  setSourceMapsSupport(true, { nodeModules: false })
}
