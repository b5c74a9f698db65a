'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { fill, say, type Text } from '../core/text.ts'

type Values = Parameters<typeof fill>[1]

/** Says a text in the language of the admin, with its `{name}` places filled in. */
export function useWords(): { language: string; words: (text: Text, values?: Values) => string } {
  const { language } = useTranslation().i18n
  const words = useCallback(
    (text: Text, values?: Values) => say(values ? fill(text, values) : text, language),
    [language],
  )
  return { language, words }
}
