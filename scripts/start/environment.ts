import { existsSync } from 'node:fs'
import { enableCompileCache, setSourceMapsSupport } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's folder. */
export const root = process.env['VERNE_ROOT'] ?? fileURLToPath(new URL('../..', import.meta.url))

/** Reads `.env` in the checkout, if there is one. What the environment already says wins. */
export function loadEnvironmentFile(): void {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
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
