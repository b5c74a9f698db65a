import { requirementAddress, requirementsAddress } from '../../../content/addresses/my-hse.ts'
import { riskClassWords } from '../../../content/words/law.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { today } from '../../plugin/core/dates.ts'
import { asText, type Text } from '../../plugin/core/text.ts'
import { local } from '../../plugin/database/local.ts'
import type { Unit } from '../../plugin/generated-types.ts'
import { optionsOf } from '../../plugin/options.ts'
import {
  type Decision,
  type LawLine,
  loadOverview,
  topicsOf,
  topicsToWorkWith,
} from '../../plugin/regulations/overview/load.ts'
import { countsOf, type OverviewLine } from '../../plugin/regulations/overview/rules.ts'
import { decisionText } from '../../plugin/regulations/overview/text.ts'
import { mayDecide } from '../../plugin/regulations/overview/write.ts'
import { clashesOf } from '../components/clashes.ts'
import { readDraft, refusedBefore } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { requirementFormNames } from './forms.ts'
import { decisionWords, lawWords } from './line-words.ts'
import { requirementSentences, requirementWords } from './text.ts'

/** A requirement as it stands in a unit's overview. */
export type RequirementLine = OverviewLine<LawLine, Decision>

/** A unit as its overview needs it. */
type UnitOfOverview = Pick<Unit, 'id' | 'code' | 'riskClass' | 'topics' | 'version'> & {
  readonly names: Text
}

/** A unit in operation whose overview the one who asks may read; null for any other. */
export async function unitToRead(req: Page['req'], code: string): Promise<UnitOfOverview | null> {
  const [[unit], { all, units }] = await Promise.all([
    local.find(req, 'units', {
      overrideAccess: false,
      locale: 'all',
      where: { and: [{ code: { equals: code } }, { active: { not_equals: false } }] },
      select: { code: true, name: true, riskClass: true, topics: true, version: true },
      limit: 1,
    }),
    reachOf(req, 'unit-requirements', 'read'),
  ])
  if (!unit || !(all || units.includes(unit.id))) return null
  return { ...unit, names: asText(unit.name) ?? { nb: code, en: code } }
}

/** A unit's overview of requirements. */
export async function loadRequirements(page: Page) {
  const { asked, language, params } = page
  const code = params['code'] ?? ''
  const visitor = requireVisitor(page, requirementsAddress(language, code))
  const { req } = visitor
  const unit = await unitToRead(req, code)
  if (!unit) throw new NotFound()
  const [{ lines, period }, topics, decides, asBefore, worksWith] = await Promise.all([
    loadOverview(req, unit),
    topicsToWorkWith(req),
    mayDecide(req, unit.id),
    readDraft(req, requirementFormNames.asBefore, asked['draft']),
    readDraft(req, requirementFormNames.worksWith, asked['draft']),
  ])
  const own = topicsOf(unit)
  const draft = worksWith ?? asBefore
  return {
    language,
    visitor,
    unit,
    name: unit.names[language],
    printed: requirementSentences[language].title(unit.names[language]),
    work: unit.riskClass
      ? riskClassWords[unit.riskClass][language]
      : requirementWords.noClass[language],
    topics: topics.map(({ id, name }) => ({ id, name: name[language], on: own.includes(id) })),
    period,
    day: today(optionsOf(req.payload).clock),
    lines,
    counts: countsOf(lines),
    decides,
    worksWith,
    draft: draft ? asked['draft'] : undefined,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    saved: asked['done'] === 'saved',
  }
}

/** One requirement of a unit's overview. */
export async function loadRequirement(page: Page) {
  const { asked, language, params } = page
  const code = params['code'] ?? ''
  const key = params['key'] ?? ''
  const visitor = requireVisitor(page, requirementAddress(language, { unit: code, key }))
  const { req } = visitor
  const unit = await unitToRead(req, code)
  if (!unit) throw new NotFound()
  const [{ lines }, decides, draft] = await Promise.all([
    loadOverview(req, unit),
    mayDecide(req, unit.id),
    readDraft(req, requirementFormNames.decide, asked['draft']),
  ])
  const line = lines.find(({ requirement }) => requirement.key === key)
  if (!line) throw new NotFound()
  const { decision } = line
  return {
    language,
    visitor,
    unit,
    name: unit.names[language],
    line,
    title: lawWords(line.requirement, language),
    day: today(optionsOf(req.payload).clock),
    decides,
    draft,
    asked: draft ? asked['draft'] : undefined,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    clashes: clashesOf(
      draft,
      [
        {
          label: decisionText.applies,
          theirs: decision && decisionWords(decision.applies, language),
          mine: (of) => decisionWords(of.get('applies'), language),
        },
        { label: decisionText.how, theirs: decision?.how, mine: 'how' },
        { label: decisionText.evidence, theirs: decision?.evidence, mine: 'evidence' },
      ],
      language,
    ),
  }
}
