import type { ReactElement, ReactNode } from 'react'
import type { LoadedProcess } from '../process-page.ts'
import { type Part, partOf, type Thing } from '../things.ts'
import { thingText } from '../things-text.ts'
import { ProcessFrame } from './process-frame.tsx'
import { BackToList } from './task-list.tsx'

/** The page of one thing of a part: its form, or what stands where one cannot write; and the way back to the list. */
export function ThingPage({
  shown,
  lead,
  children,
}: {
  readonly shown: Omit<LoadedProcess, 'of'> & { readonly page: Thing }
  readonly lead?: string | undefined
  readonly children: ReactNode
}): ReactElement {
  const { language, opened, page } = shown
  const part: Part = partOf(page) ?? 'planning'
  return (
    <ProcessFrame {...shown} title={thingText[page][language]} lead={lead}>
      {children}
      <BackToList language={language} number={opened.process.number} part={part} />
    </ProcessFrame>
  )
}
