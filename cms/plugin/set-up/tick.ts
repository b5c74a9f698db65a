import type { PayloadRequest } from 'payload'
import { can } from '../access/can.ts'
import { refuse } from '../core/refuse.ts'
import { local } from '../database/local.ts'
import type { SetUpTick } from '../generated-types.ts'
import { signature } from '../records/record-step.ts'
import { type SetUpItem, tickingOf } from './rules.ts'
import { setUpRefusalText } from './text.ts'

const system = { overrideAccess: true } as const

/** Whether somebody may tick an item, and take the tick back. */
export async function mayTick(req: PayloadRequest, item: SetUpItem): Promise<boolean> {
  return (await can(req, 'set-up-ticks', tickingOf(item))) === true
}

/** What has been ticked, by item, for those who may see the list; nothing for everybody else. */
export async function ticks(req: PayloadRequest): Promise<ReadonlyMap<SetUpItem, SetUpTick>> {
  if ((await can(req, 'set-up-ticks', 'read')) === false) return new Map()
  const found = await local.find(req, 'set-up-ticks', { overrideAccess: false })
  return new Map(found.map((each) => [each.item, each]))
}

/**
 * Ticks an item, with who and when. Once; ticked twice, or by two at once, the first tick stands.
 * @throws Refusal 403 without the right
 */
export async function tick(req: PayloadRequest, item: SetUpItem): Promise<SetUpTick> {
  await refuseUnlessMayTick(req, item)
  const there = await tickOf(req, item)
  if (there) return there
  const { at, name } = await signature(req)
  const account: unknown = req.user?.email
  try {
    return await local.create(
      req,
      'set-up-ticks',
      { item, at, name: name ?? (typeof account === 'string' ? account : null) },
      system,
    )
  } catch (error) {
    const first = await tickOf(req, item)
    if (first === null) throw error
    return first
  }
}

/**
 * Takes a tick back; where there is none, nothing happens. Who ticked, and who took it back, stays in the audit log.
 * @throws Refusal 403 without the right
 */
export async function takeBack(req: PayloadRequest, item: SetUpItem): Promise<void> {
  await refuseUnlessMayTick(req, item)
  const there = await tickOf(req, item)
  if (there) await local.delete(req, 'set-up-ticks', there.id, system)
}

async function tickOf(req: PayloadRequest, item: SetUpItem): Promise<SetUpTick | null> {
  const where = { item: { equals: item } }
  const [found] = await local.find(req, 'set-up-ticks', { ...system, where, limit: 1 })
  return found ?? null
}

async function refuseUnlessMayTick(req: PayloadRequest, item: SetUpItem): Promise<void> {
  if (await mayTick(req, item)) return
  const whole = (await can(req, 'set-up-ticks', 'tick')) === true
  const why = whole ? setUpRefusalText.notOperation : setUpRefusalText.notAllowed
  refuse(req, why, { status: 403, code: 'notAllowed' })
}
