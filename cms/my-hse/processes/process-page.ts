import { v7 } from 'uuid'
import { NotFound, type Page, type Page as Request, requireVisitor } from '../page.ts'
import { otherLanguage, type PageLanguage, type Query } from '../routes.ts'
import type { Visitor } from '../visitor.ts'
import type { ProcessSection } from '../../plugin/processes/text.ts'
import type { FormError } from '../drafts.ts'
import type { Asked } from '../page.ts'
import { newRow, processAddress, type ProcessPage } from './addresses.ts'
import { type Drafted, draftsOf } from './components/drafted.ts'
import type { ProcessForm } from './forms/segments.ts'
import { type OpenedProcess, openedProcess, type ReportedProcess, reportedProcess } from './load.ts'
import type { Thing } from './things.ts'

/** What a page of a process is drawn from. */
export interface LoadedProcess<Name extends ProcessForm = ProcessForm> {
  readonly language: PageLanguage
  readonly asked: Asked
  readonly visitor: Visitor
  readonly opened: OpenedProcess
  /** Which page it is; null for the process itself. */
  readonly page: ProcessPage | null
  /** Address of the same page in the other language. */
  readonly elsewhere: string
  /** What stands on each printed sheet: number and unit. */
  readonly printed: string
  /** All that must be put right on the page. */
  readonly errors: readonly FormError[]
  /** What was typed into each of its forms. */
  readonly of: Readonly<Record<Name, Drafted>>
}

/** Which page of a process is loaded. */
interface ProcessPlace<Name extends ProcessForm> {
  readonly page: ProcessPage | null
  /** Forms whose drafts it shows. */
  readonly forms: readonly Name[]
  /** Of one row: its place in the address of each language, and what the address asks for. @default no row */
  readonly row?: { readonly at: Readonly<Record<PageLanguage, string>>; readonly query: Query }
}

/**
 * Loads a page of the process its address names, as the one who asks may see it.
 * @throws Redirect to log in, or NotFound
 */
export async function loadProcess<Name extends ProcessForm>(
  request: Page,
  { page, forms, row }: ProcessPlace<Name>,
): Promise<LoadedProcess<Name>> {
  const { language, params, asked } = request
  const number = params['number'] ?? ''
  const address = (each: PageLanguage): string =>
    processAddress(each, number, page, row?.at[each], row?.query)
  const visitor = requireVisitor(request, address(language))
  const opened = await openedProcess(request, number)
  const { errors, of } = await draftsOf(request, forms)
  const elsewhere = address(otherLanguage(language))
  const printed = `${opened.process.number} · ${opened.unit.name}`
  return { language, asked, visitor, opened, page, elsewhere, printed, errors, of }
}

/** What was loaded of a process with its findings and its plan, for a page that shows them. */
export async function withReport<Loaded extends Pick<LoadedProcess, 'opened' | 'visitor'>>(
  loaded: Loaded,
): Promise<Loaded & { readonly opened: ReportedProcess }> {
  return { ...loaded, opened: await reportedProcess(loaded.visitor.req, loaded.opened) }
}

/** What the page of one thing of a part is drawn from. */
export interface LoadedThing<
  Page extends Thing,
  Name extends ProcessForm,
> extends LoadedProcess<Name> {
  readonly page: Page
}

/**
 * Loads the page of one thing of a part.
 * @param forms those whose drafts it shows
 * @throws Redirect to log in, or NotFound
 */
export async function loadThing<Page extends Thing, Name extends ProcessForm>(
  request: Request,
  page: Page,
  forms: readonly Name[],
): Promise<LoadedThing<Page, Name>> {
  return { ...(await loadProcess(request, { page, forms })), page }
}

/** What the page of one row of a process is drawn from: a challenge, a mapping or a measure. */
export interface LoadedRow<Name extends ProcessForm, Row> extends LoadedProcess<Name> {
  /** What is stored; undefined for a new row. */
  readonly stored: Row | undefined
  readonly isNew: boolean
  /** The row as the address names it: its id, or the word for a new one. */
  readonly at: string
  /** Id it is saved under. A new one keeps its own while its form is put right. */
  readonly row: string
}

/** Which row of a process is loaded. */
interface RowPlace<Name extends ProcessForm, Row> {
  readonly page: ProcessPage
  /** What one must be able to write now. */
  readonly section: ProcessSection
  /** The form that saves it. */
  readonly form: Name
  /** The form that takes it away, where there is one. */
  readonly removal?: Name
  readonly find: (opened: OpenedProcess, id: string) => Row | undefined | Promise<Row | undefined>
  /** What the address asks for besides. @default nothing */
  readonly query?: Query
}

/**
 * Loads the page of one row, of a new one where the address says so.
 * @throws Redirect to log in; NotFound for a row that does not exist, or that the one who asks cannot write now
 */
export async function loadRow<Name extends ProcessForm, Row>(
  request: Page,
  { page, section, form, removal, find, query = {} }: RowPlace<Name, Row>,
): Promise<LoadedRow<Name, Row>> {
  const at = request.params['row'] ?? ''
  const isNew = Object.values(newRow).includes(at)
  const forms = removal === undefined ? [form] : [form, removal]
  const loaded = await loadProcess(request, {
    page,
    forms,
    row: { at: isNew ? newRow : { nb: at, en: at }, query },
  })
  const { opened, of } = loaded
  const stored = isNew ? undefined : await find(opened, at)
  if ((stored === undefined && !isNew) || !opened.writes(section)) throw new NotFound()
  const row = isNew ? (of[form].draft?.get('row') ?? v7()) : at
  return { ...loaded, stored, isNew, at, row }
}

/** A challenge of the process, with its id. */
type Challenge = NonNullable<OpenedProcess['process']['challenges']>[number] & {
  readonly id: string
}

/**
 * Loads the page of a row that belongs to a challenge: its own, or the one the address of a new row names.
 * @throws as `loadRow`; NotFound where there is no such challenge
 */
export async function loadRowOfChallenge<
  Name extends ProcessForm,
  Row extends { readonly challenge?: string | null },
>(
  request: Page,
  place: Omit<RowPlace<Name, Row>, 'query'>,
): Promise<LoadedRow<Name, Row> & { readonly challenge: Challenge }> {
  const about = request.asked['challenge'] ?? null
  const loaded = await loadRow(request, { ...place, query: { challenge: about } })
  const wanted = loaded.stored?.challenge ?? about
  const challenge = loaded.opened.process.challenges?.find((each) => each.id === wanted)
  if (!challenge?.id) throw new NotFound()
  return { ...loaded, challenge: { ...challenge, id: challenge.id } }
}

/**
 * Loads the page on which something of one challenge is written, which is called after its section.
 * @throws as `loadRow`; NotFound for a challenge that does not exist
 */
export async function loadChallenge<Name extends ProcessForm & ProcessPage & ProcessSection>(
  request: Page,
  name: Name,
): Promise<LoadedProcess<Name> & { readonly challenge: Challenge }> {
  const loaded = await loadRow(request, {
    page: name,
    section: name,
    form: name,
    find: ({ process }, id) => process.challenges?.find((each) => each.id === id),
  })
  const { stored } = loaded
  if (!stored?.id) throw new NotFound()
  return { ...loaded, challenge: { ...stored, id: stored.id } }
}
