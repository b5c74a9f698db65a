/** What the packed `package.json` is made from. */
export interface PluginManifest {
  readonly name: string
  readonly version: string
  readonly exports: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

/** The package's `package.json`: the source's, with each entry pointing to what was compiled from it. */
export function packedManifest(source: PluginManifest): Record<string, unknown> {
  const { exports: entries, devDependencies: _, private: __, scripts: ___, ...kept } = source
  return {
    ...kept,
    exports: Object.fromEntries(
      Object.entries(entries).map(([entry, file]) => [entry, compiled(file)]),
    ),
    files: ['cms', 'content', 'README.md', 'LICENSE'],
  }
}

function compiled(file: string): { types: string; default: string } {
  const base = `./cms/plugin/${file.replace(/^\.\//, '').replace(/\.tsx?$/, '')}`
  return { types: `${base}.d.ts`, default: `${base}.js` }
}
