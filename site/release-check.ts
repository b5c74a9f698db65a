import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { answersAddress, siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { deadAnswers } from './check-answers.ts'
import type { ParsedPage } from './parsed-page.ts'
import { isServedByCms, ReleaseLinks } from './release-links.ts'
import { readPage } from './release-page.ts'
import { apart } from './search-index/apart.ts'
import { indexFolder } from './src/search/index/index-folder.ts'
import { indexFiles } from './src/search/index/stored-index.ts'

/** Something about a built release that is not as it must be. */
export interface Problem {
  /** Address of the page, or name of the file. */
  readonly page: string
  /** What is wrong, in a sentence. */
  readonly message: string
  /**
   * `error` stops the release. `warning` is for an editor: a dead link inside a published text, which
   * cannot be changed, must not keep everybody else's texts from being published.
   */
  readonly severity: 'error' | 'warning'
}

/** What is kept of a page between two checks. */
interface CheckedPage {
  readonly language: string | null
  /** Its ids, with a space before and after each. */
  readonly ids: string
  /** Numbers of its links. */
  readonly links: Uint32Array
  readonly searchable: boolean
  /** What is wrong with it, whatever stands beside it. */
  readonly own: readonly Problem[]
}

/** The release that is checked. */
export interface CheckedRelease {
  /** Its folder, with the search index in it. */
  readonly dir: string
  /** Every file, as addresses from the root. */
  readonly files: ReadonlySet<string>
  /** The pages it must have, and the language of each. */
  readonly expected: ReadonlyMap<string, SiteLanguage>
}

/** Checks releases that follow each other: a page that is the same is read once. */
export class ReleaseCheck {
  readonly #pages = new Map<string, CheckedPage>()
  readonly #links = new ReleaseLinks()

  /** Puts a page in, or another text of it in its place. */
  put(address: string, page: ParsedPage): void {
    const { language, ids, links, missingGuidelines, searchable, faults } = readPage(page)
    const problem =
      (severity: Problem['severity']) =>
      (message: string): Problem => ({ page: address, message: apart(message), severity })
    this.#pages.set(address, {
      language,
      ids: ` ${[...ids].join(' ')} `,
      links: this.#links.numbersOf(address, links),
      searchable,
      own: [
        ...faults.map(problem('error')),
        ...missingGuidelines
          .map(
            (number) =>
              `The page links to ${number}, which is not published or no longer in force. Correct the number, or take the link away.`,
          )
          .map(problem('warning')),
      ],
    })
  }

  /** Takes a page out. */
  remove(address: string): void {
    this.#pages.delete(address)
  }

  /** What is wrong with a release that consists of the pages put in; nothing when it may go live. */
  async problems(release: CheckedRelease): Promise<Problem[]> {
    return [
      ...this.#missingAndUnexpected(release),
      ...[...this.#pages].flatMap(([address, page]) => [
        ...page.own.filter((each) => each.severity === 'error'),
        ...wrongLanguage(address, page, release),
      ]),
      ...this.#deadLinks(release),
      ...[...this.#pages.values()].flatMap(({ own }) =>
        own.filter((each) => each.severity === 'warning'),
      ),
      ...(await this.#searchProblems(release)),
    ]
  }

  #missingAndUnexpected({ expected }: CheckedRelease): Problem[] {
    const missing = [...expected.keys()].filter((address) => !this.#pages.has(address))
    const unexpected = [...this.#pages.keys()].filter((address) => !expected.has(address))
    return [
      ...missing.map((page): Problem => {
        return { page, message: 'The page is missing.', severity: 'error' }
      }),
      ...unexpected.map((page): Problem => {
        return { page, message: 'Nothing in the snapshot asks for this page.', severity: 'error' }
      }),
    ]
  }

  #deadLinks({ files }: CheckedRelease): Problem[] {
    const faults = this.#links.faults({
      isPage: (address) => this.#pages.has(address),
      isFile: (address) => files.has(address),
      hasPart: (address, id) => this.#pages.get(address)?.ids.includes(` ${id} `) ?? false,
    })
    if (faults.size === 0) return []
    return [...this.#pages].flatMap(([page, { links }]) =>
      [...links].flatMap((number): Problem[] => {
        const message = faults.get(number)
        if (message === undefined) return []
        const { asset, editorial, to } = this.#links.link(number)
        // An image of a text whose file is lost leaves its description.
        const forgiven = editorial && (!asset || to.startsWith('/media/'))
        return [{ page, message, severity: forgiven ? 'warning' : 'error' }]
      }),
    )
  }

  async #searchProblems({ dir, files }: CheckedRelease): Promise<Problem[]> {
    const problems: Problem[] = []
    for (const language of siteLanguages) {
      const folder = indexFolder(language)
      const page = `${folder}${indexFiles.entry}`
      const problem = (message: string) => problems.push({ page, message, severity: 'error' })
      const missing = [page, answersAddress(language)].filter((file) => !files.has(file))
      if (missing.length > 0) {
        problem(`The ${language} search index is missing: ${missing.join(', ')}.`)
        continue
      }
      const isThere = (at: string): boolean => this.#pages.has(at) || isServedByCms(at)
      for (const address of await deadAnswers(dir, language, isThere)) {
        const message = `Search answers with "${address}", which leads nowhere.`
        problems.push({ page: answersAddress(language), message, severity: 'error' })
      }
      const searchable = [...this.#pages.values()].filter(
        (each) => each.searchable && each.language === language,
      )
      const indexed = pageCount(JSON.parse(await readFile(path.join(dir, page), 'utf8')) as unknown)
      if (indexed !== searchable.length) {
        problem(
          `The ${language} search index holds ${String(indexed)} of ${String(searchable.length)} pages.`,
        )
      }
    }
    return problems
  }
}

function wrongLanguage(
  address: string,
  page: CheckedPage,
  { expected }: CheckedRelease,
): Problem[] {
  const language = expected.get(address)
  if (language === undefined || page.language === language) return []
  const message = `The page says lang="${page.language ?? ''}" and stands among the ${language} pages.`
  return [{ page: address, message, severity: 'error' }]
}

function pageCount(entry: unknown): number {
  const count = property(entry, 'pages')
  return typeof count === 'number' ? count : 0
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
