import type { ReactElement } from 'react'
import type { PageLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** A field that two people have written: what stands now, and what this person wrote. */
export interface Clash {
  readonly label: string
  readonly theirs: string
  readonly mine: string
}

/** Both texts side by side, where someone else saved first. Nothing where nobody did, or no field differs. */
export function Conflict({
  language,
  clashes,
}: {
  readonly language: PageLanguage
  /** Null where nobody else saved. */
  readonly clashes: readonly Clash[] | null
}): ReactElement | null {
  const differing = (clashes ?? []).filter((each) => each.theirs !== each.mine)
  if (differing.length === 0) return null
  return (
    <section className="conflict" aria-labelledby="conflict">
      <h2 className="section-title" id="conflict">
        {words.bothTexts[language]}
      </h2>
      {differing.map(({ label, theirs, mine }) => (
        <div className="conflict__field" key={label}>
          <h3 className="row__title">{label}</h3>
          <dl className="conflict__texts">
            <div>
              <dt>{words.theirs[language]}</dt>
              <dd>{theirs === '' ? words.empty[language] : theirs}</dd>
            </div>
            <div>
              <dt>{words.mine[language]}</dt>
              <dd>{mine === '' ? words.empty[language] : mine}</dd>
            </div>
          </dl>
        </div>
      ))}
    </section>
  )
}
