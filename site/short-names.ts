import path from 'node:path'

/** What a file is made from, as the bundler tells it. */
interface Made {
  readonly name?: string
  readonly names?: readonly string[]
}

/** Names of the files that pages load: every page spells them out, so what they are made from is told in a word. */
export const shortNames = {
  assetFileNames: ({ names = [] }: Made): string =>
    path.extname(names[0] ?? '') === '.woff2'
      ? '_astro/[hash][extname]'
      : '_astro/[name].[hash][extname]',
  entryFileNames: ({ name = '' }: Made): string => `_astro/${name.split('.')[0] ?? ''}.[hash].js`,
}
