'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { BlockDifference } from '../admin/difference-view.tsx'
import { useApi } from '../admin/saved-document.tsx'
import { spokenInstant } from '../admin/spoken-dates.ts'
import { useWords } from '../admin/use-words.tsx'
import { EditionStanding } from '../publishing/publish-status.tsx'
import { BroughtUpButton } from './brought-up-button.tsx'
import { EditionProgress } from './edition-progress.tsx'
import { LockedEdition } from './locked-edition.tsx'
import { StepButton } from './step-button.tsx'
import { workflowText } from './workflow-text.ts'
import type { WorkflowView } from './workflow-view.ts'
import '../hse-admin.css'

/** The workflow panel of an edition. Reads itself anew when the edition has been saved. */
export function EditionPanel({ id, first }: { readonly id: string; readonly first: WorkflowView }) {
  const { language, words } = useWords()
  const { ask } = useApi()
  const [fresh, setFresh] = useState(first)
  const view = fresh.version > first.version ? fresh : first
  const saved = useFormFields(([fields]) => fields['version']?.value)
  const heading = useId()

  useEffect(() => {
    if (saved === view.version) return
    let wanted = true
    // Without an answer the panel stays as it was; every step checks the version again.
    ask(`/editions/${id}/workflow`).then(
      async (answer) => {
        if (!answer.ok) return
        const found = (await answer.json()) as WorkflowView
        if (wanted) setFresh(found)
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [ask, id, saved, view.version])

  return (
    <section className="hse-panel hse-workflow" aria-labelledby={heading}>
      <h2 id={heading}>{words(workflowText.heading)}</h2>
      <EditionProgress state={view.state} />
      <p>{view.situation}</p>
      {view.publishing ? <EditionStanding first={view.publishing} edition={id} /> : null}
      {view.notices.map((each) => (
        <p key={each} className="hse-workflow__notice">
          {each}
        </p>
      ))}
      {view.newerSource ? <BroughtUpButton newer={view.newerSource} /> : null}
      {view.actions.map(({ transition, refusals }) => (
        <StepButton
          key={transition}
          id={id}
          transition={transition}
          version={view.version}
          refusals={refusals}
        />
      ))}
      {view.locked ? <LockedEdition view={view} /> : null}
      {view.difference ? (
        <details>
          <summary>{words(workflowText.changedFrom, { edition: view.difference.edition })}</summary>
          {view.difference.parts.length === 0 ? (
            <p>{words(workflowText.changedNothing)}</p>
          ) : (
            view.difference.parts.map(({ label, stretches }) => (
              <div key={label}>
                <h3>{label}</h3>
                <BlockDifference content={stretches} language={language} />
              </div>
            ))
          )}
        </details>
      ) : null}
      <details>
        <summary>{words(workflowText.history)}</summary>
        {view.steps.length === 0 ? <p>{words(workflowText.noHistory)}</p> : null}
        <ol className="hse-history">
          {view.steps.map(({ at, what, who, note }) => (
            <li key={`${at}${what}`}>
              <strong>{what}</strong> <time dateTime={at}>{spokenInstant(at, language)}</time>,{' '}
              {who}
              {note === null ? null : <blockquote>{note}</blockquote>}
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}
