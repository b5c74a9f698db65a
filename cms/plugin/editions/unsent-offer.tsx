'use client'
import { Button, useConfig, useForm, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import { useId, useState } from 'react'
import { type FieldLike, leavesOf, valueAt } from '../admin/conflict.ts'
import { wordDifference } from '../core/difference.ts'
import { WordDifference } from '../admin/difference-view.tsx'
import { spokenInstant } from '../admin/spoken-dates.ts'
import { spokenValue } from '../admin/spoken-value.ts'
import { useWords } from '../admin/use-words.tsx'
import type { UnsentText } from './unsent-text.ts'
import { unsentText } from './unsent-words.ts'

/** Text from an earlier visit: what it is, and what to do with it. */
export function UnsentOffer({
  text,
  usable,
  onUse,
  onThrowAway,
}: {
  readonly text: UnsentText
  readonly usable: boolean
  readonly onUse: () => Promise<void>
  readonly onThrowAway: () => void
}) {
  const { language, words } = useWords()
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { getData } = useForm()
  const [working, setWorking] = useState(false)
  const heading = useId()

  const label = (each: unknown): string => {
    const said = getTranslation(each as Parameters<typeof getTranslation>[0], i18n)
    return typeof said === 'string' ? said : ''
  }
  const speech = { language, label, titles: new Map<string, string>() }
  const config = getEntityConfig({ collectionSlug: 'editions' })
  const now: unknown = getData()
  const fields = leavesOf(config.fields as unknown as readonly FieldLike[])
    .filter(({ path }) => (path.split('.')[0] ?? path) in text.fields)
    .map((leaf) => ({
      label: leaf.labels.map(label).join(' – '),
      before: spokenValue(valueAt(now, leaf.path), leaf.field, speech),
      after: spokenValue(valueAt(text.fields, leaf.path), leaf.field, speech),
    }))
    .filter(({ before, after }) => before !== after)
  return (
    <section className="hse-panel hse-panel--warning" aria-labelledby={heading}>
      <h2 id={heading}>
        {words(unsentText.offerHeading, { when: spokenInstant(text.at, language) })}
      </h2>
      <p>{words(usable ? unsentText.offerExplanation : unsentText.offerLocked)}</p>
      <dl className="hse-unsent">
        {fields.map((field) => (
          <div key={field.label}>
            <dt>{field.label}</dt>
            <dd className="hse-choice__text">
              <WordDifference
                content={wordDifference(field.before, field.after)}
                language={language}
              />
            </dd>
          </div>
        ))}
      </dl>
      <div className="hse-buttons">
        {usable ? (
          <Button
            size="medium"
            margin={false}
            disabled={working}
            onClick={() => {
              setWorking(true)
              void onUse()
            }}
          >
            {words(unsentText.use)}
          </Button>
        ) : null}
        <Button
          buttonStyle="secondary"
          size="medium"
          margin={false}
          disabled={working}
          onClick={onThrowAway}
        >
          {words(unsentText.throwAway)}
        </Button>
      </div>
    </section>
  )
}
