import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { SiteLanguage } from '@verne/content/addresses/site'
import type { IndexFiles } from '../../src/search/index/index-files.ts'
import { indexFolder } from '../../src/search/index/index-folder.ts'

/** The files of a language's index where it lies on this machine. */
export function filesIn(dir: string, language: SiteLanguage): IndexFiles {
  const read = (name: string): Promise<Buffer> =>
    readFile(path.join(dir, indexFolder(language), name))
  const json = async <Kind>(name: string): Promise<Kind> =>
    JSON.parse((await read(name)).toString()) as Kind
  return {
    entry: json,
    json,
    text: async (name, reading) => reading((await read(name)).toString()),
    packed: async <Kind>(name: string) =>
      JSON.parse(gunzipSync(await read(name)).toString()) as Kind,
  }
}
