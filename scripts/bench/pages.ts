import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'
import type { Payload } from 'payload'

type AnswerMyHse = (
  request: Request,
  options: { readonly payload: Payload; readonly assets: { style: string; script: string } },
) => Promise<Response | null>

const origin = 'http://verne.test'
const assets = { style: '/style.css', script: '/script.js' }

/**
 * My HSE as the server has it, asked without one: a page from request to whole document.
 * @param root the checkout
 * @returns what asks for a page as the holder of a session token; rejects for anything but a page
 */
export async function pagesOf(
  root: string,
  payload: Payload,
): Promise<(address: string, token: string) => Promise<void>> {
  const folder = path.join(root, 'cms', 'dist')
  await mkdir(folder, { recursive: true })
  const outfile = path.join(folder, 'bench-my-hse.mjs')
  await build({
    entryPoints: [path.join(root, 'cms', 'my-hse', 'my-hse.tsx')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    packages: 'external',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  await stop()
  const { answerMyHse } = (await import(pathToFileURL(outfile).href)) as {
    answerMyHse: AnswerMyHse
  }
  return async (address, token) => {
    const headers = { cookie: `payload-token=${token}` }
    const answer = await answerMyHse(new Request(new URL(address, origin), { headers }), {
      payload,
      assets,
    })
    if (answer?.status !== 200) {
      throw new Error(`${address} was answered ${String(answer?.status ?? 'by nobody')}.`)
    }
    await answer.text()
  }
}
