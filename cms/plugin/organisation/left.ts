import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { hasLeft } from './rules.ts'

/** Which of some people have left, by id. Read as the system: who has left is no secret to those who gave them a task. */
export async function leftAmong(
  req: PayloadRequest,
  people: readonly (string | null)[],
): Promise<Set<string>> {
  const asked = [...new Set(people.flatMap((each) => each ?? []))]
  if (asked.length === 0) return new Set()
  const found = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: asked } },
    select: { activeTo: true },
  })
  const day = today(optionsOf(req.payload).clock)
  return new Set(found.filter((each) => hasLeft(each, day)).map(({ id }) => id))
}
