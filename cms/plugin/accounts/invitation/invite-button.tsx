'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../../admin/saved-document.tsx'
import { useWords } from '../../admin/use-words.tsx'
import { refusalOf } from '../../core/refusal-of.ts'
import { invitationText } from './text.ts'

/** Sends an invitation, and says where it went or what was in the way. */
export function InviteButton({ id, again }: { readonly id: string; readonly again: boolean }) {
  const { words } = useWords()
  const { ask } = useApi()
  const [working, setWorking] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  const send = async (): Promise<void> => {
    setWorking(true)
    setFault(null)
    try {
      const answer = await ask(`/people/${id}/invite`, { method: 'POST' })
      if (answer.ok) setSentTo(((await answer.json()) as { email: string }).email)
      else setFault((await refusalOf(answer)) ?? words(invitationText.noAnswer))
    } catch {
      setFault(words(invitationText.noAnswer))
    } finally {
      setWorking(false)
    }
  }

  if (sentTo !== null) {
    return <p role="status">{words(invitationText.sent, { email: sentTo })}</p>
  }
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={working}
        onClick={() => void send()}
      >
        {words(again ? invitationText.again : invitationText.send)}
      </Button>
      {fault === null ? null : (
        <p className="hse-field-error" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}
