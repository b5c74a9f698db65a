import type { APIRoute, GetStaticPaths } from 'astro'
import { wordFileAddress } from '@verne/content/addresses/site'
import { originOf } from '../origin.ts'
import { shown } from '../shown.ts'
import { publishedSnapshot } from '../snapshot.ts'
import { wordFilesOf, type WordFile } from '../word/word-files.ts'
import { wordFile } from '../word/word-file.ts'

export const getStaticPaths = (async () =>
  wordFilesOf(await publishedSnapshot()).map((each) => ({
    params: {
      file: wordFileAddress(each.language, each.guideline.slug).replace(/^\/|\.docx$/g, ''),
    },
    props: { each },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ readonly each: WordFile }> = async ({ props, site }) => {
  const each = shown.wordFile ?? props.each
  return new Response(new Uint8Array(await wordFile(each, each.language, originOf(site).href)))
}
