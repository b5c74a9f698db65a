'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useWords } from '../admin/use-words.tsx'
import type { Text } from '../core/text.ts'
import { panelText } from './panel-text.ts'
import type { ShownLine, ShownPlan, Told } from './told.ts'

/** What reading a file in would do, line by line, and what to decide of it. */
export function ImportPreview({
  carryOut,
  plan,
  units,
  working,
}: {
  readonly plan: ShownPlan
  /** Units are made inactive, all else gets a last day. */
  readonly units: boolean
  readonly working: boolean
  readonly carryOut: (leave: boolean) => void
}) {
  const { words } = useWords()
  const field = useId()
  const [leave, setLeave] = useState(false)
  const { absent, changed, fresh, unchanged, wrong } = plan.counts
  const some = fresh + changed > 0 || (leave && absent > 0)
  return (
    <div className="hse-import__preview">
      <h3>{words(panelText.preview)}</h3>
      <p>
        {words(panelText.lines, { rows: plan.rows })}{' '}
        {words(panelText.unchanged, { count: unchanged })}
      </p>
      {plan.passedOver.length > 0 ? (
        <p>{words(panelText.passedOver, { columns: plan.passedOver.join(', ') })}</p>
      ) : null}
      <Lines heading="wrong" count={wrong} lines={plan.wrong} open />
      <Lines heading="changed" count={changed} lines={plan.changed} open={changed <= 20} />
      <Lines heading="fresh" count={fresh} lines={plan.fresh} />
      <Lines heading="absent" count={absent} lines={plan.absent} />
      {absent > 0 ? (
        <div className="hse-import__leave">
          <input
            id={`${field}-leave`}
            type="checkbox"
            checked={leave}
            aria-describedby={`${field}-hint`}
            onChange={({ target }) => {
              setLeave(target.checked)
            }}
          />
          <label htmlFor={`${field}-leave`}>
            {words(units ? panelText.leaveUnits : panelText.leave, { count: absent })}
          </label>
          <p id={`${field}-hint`}>{words(panelText.leaveHint)}</p>
        </div>
      ) : null}
      {some ? (
        <div className="hse-buttons">
          <Button
            size="medium"
            margin={false}
            disabled={working}
            onClick={() => {
              carryOut(leave)
            }}
          >
            {words(panelText.carryOut)}
          </Button>
        </div>
      ) : (
        <p>{words(wrong > 0 ? panelText.onlyWrong : panelText.nothing)}</p>
      )}
    </div>
  )
}

function Lines({
  count,
  heading,
  lines,
  open = false,
}: {
  readonly heading: 'fresh' | 'changed' | 'wrong' | 'absent'
  readonly count: number
  readonly lines: readonly ShownLine[]
  readonly open?: boolean
}) {
  const { words } = useWords()
  if (count === 0) return null
  return (
    <details open={open} className={heading === 'wrong' ? 'hse-import__wrong' : undefined}>
      <summary>{words(panelText[heading], { count })}</summary>
      <ul>
        {lines.map(({ changes, faults, line, shown }, index) => (
          <li key={index}>
            {line === null ? null : <span>{words(panelText.line, { line })}</span>}{' '}
            <strong>{shown}</strong>
            {changes.length + faults.length > 0 ? (
              <ul>
                {changes.map((each, at) => (
                  <li key={at}>{words(changeText(each), { ...each })}</li>
                ))}
                {faults.map((each, at) => (
                  <li key={at}>{words(each)}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      {count > lines.length ? (
        <p>{words(panelText.more, { count: count - lines.length })}</p>
      ) : null}
    </details>
  )
}

function changeText({ from, to }: Told): Text {
  if (from.nb === '') return panelText.set
  return to.nb === '' ? panelText.removed : panelText.from
}
