import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { formSegments } from './forms.ts'
import { pagePaths, processPages, recordPaths, reportPaths } from './my-hse.ts'
import type { Segment } from './parts.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folders = ['cms', 'site', 'scripts', 'content']
const built = new Set([
  'node_modules',
  'dist',
  '.next',
  '.astro',
  'handbook',
  'starter',
  'migrations',
])

/** Where words stand that people read or search for, which may be those of an address. */
const prose = [/(?:^|[/-])(?:text|list)\.ts$/, /^content\/(?:search|words)\//, /^site\/test\//]

/** These ask addresses as a stranger would, so they spell them: tests, and what records
 * what every address and every step answers. */
const onPurpose = [
  /\.test\.tsx?$/,
  /^scripts\/(?:addresses|records-table)\//,
  /^content\/addresses\//,
]

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((each) => {
    const name = `${folder}/${each.name}`
    if (each.isDirectory()) return built.has(each.name) ? [] : sources(name)
    const asks = /\.(?:tsx?|mjs|astro)$/.test(name) && !onPurpose.some((one) => one.test(name))
    return asks ? [name] : []
  })
}

/** A file without its comments and its imports. */
function code(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(?<![:\w'"`])\/\/.*$/gm, '')
    .replaceAll(/\bfrom '[^']*'/g, '')
}

const roots = /\/(?:min-hms|en\/my-hse|meld|en\/report)(?![\w-])/

/** Parts of addresses in Norwegian: no other word of the code is spelled so. Those of one word of English are left. */
const segments = [
  ...[pagePaths, recordPaths, processPages, reportPaths].flatMap((each) =>
    Object.values<Segment>(each),
  ),
  ...formSegments,
].flatMap(({ nb, en }) => (nb === en || nb.includes(':') ? [] : [nb]))

test('no address of My HSE or of reporting is spelled outside content/addresses', () => {
  const spelled = folders.flatMap(sources).flatMap((file) => {
    const text = code(file)
    const words = prose.some((one) => one.test(file))
      ? []
      : segments.filter((each) => text.includes(`'${each}'`) || text.includes(`"${each}"`))
    const found = roots.exec(text)
    return [...(found ? [found[0]] : []), ...words].map((each) => `${file}: ${each}`)
  })
  expect(spelled).toEqual([])
})

test('every part of an address is looked for', () => {
  expect(segments.length).toBeGreaterThan(60)
  expect(folders.flatMap(sources).length).toBeGreaterThan(500)
})
