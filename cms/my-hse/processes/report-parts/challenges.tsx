import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import type { ProcessReport } from '../../../plugin/processes/report.ts'
import { riskLevelText } from '../../../plugin/risk/text.ts'
import { type Fact, FactList } from '../../components/fact-list.tsx'
import { riskWords } from '../../components/risk-text.ts'
import { processWords } from '../text.ts'
import { MappingReport } from './mapping.tsx'
import { inOwnWords, OwnWords } from './own-words.tsx'
import type { ReportPart } from './part.ts'

/** The challenges that were taken, the highest risk first, with their mappings. */
export function ChallengesReport({ language, report }: ReportPart): ReactElement {
  if (report.taken.length === 0) return <p>{processWords.noneYet[language]}</p>
  const written = report.language
  return (
    <>
      <OwnWords written={written}>{report.manyReason}</OwnWords>
      {report.taken.map((each) => (
        <article className="report-challenge" key={each.id}>
          <h3 lang={written}>{each.title}</h3>
          <FactList className="facts" facts={factsOf(each, { language, report })} />
          <OwnWords written={written}>{each.description}</OwnWords>
          {each.mappings.map((mapping) => (
            <div className="report-mapping" key={mapping.id}>
              <MappingReport
                language={language}
                mapping={mapping}
                written={written}
                attachments={[]}
              />
            </div>
          ))}
        </article>
      ))}
    </>
  )
}

function factsOf(
  taken: ProcessReport['taken'][number],
  { language, report }: ReportPart,
): readonly Fact[] {
  const { level, score, topic, mappings, noMappingReason, priorityReason } = taken
  const risk =
    level === null || score === null
      ? riskWords.missing
      : fill(riskWords.of, { level: riskLevelText[level], score })
  return [
    [processWords.risk[language], risk[language]],
    [processWords.topic[language], topic],
    [processWords.priorityReason[language], inOwnWords(report.language, priorityReason)],
    [
      processWords.noMapping[language],
      mappings.length === 0 && inOwnWords(report.language, noMappingReason),
    ],
  ]
}
