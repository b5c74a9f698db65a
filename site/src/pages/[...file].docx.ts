import type { APIRoute, GetStaticPaths } from 'astro'
import { wordFileAddress } from '@verne/content/addresses/site'
import { originOf } from '../origin.ts'
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

export const GET: APIRoute<{ readonly each: WordFile }> = async ({ props, site }) =>
  new Response(new Uint8Array(await wordFile(props.each, props.each.language, originOf(site).href)))
