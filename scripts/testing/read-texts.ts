import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export type ReadLanguage = 'nb' | 'en'

/** A text somebody reads: one string of a table of words, or one line of a guideline or of a page of the handbook. */
export interface ReadText {
  /** Path from the root of the repository, and line: `site/src/text.ts:12`. */
  readonly place: string
  readonly language: ReadLanguage
  /** Words of a screen, a letter or a button; or running text that readers read on the site. */
  readonly kind: 'screen' | 'page'
  readonly text: string
}

const root = path.resolve(import.meta.dirname, '../..')
const notOurs = /(?:^|\/)(?:node_modules|dist|\.next|\.astro|migrations|test|testing)\//
/** Parts of addresses and words of the search stand under a language, and nobody reads them as sentences. */
const notRead =
  /^content\/(?:addresses|search|starter|handbook)\/|^content\/words\/(?:glossary|style)\.ts$|search-words\.ts$|search\/question\.ts$|generated/

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((each) => `${folder}/${each.replaceAll('\\', '/')}`)
    .filter((each) => ending.test(each) && !notOurs.test(each))
    .sort()
}

const source = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Every string under `nb` or `en` in the code of the CMS, the site and the contract; what is filled in stands as `{…}`. */
export function textsOfTables(): ReadText[] {
  return ['cms', 'site', 'content']
    .flatMap((folder) => filesUnder(folder, /(?<!\.test)(?<!\.d)\.tsx?$/))
    .filter((file) => !notRead.test(file))
    .flatMap((file) => textsIn(file, source(file)))
}

/** The strings under `nb` or `en` in a source file. */
export function textsIn(file: string, code: string): ReadText[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind)
  const found: ReadText[] = []
  const visit = (node: ts.Node, language: ReadLanguage | null): void => {
    const under = languageOf(node) ?? language
    const text = under === null ? null : said(node)
    if (under !== null && text !== null) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
      const place = `${file}:${String(line)}`
      found.push({ place, language: under, kind: 'screen', text: text.replaceAll(/<[^>]+>/g, '') })
    }
    ts.forEachChild(node, (each) => {
      visit(each, under)
    })
  }
  visit(tree, null)
  return found
}

function languageOf(node: ts.Node): ReadLanguage | null {
  if (!ts.isPropertyAssignment(node)) return null
  const name = node.name.getText()
  return name === 'nb' || name === 'en' ? name : null
}

function said(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal }) => `{…}${literal.text}`).join('')
}

/** Every line of every page of the handbook, and of the newest edition of every guideline in each language. */
export function textsOfPages(): ReadText[] {
  return (['nb', 'en'] as const).flatMap((language) =>
    [...filesUnder(`content/handbook/${language}`, /\.mdx$/), ...newestEditions(language)].flatMap(
      (file) => linesIn(file, language, source(file)),
    ),
  )
}

function newestEditions(language: ReadLanguage): string[] {
  const edition = (file: string): number =>
    Number(new RegExp(`/${language}-(\\d+)\\.md$`).exec(file)?.[1])
  const newest = new Map<string, string>()
  for (const file of filesUnder(
    'content/starter/guidelines',
    new RegExp(`/${language}-\\d+\\.md$`),
  )) {
    const folder = path.posix.dirname(file)
    const known = newest.get(folder)
    if (known === undefined || edition(known) < edition(file)) newest.set(folder, file)
  }
  return [...newest.values()]
}

/** Keys of the front matter that readers read. */
const readKeys = /^(?:title|lead|changeNote|inShort|description):|^\s+- /

/** The lines of a page as its readers see them: without keys, addresses, code and tags. */
export function linesIn(file: string, language: ReadLanguage, page: string): ReadText[] {
  const lines = page.split('\n')
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  return lines.flatMap((line, index): ReadText[] => {
    if (index <= end && !readKeys.test(line)) return []
    if (/^(?:import|export) |^:::$/.test(line)) return []
    const text = (
      index <= end ? line.replace(/^\w+:(?: |$)|^\s+- /, '').replace(/^(['"])(.*)\1$/, '$2') : line
    )
      .replaceAll(/\]\([^)]*\)/g, ']')
      .replaceAll(/`[^`]*`|<[^>]+>|https?:\S+/g, '')
    return text.trim() === ''
      ? []
      : [{ place: `${file}:${String(index + 1)}`, language, kind: 'page', text }]
  })
}
