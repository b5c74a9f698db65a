import type { ReactElement } from 'react'
import type { ChallengeBlock } from '../../../plugin/processes/blocks.ts'
import { processWords } from '../text.ts'
import { BlockFacts, BlockFindings, BlockMeasures } from './block-parts.tsx'
import { MappingReport } from './mapping.tsx'
import { inOwnWords, OwnWords } from './own-words.tsx'
import type { ReportPart } from './part.ts'

/** The challenges that were taken, the highest risk first, each as one block: risk, mapping, findings, measures. */
export function ChallengesReport({ language, report }: ReportPart): ReactElement {
  if (report.taken.length === 0) return <p>{processWords.noneYet[language]}</p>
  return (
    <>
      <OwnWords written={report.language}>{report.manyReason}</OwnWords>
      {report.taken.map((each) => (
        <Block key={each.id} language={language} report={report} block={each} />
      ))}
    </>
  )
}

function Block({
  block,
  language,
  report,
}: ReportPart & { readonly block: ChallengeBlock }): ReactElement {
  const { description, mappings, measures, title } = block
  const written = report.language
  const own = { block, language, report }
  return (
    <article className="report-challenge">
      <h3 lang={written}>{title}</h3>
      <OwnWords written={written}>{description}</OwnWords>
      <BlockFacts
        {...own}
        more={[
          [processWords.priorityReasonFact[language], inOwnWords(written, block.priorityReason)],
          [
            processWords.noMapping[language],
            mappings.length === 0 && inOwnWords(written, block.noMappingReason),
          ],
          [
            processWords.noMeasure[language],
            measures.length === 0 && inOwnWords(written, block.noMeasureReason),
          ],
        ]}
      />
      {mappings.map((mapping) => (
        <div className="report-mapping" key={mapping.id}>
          <MappingReport language={language} mapping={mapping} written={written} attachments={[]} />
        </div>
      ))}
      <BlockFindings {...own} />
      <BlockMeasures {...own} />
    </article>
  )
}
