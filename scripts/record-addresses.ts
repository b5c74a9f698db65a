import { readFile, writeFile } from 'node:fs/promises'
import { apiRounds } from './addresses/api-visits.ts'
import { ask, logIn, type User } from './addresses/asking.ts'
import { differences, differencesText, type Recording } from './addresses/difference.ts'
import { findRecords } from './addresses/found.ts'
import { formRounds } from './addresses/form-visits.ts'
import { pageRounds } from './addresses/page-visits.ts'
import { read, type Reading } from './addresses/reading.ts'
import { sessionVisits } from './addresses/session-visits.ts'
import type { Round, Visit } from './addresses/visits.ts'

/**
 * Records what every address answers to everyone, and compares two such recordings, so that nothing is lost when what
 * stands behind the addresses changes.
 *
 * - `node scripts/record-addresses.ts <origin> <file.json> [<demo-users.json>]` records. The server must hold the
 *   starter content; the passwords are in its data folder's `demo-users.json`, or in `VERNE_DEMO_PASSWORD`.
 * - `node scripts/record-addresses.ts --compare <before.json> <after.json>` prints what differs, the most frequent
 *   first, and exits 1 when anything does.
 */
const names =
  'admin redaktor redaktor2 godkjenner leder nestleder verneombud hovedverneombud koordinator bidragsyter revisor toppledelse ansatt tidligere-leder'.split(
    ' ',
  )
const atOnce = 3

const [first = '', second = '', third] = process.argv.slice(2)
if (first === '--compare' && third !== undefined) process.exitCode = await compare(second, third)
else if (URL.canParse(first) && second !== '') await record(new URL(first).origin, second, third)
else {
  console.error(
    'Write: record-addresses.ts <origin> <file.json> [<demo-users.json>], or --compare <before> <after>',
  )
  process.exitCode = 2
}

async function compare(before: string, after: string): Promise<number> {
  const found = differences(await recordingIn(before), await recordingIn(after))
  console.log(found.length === 0 ? 'No differences.' : differencesText(found))
  return found.length === 0 ? 0 : 1
}

async function record(origin: string, file: string, usersFile: string | undefined): Promise<void> {
  const began = performance.now()
  const users = await usersIn(usersFile)
  const cookies = new Map<string, string | null>([['nobody', null]])
  for (const name of names) cookies.set(name, await logIn(origin, userNamed(users, name)))
  const found = await findRecords(origin, cookies.get('redaktor') ?? '')
  const roles = [...cookies.keys()]
  const recording = new Map<string, Reading>()
  const rounds: readonly (readonly [string, readonly Round[], number])[] = [
    ['pages', pageRounds(found, roles), atOnce],
    ['API', apiRounds(found, roles, origin), atOnce],
    // One at a time: each keeps a draft, and the limits count.
    ['forms', formRounds(found, origin), 1],
  ]
  for (const [name, some, lanes] of rounds) {
    await visitAll(origin, some, lanes, cookies, recording)
    console.log(`${name}: ${String(recording.size)} answers after ${seconds(began)}`)
  }
  for (const [key, reading] of await sessionVisits(origin, userNamed(users, 'ansatt'))) {
    recording.set(key, reading)
  }
  const sorted = [...recording].toSorted(([one], [other]) => (one < other ? -1 : 1))
  await writeFile(file, JSON.stringify(Object.fromEntries(sorted), null, 1))
  console.log(`${String(recording.size)} answers in ${file} after ${seconds(began)}`)
}

async function visitAll(
  origin: string,
  rounds: readonly Round[],
  lanes: number,
  cookies: ReadonlyMap<string, string | null>,
  recording: Map<string, Reading>,
): Promise<void> {
  const waiting = rounds.flatMap(({ roles, visits }) =>
    roles.flatMap((role) => visits.map((visit) => ({ role, visit }))),
  )
  const next = waiting[Symbol.iterator]()
  const lane = async (): Promise<void> => {
    for (const { role, visit } of next) {
      await visitOnce(origin, role, visit, cookies.get(role) ?? null, recording)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function visitOnce(
  origin: string,
  role: string,
  visit: Visit,
  cookie: string | null,
  recording: Map<string, Reading>,
): Promise<void> {
  const key = keyOf(role, visit)
  if (recording.has(key)) return
  const own = cookie === null ? {} : { cookie }
  const answer = await ask(origin, { ...visit, headers: { ...own, ...visit.headers } })
  recording.set(key, read(answer, origin, visit.headOnly))
  const location = answer.headers.get('location')
  if (visit.follow !== true || location?.startsWith('/') !== true) return
  // A browser keeps the part behind the # to itself.
  const address = location.split('#')[0] ?? ''
  const after = await ask(origin, { method: 'GET', address, headers: own })
  recording.set(`${key}, where it leads`, read(after, origin))
}

function keyOf(role: string, { method, address, note }: Visit): string {
  const told =
    address.length > 200 ? `${address.slice(0, 100)}… of ${String(address.length)}` : address
  return `${role} ${method} ${told}${note === undefined ? '' : ` (${note})`}`
}

async function usersIn(file: string | undefined): Promise<readonly User[]> {
  if (file !== undefined) return JSON.parse(await readFile(file, 'utf8')) as User[]
  const password = process.env['VERNE_DEMO_PASSWORD'] ?? ''
  return names.map((name) => ({ email: `${name}@nordhavn.example`, password }))
}

function userNamed(users: readonly User[], name: string): User {
  const found = users.find((each) => each.email.startsWith(`${name}@`))
  if (!found) throw new Error(`There is no demo user ${name}.`)
  return { email: found.email, password: found.password }
}

async function recordingIn(file: string): Promise<Recording> {
  return JSON.parse(await readFile(file, 'utf8')) as Recording
}

function seconds(began: number): string {
  return `${String(Math.round((performance.now() - began) / 1000))} s`
}
