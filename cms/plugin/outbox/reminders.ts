import type { PayloadRequest } from 'payload'
import { timeZone, today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { fill, type Text } from '../core/text.ts'
import { inTransaction } from '../database/transaction.ts'
import { optionsOf } from '../options.ts'
import { everyonesTasks } from '../tasks/load.ts'
import { nearAndPassed } from '../tasks/rules.ts'
import { surfaceName } from './place.ts'
import { tell } from './tell.ts'

/** How many days ahead a deadline is near. */
const nearDays = 7
/** Nobody is reminded at night: not before this hour in Oslo. */
const firstHour = 6
const monday = 1

const text = {
  subject: { nb: 'Oppgaver i {surface}', en: 'Tasks in {surface}' },
  passed: { nb: 'Oppgaver over fristen: {count}', en: 'Tasks past their deadline: {count}' },
  near: {
    nb: 'Oppgaver med frist de neste sju dagene: {count}',
    en: 'Tasks due within the next seven days: {count}',
  },
  preferences: {
    nb: 'I {surface} velger du hvor ofte du vil ha slik e-post.',
    en: 'In {surface} you choose how often you want such e-mail.',
  },
} satisfies Record<string, Text>

/**
 * Reminds everyone with a deadline that is near or has passed, once a day at most and as often as they have chosen.
 * May run as often as one likes: a mail of the day that is already in the outbox is not written again.
 * @returns how many were reminded now
 */
export async function remindOfDeadlines(req: PayloadRequest): Promise<number> {
  const { clock } = optionsOf(req.payload)
  const now = clock().toZonedDateTimeISO(timeZone)
  if (now.hour < firstHour) return 0
  const day = today(clock)
  const due = new Map(
    [...(await everyonesTasks(req))].flatMap(([person, tasks]) => {
      const counts = nearAndPassed(tasks, day, nearDays)
      return counts.near + counts.passed === 0 ? [] : [[person, counts] as const]
    }),
  )
  const often = now.dayOfWeek === monday ? ['daily', 'weekly'] : ['daily']
  const accounts = await accountsOf(req, [...due.keys()], day, often)
  const key = `reminder:${day}`
  const told = await alreadyTold(req, key)
  let reminded = 0
  for (const { account, person } of accounts) {
    const counts = due.get(person)
    if (!counts || told.has(`${key}:${account}`)) continue
    if (await remind(req, { key, account, ...counts })) reminded += 1
  }
  return reminded
}

/** Writes one reminder; false where another process has written it meanwhile. */
async function remind(
  req: PayloadRequest,
  { key, account, passed, near }: { key: string; account: string; passed: number; near: number },
): Promise<boolean> {
  const surface = { surface: surfaceName(req.payload) }
  try {
    await inTransaction(req, () =>
      tell(req, {
        key,
        accounts: [account],
        subject: fill(text.subject, surface),
        body: [
          ...(passed > 0 ? [fill(text.passed, { count: passed })] : []),
          ...(near > 0 ? [fill(text.near, { count: near })] : []),
          fill(text.preferences, surface),
        ],
        place: 'start',
      }),
    )
    return true
  } catch (error) {
    if ((await alreadyTold(req, `${key}:${account}`)).size > 0) return false
    throw error
  }
}

async function alreadyTold(req: PayloadRequest, key: string): Promise<Set<string>> {
  const found = await local.find(req, 'outbox', {
    overrideAccess: true,
    where: { key: { like: key } },
    select: { key: true },
  })
  return new Set(found.flatMap((each) => (each.key ? [each.key] : [])))
}

/** Accounts of these people that may be reminded today, each with its person. */
async function accountsOf(
  req: PayloadRequest,
  people: readonly string[],
  day: string,
  often: readonly string[],
): Promise<{ account: string; person: string }[]> {
  if (people.length === 0) return []
  const system = { overrideAccess: true } as const
  const [found, wanting] = await Promise.all([
    local.find(req, 'people', {
      ...system,
      where: { account: { exists: true } },
      select: { account: true, activeTo: true },
    }),
    local.find(req, 'accounts', {
      ...system,
      where: { and: [{ reminders: { in: [...often] } }, { active: { not_equals: false } }] },
      select: { email: true },
    }),
  ])
  const asked = new Set(people)
  const wants = new Set(wanting.map((each) => each.id))
  return found.flatMap(({ id, account, activeTo }) => {
    if (!account || !asked.has(id) || (activeTo && activeTo < day)) return []
    const own = typeof account === 'string' ? account : account.id
    return wants.has(own) ? [{ account: own, person: id }] : []
  })
}
