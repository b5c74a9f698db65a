'use client'
import { Button, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../admin/use-words.tsx'
import { lawPanelText } from './law-panel-text.ts'
import type { Proposal } from './proposals.ts'

/** Adds what is proposed to the form. A person looks it over and saves: that confirms it. */
export function TieButton({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const { words } = useWords()
  const { addFieldRow, getDataByPath } = useForm()
  const [added, setAdded] = useState(false)
  if (added) return <p role="status">{words(lawPanelText.added)}</p>
  return (
    <Button
      buttonStyle="secondary"
      size="medium"
      onClick={() => {
        const before = getDataByPath<unknown[] | undefined>('law')?.length ?? 0
        for (const [index, { regulation, section }] of proposals.entries()) {
          addFieldRow({
            path: 'law',
            rowIndex: before + index,
            schemaPath: 'guidelines.law',
            subFieldState: {
              regulation: { value: regulation, initialValue: regulation, valid: true },
              section: { value: section ?? '', initialValue: section ?? '', valid: true },
            },
          })
        }
        setAdded(true)
      }}
    >
      {words(lawPanelText.add)}
    </Button>
  )
}
