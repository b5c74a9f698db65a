'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { useApi } from '../admin/saved-document.tsx'
import { useWords } from '../admin/use-words.tsx'
import { refusalOf } from '../core/refusal-of.ts'
import { dashboardText } from '../dashboard/text.ts'
import type { SetUpItem } from './rules.ts'
import { itemText, setUpText } from './text.ts'

/** Ticks an item of the check list, or takes the tick back. */
export function TickButton({
  item,
  ticked,
}: {
  readonly item: SetUpItem
  readonly ticked: boolean
}) {
  const { words } = useWords()
  const { ask } = useApi()
  const router = useRouter()
  const [fault, setFault] = useState('')
  const [working, setWorking] = useState(false)

  const press = async (): Promise<void> => {
    setWorking(true)
    setFault('')
    try {
      const body = JSON.stringify({ item, done: !ticked })
      const answer = await ask('/hse/set-up', { method: 'POST', body })
      if (answer.ok) router.refresh()
      else setFault((await refusalOf(answer)) ?? words(dashboardText.noAnswer))
    } catch {
      setFault(words(dashboardText.noAnswer))
    }
    setWorking(false)
  }

  const says = ticked ? setUpText.takeBack : setUpText.tick
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={working}
        onClick={() => void press()}
      >
        {words(working ? dashboardText.working : says, { item: itemText[item].name })}
      </Button>
      <p className={fault === '' ? undefined : 'hse-field-error'} role="status">
        {fault}
      </p>
    </>
  )
}
