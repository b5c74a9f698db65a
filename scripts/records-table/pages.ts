import type { ReadField, ReadForm, ReadPage } from './page-reading.ts'
import { line } from './steady.ts'
import { type Viewer, viewers } from './viewers.ts'
import type { World } from './world.ts'

/** A form in both languages, on the page and for the one it was first seen by. */
export interface SeenForm {
  /** What the table calls it: where it is posted to, in Norwegian. */
  readonly name: string
  readonly viewer: Viewer
  readonly example: string
  readonly addresses: { readonly nb: string; readonly en: string }
  readonly nb: ReadForm
  readonly en: ReadForm
}

/** What each page offers to everyone, and every form that was seen, in the order it was. */
export async function pageLines(
  world: World,
): Promise<{ readonly lines: readonly string[]; readonly forms: readonly SeenForm[] }> {
  const lines: string[] = []
  const seen = new Map<string, SeenForm>()
  const known = new Set<string>()
  for (const example of Object.keys(world.record.records)) {
    const pages = world.record.pages(String(world.stored(example)['number']), example)
    for (const [page, addresses] of Object.entries(pages)) {
      const told = new Map<string, Viewer[]>()
      for (const viewer of addresses.viewers ?? (Object.keys(viewers) as Viewer[])) {
        const nb = await withSteps(world, addresses.nb, viewer)
        const what = offersOf(nb)
        told.set(what, [...(told.get(what) ?? []), viewer])
        const fresh = nb.forms.filter((form) => !known.has(signature(form)))
        if (fresh.length === 0) continue
        const en = await withSteps(world, addresses.en, viewer)
        for (const form of fresh) {
          known.add(signature(form))
          const other = en.forms[nb.forms.indexOf(form)]
          if (other === undefined) throw new Error(`${addresses.en} lacks ${form.action}`)
          const both = { nb: form, en: other }
          const own = { nb: form.at, en: other.at }
          const where = { viewer, example, addresses: own }
          seen.set(signature(form), { name: nameOf(form), ...where, ...both })
        }
      }
      const [words] = told.keys()
      if (words === undefined) continue
      lines.push(...(await wordsOf(world, { example, page, addresses })))
      for (const [what, some] of told) {
        for (const viewer of some) lines.push(line(example, page, viewer, what))
      }
      lines.push('')
    }
  }
  return { lines, forms: [...seen.values()] }
}

interface WithSteps extends Omit<ReadPage, 'forms'> {
  /** Its forms and those on the pages of its steps, each with the address of its page. */
  readonly forms: readonly (ReadForm & { readonly at: string })[]
}

/** A page, with the forms on the pages its steps have of their own. */
async function withSteps(world: World, address: string, viewer: Viewer): Promise<WithSteps> {
  const page = await world.page(address, viewer)
  const forms = page.forms.map((each) => ({ ...each, at: address }))
  for (const [index, at] of page.steps.entries()) {
    const step = await world.page(at, viewer)
    // The one that comes next is named first, and counts as standing open.
    const open = index === 0 && page.next
    forms.push(...step.forms.map((each) => ({ ...each, at, open })))
  }
  return { ...page, forms }
}

/** Headings and state, as the line manager of the unit reads them. */
async function wordsOf(
  world: World,
  { example, page, addresses }: { example: string; page: string; addresses: SeenForm['addresses'] },
): Promise<string[]> {
  const lines: string[] = []
  for (const language of ['nb', 'en'] as const) {
    const { headings, tags } = await world.page(addresses[language], 'line manager')
    lines.push(
      line(
        example,
        page,
        language,
        tags.map((each) => `[${each}]`).join(' '),
        headings.join(' | '),
      ),
    )
  }
  return lines
}

function offersOf({ status, forms, ...page }: WithSteps): string {
  if (status !== 200) return String(status)
  const offered = forms.map(nameOf)
  const first = page.next ? forms.filter((each) => each.open && each.heading === null) : []
  const open = [...forms.filter((each) => each.open && each.heading !== null), ...first].map(nameOf)
  const told = [...new Set(offered)].map((each) => (open.includes(each) ? `${each} (open)` : each))
  return `200 ${told.join(', ') || 'nothing'}`
}

/** Every form as it is drawn, in both languages: the first look whole, of others what is different. */
export function formLines(forms: readonly SeenForm[]): string[] {
  const told = new Set<string>()
  const byName = Map.groupBy(forms, ({ name }) => name)
  return [...byName].flatMap(([name, looks]) => {
    const lines = looks.flatMap((look) => [
      ...wholeLines(look),
      ...look.nb.fields.map((field, index) => fieldLine(name, field, look.en.fields[index])),
    ])
    return [
      '',
      ...lines.filter((each) => {
        const fresh = !told.has(each)
        told.add(each)
        return fresh
      }),
    ]
  })
}

function wholeLines({ name, nb, en }: SeenForm): string[] {
  const both = (one: string | null, other: string | null): string => `${one ?? ''} | ${other ?? ''}`
  return [
    line(name, 'posts to', both(nb.action, en.action)),
    line(name, 'anchor', nb.anchor ?? 'none'),
    ...(nb.heading === null ? [] : [line(name, 'heading', both(nb.heading, en.heading))]),
    line(name, 'buttons', both(nb.buttons.join(', '), en.buttons.join(', '))),
    line(name, 'unseen', nb.hidden.map(([each]) => each).join(', ')),
  ]
}

function fieldLine(name: string, nb: ReadField, en: ReadField | undefined): string {
  const options = nb.options.length > 0 ? `of ${nb.options.join(', ')}` : ''
  return line(
    name,
    `field ${nb.name}`,
    nb.kind,
    nb.compulsory ? 'compulsory' : '',
    `${nb.label} | ${en?.label ?? ''}`,
    nb.name === en?.name ? '' : `in English ${en?.name ?? 'not there'}`,
    nb.kind === 'select' && options.includes('person-') ? 'of people' : options,
  )
}

/** Last part of the address a form is posted to. */
export function nameOf({ action }: Pick<ReadForm, 'action'>): string {
  return action.split('/').at(-1) ?? ''
}

/** Tells a form from others that are drawn otherwise. */
function signature(form: ReadForm): string {
  return line(
    nameOf(form),
    String(form.heading),
    form.buttons.join(),
    form.hidden.map(([name]) => name).join(),
    ...form.fields.map(({ name, kind, label, compulsory, options }) =>
      [name, kind, label, String(compulsory), ...options].join(),
    ),
  )
}
