'use client'
import { useConfig, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

/** A document as the database has it now. */
export type SavedDocument = Readonly<Record<string, unknown>> & { readonly version: number }

/** Ways to ask the API from the admin, in the language of the admin. */
export function useApi(): {
  ask: (path: string, init?: RequestInit) => Promise<Response>
  fetchSaved: () => Promise<SavedDocument | null>
  titleOf: (collection: string, id: string) => Promise<string | null>
  sessionEnded: () => Promise<boolean>
} {
  const { config, getEntityConfig } = useConfig()
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { code } = useLocale()
  const { language } = useTranslation().i18n
  const api = config.routes.api

  const ask = useCallback(
    (path: string, init: RequestInit = {}) =>
      fetch(`${api}${path}`, {
        credentials: 'include',
        ...init,
        headers: {
          'accept-language': language,
          ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
      }),
    [api, language],
  )

  const fetchSaved = useCallback(async () => {
    const place = globalSlug ? `/globals/${globalSlug}` : `/${String(collectionSlug)}/${String(id)}`
    const answer = await ask(`${place}?depth=0&locale=${code}&fallback-locale=none`)
    if (!answer.ok) return null
    const found = (await answer.json()) as unknown
    return isSaved(found) ? found : null
  }, [ask, code, collectionSlug, globalSlug, id])

  const titleOf = useCallback(
    async (collection: string, related: string) => {
      const answer = await ask(`/${collection}/${related}?depth=0&locale=${code}`)
      if (!answer.ok) return null
      const found = (await answer.json()) as Record<string, unknown>
      const title = found[getEntityConfig({ collectionSlug: collection }).admin.useAsTitle ?? 'id']
      return typeof title === 'string' ? title : null
    },
    [ask, code, getEntityConfig],
  )
  const accounts = config.admin.user
  const sessionEnded = useCallback(async () => {
    const answer = await ask(`/${accounts}/me?depth=0`)
    const { user } = (await answer.json()) as { user: unknown }
    return user === null
  }, [accounts, ask])
  return { ask, fetchSaved, titleOf, sessionEnded }
}

function isSaved(value: unknown): value is SavedDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number'
  )
}
