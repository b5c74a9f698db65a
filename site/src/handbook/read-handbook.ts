import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { audiences, slug } from '@verne/content/schema'
import { siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'

/** What stands at the head of a handbook page. */
export const frontMatter = z.strictObject({
  title: z.string().min(1),
  /** What the page gives the reader, in a sentence or two. */
  lead: z.string().min(1),
  /** Whom it is for. `newcomer` puts it on the page for those who are new. */
  audience: z.array(z.enum([...audiences, 'newcomer'])),
  topics: z.array(slug),
  /** Where it stands in the list, the lowest first. */
  order: z.number(),
  /** The day the text was last changed. */
  updated: z.preprocess(asCivilDate, z.iso.date()),
  /** Slug of the page that says the same in the other language. */
  pair: slug,
})
export type FrontMatter = z.infer<typeof frontMatter>

/** A handbook page: its file is `<language>/<slug>.mdx`. */
export interface HandbookPage extends FrontMatter {
  readonly language: SiteLanguage
  readonly slug: string
}

/** A handbook that cannot be built: one line for each fault, as `file:line field: what is wrong`. */
export class HandbookError extends Error {
  override readonly name = 'HandbookError'
}

/**
 * Reads the front matter of every handbook page, by order.
 * @param dir folder with one folder for each language; a missing one holds no pages
 * @throws HandbookError naming file, line and field of each fault, and each page whose pair is missing
 */
export function readHandbook(dir: string): HandbookPage[] {
  const faults: string[] = []
  const pages = siteLanguages.flatMap((language) =>
    filesIn(path.join(dir, language)).flatMap((file) => {
      const name = `${language}/${file}`
      const read = readFrontMatter(readFileSync(path.join(dir, name), 'utf8'))
      if ('faults' in read) {
        faults.push(...read.faults.map((each) => `${name}:${each}`))
        return []
      }
      return [{ ...read.data, language, slug: path.basename(file, '.mdx') }]
    }),
  )
  if (faults.length === 0) faults.push(...unpaired(pages))
  if (faults.length > 0) {
    throw new HandbookError(`The handbook in ${dir} cannot be used:\n${faults.join('\n')}`)
  }
  return pages.toSorted((a, b) => a.order - b.order || a.slug.localeCompare(b.slug))
}

function filesIn(dir: string): string[] {
  try {
    return readdirSync(dir).filter((each) => each.endsWith('.mdx'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function readFrontMatter(source: string): { data: FrontMatter } | { faults: string[] } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(source)
  if (!match)
    return { faults: ['1 front matter: the page does not begin with one, between --- lines'] }
  const lines = new LineCounter()
  const document = parseDocument(match[1] ?? '', { lineCounter: lines })
  // The first line of the file is the line of dashes.
  const lineAt = (offset: number | undefined) =>
    String(offset === undefined ? 1 : lines.linePos(offset).line + 1)
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map(
        (each) => `${lineAt(each.pos[0])} front matter: ${each.message.split('\n')[0] ?? ''}`,
      ),
    }
  }
  const parsed = frontMatter.safeParse(document.toJS())
  if (parsed.success) return { data: parsed.data }
  return {
    faults: parsed.error.issues.map((issue) => {
      const field = issue.path.map(String)
      const name = field.join('.') || ('keys' in issue ? issue.keys.join(', ') : 'front matter')
      const at = issue.code === 'unrecognized_keys' ? issue.keys : field
      return `${lineAt(offsetOf(document, at))} ${name}: ${issue.message}`
    }),
  }
}

/** Where the value of a field begins, or of the nearest field above it that is there. */
function offsetOf(document: Document.Parsed, field: readonly string[]): number | undefined {
  for (let depth = field.length; depth > 0; depth -= 1) {
    const at = field.slice(0, depth).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    const node: unknown = document.getIn(at, true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0])
    }
  }
  return undefined
}

/** YAML reads an unquoted date as a date. */
function asCivilDate(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value
}

function unpaired(pages: readonly HandbookPage[]): string[] {
  return pages.flatMap((page) => {
    const name = `${page.language}/${page.slug}.mdx`
    const twin = pages.find((each) => each.language !== page.language && each.slug === page.pair)
    if (!twin) return [`${name}:1 pair: no page of the other language is called "${page.pair}"`]
    return twin.pair === page.slug
      ? []
      : [`${name}:1 pair: "${page.pair}" names "${twin.pair}" as its pair, not this page`]
  })
}
