import type { AstroUserConfig } from 'astro'

type PostCss = NonNullable<NonNullable<NonNullable<AstroUserConfig['vite']>['css']>['postcss']>
type PostCssPlugin = NonNullable<Exclude<PostCss, string>['plugins']>[number]

/** Colours of Designsystemet's theme that no page uses, or that the institution's palette replaces. */
const unused = /^--ds-color-(?:brand\d|accent|neutral)-/

/**
 * PostCSS plugin that takes out of Designsystemet's theme what the site never shows: its brand colours, its second
 * typography, and the colours that the institution's palette sets anyway. Every page carries the theme.
 */
export function trimTheme(): PostCssPlugin {
  return {
    postcssPlugin: 'verne-trim-theme',
    OnceExit(root) {
      root.walkAtRules('layer', (layer) => {
        if (layer.params === 'ds.theme.typography.secondary') layer.remove()
        if (!layer.params.startsWith('ds.theme.color')) return
        layer.walkRules((rule) => {
          if (/\[data-color=["']?brand/.test(rule.selector)) rule.remove()
        })
        layer.walkDecls(unused, (declaration) => {
          declaration.remove()
        })
      })
    },
  }
}
