import { readFile } from 'node:fs/promises'
import { snapshot, type Snapshot } from '@verne/content/schema'
import type { SnapshotSource } from '../settings.ts'

/** Why a snapshot cannot be built from: names what was wrong and the way out. */
export class PublishedError extends Error {
  override readonly name = 'PublishedError'
}

/** A CMS that has not answered by then is taken to be down. */
const patience = 30_000

/**
 * Reads and checks the published snapshot.
 * @throws PublishedError when it cannot be read, is not JSON, does not match the schema or holds no guidelines
 */
export async function readPublished(source: SnapshotSource): Promise<Snapshot> {
  const from = source.kind === 'file' ? source.path : source.url
  const body =
    source.kind === 'file' ? await readSnapshotFile(source.path) : await fetchText(source.url)
  const answer = parseJson(body, from)
  const parsed = snapshot.safeParse(answer)
  if (!parsed.success) {
    throw new PublishedError(
      `The snapshot at ${from} does not match the schema this site is built for:\n${issues(parsed.error.issues)}\n` +
        'Build with the site and the CMS from the same version, or publish again.',
    )
  }
  if (parsed.data.guidelines.length === 0) {
    throw new PublishedError(
      `The snapshot at ${from} holds no guidelines, and an empty site is never published. ` +
        'Publish a guideline in the CMS first.',
    )
  }
  return parsed.data
}

async function readSnapshotFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new PublishedError(
      `The snapshot ${path} could not be read (${reason(error)}). Check VERNE_SNAPSHOT.`,
      { cause: error },
    )
  }
}

async function fetchText(url: string): Promise<string> {
  let response: Response
  let body: string
  try {
    response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    })
    body = await response.text()
  } catch (error) {
    throw new PublishedError(
      `No answer from ${url} (${reason(error)}). Check VERNE_SNAPSHOT_URL and that the CMS is running.`,
      { cause: error },
    )
  }
  if (!response.ok) {
    throw new PublishedError(
      `${url} answered ${String(response.status)} ${response.statusText}. ` +
        'Check VERNE_SNAPSHOT_URL and that something has been published.',
    )
  }
  return body
}

function parseJson(body: string, from: string): unknown {
  if (/^\s*</.test(body)) {
    throw new PublishedError(
      `${from} answered with a web page instead of a snapshot, perhaps a login page. ` +
        'Give the address of the published snapshot, which ends in /api/hse/published and needs no login.',
    )
  }
  try {
    return JSON.parse(body)
  } catch (error) {
    throw new PublishedError(
      `The snapshot at ${from} is not valid JSON (${reason(error)}). Publish again to write it anew.`,
      { cause: error },
    )
  }
}

function issues(found: readonly { path: readonly PropertyKey[]; message: string }[]): string {
  const shown = found.slice(0, 10).map(({ path, message }) => {
    return `  ${path.map(String).join('.') || '(whole snapshot)'}: ${message}`
  })
  const rest = found.length - shown.length
  return [...shown, ...(rest > 0 ? [`  and ${String(rest)} more`] : [])].join('\n')
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
