import type { ReactElement } from 'react'
import type { HseProcess, Measure } from '../../../plugin/generated-types.ts'
import { FactList } from '../../components/fact-list.tsx'
import { measureWords } from '../../measures/text.ts'
import { Views } from '../../measures/views.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processWords } from '../text.ts'
import { inOwnWords } from './own-words.tsx'

/**
 * What a line of the plan has no room for: why a measure was cancelled and what is done instead, and where
 * representative and manager see it differently. Then what they think of the plan as a whole.
 */
export function PlanNotes({
  language,
  measures,
  process,
}: {
  readonly language: PageLanguage
  readonly measures: readonly Measure[]
  readonly process: Pick<HseProcess, 'language' | 'planViews'>
}): ReactElement {
  return (
    <>
      {measures.filter(hasNotes).map((each) => (
        <MeasureNotes key={each.id} language={language} measure={each} />
      ))}
      {(process.planViews?.length ?? 0) > 0 && (
        <article className="report-challenge">
          <h3>{processWords.planViews[language]}</h3>
          <Views language={language} views={process.planViews} written={process.language} />
        </article>
      )}
    </>
  )
}

function hasNotes({ cancelReason, views }: Measure): boolean {
  return Boolean(cancelReason) || (views?.length ?? 0) > 0
}

function MeasureNotes({
  language,
  measure,
}: {
  readonly language: PageLanguage
  readonly measure: Measure
}): ReactElement {
  const { cancelInstead, cancelReason, language: written, number, title, views } = measure
  return (
    <article className="report-challenge">
      <h3>
        {number} <span lang={written}>{title}</span>
      </h3>
      <FactList
        className="facts"
        facts={[
          [measureWords.cancelReason[language], inOwnWords(written, cancelReason ?? null)],
          [measureWords.cancelInstead[language], inOwnWords(written, cancelInstead ?? null)],
        ]}
      />
      <Views language={language} views={views} written={written} />
    </article>
  )
}
