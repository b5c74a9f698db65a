import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroUserConfig } from 'astro'

type PostCss = NonNullable<NonNullable<NonNullable<AstroUserConfig['vite']>['css']>['postcss']>
type PostCssPlugin = NonNullable<Exclude<PostCss, string>['plugins']>[number]

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), 'src')

/** A sheet that few pages have beside the others, with all that it reads itself and nothing that others read. */
const byItself = path.join(source, 'styles', 'alert.css')

/** What of Designsystemet's theme the site has instead: the institution's palette, and a font of its own. */
const replaced = /^--ds-(?:color-(?:brand\d|accent|neutral|focus)-|font-family$)/

/** Rules for a scheme that somebody chose: every page of the site follows the browser. */
const chosenScheme = /^\[data-color-scheme=["']?(?:light|dark)["']?\]$/

/** A notice of the site never tells what went well. */
const goodNews = /^\.ds-alert\[data-color=["']?success["']?\]$/

/**
 * PostCSS plugin that takes out of Designsystemet what the site never shows: its brand colours and second typography,
 * schemes nobody can choose, rules for classes that no page has, and properties that nothing reads. Every page carries
 * what is left.
 */
export function trimTheme(): PostCssPlugin {
  const sources = globSync('**/*.{css,astro,ts}', { cwd: source }).map((file) =>
    readFileSync(path.join(source, file), 'utf8'),
  )
  const classes = new Set(sources.flatMap((text) => text.match(/\bds-[a-z][a-z-]*/g) ?? []))
  const isShown = (selector: string) =>
    !chosenScheme.test(selector) &&
    !goodNews.test(selector) &&
    (selector.match(/\.ds-[a-z][a-z-]*/g) ?? []).every((each) => classes.has(each.slice(1)))
  return {
    postcssPlugin: 'verne-trim-theme',
    OnceExit(root) {
      root.walkAtRules('layer', (layer) => {
        if (layer.params === 'ds.theme.typography.secondary') layer.remove()
        if (!layer.params.startsWith('ds.theme')) return
        layer.walkRules((rule) => {
          if (/\[data-color=["']?brand/.test(rule.selector)) rule.remove()
        })
        layer.walkDecls(replaced, (declaration) => {
          declaration.remove()
        })
      })
      // The light scheme is what everything without a scheme has.
      root.walkAtRules('media', (media) => {
        if (/^\(prefers-color-scheme:\s*light\)$/.test(media.params)) media.remove()
      })
      root.walkRules(/\.ds-|\[data-color-scheme/, (rule) => {
        const shown = rule.selectors.filter(isShown)
        if (shown.length === 0) rule.remove()
        else if (shown.length < rule.selectors.length) rule.selectors = shown
      })
      // What another sheet reads stands in the one that every page has.
      const others = root.source?.input.file?.startsWith(byItself) ? [] : sources
      const read = propertiesRead([...others, root.toString()])
      root.walkDecls(/^--_?ds/, (declaration) => {
        if (!read.has(declaration.prop)) declaration.remove()
      })
      root.walkRules((rule) => {
        if (rule.nodes.length === 0) rule.remove()
      })
      // The innermost first, so that what held nothing but them is empty by then.
      const holders: Parameters<Parameters<typeof root.walkAtRules>[0]>[0][] = []
      root.walkAtRules((holder) => {
        holders.unshift(holder)
      })
      for (const holder of holders) if (holder.nodes?.length === 0) holder.remove()
    },
  }
}

/** The custom properties that some style reads, by way of others or at once. */
export function propertiesRead(styles: readonly string[]): Set<string> {
  const reads = new Map<string, Set<string>>()
  const read = new Set<string>()
  for (const text of styles) {
    for (const [, name = '', value = ''] of text.matchAll(/([\w-]+)\s*:\s*([^;{}]*)/g)) {
      for (const [, used = ''] of value.matchAll(/var\(\s*(--[\w-]+)/g)) {
        if (!name.startsWith('--')) read.add(used)
        else reads.set(name, (reads.get(name) ?? new Set()).add(used))
      }
    }
  }
  // A set grows while it is gone through, so what is found by way of others is followed too.
  for (const name of read) for (const used of reads.get(name) ?? []) read.add(used)
  return read
}
