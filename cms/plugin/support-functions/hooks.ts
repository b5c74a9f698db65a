import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
} from 'payload'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from '../publishing/request.ts'

const emailForm = {
  nb: 'Skriv en e-postadresse, for eksempel brannvern@universitet.example.',
  en: 'Write an e-mail address, such as fire@university.example.',
} satisfies Text

/** The shared address is one. */
export const keepSupportFunction: CollectionBeforeChangeHook = ({ data, req }) => {
  const { email } = data as { email?: string | null }
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    refuse(req, emailForm, { field: 'email', code: 'emailForm' })
  }
  return data
}

/** Support functions are part of what readers see. */
export const publishSupport: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id, version } = doc as { id: string; version: number }
  if (optionsOf(req.payload).disabled) return
  await requestPublish(req, `support-functions:${id}:${String(version)}`)
}

/** What was deleted is gone for readers too. */
export const publishWithoutSupport: CollectionAfterDeleteHook = async ({ id, req }) => {
  if (optionsOf(req.payload).disabled) return
  await requestPublish(req, `support-functions:${String(id)}:deleted`)
}
