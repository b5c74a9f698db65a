import type { SiteLanguage } from '@verne/content/addresses/site'
import { indexFolder } from './index-folder.ts'

/** Reads the files of a language's index, each once. */
export interface IndexFiles {
  /** The file whose name stays, as it is now. */
  entry<Kind>(name: string): Promise<Kind>
  json<Kind>(name: string): Promise<Kind>
  text<Kind>(name: string, read: (text: string) => Kind): Promise<Kind>
  /** A file that lies packed with gzip. */
  packed<Kind>(name: string): Promise<Kind>
}

/**
 * Fetches the files of an index.
 * @param origin where the site is, when not here
 * @param cache how the file whose name stays is fetched: `reload` for whoever found that its parts are gone. @default 'default'
 */
export function fetchedFiles(
  language: SiteLanguage,
  {
    origin = '',
    cache = 'default',
  }: { readonly origin?: string; readonly cache?: RequestCache } = {},
): IndexFiles {
  const folder = `${origin}${indexFolder(language)}`
  const known = new Map<string, Promise<unknown>>()
  const once = <Kind>(
    name: string,
    read: (answer: Response) => Promise<Kind>,
    how: RequestInit = {},
  ): Promise<Kind> => {
    const before = known.get(name)
    if (before) return before as Promise<Kind>
    const reading = fetched(`${folder}${name}`, how).then(read)
    known.set(name, reading)
    // Whoever was without a network may try again.
    reading.catch(() => known.delete(name))
    return reading
  }
  return {
    entry: <Kind>(name: string) => once<Kind>(name, json, { cache }),
    json: <Kind>(name: string) => once<Kind>(name, json),
    text: (name, read) => once(name, async (answer) => read(await answer.text())),
    packed: <Kind>(name: string) => once<Kind>(name, unpacked),
  }
}

async function fetched(address: string, how: RequestInit): Promise<Response> {
  const answer = await fetch(address, how)
  if (!answer.ok) throw new Error(`${address} is missing: ${String(answer.status)}`)
  return answer
}

async function json<Kind>(answer: Response): Promise<Kind> {
  return (await answer.json()) as Kind
}

async function unpacked<Kind>(answer: Response): Promise<Kind> {
  const plain = answer.body?.pipeThrough(new DecompressionStream('gzip')) ?? null
  return json<Kind>(new Response(plain))
}
