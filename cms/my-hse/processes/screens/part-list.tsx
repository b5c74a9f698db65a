import type { ReactElement } from 'react'
import type { Page, Screen } from '../../page.ts'
import { screen } from '../../page.ts'
import { NextStep } from '../components/next-step.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { TaskList } from '../components/task-list.tsx'
import { type LoadedProcess, loadProcess } from '../process-page.ts'
import { processWords } from '../text.ts'
import { type Part, parts } from '../things.ts'

type LoadedPart = LoadedProcess<'advance'> & { readonly page: Part }

/** One part of a process as a list of things to do, with the way on once nothing is missing. */
function partScreen(part: Part): Screen {
  return screen<LoadedPart>(
    async (page: Page) => ({
      ...(await loadProcess(page, { page: part, forms: ['advance'] })),
      page: part,
    }),
    PartList,
  )
}

/** When the process is carried out, and who takes part. */
export const PlanningScreen = partScreen('planning')
/** What the unit goes through together, and its challenges. */
export const PreMeetingScreen = partScreen('preMeeting')
/** Findings, the action plan, and the overview of requirements. */
export const PostMeetingScreen = partScreen('postMeeting')

function PartList(shown: LoadedPart): ReactElement {
  const { language, opened, page } = shown
  return (
    <ProcessFrame {...shown} title={processWords[page][language]}>
      <TaskList language={language} opened={opened} part={page} />
      {opened.process.state === parts[page].state && (
        <NextStep language={language} opened={opened} listed={page} />
      )}
    </ProcessFrame>
  )
}
