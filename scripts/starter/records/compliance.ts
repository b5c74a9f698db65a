import { z } from 'zod'
import { complianceStepText } from '../../../cms/plugin/compliance/open.ts'
import { countsOf } from '../../../cms/plugin/compliance/rules.ts'
import { resultText } from '../../../cms/plugin/compliance/text.ts'
import { appliesText } from '../../../cms/plugin/regulations/overview/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import { lawContent } from '../../law/law-content.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import { person, type Shape } from './shape.ts'
import { oneOf, recordId, recordLanguage, starterDay, stepOf, words } from './values.ts'

/** `records/unit-requirements.yaml`: what units have decided of requirements, by the key of the requirement. */
export const starterUnitRequirements = z.array(
  z.strictObject({
    unit: unitCode,
    requirement: words,
    applies: oneOf(appliesText),
    how: words.optional(),
    evidence: words.optional(),
    on: starterDay,
    by: personId,
  }),
)

/** `records/compliance-evaluations.yaml`: yearly evaluations of conformity. Their state is that of the last step. */
export const starterEvaluations = z.array(
  z.strictObject({
    id: recordId,
    unit: unitCode,
    language: recordLanguage,
    /** Years before the year of loading: 0 is that year. */
    yearsAgo: z.int().min(0),
    conclusion: words.optional(),
    steps: z.array(stepOf(complianceStepText)).min(1),
    lines: z.array(
      z.strictObject({
        requirement: words,
        result: oneOf(resultText),
        evidence: words.optional(),
        comment: words.optional(),
        noNonconformity: words.optional(),
        at: starterDay,
        by: personId,
      }),
    ),
  }),
)

export type StarterUnitRequirement = z.infer<typeof starterUnitRequirements>[number]
export type StarterEvaluation = z.infer<typeof starterEvaluations>[number]

/** The files that evaluations stand in, and name. */
export interface ComplianceFiles extends NamedFiles {
  readonly unitRequirements: Located<StarterUnitRequirement[]>
  readonly evaluations: Located<StarterEvaluation[]>
}

const keys = new Set(lawContent.requirements.map(({ key }) => key))

/** What in them points to something that is not there, or stands there twice. */
export function complianceFaults(files: ComplianceFiles): Fault[] {
  const decided = faultsIn(files.unitRequirements)
  const evaluated = faultsIn(files.evaluations)
  peopleAndPlaces(files.unitRequirements.value, files, decided.known)
  peopleAndPlaces(files.evaluations.value, files, evaluated.known)
  files.unitRequirements.value.forEach(({ requirement }, index) => {
    decided.known([index, 'requirement'], requirement, keys, 'requirement')
  })
  evaluated.unique(
    files.evaluations.value.map((each) => each.id),
    'id',
  )
  files.evaluations.value.forEach(({ lines }, index) => {
    lines.forEach(({ requirement }, row) => {
      evaluated.known([index, 'lines', row, 'requirement'], requirement, keys, 'requirement')
    })
  })
  return [...decided.found, ...evaluated.found]
}

/** What a unit has decided, as a document. Its requirement stands by its key until it is loaded. */
export function wantedUnitRequirement(
  { by, how, evidence, on, ...said }: StarterUnitRequirement,
  { day, nameOf }: Shape,
): Wanted<'unit-requirements'> {
  return {
    id: ids.unitRequirement(said.unit, said.requirement),
    data: {
      ...said,
      unit: ids.unit(said.unit),
      how: how ?? '',
      evidence: evidence ?? '',
      reviewedOn: day(on) ?? '',
      reviewedBy: nameOf(by),
    },
  }
}

/** An evaluation as a document. */
export function wantedEvaluation(
  { id, lines, steps, unit, yearsAgo, conclusion, language }: StarterEvaluation,
  { dayOf, moment, taken }: Shape,
): Wanted<'compliance-evaluations'> {
  const year = Number(dayOf(0).slice(0, 4)) - yearsAgo
  const last = steps.at(-1)?.step
  const state = last === 'approve' ? 'approved' : last === 'conclude' ? 'concluded' : 'open'
  const done = (name: 'conclude' | 'approve') => {
    const found = state === 'open' ? undefined : steps.findLast(({ step }) => step === name)
    return found ? { date: moment(found.at).slice(0, 10), by: person(found.by) } : null
  }
  const [concluded, approved] = [done('conclude'), done('approve')]
  const [first] = steps
  return {
    id: ids.evaluation(id),
    series: { prefix: `SAM-${String(year)}-`, digits: 4 },
    data: {
      key: `${ids.unit(unit)}:${String(year)}`,
      year,
      scope: unit.includes('-') ? 'unit' : 'institution',
      unit: ids.unit(unit),
      language,
      state,
      openedDate: moment(first?.at ?? 0).slice(0, 10),
      conclusion: conclusion ?? null,
      concludedDate: concluded?.date ?? null,
      concludedBy: concluded?.by ?? null,
      approvedDate: approved?.date ?? null,
      approvedBy: approved?.by ?? null,
      ...(concluded ? { counts: countsOf(lines.map(({ result }) => result)) } : {}),
      steps: steps.map(taken),
    },
  }
}

/** What an evaluation says of each requirement, as documents. Each requirement stands by its key until it is loaded. */
export function wantedLines(
  { id, lines, unit }: StarterEvaluation,
  { day, moment, taken }: Shape,
): Wanted<'compliance-lines'>[] {
  return lines.map(({ at, by, requirement, result, ...said }) => ({
    id: ids.complianceLine(id, requirement),
    data: {
      evaluation: ids.evaluation(id),
      unit: ids.unit(unit),
      requirement,
      result,
      evidence: said.evidence ?? '',
      comment: said.comment ?? '',
      noNonconformity: said.noNonconformity ?? '',
      assessedOn: day(at) ?? '',
      assessedAt: moment(at),
      assessedBy: taken({ step: 'assess', at, by }).name,
      changedBy: taken({ step: 'assess', at, by }).by,
      asked: askedOf(requirement),
    },
  }))
}

/** The requirement as it reads in the register that comes with Verne. */
function askedOf(key: string) {
  const found = lawContent.requirements.find((each) => each.key === key)
  const law = lawContent.regulations.find((each) => each.id === found?.regulation)
  if (!found || !law) return null
  const { section, text } = found
  return { key, section, text, lovdataId: law.id, title: law.shortTitle }
}
