import { roleTies } from '../../cms/plugin/access/roles.ts'
import { lawContent } from '../law/law-content.ts'
import { courseFaults } from './courses.ts'
import { cycleFaults } from './cycles.ts'
import { faultsIn } from './faults-in.ts'
import { activityDoneFaults } from './records/activities-done.ts'
import { ownActivityFaults } from './records/own-activities.ts'
import { auditFaults } from './records/audits.ts'
import { complianceFaults } from './records/compliance.ts'
import { meetingFaults } from './records/committees.ts'
import { managementReviewFaults } from './records/management-reviews.ts'
import { reportFaults } from './records/reports.ts'
import { unitReportFaults } from './records/unit-reports.ts'
import { delegatedTaskFaults } from './records/delegated-tasks.ts'
import { objectiveFaults } from './records/objectives.ts'
import { unitDocumentFaults } from './records/documents.ts'
import { consultationFaults } from './records/consultations.ts'
import { enquiryFaults } from './records/enquiries.ts'
import { inspectionFaults } from './records/inspections.ts'
import { injuryFaults } from './records/injuries.ts'
import { measureFaults } from './records/measures.ts'
import { nonconformityFaults } from './records/nonconformities.ts'
import { proposalFaults } from './records/proposals.ts'
import { storyFaults } from './records/stories.ts'
import { processFaults } from './records/processes.ts'
import type { Fault } from './starter-error.ts'
import type { StarterFiles } from './starter-files.ts'
import { supportFaults } from './support-functions.ts'
import { planFaults } from './training-plans.ts'

/** What in the starter content points to something that is not there, or stands there twice. */
export function referenceFaults(files: StarterFiles): Fault[] {
  return [
    ...organisationFaults(files),
    ...roleFaults(files),
    ...affiliationFaults(files),
    ...documentFaults(files),
    ...requirementFaults(files),
    ...courseFaults(files),
    ...planFaults(files),
    ...cycleFaults(files),
    ...processFaults(files),
    ...nonconformityFaults(files),
    ...measureFaults(files),
    ...enquiryFaults(files),
    ...unitDocumentFaults(files),
    ...delegatedTaskFaults(files),
    ...meetingFaults(files),
    ...ownActivityFaults(files),
    ...activityDoneFaults(files),
    ...objectiveFaults(files),
    ...supportFaults(files),
    ...complianceFaults(files),
    ...unitReportFaults(files),
    ...reportFaults(files),
    ...managementReviewFaults(files),
    ...auditFaults(files, new Set(files.guidelines.map(({ folder }) => folder))),
    ...inspectionFaults(files, new Set(lawContent.authorities.map(({ slug }) => slug))),
    ...injuryFaults(files),
    ...consultationFaults(files),
    ...proposalFaults(files),
    ...storyFaults(files),
  ]
}

function organisationFaults({
  units,
  safetyAreas,
  people,
  accounts,
  topics,
}: StarterFiles): Fault[] {
  const codes = new Set(units.value.map((each) => each.code))
  const persons = new Set(people.value.map((each) => each.id))
  const slugs = new Set(topics.value.map((each) => each.slug))

  const inUnits = faultsIn(units)
  inUnits.unique(
    units.value.map((each) => each.code),
    'code',
  )
  units.value.forEach(({ parent, process, processReason }, index) => {
    if (parent !== null) inUnits.known([index, 'parent'], parent, codes, 'unit')
    if (process !== 'own' && !processReason) {
      inUnits.fault(
        [index, 'process'],
        '"processReason" is missing. Say why the unit has no process of its own.',
      )
    }
  })
  if (inUnits.found.length === 0) {
    const parents = new Map(units.value.map((each) => [each.code, each.parent]))
    units.value.forEach(({ code }, index) => {
      if (!isBelowItself(code, parents)) return
      inUnits.fault(
        [index, 'parent'],
        `"parent" puts the unit "${code}" below itself. Choose another unit.`,
      )
    })
  }

  const inAreas = faultsIn(safetyAreas)
  inAreas.unique(
    safetyAreas.value.map((each) => each.code),
    'code',
  )
  safetyAreas.value.forEach((area, index) => {
    area.units.forEach((unit, at) => inAreas.known([index, 'units', at], unit, codes, 'unit'))
  })

  const inPeople = faultsIn(people)
  inPeople.unique(
    people.value.map((each) => each.id),
    'id',
  )

  const inAccounts = faultsIn(accounts)
  inAccounts.unique(
    accounts.value.map((each) => each.email),
    'email',
  )
  inAccounts.unique(
    accounts.value.map((each) => each.person),
    'person',
  )
  accounts.value.forEach(({ person }, index) =>
    inAccounts.known([index, 'person'], person, persons, 'person'),
  )

  const inTopics = faultsIn(topics)
  inTopics.unique(
    topics.value.map((each) => each.slug),
    'slug',
  )
  const upper = new Set(
    topics.value.filter((each) => each.parent === null).map((each) => each.slug),
  )
  topics.value.forEach(({ parent, contacts = [] }, index) => {
    contacts.forEach(({ unit }, at) => {
      if (unit !== null) inTopics.known([index, 'contacts', at, 'unit'], unit, codes, 'unit')
    })
    if (parent === null) return
    inTopics.known([index, 'parent'], parent, slugs, 'topic')
    if (slugs.has(parent) && !upper.has(parent)) {
      inTopics.fault(
        [index, 'parent'],
        `"parent" is "${parent}", which lies below a topic itself. Topics have two levels.`,
      )
    }
  })
  return [inUnits, inAreas, inPeople, inAccounts, inTopics].flatMap(({ found }) => found)
}

function isBelowItself(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let above = parents.get(code); above != null; above = parents.get(above)) {
    if (above === code) return true
    if (seen.has(above)) return false
    seen.add(above)
  }
  return false
}

function roleFaults({ units, safetyAreas, people, roleAssignments }: StarterFiles): Fault[] {
  const codes = new Set(units.value.map((each) => each.code))
  const areas = new Set(safetyAreas.value.map((each) => each.code))
  const persons = new Set(people.value.map((each) => each.id))
  const { found, fault, known } = faultsIn(roleAssignments)
  roleAssignments.value.forEach(({ role, person, unit, area, from, to }, index) => {
    known([index, 'person'], person, persons, 'person')
    if (unit !== undefined) known([index, 'unit'], unit, codes, 'unit')
    if (area !== undefined) known([index, 'area'], area, areas, 'safety area')
    const tie = roleTies[role]
    if (tie === 'unit' && unit === undefined) {
      fault([index, 'role'], `"unit" is missing. The role "${role}" holds in a unit.`)
    }
    if (tie === 'safetyArea' && area === undefined) {
      fault([index, 'role'], `"area" is missing. The role "${role}" holds in a safety area.`)
    }
    if (tie === 'institution' && (unit ?? area) !== undefined) {
      fault(
        [index, unit === undefined ? 'area' : 'unit'],
        `The role "${role}" holds for the whole institution. Remove unit and area.`,
      )
    }
    if (to !== null && to < from)
      fault([index, 'to'], `"to" is "${to}", before "from". Correct one of them.`)
  })
  return found
}

function affiliationFaults({ units, people, affiliations }: StarterFiles): Fault[] {
  const codes = new Set(units.value.map((each) => each.code))
  const persons = new Set(people.value.map((each) => each.id))
  const { found, fault, known } = faultsIn(affiliations)
  affiliations.value.forEach(({ person, unit, from, to }, index) => {
    known([index, 'person'], person, persons, 'person')
    known([index, 'unit'], unit, codes, 'unit')
    if (to !== null && to < from)
      fault([index, 'to'], `"to" is "${to}", before "from". Correct one of them.`)
  })
  return found
}

function requirementFaults({ guidelines, requirements }: StarterFiles): Fault[] {
  const { found, known, unique } = faultsIn(requirements)
  const asked = new Set(lawContent.requirements.map(({ key }) => key))
  const numbers = new Set(guidelines.map(({ about }) => about.value.number))
  unique(
    requirements.value.map((each) => each.key),
    'key',
  )
  requirements.value.forEach(({ key, guidelines: meet }, index) => {
    known([index, 'key'], key, asked, 'requirement')
    meet.forEach((number, at) => known([index, 'guidelines', at], number, numbers, 'guideline'))
  })
  return found
}

function documentFaults({ units, people, topics, guidelines }: StarterFiles): Fault[] {
  const codes = new Set(units.value.map((each) => each.code))
  const persons = new Set(people.value.map((each) => each.id))
  const slugs = new Set(topics.value.map((each) => each.slug))
  return guidelines.flatMap(({ folder, about, editions }) => {
    const { found, fault, known } = faultsIn(about)
    const { number, ownerUnit, contacts } = about.value
    if (number !== folder)
      fault(
        ['number'],
        `"number" is "${number}", and the folder is "${folder}". Make them the same.`,
      )
    known(['ownerUnit'], ownerUnit, codes, 'unit')
    about.value.topics.forEach((slug, index) => known(['topics', index], slug, slugs, 'topic'))
    contacts.forEach(({ unit }, index) => {
      if (unit !== null) known(['contacts', index, 'unit'], unit, codes, 'unit')
    })
    about.value.sections?.forEach(({ topic }, index) => {
      known(['sections', index, 'topic'], topic, slugs, 'topic')
    })
    const norwegian = new Set(
      editions.filter((each) => each.language === 'nb').map((each) => String(each.edition)),
    )
    if (norwegian.size === 0) fault([], 'The guideline has no Norwegian edition. Add nb-1.md.')
    for (const { language, matter } of editions) {
      const file = faultsIn(matter)
      const { approver, author, sourceEdition, validFrom, validTo } = matter.value
      file.known(['approver'], approver, persons, 'person')
      file.known(['author'], author, persons, 'person')
      if (approver === author) {
        file.fault(
          ['approver'],
          '"approver" is the author too. Someone else must approve an edition.',
        )
      }
      if (validTo !== null && validTo < validFrom) {
        file.fault(
          ['validTo'],
          `"validTo" is "${validTo}", before "validFrom". Correct one of them.`,
        )
      }
      if (language === 'nb' && sourceEdition !== undefined) {
        file.fault(['sourceEdition'], '"sourceEdition" belongs to translations. Remove it.')
      }
      if (language !== 'nb' && sourceEdition === undefined) {
        file.fault(
          [],
          '"sourceEdition" is missing. Write the number of the Norwegian edition it renders.',
        )
      }
      if (sourceEdition !== undefined && language !== 'nb') {
        file.known(['sourceEdition'], String(sourceEdition), norwegian, 'Norwegian edition')
      }
      found.push(...file.found)
    }
    return found
  })
}
