import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { institutionDigest } from '../../cms/server/institution-digest.ts'
import { namedInstitution } from './environment.ts'

const skippedFolders = new Set(['node_modules', '.next', 'dist', 'starter', 'handbook', 'coverage'])
const skippedFiles = /\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$|\.md$/
const singleFiles = ['package-lock.json', 'package.json', 'tsconfig.json']

/** What is built of the CMS. */
export type Part = 'bundle' | 'admin'

/** What the admin's build never sees; the boundaries of the code see to it. */
const notOfAdmin = /^(?:cms\/my-hse\/|cms\/host\.ts$|site\/)/

/** Every file the built CMS is made from, sorted. My HSE wears the site's styles. */
export async function sourceFiles(root: string): Promise<string[]> {
  const found = await Promise.all(
    ['cms', 'content', 'site/src/styles'].map((each) => sourcesBelow(path.join(root, each))),
  )
  return [...found.flat(), ...singleFiles.map((each) => path.join(root, each))].toSorted()
}

/** Hash of everything a part of the built CMS depends on. */
export async function sourceDigest(root: string, part: Part): Promise<string> {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0] ?? ''}\n`)
  // Its colours stand in the styles; everything else of it is read as the server starts.
  if (part === 'bundle') hash.update(`${institutionDigest(namedInstitution()) ?? ''}\n`)
  const files = (await sourceFiles(root)).map((file) => path.relative(root, file))
  const own = part === 'admin' ? files.filter((each) => !notOfAdmin.test(each)) : files
  const digests = await Promise.all(
    own.map(async (file) =>
      createHash('sha256')
        .update(await readFile(path.join(root, file)))
        .digest('hex'),
    ),
  )
  for (const [index, file] of own.entries()) hash.update(`${file}\0${digests[index] ?? ''}\n`)
  return hash.digest('hex')
}

async function sourcesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : sourcesBelow(full)
      return entry.isFile() && !skippedFiles.test(entry.name) ? [full] : []
    }),
  )
  return found.flat()
}
