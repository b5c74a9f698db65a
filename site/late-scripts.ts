import type { AstroUserConfig } from 'astro'

type Vite = NonNullable<AstroUserConfig['vite']>
type VitePlugin = NonNullable<Vite['plugins']>[number]

/** The module of Vite's that stands around every `import()`. */
const helper = '\0vite/preload-helper.js'

/**
 * Vite plugin that puts nothing in its place. Vite's own fetches what a script imports together with it, and waits for its
 * style sheets: here each script that is fetched late is one file with all it needs, and every page would carry it.
 */
export function plainImports(): VitePlugin {
  return {
    name: 'verne-plain-imports',
    enforce: 'pre',
    load: (id: string) =>
      id === helper ? 'export const __vitePreload = (load) => load()' : undefined,
  }
}

/** What the search dialog needs lies in one file with it. The search page has the same file. */
export const lateScripts = {
  codeSplitting: { groups: [{ name: 'search', test: /\/site\/src\/search\/search-dialog\.ts$/ }] },
}
