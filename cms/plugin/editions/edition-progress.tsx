'use client'
import { useWords } from '../admin/use-words.tsx'
import { type EditionState, stateText } from './text.ts'
import { workflowText } from './workflow-text.ts'

/** The states an edition passes on its way to readers. */
const road = ['draft', 'inReview', 'approved', 'published'] as const

/** The states from draft to published, with the present one marked. */
export function EditionProgress({ state }: { readonly state: EditionState }) {
  const { words } = useWords()
  const reached = road.findIndex((each) => each === standsAt(state))
  return (
    <ol className="hse-progress" aria-label={words(workflowText.whereNow)}>
      {road.map((each, index) => {
        const now = index === reached
        return (
          <li
            key={each}
            className={
              index < reached ? 'hse-progress__done' : now ? 'hse-progress__now' : undefined
            }
            aria-current={now ? 'step' : undefined}
          >
            {words(stateText[now ? state : each])}
          </li>
        )
      })}
    </ol>
  )
}

function standsAt(state: EditionState): EditionState {
  if (state === 'changesRequested') return 'draft'
  return state === 'superseded' || state === 'withdrawn' ? 'published' : state
}
