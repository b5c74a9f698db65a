import type { ReactElement } from 'react'
import { measuresInPlan, selectedOf } from '../../../plugin/processes/rules.ts'
import type { PageLanguage } from '../../routes.ts'
import { newRow, processAddress } from '../addresses.ts'
import type { ReportedProcess } from '../load.ts'
import { BlockFacts, BlockFindings, BlockMeasures } from '../report-parts/block-parts.tsx'
import { processWords } from '../text.ts'
import { ChainLinks } from './chain-links.tsx'
import { ReasonLink } from './reason-link.tsx'

/** Each challenge with its measures, the way to one more, and a reason where there is none. */
export function MeasuresByChallenge({
  language,
  opened,
}: {
  readonly language: PageLanguage
  readonly opened: ReportedProcess
}): ReactElement {
  const { facts, process, report } = opened
  const plan = measuresInPlan(facts)
  const addressOf = (row: string, challenge: string): string =>
    processAddress(language, process.number, 'measures', row, { challenge })
  return (
    <ul className="rows">
      {selectedOf(facts.challenges).map(({ id, title, noMeasureReason }) => {
        const block = report.taken.find((each) => each.id === id)
        const own = plan.filter((each) => each.challenges.includes(id))
        return (
          <li className="row" id={`measures-${id}`} key={id} tabIndex={-1}>
            <h2 className="row__title" lang={process.language}>
              {title}
            </h2>
            {block && (
              <>
                <BlockFacts language={language} report={report} block={block} />
                <BlockFindings language={language} report={report} block={block} />
                <BlockMeasures
                  language={language}
                  report={report}
                  block={block}
                  change={(line) => (line.state === 'proposed' ? addressOf(line.id, id) : null)}
                />
              </>
            )}
            <p>
              <a
                className="ds-button"
                data-variant="secondary"
                href={addressOf(newRow[language], id)}
              >
                {processWords.addMeasure[language]}
                <span className="visually-hidden" lang={process.language}>
                  : {title}
                </span>
              </a>
            </p>
            <ChainLinks language={language} process={process} challenge={id} title={title} />
            {own.length === 0 && (
              <ReasonLink
                language={language}
                number={process.number}
                page="noMeasure"
                challenge={{ id, title }}
                reason={noMeasureReason}
                written={process.language}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
