import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { openReleases } from '../../../cms/server/releases.ts'
import { formAddress, reportSegments } from '../../../content/addresses/forms.ts'
import { pageAddress, recordsAddress, reportAddress } from '../../../content/addresses/my-hse.ts'
import { demoPassword } from '../../starter/demo-users.ts'
import { at, crowd, type Ask, type Met } from './crowd.ts'
import { filledForm } from './filled-form.ts'
import { besideNginx } from './nginx.ts'
import { readersFiles } from './readers-files.ts'
import { startWatched, type Standing, type WatchedServer } from './watched-server.ts'

const readers = 200
const inForms = 20
const publishes = 10
/** How long a reader reads, and a person in a form thinks, in milliseconds. */
const think = { reader: 250, form: 1_500 }

const report = reportAddress('nb')
const workers = ['leder', 'leder2', 'verneombud', 'koordinator', 'ansatt'] as const

/**
 * Prints what the real server does while two hundred people read, twenty are in the forms of My HSE and an editor
 * publishes ten times, and how many requests for files it answers beside nginx. `--seconds` says how long it lasts.
 * @param root the checkout
 */
export async function benchLoad(root: string): Promise<void> {
  const { values } = parseArgs({
    options: { load: { type: 'boolean' }, seconds: { type: 'string', default: '120' } },
    strict: false,
  })
  const seconds = Math.max(5, Number(values.seconds))
  const server = await startWatched(root)
  try {
    const before = await server.standing()
    await everybody(server, { seconds: Math.min(20, seconds / 3), publishes: 1 })
    const warm = await server.standing()
    const met = await everybody(server, { seconds, publishes })
    const after = await server.standing()
    say(`${String(readers)} readers, ${String(inForms)} in forms, ${String(seconds)} s`)
    sayMet('readers', met.reading, seconds)
    sayMet('forms', met.forms, seconds)
    sayPublishes(met.live)
    sayStanding([
      ['before', before],
      ['after warm-up', warm],
      ['after', after],
    ])
    await besideNginx(server, await readersFiles(server.dataDir))
  } finally {
    await server.stop()
  }
}

interface Everybody {
  readonly reading: Met
  readonly forms: Met
  /** Seconds from the press to the release that readers get, for each publish. */
  readonly live: readonly number[]
}

async function everybody(
  { origin, dataDir }: WatchedServer,
  { seconds, publishes: times }: { seconds: number; publishes: number },
): Promise<Everybody> {
  const until = performance.now() + seconds * 1_000
  // A page names the files of its own release: a reader asks for those of the one that is live.
  let files = await readersFiles(dataDir)
  const released = async (): Promise<void> => {
    files = await readersFiles(dataDir)
  }
  const [reading, forms, live] = await Promise.all([
    crowd(origin, { people: readers, until, block: 1 }, async (ask, person, turn) => {
      const file = files[(person * 7 + turn) % files.length] ?? '/'
      mustBe(200, await ask(file), file)
      await pause(think.reader)
    }),
    crowd(origin, { people: inForms, until, block: 2 }, inAForm(await tokens(origin))),
    publishing(origin, dataDir, { seconds, times, released }),
  ])
  return { reading, forms, live }
}

/** Reads the start page and a list as who is logged in, opens the form of a report, and has what it holds checked. */
function inAForm(tokens: readonly string[]) {
  return async (ask: Ask, person: number, turn: number): Promise<void> => {
    const headers = { cookie: `payload-token=${tokens[person % tokens.length] ?? ''}` }
    const page = turn % 2 === 0 ? pageAddress('nb', 'start') : recordsAddress('nb', 'nonconformity')
    mustBe(200, await ask(page, { headers }), page)
    const open = await ask(report, { headers })
    mustBe(200, open, report)
    const check = formAddress('nb', reportSegments.check)
    const { action, body } = filledForm(open.body, check)
    const checked = await ask(action, { headers, form: body })
    if (checked.status >= 400) throw new Error(`${action} was answered ${String(checked.status)}`)
    await pause(think.form)
  }
}

function mustBe(status: number, answer: { readonly status: number }, target: string): void {
  if (answer.status !== status) {
    throw new Error(`${target} was answered ${String(answer.status)}`)
  }
}

/** A session for each of those who work, made before anybody is counted. */
async function tokens(origin: string): Promise<readonly string[]> {
  return Promise.all(workers.map((each) => tokenOf(origin, `${each}@nordhavn.example`)))
}

async function tokenOf(origin: string, email: string): Promise<string> {
  const answer = await fetch(`${origin}/api/accounts/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (token === undefined) throw new Error(`${email} was not let in.`)
  return token
}

async function publishing(
  origin: string,
  dataDir: string,
  { seconds, times, released }: { seconds: number; times: number; released: () => Promise<void> },
): Promise<readonly number[]> {
  const releases = openReleases(dataDir)
  const token = await tokenOf(origin, 'godkjenner@nordhavn.example')
  const live: number[] = []
  const began = performance.now()
  for (let turn = 0; turn < times; turn += 1) {
    await pause(Math.max(0, began + (turn * seconds * 1_000) / times - performance.now()))
    const former = await releases.current()
    const pressed = performance.now()
    const answer = await fetch(`${origin}/api/hse/publish`, {
      method: 'POST',
      headers: {
        authorization: `JWT ${token}`,
        'content-type': 'application/json',
        origin,
      },
      body: '{}',
    })
    mustBe(202, answer, '/api/hse/publish')
    while ((await releases.current()) === former) {
      if (performance.now() - pressed > 120_000) throw new Error('A publish never went live.')
      await pause(20)
    }
    live.push((performance.now() - pressed) / 1_000)
    await released()
  }
  return live.toSorted((one, other) => one - other)
}

function sayMet(who: string, { times, wrong }: Met, seconds: number): void {
  const errors = [...wrong.values()].reduce((sum, each) => sum + each, 0)
  say(
    `  ${who.padEnd(8)} ${(times.length / seconds).toFixed(0)} requests a second, ` +
      `p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms, errors ${String(errors)}`,
  )
  for (const [said, often] of wrong) say(`    ${String(often)} times: ${said}`)
}

function sayPublishes(live: readonly number[]): void {
  say(
    `  publish  ${String(live.length)} times, pressed → live: ` +
      `${live.map((each) => each.toFixed(1)).join(' ')} s   bar under load: 5`,
  )
}

function sayStanding(standings: readonly (readonly [string, Standing])[]): void {
  for (const [when, { delay, heap, resident }] of standings) {
    say(
      `  ${when.padEnd(14)} heap ${heap.toFixed(0)} MB, resident ${resident.toFixed(0)} MB, ` +
        `event loop p50 ${delay.p50.toFixed(1)} p99 ${delay.p99.toFixed(1)} longest ${delay.longest.toFixed(0)} ms`,
    )
  }
}

function say(line: string): void {
  console.log(line)
}
