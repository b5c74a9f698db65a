import type { AstroUserConfig } from 'astro'

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

/**
 * Vite plugin that answers imports of the named modules with the given source.
 * A name ending in `.css` is a stylesheet, any other a module.
 */
export function virtualModules(sources: Readonly<Record<string, string>>): VitePlugin {
  const resolved = new Map<string, string>(
    Object.entries(sources).map(([name, source]) => [`\0${name}`, source]),
  )
  return {
    name: 'verne-virtual-modules',
    resolveId: (id: string) => (id in sources ? `\0${id}` : undefined),
    load: (id: string) => resolved.get(id),
  }
}
