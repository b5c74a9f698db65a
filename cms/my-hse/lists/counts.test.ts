import { expect, test } from 'vitest'
import { ownActivityList } from '../../plugin/cycle/unit/own/list.ts'
import { complianceList } from '../../plugin/compliance/list.ts'
import { reportList } from '../../plugin/unit-reports/list.ts'
import { delegationList } from '../../plugin/delegated-tasks/list.ts'
import { documentList } from '../../plugin/unit-documents/list.ts'
import { enquiryList } from '../../plugin/enquiries/list.ts'
import { objectiveList } from '../../plugin/objectives/list.ts'
import { proposalList } from '../../plugin/proposals/list.ts'
import { storyList } from '../../plugin/stories/list.ts'
import { measureList } from '../../plugin/measures/list.ts'
import { nonconformityList } from '../../plugin/nonconformities/list.ts'
import { processList } from '../../plugin/processes/list.ts'
import { plannedList } from '../../plugin/training/plans/units/list.ts'
import { foundOf } from './text.ts'

test.each([
  { of: 'compliance-evaluations', count: complianceList.count },
  { of: 'unit-reports', count: reportList.count },
  { of: 'delegated-tasks', count: delegationList.count },
  { of: 'own activities', count: ownActivityList.count },
  { of: 'objectives', count: objectiveList.count },
  { of: 'planned courses', count: plannedList.count },
  { of: 'enquiries', count: enquiryList.count },
  { of: 'unit-documents', count: documentList.count },
  { of: 'proposals', count: proposalList.count },
  { of: 'stories', count: storyList.count },
  { of: 'measures', count: measureList.count },
  { of: 'nonconformities', count: nonconformityList.count },
  { of: 'HSE processes', count: processList.count },
])('above the list of $of stands how many there are', ({ count }) => {
  for (const language of ['nb', 'en'] as const) {
    expect(foundOf(language, { found: 1, all: 1, filtered: false }, count)).toMatch(/^1 /)
    expect(foundOf(language, { found: 3, all: 17, filtered: true }, count)).toMatch(/^3 .* 17 /)
  }
})
