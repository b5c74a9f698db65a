'use client'
import { useAllFormFields, useForm, useFormProcessing } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import { conflictSettled } from '../admin/conflict.ts'
import { useApi } from '../admin/saved-document.tsx'
import { contentFields } from './rules.ts'
import { type SaveOutcome, saveContent } from './save-content.ts'
import type { EditionState } from './text.ts'
import {
  changedContent,
  type Content,
  keepUnsent,
  setAside,
  unsentKey,
  type UnsentText,
  unsentTexts,
} from './unsent-text.ts'

/** What the status line says. */
export type SaveStatus =
  | { readonly kind: 'idle' | 'writing' | 'saving' | 'keptByHand' | 'noRoom' }
  | { readonly kind: 'saved'; readonly at: string }
  | Exclude<SaveOutcome, { kind: 'saved' }>

/** How long after the last keystroke text is sent, and how long after a failure it is tried again, in milliseconds. */
const pauseInTyping = 2000
const pauseAfterFailure = 15_000

/** True where saving by itself changes nothing but the text: saving what was sent or approved makes it a draft again. */
export function savesItself(state: EditionState): boolean {
  return state === 'draft' || state === 'changesRequested'
}

/** Watches the form of an edition: saves drafts by itself, and keeps on the device what the server has not got. */
export function useKeptText(
  account: string,
  edition: string,
): {
  state: EditionState
  status: SaveStatus
  offers: readonly UnsentText[]
  use: (text: UnsentText) => Promise<void>
  throwAway: (text: UnsentText) => void
} {
  const [fields, dispatch] = useAllFormFields()
  const form = useForm()
  const processing = useFormProcessing()
  const { ask, sessionEnded } = useApi()
  const [visit] = useState(() => crypto.randomUUID())
  const key = unsentKey(account, edition, visit)
  const state = (fields['state']?.value ?? 'draft') as EditionState
  const version = Number(fields['version']?.value)
  const refused = fields['version']?.valid === false

  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' })
  const [offers, setOffers] = useState<readonly UnsentText[]>([])
  const [attempt, setAttempt] = useState(0)
  const touched = useTouched()
  /** What the server has, by field. */
  const saved = useRef<Content>({})
  const seen = useRef(version)
  /** What of the form the server had not got when it was last looked at. */
  const unsent = useRef<Content>({})
  const sending = useRef(false)
  /** The version that a save was refused for; nothing is sent until the person has chosen. */
  const conflict = useRef<number | null>(null)

  /** True from the moment a person has chosen between two versions until the form has taken the choice over. */
  const choosing = useRef(false)

  useEffect(() => {
    const chosen = (): void => {
      choosing.current = true
    }
    addEventListener(conflictSettled, chosen)
    return () => {
      removeEventListener(conflictSettled, chosen)
    }
  }, [])

  const first = useRef(true)
  useEffect(() => {
    if (!first.current) return
    first.current = false
    saved.current = contentOf(form.getData())
    const who = { account, edition, visit }
    setOffers(unsentTexts(localStorage, who, saved.current, new Date()))
  }, [account, edition, form, visit])

  const send = useCallback(
    async (changed: Content, from: number) => {
      sending.current = true
      setStatus({ kind: 'saving' })
      // The form's own button waits, so that the two never race each other with the same version.
      form.setBackgroundProcessing(true)
      const outcome = await saveContent(ask, edition, changed, from, sessionEnded)
      form.setBackgroundProcessing(false)
      sending.current = false
      setStatus(outcome)
      if (outcome.kind === 'conflict') {
        conflict.current = from
        const errors = [{ path: 'version', message: outcome.reason }]
        dispatch({ type: 'ADD_SERVER_ERRORS', errors })
      }
      if (outcome.kind !== 'saved') return
      saved.current = { ...saved.current, ...changed }
      seen.current = outcome.version
      dispatch({ type: 'UPDATE', path: 'state', value: outcome.state, initialValue: outcome.state })
      // What was saved is the new ground to compare with. An editor would start anew from it and lose the caret.
      for (const [path, value] of Object.entries(changed)) {
        if (typeof value === 'string') dispatch({ type: 'UPDATE', path, initialValue: value })
      }
      const { version: next } = outcome
      dispatch({ type: 'UPDATE', path: 'version', value: next, initialValue: next, valid: true })
    },
    [ask, dispatch, edition, form, sessionEnded],
  )

  useEffect(() => {
    // From the fields, not from the form: the form may be a step ahead of them, and the version stands among them.
    const now = contentOf(reduceFieldsToValues(fields, true))
    const moved = version !== seen.current
    seen.current = version
    if (moved && !choosing.current) {
      saved.current = now
      if (Object.keys(changedContent(now, unsent.current)).length > 0) {
        // The page was read anew, over what was being written: that becomes an offer.
        setAside(localStorage, key, `${key}-before-${String(version)}`)
        setOffers(unsentTexts(localStorage, { account, edition, visit }, now, new Date()))
      } else {
        form.setModified(false)
        setStatus({ kind: 'saved', at: new Date().toISOString() })
      }
    }
    if (moved) choosing.current = false
    if (!touched.current) saved.current = now
    if (conflict.current !== null && version !== conflict.current) conflict.current = null
    if (refused) conflict.current = version

    const changed = changedContent(saved.current, now)
    unsent.current = changed
    const room = keepUnsent(localStorage, key, changed, new Date())
    if (Object.keys(changed).length === 0) {
      if (touched.current && !sending.current && !processing) form.setModified(false)
      setStatus(settled)
      return
    }
    if (!room) setStatus({ kind: 'noRoom' })
    else if (!savesItself(state)) setStatus({ kind: 'keptByHand' })
    if (!savesItself(state) || processing || sending.current || conflict.current !== null) return
    if (room)
      setStatus((each) =>
        each.kind === 'idle' || each.kind === 'saved' ? { kind: 'writing' } : each,
      )
    const wait = setTimeout(() => void send(changed, version), pauseInTyping)
    return () => {
      clearTimeout(wait)
    }
  }, [
    account,
    attempt,
    edition,
    fields,
    form,
    key,
    processing,
    refused,
    send,
    state,
    touched,
    version,
    visit,
  ])

  useEffect(() => {
    const again = (): void => {
      setAttempt((count) => count + 1)
    }
    addEventListener('online', again)
    const later = ['offline', 'noAnswer'].includes(status.kind)
      ? setTimeout(again, pauseAfterFailure)
      : null
    return () => {
      removeEventListener('online', again)
      if (later !== null) clearTimeout(later)
    }
  }, [status])

  const throwAway = (text: UnsentText): void => {
    localStorage.removeItem(text.key)
    setOffers((all) => all.filter((each) => each.key !== text.key))
  }
  const use = async (text: UnsentText): Promise<void> => {
    keepUnsent(localStorage, key, text.fields, new Date())
    await form.reset({ ...form.getData(), ...text.fields })
    form.setModified(true)
    throwAway(text)
  }
  return { state, status, offers, use, throwAway }
}

/** When nothing is left to save, only what was said about a save stays. */
function settled(status: SaveStatus): SaveStatus {
  return status.kind === 'saved' || status.kind === 'saving' ? status : { kind: 'idle' }
}

function contentOf(values: Content): Content {
  return Object.fromEntries(contentFields.map((field) => [field, values[field]]))
}

/** Becomes true when a person does something: editors rewrite a text on their own while they load. */
function useTouched(): { readonly current: boolean } {
  const touched = useRef(false)
  useEffect(() => {
    const touch = (): void => {
      touched.current = true
    }
    // Dictation and autofill come as input alone.
    const events = ['pointerdown', 'keydown', 'paste', 'drop', 'input'] as const
    for (const event of events) addEventListener(event, touch, { capture: true })
    return () => {
      for (const event of events) removeEventListener(event, touch, { capture: true })
    }
  }, [])
  return touched
}
