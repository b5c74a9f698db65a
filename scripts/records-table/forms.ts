import { effects } from './effects.ts'
import type { ReadForm } from './page-reading.ts'
import type { SeenForm } from './pages.ts'
import { line } from './steady.ts'
import type { Viewer } from './viewers.ts'
import type { Post, World } from './world.ts'

const said = 'Skrevet av prøven'
/** Someone who reads a record and may do nothing with it, someone who may not read it, and nobody. */
const others: readonly Viewer[] = ['safety representative', 'line manager elsewhere', 'nobody']

/** What comes of each form when it is filled in, left empty, too late, of a record in another state, or not one's own. */
export async function answerLines(world: World, forms: readonly SeenForm[]): Promise<string[]> {
  const lines: string[] = []
  const first = new Map(forms.toReversed().map((each) => [each.name, each]))
  for (const name of new Set(forms.map((each) => each.name))) {
    const form = first.get(name)
    if (form === undefined) continue
    lines.push('', line(name, `as the ${form.viewer}`, form.example))
    lines.push(...(await filledIn(world, form)))
    lines.push(...(await leftEmpty(world, form)))
    lines.push(...(await tooLate(world, form)))
    lines.push(...(await elsewhere(world, form)))
    lines.push(...(await byOthers(world, form)))
  }
  return lines
}

async function filledIn(world: World, form: SeenForm): Promise<string[]> {
  const before = await world.everything()
  const answer = await sent(world, form, filled(world, form), form.viewer)
  const after = await world.everything()
  await world.reset()
  const english = await tried(world, form, filled(world, form), form.viewer, 'en')
  return [
    line(form.name, 'filled in', ...answer.told, answer.newest),
    line(form.name, 'filled in, in English', ...english.told, english.newest),
    ...effects(before, after)
      .filter((each) => !each.startsWith('log'))
      .map((each) => `  ${each}`),
  ]
}

async function leftEmpty(world: World, form: SeenForm): Promise<string[]> {
  const lines: string[] = []
  for (const language of ['nb', 'en'] as const) {
    const post = emptied(form[language])
    const answer = await tried(world, form, post, form.viewer, language)
    lines.push(line(form.name, `empty, ${language}`, ...answer.told))
  }
  return lines
}

async function tooLate(world: World, form: SeenForm): Promise<string[]> {
  const lines: string[] = []
  for (const name of ['version', 'base'].filter((each) => hiddenIn(form.nb, each) !== null)) {
    const old = name === 'version' ? '2' : 'old'
    const post = filled(world, form).map(
      ([each, value]) => [each, each === name ? old : value] as const,
    )
    const answer = await tried(world, form, post, form.viewer)
    lines.push(line(form.name, `old ${name}`, ...answer.told))
  }
  return lines
}

/** The same form with a record in each other state. */
async function elsewhere(world: World, form: SeenForm): Promise<string[]> {
  const own = String(hiddenIn(form.nb, 'id'))
  if (!Object.values(world.record.records).includes(own)) return []
  const lines: string[] = []
  const states = new Set([world.stored(form.example)['state']])
  for (const [example, id] of Object.entries(world.record.records)) {
    const { state } = world.stored(example)
    if (states.has(state)) continue
    states.add(state)
    const { number, version } = world.stored(example)
    const other = { id, number: String(number), version: String(version) }
    const post = filled(world, form).map(
      ([name, value]) => [name, name in other ? other[name as keyof typeof other] : value] as const,
    )
    const answer = await tried(world, form, post, form.viewer)
    lines.push(line(form.name, `of one that is ${example}`, ...answer.told))
  }
  return lines
}

async function byOthers(world: World, form: SeenForm): Promise<string[]> {
  const lines: string[] = []
  for (const viewer of others.filter((each) => each !== form.viewer)) {
    const answer = await tried(world, form, filled(world, form), viewer)
    lines.push(line(form.name, `by ${viewer}`, ...answer.told))
  }
  return lines
}

type Sending = [world: World, form: SeenForm, post: Post, viewer: Viewer, language?: 'nb' | 'en']

/** Sends a form, and takes back what came of it. One that is refused is kept as a draft, and changes nothing. */
async function tried(...sending: Sending): ReturnType<typeof sent> {
  const answer = await sent(...sending)
  if (answer.through) await sending[0].reset()
  return answer
}

/** Sends a form and looks where it leads. */
async function sent(...[world, form, post, viewer, language = 'nb']: Sending): Promise<{
  readonly told: readonly string[]
  readonly newest: string
  readonly through: boolean
}> {
  const { action } = form[language]
  if (!world.drawn(action)) await world.page(form.addresses[language], form.viewer)
  const { location, status } = await world.send(action, viewer, post)
  if (!location.startsWith('/'))
    return { told: [String(status), location], newest: '', through: true }
  const page = await world.page(location, viewer)
  const errors = page.errors.map(({ field, text }) => (field === null ? text : `${field}: ${text}`))
  return {
    told: [
      `${String(status)} ${location}`,
      page.status === 200 ? '' : String(page.status),
      page.done,
      ...errors.map((each) => `“${each}”`),
      page.conflict ? 'both texts' : '',
    ],
    newest: page.newest === '' ? '' : `history says ${page.newest}`,
    through: !location.includes('draft'),
  }
}

function hiddenIn({ hidden }: ReadForm, name: string): string | null {
  return hidden.find(([each]) => each === name)?.[1] ?? null
}

function emptied({ fields, hidden }: ReadForm): Post {
  const written = fields.filter(({ kind }) => !['checkbox', 'radio', 'file'].includes(kind))
  return [...hidden, ...written.map(({ name }) => [name, ''] as const)]
}

/** A form as someone who means it fills it in. */
function filled({ record }: World, { name, nb }: SeenForm): Post {
  const answers = record.answers[name] ?? {}
  const added = Object.entries(answers).filter(
    ([each]) => !nb.fields.some((one) => one.name === each),
  )
  return [
    ...nb.hidden,
    ...added,
    ...nb.fields.flatMap((field): Post => {
      const given = answers[field.name]
      const { chosen, compulsory, kind, options, value } = field
      const own = (each: string): Post => [[field.name, given ?? each]]
      switch (kind) {
        case 'file':
          return []
        case 'checkbox':
          if (given === '') return []
          return given === undefined ? chosen.map((each) => [field.name, each]) : own('')
        case 'radio':
          return own(chosen[0] ?? options[0] ?? '')
        case 'select':
          return own(chosen[0] ?? (compulsory ? (options[0] ?? '') : ''))
        case 'date':
          return own(value || '2026-11-22')
        case 'number':
          return own(value || '3')
        case 'url':
          return own(value || 'https://nordhavn.example/hms')
        case 'textarea':
          return own(said)
        default:
          return own(value || said)
      }
    }),
  ]
}
