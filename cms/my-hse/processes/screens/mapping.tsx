import type { ReactElement } from 'react'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { byRisk, selectedOf } from '../../../plugin/processes/rules.ts'
import { TextArea } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { newRow, processAddress } from '../addresses.ts'
import { type Drafted, draftsOf } from '../components/drafted.ts'
import { NextStep } from '../components/next-step.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { MappingReport } from '../components/report-parts.tsx'
import { Risk } from '../components/risk.tsx'
import { processSegments } from '../forms/segments.ts'
import { type OpenedProcess, openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { type Page, requireVisitor } from '../../page.ts'

/** What is found out about each challenge that is taken. */
export async function MappingScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, processAddress(language, number, 'mapping'))
  const opened = await openedProcess(page, number)
  const { errors, of } = await draftsOf(page, ['noMapping', 'removeMapping'])
  const { facts, process } = opened
  const mapped = new Set(facts.mappings.map((each) => each.challenge))
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="mapping"
      title={processWords.mapping[language]}
      lead={processWords.mappingLead[language]}
      asked={asked}
      errors={errors}
    >
      {selectedOf(facts.challenges).length === 0 && (
        <p className="nothing nothing--page">{processWords.noneYet[language]}</p>
      )}
      {byRisk(selectedOf(facts.challenges)).map((challenge) => (
        <section
          className="part"
          id={`noMapping-${challenge.id}`}
          key={challenge.id}
          aria-labelledby={`title-${challenge.id}`}
          tabIndex={-1}
        >
          <h2 className="section-title" id={`title-${challenge.id}`} lang={process.language}>
            {challenge.title}
          </h2>
          <Risk language={language} challenge={challenge} />
          <Mappings language={language} opened={opened} challenge={challenge.id} />
          {opened.writes('mapping') && !mapped.has(challenge.id) && (
            <NoMapping
              language={language}
              opened={opened}
              challenge={challenge.id}
              drafted={of.noMapping}
            />
          )}
        </section>
      ))}
      {process.state === 'mapping' && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}

function Mappings({
  language,
  opened,
  challenge,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly challenge: string
}): ReactElement {
  const { attachments, process, report } = opened
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

function NoMapping({
  language,
  opened: { facts, process },
  challenge,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly challenge: string
  readonly drafted: Drafted
}): ReactElement {
  const stored = facts.challenges.find((each) => each.id === challenge)?.noMappingReason ?? ''
  const mine = drafted.draft?.get('row') === challenge ? drafted : null
  const field = `reason-${challenge}`
  return (
    <details className="aside-form" open={stored !== '' || mine !== null}>
      <summary>{processWords.noMapping[language]}</summary>
      <Form
        language={language}
        id={`noMapping-form-${challenge}`}
        segment={processSegments.noMapping}
        draft={mine?.id}
        hidden={{
          number: process.number,
          id: process.id,
          row: challenge,
          anchor: `noMapping-${challenge}`,
          field,
          base: baseOf(process, { section: 'noMapping', row: challenge }),
        }}
      >
        <TextArea
          language={language}
          name={field}
          label={processWords.noMappingReason[language]}
          rows={2}
          value={mine ? mine.text(field) : stored}
          errors={mine?.errors ?? []}
        />
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
    </details>
  )
}
