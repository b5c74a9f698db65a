import type { ReactElement } from 'react'
import { principalOf } from '../../../plugin/access/principal.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { mayCloseFrom } from '../../../plugin/processes/rules.ts'
import { statementStands } from '../../../plugin/processes/statements.ts'
import { TextArea, Tick } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import type { PageLanguage } from '../../routes.ts'
import { processAddress } from '../addresses.ts'
import type { Drafted } from '../components/drafted.ts'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { loadProcess } from '../process-page.ts'
import { Statements, statementWords } from '../report-parts/statements.tsx'
import { processWords } from '../text.ts'

/** What the manager and the safety representative say of the process. */
export const StatementsScreen = screen(loadStatements, BothStatements)

async function loadStatements(page: Page) {
  const loaded = await loadProcess(page, { page: 'statements', forms: ['statement'] })
  const { process, rights } = loaded.opened
  const { person } = await principalOf(loaded.visitor.req)
  const open = process.state === 'awaitingSignature'
  /** Whose statement the one who looks may write: one that stands is read above, and is not asked for again. */
  const writes = {
    manager: open && rights.manage && statementStands(process, 'stateAsManager', person) === null,
    representative:
      open &&
      rights.represent &&
      statementStands(process, 'stateAsRepresentative', person) === null,
  }
  return { ...loaded, writes }
}

function BothStatements(shown: Loaded<typeof loadStatements>): ReactElement {
  const { language, of, opened, writes } = shown
  const { facts, process, report } = opened
  const open = process.state === 'awaitingSignature'
  const from = mayCloseFrom(facts.statementsAsked)
  const form = { language, opened, drafted: of.statement }
  return (
    <ProcessFrame
      {...shown}
      title={processWords.statements[language]}
      lead={open ? processWords.statementsLead[language] : undefined}
    >
      <p>
        <a href={processAddress(language, process.number, 'report')}>
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
      {writes.manager && <StatementForm {...form} side="manager" />}
      {writes.representative && <StatementForm {...form} side="representative" />}
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
  const label = statementWords[side][language]
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
