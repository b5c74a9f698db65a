'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { type ReactNode, useState } from 'react'
import { refusalOf } from '../core/refusal-of.ts'
import { useApi } from '../admin/saved-document.tsx'
import { useWords } from '../admin/use-words.tsx'
import { workflowText } from '../editions/workflow-text.ts'

/** Begins a new edition of a guideline in a language and goes to it. */
export function NewEditionButton({
  guideline,
  language,
  refused = false,
  children,
}: {
  readonly guideline: string
  readonly language: string
  readonly refused?: boolean
  readonly children: ReactNode
}) {
  const { words } = useWords()
  const { ask } = useApi()
  const { admin } = useConfig().config.routes
  const router = useRouter()
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  const begin = async (): Promise<void> => {
    setWorking(true)
    setFault(null)
    try {
      const body = JSON.stringify({ language })
      const answer = await ask(`/guidelines/${guideline}/new-edition`, { method: 'POST', body })
      if (answer.ok) {
        const { doc } = (await answer.json()) as { doc: { id: string } }
        router.push(`${admin}/collections/editions/${doc.id}`)
        return
      }
      setFault((await refusalOf(answer)) ?? words(workflowText.noAnswer))
    } catch {
      setFault(words(workflowText.noAnswer))
    }
    setWorking(false)
  }

  return (
    <>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={refused || working}
        onClick={() => void begin()}
      >
        {working ? words(workflowText.working) : children}
      </Button>
      {fault === null ? null : (
        <p className="hse-field-error" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}
