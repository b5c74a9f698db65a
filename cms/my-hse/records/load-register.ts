import type { PayloadRequest } from 'payload'
import type { ActionOf, HseCollection } from '../../plugin/access/table.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { type Reach, reachesNothing } from '../../plugin/access/rules.ts'
import { today } from '../../plugin/core/dates.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { Input } from '../../plugin/records/input/input.ts'
import { readDraft } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { choosableIn } from './steps-of.tsx'

/** What a form that makes a record of a unit is drawn from. */
interface RegisterForm<C extends HseCollection> {
  readonly collection: C
  /** The right to make one. */
  readonly action: ActionOf<C>
  /** Name of the form, for what was typed before. */
  readonly name: string
  /** Where it stands, in the page's language. */
  readonly address: string
  /** What it asks, by the names of its fields. */
  readonly input: Readonly<Record<string, Input<unknown>>>
  /** Units beside those that are reached, by id. @default none */
  readonly besides?: (req: PayloadRequest, reach: Reach) => Promise<readonly string[]>
}

/**
 * Loads a form that makes a record of a unit: what was typed before, and what can be chosen; of the units those where the
 * one who asks may make one.
 * @throws NotFound for one who may make none
 */
export async function loadRegisterForm<C extends HseCollection>(
  page: Page,
  { action, address, besides, collection, input, name }: RegisterForm<C>,
) {
  const { asked, language } = page
  const visitor = requireVisitor(page, address)
  const req: PayloadRequest = visitor.req
  const reach = await reachOf(req, collection, action)
  if (reachesNothing(reach)) throw new NotFound()
  const [draft, choosable, others = []] = await Promise.all([
    readDraft(req, name, asked['draft']),
    choosableIn(req, language, Object.values(input)),
    besides?.(req, reach),
  ])
  const day = today(optionsOf(req.payload).clock)
  const unit = choosable.unit?.filter(
    ({ value }) => reach.all || reach.units.includes(value) || others.includes(value),
  )
  return { asked, choosable: { ...choosable, unit: unit ?? [] }, day, draft, language, visitor }
}
