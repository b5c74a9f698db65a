import path from 'node:path'
import { buildPlugin } from './plugin/build.ts'

/** `node scripts/build-plugin.ts [outDir]`: the plugin as a package that stands alone, ready for `npm pack`. */
const root = path.resolve(import.meta.dirname, '..')
const [, , given] = process.argv
const outDir = path.resolve(given ?? path.join(root, 'cms', 'plugin', 'dist'))

try {
  await buildPlugin(root, outDir)
  console.log(`The plugin stands in ${outDir}. Pack it: npm pack ${outDir}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
