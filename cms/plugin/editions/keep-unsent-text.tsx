'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { type RefCallback, useCallback, useState } from 'react'
import { useWords } from '../admin/use-words.tsx'
import { spokenTime } from '../admin/spoken-dates.ts'
import { isOpen } from './rules.ts'
import { stateText } from './text.ts'
import { UnsentOffer } from './unsent-offer.tsx'
import { unsentText } from './unsent-words.ts'
import { type SaveStatus, savesItself, useKeptText } from './use-kept-text.tsx'
import '../hse-admin.css'

/**
 * Saves an open edition by itself while someone writes, and keeps on the device, per account, whatever the server does
 * not have yet. Text of an earlier visit that was not saved is offered again.
 */
export function KeepUnsentText() {
  const { id, hasSavePermission } = useDocumentInfo()
  const { user } = useAuth()
  // A session that ends takes user and permission away in the middle of a sentence: what is on the screen is still
  // theirs, and kept for them.
  const [account, setAccount] = useState(user ? String(user.id) : null)
  const [writes, setWrites] = useState(hasSavePermission === true)
  if (user && String(user.id) !== account) setAccount(String(user.id))
  if (hasSavePermission === true && !writes) setWrites(true)
  if (id === undefined || account === null || !writes) return null
  return <KeptText key={`${account}:${String(id)}`} account={account} edition={String(id)} />
}

function KeptText({ account, edition }: { readonly account: string; readonly edition: string }) {
  const { language, words } = useWords()
  const kept = useKeptText(account, edition)
  const open = isOpen(kept.state)

  const line = (status: SaveStatus): string => {
    switch (status.kind) {
      case 'idle':
        return savesItself(kept.state)
          ? words(unsentText.automatic)
          : words(unsentText.byHand, { state: words(stateText[kept.state]).toLowerCase() })
      case 'saved':
        return words(unsentText.saved, { time: spokenTime(status.at, language) })
      case 'refused':
        return words(unsentText.refused, { reason: status.reason })
      default:
        return words(unsentText[status.kind])
    }
  }
  const measured = useMeasured()
  const trouble = !['idle', 'writing', 'saving', 'saved'].includes(kept.status.kind)
  return (
    <>
      {kept.offers.map((text) => (
        <UnsentOffer
          key={text.key}
          text={text}
          usable={open}
          onUse={() => kept.use(text)}
          onThrowAway={() => {
            kept.throwAway(text)
          }}
        />
      ))}
      {open ? (
        <p
          ref={measured}
          className={`hse-status${trouble ? ' hse-status--trouble' : ''}`}
          role="status"
          aria-live="polite"
        >
          {line(kept.status)}
        </p>
      ) : null}
    </>
  )
}

/** Tells the style sheet how high the line is: the bar of the editor keeps in sight below it, not behind it. */
function useMeasured(): RefCallback<HTMLElement> {
  return useCallback((line) => {
    if (line === null) return undefined
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => {
      style.setProperty('--hse-status-height', `${String(line.offsetHeight)}px`)
    })
    observer.observe(line)
    return () => {
      observer.disconnect()
      style.removeProperty('--hse-status-height')
    }
  }, [])
}
