'use client'
import { useFormFields } from '@payloadcms/ui'
import { inShortLimits } from '../../../../content/schema/guideline.ts'
import { fill } from '../../core/text.ts'
import { useWords } from '../../admin/use-words.tsx'
import { inShortFaults, inShortSentences } from './rules.ts'
import { inShortText, refusalText } from '../text.ts'
import '../../hse-admin.css'

/** Counts the sentences that say an edition in short while they are written, and says what is wrong with them. */
export function InShortCount() {
  const { words } = useWords()
  const value = useFormFields(([fields]) => fields['inShort']?.value)
  const text = typeof value === 'string' ? value : null
  const sentences = inShortSentences(text)
  const faults = inShortFaults(text)
  if (faults.length > 0) {
    return (
      <ul className="hse-field-error hse-in-short" aria-live="polite">
        {faults.map(({ code, values }) => (
          <li key={`${code}${JSON.stringify(values)}`}>{words(fill(refusalText[code], values))}</li>
        ))}
      </ul>
    )
  }
  return (
    <p className="hse-date__spoken" aria-live="polite">
      {sentences.length === 0
        ? words(inShortText.none)
        : words(inShortText.enough, {
            count: sentences.length,
            longest: Math.max(...sentences.map(({ length }) => length)),
            most: inShortLimits.longest,
          })}
    </p>
  )
}
