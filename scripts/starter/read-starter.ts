import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  starterAccounts,
  starterAffiliations,
  starterCycles,
  starterCourses,
  starterTrainingPlans,
  starterSupportFunctions,
  starterEdition,
  starterGuideline,
  starterPeople,
  starterRequirements,
  starterRoleAssignments,
  starterSafetyAreas,
  starterTopics,
  starterUnits,
  type StarterGuideline,
} from '../../content/starter/schema.ts'
import type { z } from 'zod'
import { ids } from './ids.ts'
import { markdownBody } from './markdown-body.ts'
import { starterActivitiesDone } from './records/activities-done.ts'
import { starterAuditCriteria, starterAuditPlan, starterAudits } from './records/audits.ts'
import { starterEvaluations, starterUnitRequirements } from './records/compliance.ts'
import { starterMeetings } from './records/committees.ts'
import { starterManagementReviews } from './records/management-reviews.ts'
import { starterReports } from './records/reports.ts'
import { starterUnitReports } from './records/unit-reports.ts'
import { starterDelegatedTasks } from './records/delegated-tasks.ts'
import { starterObjectives } from './records/objectives.ts'
import { starterDocuments } from './records/documents.ts'
import { starterConsultations } from './records/consultations.ts'
import { starterInspections } from './records/inspections.ts'
import { starterEnquiries } from './records/enquiries.ts'
import { starterInjuries } from './records/injuries.ts'
import { starterOwnActivities } from './records/own-activities.ts'
import { starterMeasures } from './records/measures.ts'
import { starterNonconformities } from './records/nonconformities.ts'
import { starterProposals } from './records/proposals.ts'
import { starterStories } from './records/stories.ts'
import { starterProcesses } from './records/processes.ts'
import { referenceFaults } from './references.ts'
import { StarterError, type Fault } from './starter-error.ts'
import type { EditionFile, LoadedEdition, Starter, StarterFiles } from './starter-files.ts'
import { readYaml, type Located } from './yaml-file.ts'

/**
 * Reads and checks the starter content.
 * @param folder where it stands
 * @param shownAs how its folder is called in errors
 * @throws StarterError naming every fault with file, line and the way out
 */
export function readStarter(folder: string, shownAs = 'content/starter'): Starter {
  const faults: Fault[] = []
  const file = <S extends z.ZodType>(name: string, schema: S): Located<z.infer<S>> | null => {
    const shown = `${shownAs}/${name}`
    const text = contentOf(path.join(folder, name))
    if (text !== null) return readYaml({ file: shown, text }, schema, faults)
    faults.push({ file: shown, line: 1, text: 'The file is missing. Add it.' })
    return null
  }
  const files = {
    units: file('units.yaml', starterUnits),
    safetyAreas: file('safety-areas.yaml', starterSafetyAreas),
    people: file('people.yaml', starterPeople),
    roleAssignments: file('roles.yaml', starterRoleAssignments),
    affiliations: file('affiliations.yaml', starterAffiliations),
    accounts: file('accounts.yaml', starterAccounts),
    topics: file('topics.yaml', starterTopics),
    requirements: file('requirements.yaml', starterRequirements),
    cycles: file('cycles.yaml', starterCycles),
    supportFunctions: file('support-functions.yaml', starterSupportFunctions),
    courses: file('courses.yaml', starterCourses),
    trainingPlans: file('training-plans.yaml', starterTrainingPlans),
    processes: file('records/processes.yaml', starterProcesses),
    nonconformities: file('records/nonconformities.yaml', starterNonconformities),
    measures: file('records/measures.yaml', starterMeasures),
    enquiries: file('records/enquiries.yaml', starterEnquiries),
    documents: file('records/documents.yaml', starterDocuments),
    unitRequirements: file('records/unit-requirements.yaml', starterUnitRequirements),
    evaluations: file('records/compliance-evaluations.yaml', starterEvaluations),
    meetings: file('records/committees.yaml', starterMeetings),
    unitReports: file('records/unit-reports.yaml', starterUnitReports),
    reports: file('records/reports.yaml', starterReports),
    managementReviews: file('records/management-reviews.yaml', starterManagementReviews),
    delegatedTasks: file('records/delegated-tasks.yaml', starterDelegatedTasks),
    ownActivities: file('records/own-activities.yaml', starterOwnActivities),
    activitiesDone: file('records/activities-done.yaml', starterActivitiesDone),
    objectives: file('records/objectives.yaml', starterObjectives),
    injuries: file('records/injuries.yaml', starterInjuries),
    consultations: file('records/consultations.yaml', starterConsultations),
    proposals: file('records/proposals.yaml', starterProposals),
    stories: file('records/stories.yaml', starterStories),
    auditCriteria: file('audit-criteria.yaml', starterAuditCriteria),
    auditPlan: file('audit-plan.yaml', starterAuditPlan),
    audits: file('records/audits.yaml', starterAudits),
    inspections: file('records/inspections.yaml', starterInspections),
  }
  const numbers = foldersIn(path.join(folder, 'guidelines'))
  const guidelines = numbers.map((number) => {
    const within = `guidelines/${number}`
    return {
      folder: number,
      about: file(`${within}/guideline.yaml`, starterGuideline),
      editions: readEditions(
        { folder: path.join(folder, within), shown: `${shownAs}/${within}`, number, numbers },
        faults,
      ),
    }
  })
  const complete = { ...files, guidelines }
  if (faults.length > 0 || !isComplete(complete)) throw new StarterError(faults)
  const lost = referenceFaults(complete)
  if (lost.length > 0) throw new StarterError(lost)
  return starterOf(complete)
}

type Incomplete = {
  readonly [K in keyof StarterFiles]: K extends 'guidelines'
    ? readonly {
        folder: string
        about: Located<StarterGuideline> | null
        editions: EditionFile[]
      }[]
    : StarterFiles[K] | null
}

function isComplete(files: Incomplete): files is StarterFiles & Incomplete {
  return (
    Object.values(files).every((each) => each !== null) &&
    files.guidelines.every(({ about }) => about !== null)
  )
}

function starterOf(files: StarterFiles): Starter {
  return {
    units: files.units.value,
    safetyAreas: files.safetyAreas.value,
    people: files.people.value,
    roleAssignments: files.roleAssignments.value,
    affiliations: files.affiliations.value,
    accounts: files.accounts.value,
    topics: files.topics.value,
    requirements: files.requirements.value,
    cycles: files.cycles.value,
    supportFunctions: files.supportFunctions.value,
    courses: files.courses.value,
    trainingPlans: files.trainingPlans.value,
    processes: files.processes.value,
    nonconformities: files.nonconformities.value,
    measures: files.measures.value,
    enquiries: files.enquiries.value,
    documents: files.documents.value,
    unitRequirements: files.unitRequirements.value,
    evaluations: files.evaluations.value,
    meetings: files.meetings.value,
    unitReports: files.unitReports.value,
    reports: files.reports.value,
    managementReviews: files.managementReviews.value,
    delegatedTasks: files.delegatedTasks.value,
    ownActivities: files.ownActivities.value,
    activitiesDone: files.activitiesDone.value,
    objectives: files.objectives.value,
    injuries: files.injuries.value,
    consultations: files.consultations.value,
    proposals: files.proposals.value,
    stories: files.stories.value,
    auditCriteria: files.auditCriteria.value,
    auditPlan: files.auditPlan.value,
    audits: files.audits.value,
    inspections: files.inspections.value,
    guidelines: files.guidelines.map(({ about, editions }) => ({
      ...about.value,
      editions: editions
        .map(({ language, edition, matter, body }) => ({
          ...matter.value,
          language,
          edition,
          body,
        }))
        .sort(norwegianFirst),
    })),
  }
}

function norwegianFirst(one: LoadedEdition, other: LoadedEdition): number {
  const later = (each: LoadedEdition): number => (each.language === 'nb' ? 0 : 1)
  return later(one) - later(other) || one.edition - other.edition
}

interface GuidelineFolder {
  readonly folder: string
  readonly shown: string
  readonly number: string
  readonly numbers: readonly string[]
}

function readEditions(
  { folder, shown, number, numbers }: GuidelineFolder,
  faults: Fault[],
): EditionFile[] {
  const names = readdirSync(folder).filter((name) => name !== 'guideline.yaml')
  return names.flatMap((name): EditionFile[] => {
    const file = `${shown}/${name}`
    const [, language, edition] = /^(nb|en)-([1-9]\d*)\.md$/.exec(name) ?? []
    const text = contentOf(path.join(folder, name))
    if (language === undefined || edition === undefined || text === null) {
      faults.push({
        file,
        line: 1,
        text: 'The file is no edition. Call it nb-1.md, en-1.md and so on.',
      })
      return []
    }
    const [, front, rest] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
    if (front === undefined || rest === undefined) {
      faults.push({
        file,
        line: 1,
        text: 'The front matter is missing. Begin the file with it, between two lines of ---.',
      })
      return []
    }
    const matter = readYaml({ file, text: front, firstLine: 2 }, starterEdition, faults)
    const body = markdownBody(
      rest,
      {
        file,
        firstLine: front.split('\n').length + 3,
        guideline: (linked) => (numbers.includes(linked) ? ids.guideline(linked) : null),
        key: ids.edition(number, language, Number(edition)),
      },
      faults,
    )
    if (rest.trim() === '') {
      faults.push({
        file,
        line: front.split('\n').length + 2,
        text: 'The text of the edition is missing. Write it below the front matter.',
      })
    }
    return matter
      ? [{ language: language as 'nb' | 'en', edition: Number(edition), matter, body }]
      : []
  })
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .filter((each) => each.isDirectory())
    .map((each) => each.name)
    .sort()
}

function contentOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : null
}
