'use client'
import { Button, useForm, useFormFields } from '@payloadcms/ui'
import { useWords } from '../admin/use-words.tsx'
import { workflowText } from './workflow-text.ts'
import type { WorkflowView } from './workflow-view.ts'

/** Lets the translator say that the text holds what a newer Norwegian edition changed. Saved with the draft. */
export function BroughtUpButton({
  newer,
}: {
  readonly newer: NonNullable<WorkflowView['newerSource']>
}) {
  const { words } = useWords()
  const { setModified } = useForm()
  const source = useFormFields(([fields]) => fields['sourceEdition']?.value)
  const dispatch = useFormFields(([, change]) => change)
  if (source === newer.id) {
    return <p role="status">{words(workflowText.broughtUp, { edition: newer.edition })}</p>
  }
  return (
    <>
      <p>{words(workflowText.bringUpWill, { edition: newer.edition })}</p>
      <Button
        buttonStyle="secondary"
        size="medium"
        onClick={() => {
          dispatch({ type: 'UPDATE', path: 'sourceEdition', value: newer.id })
          setModified(true)
        }}
      >
        {words(workflowText.bringUp, { edition: newer.edition })}
      </Button>
    </>
  )
}
