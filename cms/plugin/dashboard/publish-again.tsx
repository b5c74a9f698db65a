'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { refusalOf } from '../core/refusal-of.ts'
import { useApi } from '../admin/saved-document.tsx'
import { useWords } from '../admin/use-words.tsx'
import { dashboardText } from './text.ts'

/** Asks for a publish; after a refusal, that is the confirmation that many documents may disappear. */
export function PublishAgain({
  confirms,
  onRequested,
}: {
  readonly confirms: boolean
  /** Called when the publish is asked for. */
  readonly onRequested: () => Promise<void>
}) {
  const { words } = useWords()
  const { ask } = useApi()
  const [answer, setAnswer] = useState<{ fault: boolean; text: string } | null>(null)
  const [working, setWorking] = useState(false)

  const publish = async (): Promise<void> => {
    setWorking(true)
    try {
      const response = await ask('/hse/publish', {
        method: 'POST',
        body: JSON.stringify({ confirm: confirms }),
      })
      if (response.ok) {
        setAnswer(null)
        await onRequested()
      } else {
        setAnswer({
          fault: true,
          text: (await refusalOf(response)) ?? words(dashboardText.noAnswer),
        })
      }
    } catch {
      setAnswer({ fault: true, text: words(dashboardText.noAnswer) })
    }
    setWorking(false)
  }

  return (
    <>
      <Button
        buttonStyle={confirms ? 'primary' : 'secondary'}
        size="medium"
        margin={false}
        disabled={working}
        onClick={() => void publish()}
      >
        {words(
          working
            ? dashboardText.working
            : confirms
              ? dashboardText.confirmPublish
              : dashboardText.publishAgain,
        )}
      </Button>
      <p className={answer?.fault ? 'hse-field-error' : undefined} role="status">
        {answer?.text ?? ''}
      </p>
    </>
  )
}
