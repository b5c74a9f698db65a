import type { ReactElement } from 'react'
import type { Attachment } from '../../../plugin/generated-types.ts'
import { selectedOf } from '../../../plugin/processes/rules.ts'
import { byRisk } from '../../../plugin/risk/rules.ts'
import { Risk } from '../../components/risk.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import type { PageLanguage } from '../../routes.ts'
import { newRow, processAddress } from '../addresses.ts'
import { NextStep } from '../components/next-step.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { ReasonLink } from '../components/reason-link.tsx'
import { attachmentsOf, type ReportedProcess } from '../load.ts'
import { loadProcess, withReport } from '../process-page.ts'
import { MappingReport } from '../report-parts/mapping.tsx'
import { processWords } from '../text.ts'

/** What is found out about each challenge that is taken. */
export const MappingScreen = screen(loadMappings, Mappings)

async function loadMappings(page: Page) {
  const loaded = await withReport(
    await loadProcess(page, { page: 'mapping', forms: ['removeMapping'] }),
  )
  const { opened, visitor } = loaded
  return { ...loaded, attachments: await attachmentsOf(visitor.req, opened.process) }
}

function Mappings(shown: Loaded<typeof loadMappings>): ReactElement {
  const { attachments, language, opened } = shown
  const { facts, process } = opened
  const mapped = new Set(facts.mappings.map((each) => each.challenge))
  const taken = byRisk(selectedOf(facts.challenges))
  return (
    <ProcessFrame
      {...shown}
      title={processWords.mapping[language]}
      lead={processWords.mappingLead[language]}
    >
      {taken.length === 0 && (
        <p className="nothing nothing--page">{processWords.noneYet[language]}</p>
      )}
      {taken.map((challenge) => {
        const { id, title, noMappingReason } = challenge
        return (
          <section
            className="part"
            id={`noMapping-${id}`}
            key={id}
            aria-labelledby={`title-${id}`}
            tabIndex={-1}
          >
            <h2 className="section-title" id={`title-${id}`} lang={process.language}>
              {title}
            </h2>
            <Risk language={language} risk={challenge} limits={facts.riskLimits} />
            <MappingsOf
              language={language}
              opened={opened}
              challenge={id}
              attachments={attachments}
            />
            {opened.writes('mapping') && !mapped.has(id) && (
              <ReasonLink
                language={language}
                number={process.number}
                page="noMapping"
                challenge={challenge}
                reason={noMappingReason}
                written={process.language}
              />
            )}
          </section>
        )
      })}
      {process.state === 'mapping' && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}

function MappingsOf({
  language,
  opened,
  challenge,
  attachments,
}: {
  readonly language: PageLanguage
  readonly opened: ReportedProcess
  /** Id of the challenge. */
  readonly challenge: string
  /** Of all mappings of the process. */
  readonly attachments: readonly Attachment[]
}): ReactElement {
  const { process, report } = opened
  const own = report.taken.find((each) => each.id === challenge)
  const writes = opened.writes('mapping')
  return (
    <>
      <ul className="rows">
        {(own?.mappings ?? []).map((mapping) => (
          <li className="row" key={mapping.id}>
            <MappingReport
              language={language}
              mapping={mapping}
              written={process.language}
              attachments={attachments.filter((each) => each.mapping === mapping.id)}
            />
            {writes && (
              <p>
                <a href={processAddress(language, process.number, 'mapping', mapping.id)}>
                  {processWords.change[language]}
                  <span className="visually-hidden">
                    : {processWords.mapping[language]}, {own?.title}
                  </span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {writes && (
        <p className="part__more">
          <a
            className="ds-button"
            data-variant="secondary"
            href={processAddress(language, process.number, 'mapping', newRow[language], {
              challenge,
            })}
          >
            {processWords.addMapping[language]}
            <span className="visually-hidden" lang={process.language}>
              : {own?.title}
            </span>
          </a>
        </p>
      )}
      {!writes && own?.noMappingReason && (
        <p>
          {processWords.noMapping[language]}:{' '}
          <span lang={process.language}>{own.noMappingReason}</span>
        </p>
      )}
    </>
  )
}
