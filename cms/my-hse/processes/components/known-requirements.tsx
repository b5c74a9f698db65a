import type { ReactElement } from 'react'
import { requirementAddress, requirementsAddress } from '../../../../content/addresses/my-hse.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { OverviewStanding } from '../../../plugin/regulations/overview/load.ts'
import { changeWords, lawWords } from '../../requirements/line-words.ts'
import { groupText, requirementSentences } from '../../requirements/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { processWords } from '../text.ts'
import { Listed } from './listed.tsx'

/** How far the unit has come with its overview of requirements: what has changed in law first, and where it is. */
export function KnownRequirements({
  language,
  standing: { changed, code, counts, day, names, period },
}: {
  readonly language: PageLanguage
  readonly standing: OverviewStanding
}): ReactElement {
  return (
    <>
      {changed.length > 0 && <p className="input__said">{groupText.changed[language]}:</p>}
      <Listed
        none={null}
        items={changed.map(({ decision, requirement }) => ({
          key: requirement.key,
          content: (
            <>
              <a href={requirementAddress(language, { unit: code, key: requirement.key })}>
                {lawWords(requirement, language)}
              </a>
              {'. '}
              {decision &&
                changeWords(requirement, { day, reviewedOn: decision.reviewedOn }, language).join(
                  ' ',
                )}
            </>
          ),
        }))}
      />
      <p className="input__said">
        {requirementSentences[language].gone(counts.through, counts.all, period)}{' '}
        {names.length > 0 && fill(processWords.requirementsBy, { who: names.join(', ') })[language]}
      </p>
      <p>
        <a href={requirementsAddress(language, code)}>{processWords.requirements[language]}</a>
      </p>
    </>
  )
}
