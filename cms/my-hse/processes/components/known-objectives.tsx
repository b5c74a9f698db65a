import type { ReactElement } from 'react'
import { objectivesAddress } from '../../../../content/addresses/my-hse.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { InputObjectives } from '../../../plugin/processes/inputs/objectives.ts'
import { objectiveWords } from '../../objectives/text.ts'
import { titleOf } from '../../objectives/words.ts'
import type { PageLanguage } from '../../routes.ts'
import { openingWords } from '../opening-text.ts'
import { Listed } from './listed.tsx'

/** What the unit aims at this year, those it inherits first. It is known here, and nothing has to be ticked. */
export function KnownObjectives({
  language,
  objectives: { all, code, period },
}: {
  readonly language: PageLanguage
  readonly objectives: InputObjectives
}): ReactElement {
  const year = { year: period }
  return (
    <section className="input" aria-labelledby="known-objectives">
      <h2 className="input__title" id="known-objectives">
        {fill(openingWords.objectives, year)[language]}
      </h2>
      <Listed
        none={<p className="input__said">{fill(openingWords.noObjectives, year)[language]}</p>}
        items={all.map(({ objective, setBy }) => {
          const { lang, text } = titleOf(objective, language)
          const by = fill(objectiveWords.setBy, { unit: setBy.name[language] })[language]
          return {
            key: objective.number,
            content: (
              <>
                <span lang={lang}>{text}</span>. {by}.
              </>
            ),
          }
        })}
      />
      <p>
        <a href={objectivesAddress(language, code, period)}>
          {openingWords.toObjectives[language]}
        </a>
      </p>
    </section>
  )
}
