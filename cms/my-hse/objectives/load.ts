import { objectivesAddress } from '../../../content/addresses/my-hse.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Objective } from '../../plugin/generated-types.ts'
import { objectivesOfUnit, objectivesToTakeOver } from '../../plugin/objectives/load.ts'
import { canBeSetFor, periodBefore } from '../../plugin/objectives/rules.ts'
import { mayBeSetBy } from '../../plugin/objectives/set.ts'
import { optionsOf } from '../../plugin/options.ts'
import { readDraft, refusedBefore } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { unitNames } from '../unit-names.ts'
import { takeOverForm } from './forms.ts'

/** Years one can look at: the next, this one and the two before. */
export function yearsAround(day: string): string[] {
  const year = Number(day.slice(0, 4))
  return [year + 1, year, year - 1, year - 2].map(String)
}

/** The objectives of one unit in a year. */
export async function loadObjectives(page: Page) {
  const { asked, language, params } = page
  const code = params['code'] ?? ''
  const visitor = requireVisitor(page, objectivesAddress(language, code))
  const { req } = visitor
  const day = today(optionsOf(req.payload).clock)
  const periods = yearsAround(day)
  const period = periods.find((each) => each === asked['period']) ?? day.slice(0, 4)
  const [[unit], reads, sets] = await Promise.all([
    local.find(req, 'units', {
      overrideAccess: false,
      locale: language,
      where: { and: [{ code: { equals: code } }, { active: { not_equals: false } }] },
      select: { code: true, name: true, ancestors: true },
      limit: 1,
    }),
    reachOf(req, 'objectives', 'read'),
    reachOf(req, 'objectives', 'set'),
  ])
  if (!unit || !(reads.all || reads.units.includes(unit.id))) throw new NotFound()
  const ancestors = (unit.ancestors ?? []).map(idOf)
  const maySet = mayBeSetBy(sets, unit) && canBeSetFor(period, day)
  const [{ inherited, own }, before, draft] = await Promise.all([
    objectivesOfUnit(req, { id: unit.id, ancestors }, period),
    maySet
      ? objectivesToTakeOver(req, unit.id, { before: periodBefore(period), label: period })
      : [],
    readDraft(req, takeOverForm.name, asked['draft']),
  ])
  const names = await unitNames(
    req,
    language,
    inherited.map((each) => each.unit),
  )
  return {
    asked: asked['draft'],
    before,
    day,
    draft,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    inherited: inherited.map((each) => ({ ...each, name: names.get(each.unit) ?? '' })),
    language,
    maySet,
    own,
    period,
    periods,
    /** Whether the one who asks may open the page of an objective. */
    reads: ({ level, unit: of }: Objective): boolean =>
      reads.all || reads.units.includes(idOf(of)) || (reads.institution && level === 'institution'),
    taken: asked['done'] === 'taken',
    unit,
    visitor,
  }
}
