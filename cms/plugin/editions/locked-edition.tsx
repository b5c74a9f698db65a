'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { NewEditionButton } from '../guidelines/new-edition-button.tsx'
import { useWords } from '../admin/use-words.tsx'
import { workflowText } from './workflow-text.ts'
import type { WorkflowView } from './workflow-view.ts'

/** What can be done with an edition that can no longer be changed: read it on the site, or make the next one. */
export function LockedEdition({ view }: { readonly view: WorkflowView }) {
  const { words } = useWords()
  const { admin } = useConfig().config.routes
  const { next } = view
  return (
    <>
      {view.publicAddress ? (
        <p>
          <a href={view.publicAddress}>{words(workflowText.readOnline)}</a>
        </p>
      ) : null}
      {next?.open ? (
        <p>
          <Link href={`${admin}/collections/editions/${next.open.id}`}>
            {words(workflowText.openDraft)}
          </Link>
          {'. '}
          {words(workflowText.openDraftWill, {
            edition: next.open.edition,
            state: next.open.state,
          })}
        </p>
      ) : (
        <div className="hse-step">
          <NewEditionButton
            guideline={view.guideline}
            language={view.language}
            refused={next?.allowed !== true}
          >
            {words(workflowText.newEdition)}
          </NewEditionButton>
          <p>
            {words(next?.allowed ? workflowText.newEditionWill : workflowText.newEditionRefused)}
          </p>
        </div>
      )}
    </>
  )
}
