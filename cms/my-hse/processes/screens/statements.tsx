import type { ReactElement } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { mayCloseFrom } from '../../../plugin/processes/rules.ts'
import { TextArea, Tick } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processAddress } from '../addresses.ts'
import { type Drafted, draftsOf } from '../components/drafted.ts'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { Statements } from '../components/report-parts.tsx'
import { processSegments } from '../forms/segments.ts'
import { type OpenedProcess, openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { type Page, requireVisitor } from '../../page.ts'

/** What the manager and the safety representative say of the process. */
export async function StatementsScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, processAddress(language, number, 'statements'))
  const opened = await openedProcess(page, number)
  const { errors, of } = await draftsOf(page, ['statement'])
  const { facts, process, report, rights } = opened
  const open = process.state === 'awaitingSignature'
  const from = mayCloseFrom(facts.statementsAsked)
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="statements"
      title={processWords.statements[language]}
      {...(open ? { lead: processWords.statementsLead[language] } : {})}
      asked={asked}
      errors={errors}
    >
      <p>
        <a href={processAddress(language, number, 'report')}>
          {fill(processWords.reportTitle, { year: report.year })[language]}
        </a>
      </p>
      {open && !facts.representativeStated && from !== null && (
        <p>{fill(processWords.mayCloseFrom, { day: spokenDay(from, language) })[language]}</p>
      )}
      {open && !facts.hasRepresentative && <p>{processWords.noRepresentative[language]}</p>}
      <Part id="statements" title={processWords.statements[language]}>
        <Statements language={language} report={report} />
      </Part>
      {open && rights.manage && (
        <StatementForm language={language} opened={opened} side="manager" drafted={of.statement} />
      )}
      {open && rights.represent && (
        <StatementForm
          language={language}
          opened={opened}
          side="representative"
          drafted={of.statement}
        />
      )}
      {open && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}

function StatementForm({
  language,
  opened: { process },
  side,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly side: 'manager' | 'representative'
  readonly drafted: Drafted
}): ReactElement {
  const stored = process[side === 'manager' ? 'managerStatement' : 'representativeStatement']
  const label =
    processWords[side === 'manager' ? 'managerStatement' : 'representativeStatement'][language]
  const mine = (drafted.draft?.get('as') ?? side) === side ? drafted : null
  return (
    <Part id={`statement-${side}`} title={label}>
      <Form
        language={language}
        id={`statement-of-${side}`}
        segment={processSegments.statement}
        draft={mine?.id}
        hidden={{ number: process.number, id: process.id, as: side }}
      >
        <TextArea
          language={language}
          name="text"
          label={label}
          optional
          rows={6}
          value={mine ? mine.text('text', stored?.text) : (stored?.text ?? '')}
          errors={mine?.errors ?? []}
        />
        <Tick
          language={language}
          name="noComment"
          label={processWords.noComment[language]}
          checked={mine?.ticked('noComment', stored?.noComment === true) ?? false}
          errors={mine?.errors ?? []}
        />
        <SubmitRow language={language} label={processWords.saveStatement[language]} />
      </Form>
    </Part>
  )
}
