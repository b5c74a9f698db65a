import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type BuildOptions, type Metafile, stop } from 'esbuild'
import { assetsAddress } from '../../content/addresses/my-hse.ts'
import { institution } from '../../content/institution.ts'
import { paletteCss } from '../../site/src/styles/palette.ts'
import { precompress } from '../publishing/compress.ts'
import { filesBelow } from '../publishing/files.ts'
import { bundleIn } from './bundle-paths.ts'

/**
 * Bundles the CMS for the server, and style and script of My HSE for browsers.
 * @param root the checkout
 * @throws what esbuild found, with file and line
 */
export async function bundleCms(root: string): Promise<void> {
  const bundle = bundleIn(root)
  const [assets] = await Promise.all([bundleAssets(root), build(serverOptions(root))])
  // Its service would stay in memory for as long as the server runs.
  await stop()
  // Old names go: nobody asks for them, as pages are never stored.
  await rm(bundle.assets, { recursive: true, force: true })
  await mkdir(bundle.assets, { recursive: true })
  for (const { path: file, contents } of assets.files) {
    await writeFile(path.join(bundle.assets, path.basename(file)), contents)
  }
  await precompress(await filesBelow(bundle.assets))
  const made = `${bundle.names}.new`
  await writeFile(made, JSON.stringify(assets.names))
  await rename(made, bundle.names)
}

/** How the server's part is made. Packages stay outside: the admin uses the same. */
function serverOptions(root: string): BuildOptions {
  const cms = path.join(root, 'cms')
  const { server } = bundleIn(root)
  return {
    entryPoints: {
      [path.parse(server).name]: path.join(cms, 'host.ts'),
      // It runs in a process of its own, and is looked for beside whoever starts it.
      decoder: path.join(cms, 'plugin', 'pictures', 'decoder.ts'),
    },
    outdir: path.dirname(server),
    outExtension: { '.js': path.extname(server) },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    packages: 'external',
    alias: { '@verne/hse-plugin': path.join(cms, 'plugin', 'index.ts') },
    // Errors and the log say where something stands in the sources.
    sourcemap: 'linked',
    logLevel: 'silent',
  }
}

async function bundleAssets(root: string): Promise<{
  readonly files: readonly { readonly path: string; readonly contents: Uint8Array }[]
  readonly names: { readonly style: string; readonly script: string }
}> {
  const myHse = path.join(root, 'cms', 'my-hse')
  const common = {
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    absWorkingDir: root,
    outdir: bundleIn(root).assets,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: assetsAddress,
    logLevel: 'silent',
  } as const satisfies BuildOptions
  const [style, script] = await Promise.all([
    build({
      ...common,
      // The institution's colours stand behind the rest, which the policy allows in no page itself.
      stdin: {
        contents: `@import './my-hse.css';\n${paletteCss(institution.colours)}`,
        loader: 'css',
        resolveDir: myHse,
        sourcefile: 'with-colours.css',
      },
      entryNames: 'my-hse-[hash]',
      loader: { '.woff2': 'file', '.svg': 'file' },
      target: ['chrome120', 'firefox120', 'safari17'],
    }),
    build({
      ...common,
      entryPoints: [path.join(myHse, 'client', 'main.ts')],
      format: 'esm',
      target: ['chrome120', 'firefox120', 'safari17'],
    }),
  ])
  return {
    files: [...style.outputFiles, ...script.outputFiles],
    names: { style: addressOf(style.metafile), script: addressOf(script.metafile) },
  }
}

function addressOf({ outputs }: Metafile): string {
  const entry = Object.entries(outputs).find(([, each]) => each.entryPoint !== undefined)
  if (entry === undefined) throw new Error('esbuild named no entry.')
  return `${assetsAddress}/${path.basename(entry[0])}`
}
