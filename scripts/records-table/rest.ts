import { effects } from './effects.ts'
import { nameOf } from './pages.ts'
import type { Step } from './record-table.ts'
import { line } from './steady.ts'
import { type Viewer, viewers } from './viewers.ts'
import type { Answer, World } from './world.ts'

/** What the REST endpoint answers to each step: in every state, to everyone, and to what is wrong; and what it writes. */
export async function restLines(world: World): Promise<string[]> {
  const lines: string[] = []
  for (const [name, asked] of Object.entries(world.record.steps)) {
    const step = await shownTo(world, asked)
    lines.push('', `## ${name}`, '', ...(await right(world, name, step)), '')
    lines.push(...(await refused(world, name, step)), '')
    for (const example of Object.keys(world.record.records)) {
      lines.push(line(name, example, outcome(await tried(world, name, { ...step, at: example }))))
    }
    lines.push('')
    for (const by of Object.keys(viewers) as Viewer[]) {
      lines.push(line(name, by, outcome(await tried(world, name, { ...step, by }))))
    }
  }
  return lines
}

/** What each address that makes records answers, and what it writes. */
export async function openingLines(world: World): Promise<string[]> {
  const lines: string[] = []
  for (const [address, { by, body, faults = {} }] of Object.entries(world.record.openings ?? {})) {
    const before = await world.everything()
    const answer = await world.call(address, by, body)
    const written = effects(before, await world.everything())
    await world.reset()
    lines.push('', `## ${address}`, '', line(address, outcome(answer)))
    lines.push(...written.map((each) => `  ${each}`), '')
    const all = { nothing: { body: {} }, 'no JSON': { body: 'x' }, ...faults }
    for (const [what, fault] of Object.entries<{ body?: unknown; by?: Viewer }>(all)) {
      const given = await world.call(address, fault.by ?? by, fault.body ?? body)
      if (given.status < 300) await world.reset()
      lines.push(line(address, what, fault.by ?? '', outcome(given), given.message))
    }
    lines.push('')
    for (const viewer of Object.keys(viewers) as Viewer[]) {
      const given = await world.call(address, viewer, body)
      if (given.status < 300) await world.reset()
      lines.push(line(address, viewer, outcome(given)))
    }
  }
  return lines
}

/** A step as it should be taken, and all it writes. */
async function right(world: World, name: string, step: Step): Promise<string[]> {
  const before = await world.everything()
  const answer = await take(world, name, step)
  const after = await world.everything()
  await world.reset()
  return [
    line(name, step.at, outcome(answer)),
    ...effects(before, after).map((each) => `  ${each}`),
  ]
}

/** What is sent wrongly. */
async function refused(world: World, name: string, step: Step): Promise<string[]> {
  const { slug, records } = world.record
  const stored = world.stored(step.at)
  const address = addressOf(world, name, step)
  const version = stored['version']
  const elsewhere = (id: string, called: string): string => `${slug}/${id}/step/${called}`
  const faults: readonly (readonly [what: string, where: string, body: unknown, by?: Viewer])[] = [
    ['nothing but the version', address, { version }],
    ['no version', address, step.body ?? {}],
    ['a version that is none', address, { ...step.body, version: 'new' }],
    ['an old version', address, { ...step.body, version: Number(version) - 1 }],
    ['a list', address, '[]'],
    ['no JSON', address, 'x'],
    ['no such record', elsewhere('finnes-ikke', name), { ...step.body, version }],
    ['no such step', elsewhere(records[step.at] ?? '', `${name}x`), { ...step.body, version }],
    ...Object.entries(step.faults ?? {}).map(([what, fault]) => {
      const at = fault.at ?? step.at
      const body = { ...(fault.body ?? step.body), version: world.stored(at)['version'] }
      return [what, addressOf(world, name, { ...step, at }), body, fault.by ?? step.by] as const
    }),
  ]
  const lines: string[] = []
  for (const [what, where, body, by = step.by] of faults) {
    const answer = await world.call(where, by, body)
    if (answer.status < 300) await world.reset()
    lines.push(line(name, what, by === step.by ? '' : by, outcome(answer), answer.message))
  }
  return lines
}

/** A step with what a page shows of its record. */
async function shownTo({ page, record, stored }: World, step: Step): Promise<Step> {
  if (step.shown === undefined) return step
  const { page: name, form, field } = step.shown
  const address = record.pages(String(stored(step.at)['number']), step.at)[name]?.nb ?? ''
  const { forms } = await page(address, step.by)
  const hidden = forms.find((each) => nameOf(each) === form)?.hidden ?? []
  const value = hidden.find(([each]) => each === field)?.[1]
  if (value === undefined) throw new Error(`${address} shows no ${field} in ${form}.`)
  return { ...step, body: { ...step.body, [field]: value } }
}

/** Takes a step and takes it back. */
async function tried(world: World, name: string, step: Step): Promise<Answer> {
  const answer = await take(world, name, step)
  if (answer.status < 300) await world.reset()
  return answer
}

function take(world: World, name: string, step: Step): Promise<Answer> {
  const { version } = world.stored(step.at)
  return world.call(addressOf(world, name, step), step.by, { ...step.body, version })
}

function addressOf({ record }: World, name: string, { at }: Pick<Step, 'at'>): string {
  return `${record.slug}/${record.records[at] ?? ''}/step/${name}`
}

function outcome({ code, fields, state, status }: Answer): string {
  const where = fields.length === 0 ? '' : ` (${fields.join(', ')})`
  return status < 300 ? `${String(status)} → ${state ?? ''}` : `${String(status)} ${code}${where}`
}
