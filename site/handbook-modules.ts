import path from 'node:path'
import type { AstroUserConfig } from 'astro'
import { readHandbook } from './src/handbook/read-handbook.ts'

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

const name = 'verne:handbook'

/**
 * Vite plugin that answers imports of `verne:handbook` with the handbook's pages: their front matter, and how to load
 * their text. Astro's own content collections keep a file beside the sources, which two builds at a time would share.
 * @param dir folder with the handbook's pages
 */
export function handbookModules(dir: string): VitePlugin {
  return {
    name: 'verne-handbook',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load(id: string) {
      if (id !== `\0${name}`) return undefined
      const pages = readHandbook(dir).map((page) => {
        const file = path.join(dir, page.language, `${page.slug}.mdx`)
        return `{ ...${JSON.stringify(page)}, load: () => import(${JSON.stringify(file)}) }`
      })
      return `export const handbook = [${pages.join(',\n')}]`
    },
  }
}
