import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const built = new Set([
  'node_modules',
  'dist',
  '.astro',
  '.next',
  'migrations',
  'starter',
  'handbook',
])

function files(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((each) => {
    const name = `${folder}/${each.name}`
    if (each.isDirectory()) return built.has(each.name) ? [] : files(name)
    return /\.(?:tsx?|astro)$/.test(name) && !/\.test\.tsx?$/.test(name) ? [name] : []
  })
}

/** All code, without its comments. */
const sources = ['content', 'cms', 'site'].flatMap(files).map((file) => ({
  file,
  text: readFileSync(path.join(root, file), 'utf8').replaceAll(
    /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
    '',
  ),
}))

/** A table of words that are named one by one; those of a code of the rules are held to it by the compiler. */
interface Table {
  readonly file: string
  readonly name: string
  readonly keys: readonly string[]
}

const literal =
  /export const (\w+)[^=\n]*= (\{[\s\S]*?\n\})(?: as const)? satisfies Record<string, /g

const tables: readonly Table[] = sources
  .filter(({ file }) =>
    /^(?:content\/words\/|(?:cms\/my-hse|site\/src)\/.*(?<=[/-])text\.ts$)/.test(file),
  )
  .flatMap(({ file, text }) =>
    [...text.matchAll(literal)].map(([, name = '', body = '']) => ({
      file,
      name,
      keys: [...body.matchAll(/^ {2}(\w+):/gm)].map(([, key = '']) => key),
    })),
  )

/** What is quoted in the folder of a table and below: where it is looked up by a value, these are the values. */
function quotedBeside(table: Table): ReadonlySet<string> {
  const folder = `${path.posix.dirname(table.file)}/`
  return new Set(
    sources
      .filter(({ file }) => file.startsWith(folder))
      .flatMap(({ text }) => [...text.matchAll(/['"`](\w+)['"`]/g)].map(([, each = '']) => each)),
  )
}

/** The names a file has for a table: its own, the one it is imported under, and those it is given there. */
function namesIn({ file, text }: (typeof sources)[number], table: Table): string[] {
  const stem = table.file.replace(/\.ts$/, '')
  const imported = [...text.matchAll(/import \{([^}]*)\} from '([^']+)'/g)].flatMap(
    ([, names = '', from = '']) => {
      const asked = from.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), from)
        : from.replace('@verne/', '')
      const found = new RegExp(`\\b${table.name}\\b(?: as (\\w+))?`).exec(names)
      return found && asked.replace(/\.ts$/, '') === stem ? [found[1] ?? table.name] : []
    },
  )
  const known = file === table.file ? [table.name] : imported
  return known.flatMap((name) => [
    name,
    ...[...text.matchAll(new RegExp(`const (\\w+) = ${name}\\n`, 'g'))].map(([, own = '']) => own),
  ])
}

/** Words of a table that are said by name, and whether it is looked up by a value somewhere. */
function saidOf(table: Table): { readonly said: ReadonlySet<string>; readonly lookedUp: boolean } {
  const said = new Set<string>()
  let lookedUp = false
  for (const source of sources) {
    const { file, text } = source
    for (const name of namesIn(source, table)) {
      for (const [, key = ''] of text.matchAll(new RegExp(`(?<![.\\w])${name}\\.(\\w+)`, 'g')))
        said.add(key)
      for (const [, keys = ''] of text.matchAll(new RegExp(`\\{([^}]*)\\} = ${name}\\b`, 'g')))
        for (const key of keys.split(/[,:\s]+/)) said.add(key)
      lookedUp ||= new RegExp(`(?<![.\\w])${name}\\[`).test(text)
      // Handed on whole, as the choices of a field are, and the words of a record's page.
      if (new RegExp(`\\w\\((?:[^()]*, )?${name}[,)]|words=\\{${name}\\}`).test(text))
        table.keys.forEach((key) => said.add(key))
      if (!new RegExp(`\\.\\.\\.${name}\\b`).test(text)) continue
      for (const taking of tables.filter(
        (each) => each.file === file && each.name !== table.name,
      )) {
        const more = saidOf(taking)
        for (const key of more.said) said.add(key)
        lookedUp ||= more.lookedUp
      }
    }
  }
  return { said, lookedUp }
}

test('every word is used: what nobody says any more is taken out', () => {
  const dead = tables.flatMap((table) => {
    const { said, lookedUp } = saidOf(table)
    const quoted = lookedUp ? quotedBeside(table) : new Set<string>()
    return table.keys
      .filter((key) => !said.has(key) && !quoted.has(key))
      .map((key) => `${table.file}: ${table.name}.${key}`)
  })
  expect(dead).toEqual([])
})

test('the tables of words are found', () => {
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sharedWords', 'recordLabels', 'words', 'measureWords', 'searchWords']),
  )
  expect(tables.flatMap(({ keys }) => keys).length).toBeGreaterThan(500)
})
