import mdx from '@astrojs/mdx'
import { institution } from '@verne/content/institution'
import { defineConfig, passthroughImageService } from 'astro/config'
import { finishPages } from './finish-pages.ts'
import { handbookModules } from './handbook-modules.ts'
import { lateScripts, plainImports } from './late-scripts.ts'
import { renderAdapter } from './render-adapter.ts'
import { readSiteSettings } from './settings.ts'
import { shareImage } from './share-image.ts'
import { shortNames } from './short-names.ts'
import { shortProperties } from './short-properties.ts'
import { paletteCss } from './src/styles/palette.ts'
import { trimTheme } from './trim-theme.ts'
import { virtualModules } from './virtual-modules.ts'

const settings = readSiteSettings(process.env)

export default defineConfig({
  site: settings.serverUrl,
  output: settings.program ? 'server' : 'static',
  trailingSlash: 'always',
  // Keeps /404.html and /en/404.html as files while every other page is a folder.
  build: { format: 'preserve', inlineStylesheets: 'never', assets: '_astro' },
  ...(settings.outDir && { outDir: settings.outDir }),
  ...(settings.cacheDir && { cacheDir: settings.cacheDir }),
  devToolbar: { enabled: false },
  // Highlighted code carries inline styles, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  // Images come from the CMS ready made and are addressed by content hash.
  image: { service: passthroughImageService() },
  integrations: [
    mdx(),
    shareImage(institution.colours),
    ...(settings.program ? [] : [finishPages()]),
  ],
  ...(settings.program && { adapter: renderAdapter() }),
  vite: {
    plugins: [
      plainImports(),
      handbookModules(settings.handbookDir),
      virtualModules({
        'verne:settings': `export const settings = ${JSON.stringify(settings)}`,
        'verne:palette.css': paletteCss(institution.colours),
      }),
    ],
    css: { postcss: { plugins: [trimTheme(), shortProperties()] } },
    build: {
      // An inlined script or style breaks the content security policy, and search with it.
      assetsInlineLimit: 0,
      rolldownOptions: { output: shortNames },
    },
    // The rendering code runs from beside the output, where no node_modules is in sight.
    environments: {
      client: { build: { rolldownOptions: { output: { ...shortNames, ...lateScripts } } } },
      ...(settings.outDir && {
        prerender: { resolve: { noExternal: true } },
        ssr: { resolve: { noExternal: true } },
      }),
    },
    ...(settings.cacheDir && { cacheDir: `${settings.cacheDir}/vite` }),
  },
})
