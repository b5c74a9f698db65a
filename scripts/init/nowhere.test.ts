import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
/** Where people and readers get their words from. */
const shown = ['cms/**/*.{ts,tsx}', 'site/src/**/*.{ts,astro}', 'content/**/*.{ts,mdx}']
/** What is the fictional university's by purpose, made from the code's own words, or no part of what runs. */
const apart = [
  /node_modules|\/dist\/|\/\.next\/|\/migrations\//,
  /\.test\.tsx?$|\/test[-/]|\/planted\.ts$/,
  /^content\/(?:nordhavn\.ts|starter\/)/,
  // Document numbers of the starter content: where they are not in force, the words stay and the link goes.
  /^content\/reader-roles\.ts$/,
  // An address that is only looked at for its form.
  /^cms\/plugin\/surface\.ts$/,
]

test('no words that people meet name the fictional university', async () => {
  const found: string[] = []
  let read = 0
  for (const pattern of shown) {
    for await (const file of glob(pattern, { cwd: root })) {
      if (apart.some((each) => each.test(file))) continue
      read += 1
      const words = spoken(await readFile(path.join(root, file), 'utf8'))
      const at = /nordhavn|\bNHU\b/i.exec(words)
      if (at) found.push(`${file}: ${words.slice(Math.max(0, at.index - 40), at.index + 40)}`)
    }
  }
  expect(read).toBeGreaterThan(1000)
  expect(found).toEqual([])
})

/** A source without its comments, its imports and the numbers of documents that a handbook page may link to. */
function spoken(source: string): string {
  return (
    source
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/^\s*\/\/.*$/gm, '')
      .replaceAll(/^import .*$/gm, '')
      .replaceAll(/<GuidelineLink number="[^"]*"/g, '')
      // Names in the code; in words the university is Nordhavn, or an address ends in it.
      .replaceAll(/(?<!@)\b(?:isNordhavn|followsNordhavn|nordhavn)\b(?!\.example)/g, '')
  )
}
