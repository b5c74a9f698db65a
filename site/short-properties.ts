import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { AstroUserConfig } from 'astro'

type PostCss = NonNullable<NonNullable<NonNullable<AstroUserConfig['vite']>['css']>['postcss']>
type PostCssPlugin = NonNullable<Exclude<PostCss, string>['plugins']>[number]

const styles = path.join(import.meta.dirname, 'src', 'styles')

/** The name of a custom property wherever it stands. */
const property = /--[a-z][\w-]*/g

/**
 * PostCSS plugin that gives the custom properties that the site's sheets read a letter or two for a name, the same in
 * every sheet: every page carries them, and the long ones are for whoever writes the sheets.
 */
export function shortProperties(): PostCssPlugin {
  const sheets = globSync('*.css', { cwd: styles }).toSorted()
  const short = shortNamesFor(sheets.map((file) => readFileSync(path.join(styles, file), 'utf8')))
  const shortened = (text: string) => text.replace(property, (name) => short.get(name) ?? name)
  return {
    postcssPlugin: 'verne-short-properties',
    OnceExit(root) {
      root.walkDecls((declaration) => {
        declaration.prop = shortened(declaration.prop)
        declaration.value = shortened(declaration.value)
      })
    },
  }
}

/**
 * A short name for each property that sheets read, the shortest for those they read most. What takes its words from the
 * page keeps its name.
 */
export function shortNamesFor(sheets: readonly string[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>()
  for (const sheet of sheets) {
    for (const [, name = ''] of sheet.matchAll(/var\(\s*(--[a-z][\w-]*)/g)) {
      times.set(name, (times.get(name) ?? 0) + 1)
    }
  }
  for (const sheet of sheets) {
    for (const [, name = ''] of sheet.matchAll(/(--[a-z][\w-]*):\s*attr\(/g)) times.delete(name)
  }
  const most = [...times].toSorted(
    ([one, ones], [other, others]) => others - ones || one.localeCompare(other, 'en'),
  )
  return new Map(most.map(([name], index) => [name, `--${letters(index)}`]))
}

/** a to z, then aa, ab and so on. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`
}
