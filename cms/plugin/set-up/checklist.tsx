import { Link } from '@payloadcms/ui'
import { spokenInstant } from '../admin/spoken-dates.ts'
import { fill, say, type Text } from '../core/text.ts'
import type { SetUpTick } from '../generated-types.ts'
import { looksDone } from './rules.ts'
import { seenWords } from './seen-words.ts'
import type { SetUpStanding } from './standing.ts'
import { itemText, setUpText } from './text.ts'
import { TickButton } from './tick-button.tsx'

interface Shown {
  readonly standing: SetUpStanding
  /** Address of the admin, such as `/admin`. */
  readonly admin: string
  readonly language: string
}

/** The check list of the start page until all is ticked; then a closed line, from which a tick can be taken back. */
export function Checklist({ standing, admin, language }: Shown) {
  const words = (text: Text): string => say(text, language)
  const { items, left } = standing
  if (left === 0) {
    return (
      <details className="hse-set-up">
        <summary>{words(setUpText.finished)}</summary>
        <Items standing={standing} admin={admin} language={language} />
      </details>
    )
  }
  return (
    <section className="hse-panel hse-set-up" aria-labelledby="hse-set-up">
      <h2 id="hse-set-up">
        {words(setUpText.heading)}{' '}
        <span className="hse-set-up__left">
          {words(fill(setUpText.left, { left, all: items.length }))}
        </span>
      </h2>
      <p>{words(setUpText.lead)}</p>
      <Items standing={standing} admin={admin} language={language} />
    </section>
  )
}

function Items({ standing: { items, seen }, admin, language }: Shown) {
  const words = (text: Text): string => say(text, language)
  return (
    <ol className="hse-set-up__items">
      {items.map(({ item, mayTick: may, place, tick }) => {
        const { link, meaning, name } = itemText[item]
        return (
          <li key={item} className={tick ? 'hse-set-up__ticked' : undefined}>
            <h3>
              {tick ? <span aria-hidden="true">✓ </span> : null}
              {words(name)}
            </h3>
            <p>{words(meaning)}</p>
            <p className="hse-set-up__seen">
              {words(seenWords[item](seen))} {looksDone[item](seen) ? words(setUpText.seen) : null}
            </p>
            {place === null || link === null ? null : (
              <p>
                <Link href={`${admin}/collections/${place}`}>{words(link)}</Link>
              </p>
            )}
            {tick ? <p>{words(tickedBy(tick, language))}</p> : null}
            {may ? (
              <TickButton item={item} ticked={tick !== null} />
            ) : tick ? null : (
              <p>{words(setUpText.administrator)}</p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function tickedBy({ at, name }: SetUpTick, language: string): Text {
  return fill(setUpText.ticked, {
    name: name ?? setUpText.somebody,
    when: at ? spokenInstant(at, language) : '',
  })
}
