import type { AstroUserConfig } from 'astro'

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

/** The module of Vite's that stands around every `import()`. */
const helper = '\0vite/preload-helper.js'

/** Fetches what a script imports together with it, each file once. */
const source = `
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    if (document.querySelector('[href="/' + file + '"]')) continue
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: '/' + file }))
  }
  return load()
}`

/**
 * Vite plugin that puts a short one in place of Vite's own, which also waits for style sheets of scripts: here a script
 * has none, and every page would carry it.
 */
export function fetchAhead(): VitePlugin {
  return {
    name: 'verne-fetch-ahead',
    enforce: 'pre',
    load: (id: string) => (id === helper ? source : undefined),
  }
}
