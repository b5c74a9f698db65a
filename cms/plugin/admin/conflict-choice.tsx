'use client'
import { useId } from 'react'
import { conflictText } from './conflict-text.ts'
import { wordDifference } from '../core/difference.ts'
import { useWords } from './use-words.tsx'

/** Which of two versions of a field stands. */
export type Side = 'mine' | 'saved'

/** One field in two versions, what differs marked, and the choice between them. */
export function ConflictChoice({
  legend,
  mine,
  saved,
  side,
  onChoose,
}: {
  readonly legend: string
  readonly mine: string
  readonly saved: string
  readonly side: Side
  readonly onChoose: (side: Side) => void
}) {
  const { words } = useWords()
  const name = useId()
  const parts = wordDifference(saved, mine)
  const versions = [
    { value: 'mine', text: mine, hidden: 'removed' },
    { value: 'saved', text: saved, hidden: 'added' },
  ] as const
  return (
    <fieldset className="hse-choice">
      <legend>{legend}</legend>
      <div className="hse-choice__sides">
        {versions.map(({ value, text, hidden }) => (
          <div
            key={value}
            className={`hse-choice__side${side === value ? ' hse-choice__side--chosen' : ''}`}
          >
            <label>
              <input
                type="radio"
                name={name}
                value={value}
                checked={side === value}
                onChange={() => {
                  onChoose(value)
                }}
              />
              {words(value === 'mine' ? conflictText.yours : conflictText.saved)}
            </label>
            <div className="hse-choice__text">
              {text === '' ? (
                <em>{words(conflictText.empty)}</em>
              ) : (
                parts
                  .filter((part) => part.kind !== hidden)
                  .map((part, index) =>
                    part.kind === 'same' ? (
                      <span key={index}>{part.text}</span>
                    ) : (
                      <mark key={index}>{part.text}</mark>
                    ),
                  )
              )}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
