import { isCivilDate } from '../../plugin/core/dates.ts'
import type { TestDatabase } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import type { FormDraft } from '../../plugin/generated-types.ts'
import { startApp, type TestApp } from '../../test/app.ts'
import { draftIdOf } from '../draft-signature.ts'
import { newFormKey } from '../form-key.ts'
import { languages, type PageLanguage } from '../routes.ts'
import { forms } from './registry.ts'
import { type Drawn, drawAll, type Filled, formOn, written } from './test-places.ts'
import { type DrawnPage, host, pageAt } from './test-pages.ts'
import { day, type Moment, type Story, tellStory } from './test-records.ts'

/** Something that must be put right, as a draft holds it. */
export interface Fault {
  readonly field: string | null
  readonly code?: string
}

/** Every form of My HSE on the pages that hold it, and what is found out about them. */
export interface FormTable {
  readonly app: TestApp
  readonly story: Story
  readonly drawn: readonly Drawn[]
  /** By address, moment and reader. */
  readonly pages: ReadonlyMap<string, DrawnPage>
  /** The form with the key of another drawing of its page. */
  readonly drawnAnew: (form: Drawn) => Promise<Drawn>
  /**
   * Does something with each form at its moment, and gathers what is wrong, by form. On MongoDB in one language, every
   * other form in the other: in which language it is sent decides its words alone, and SQLite tries both.
   * @param work answers what is wrong; a rejection is wrong too
   * @param among the forms, those of a moment beside each other. @default all
   * @param momentOf when it is done. @default at the moment of the form
   */
  readonly wrongWith: (
    work: (form: Drawn) => Promise<readonly string[]>,
    among?: readonly Drawn[],
    momentOf?: (form: Drawn) => Moment,
  ) => Promise<string[]>
  /** The page a form led to, as whoever sent it sees it. */
  readonly pageFor: (location: string, form: Pick<Drawn, 'token'>) => Promise<DrawnPage>
  /** What was kept of a form, by the address it led to. */
  readonly draftAt: (location: string) => Promise<FormDraft | null>
}

/** Draws every form. */
export async function drawTable(database: TestDatabase): Promise<FormTable> {
  const app = await startApp(database)
  app.setDay(day)
  const story = await tellStory(app)
  const { drawn, pages } = await drawAll(app, story)
  const drawnAnew = async (form: Drawn): Promise<Drawn> => {
    const key = newFormKey(await app.as())
    const fields = form.fields.map((each) =>
      each.name === 'form' ? { ...each, value: key } : each,
    )
    return { ...form, fields }
  }
  return {
    drawnAnew,
    app,
    story,
    drawn,
    pages,
    wrongWith: async (work, among = drawn, momentOf = ({ moment }) => moment) => {
      const wrong: string[] = []
      for (const form of among) {
        if (database.name === 'MongoDB' && form.language !== turnOf(form)) continue
        await story.putBack(momentOf(form))
        try {
          wrong.push(...(await work(await drawnAnew(form))).map((each) => `${form.name}: ${each}`))
        } catch (error) {
          wrong.push(`${form.name}: ${String(error instanceof Error ? error.stack : error)}`)
        }
      }
      return wrong
    },
    pageFor: (location, { token }) => pageAt(app.payload, location, token),
    draftAt: async (location) => {
      const { searchParams } = addressOf(location)
      const next = addressOf(searchParams.get('next') ?? '/').searchParams
      const given = searchParams.get('draft') ?? next.get('draft')
      const id = draftIdOf(given, app.payload.secret)
      if (id === null) return null
      return local.findById(await app.as(), 'form-drafts', id, { overrideAccess: true })
    },
  }
}

/** The language a form has its turn in. */
function turnOf({ form }: Drawn): PageLanguage {
  return languages[forms.indexOf(form) % languages.length] ?? 'nb'
}

/** A path on My HSE's host, in its parts. */
export function addressOf(location: string): URL {
  return new URL(location, `http://${host}`)
}

/** What must be put right in a draft. */
export function faultsOf(draft: FormDraft | null): readonly Fault[] {
  return Array.isArray(draft?.faults) ? (draft.faults as Fault[]) : []
}

/** Fields whose text the page does not show as it was sent, with what it shows in place of it. */
export function lostOn(page: DrawnPage, form: Drawn, post: Filled): string[] {
  const shown = formOn(page, form)
  const secret = new Set(form.form.secret ?? [])
  return written(form).flatMap(({ name }) => {
    const sent = post.find(([each]) => each === name)?.[1]
    if (sent === undefined || secret.has(name)) return []
    const there = shown?.fields.find((each) => each.name === name)
    if (there === undefined) {
      return page.text.includes(asShown(sent)) ? [] : [`${name} is on the page no longer`]
    }
    const drawable: boolean = there.kind !== 'date' || isCivilDate(there.value)
    if (!drawable && there.value !== '') {
      return [`a browser shows nothing of ${name}: "${there.value.slice(0, 40)}"`]
    }
    if (asShown(there.value) === asShown(sent)) return []
    return [`${name} shows "${there.value.slice(0, 40)}" in place of "${sent.slice(0, 40)}"`]
  })
}

/** A page has one kind of line break, and nothing for what cannot be shown. */
export function asShown(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().trim()
}
