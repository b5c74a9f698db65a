import path from 'node:path'
import type { AstroIntegration } from 'astro'

/**
 * Astro adapter that makes the site a program that renders: nothing is rendered while it is built, and every page,
 * feed and file is asked of it when a publish needs it. What it exports is that of `src/renderer.ts`.
 */
export function renderAdapter(): AstroIntegration {
  return {
    name: 'verne-render-adapter',
    hooks: {
      'astro:route:setup': ({ route }) => {
        route.prerender = false
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'verne-render-adapter',
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is the other value that is, and the default
          entrypointResolution: 'auto',
          serverEntrypoint: path.join(import.meta.dirname, 'src/renderer.ts'),
          supportedAstroFeatures: { staticOutput: 'stable', serverOutput: 'stable' },
        })
      },
    },
  }
}
