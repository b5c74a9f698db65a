import type { ReactElement, ReactNode } from 'react'
import { processStateText } from '../../../plugin/processes/text.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Frame } from '../../components/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import type { FormError } from '../../drafts.ts'
import { otherLanguage, type PageLanguage } from '../../routes.ts'
import type { Visitor } from '../../visitor.ts'
import { listAddress, processAddress, type ProcessPage } from '../addresses.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { Stepper } from './stepper.tsx'
import type { Asked } from '../../page.ts'

interface ProcessFrameProps {
  readonly language: PageLanguage
  readonly visitor: Visitor
  readonly opened: OpenedProcess
  readonly page: ProcessPage | null
  readonly row?: string | null
  readonly title: string
  readonly lead?: string
  readonly asked: Asked
  readonly errors?: readonly FormError[]
  readonly children: ReactNode
}

/** What stands around each page of a process: whose it is, the steps, and what was just saved or must be put right. */
export function ProcessFrame(props: ProcessFrameProps): ReactElement {
  const { asked, errors = [], language, lead, opened, page, row = null, title, visitor } = props
  const { process, unit } = opened
  const { number, state, year } = process
  const name = `${processWords.process[language]} ${String(year)}, ${unit.name}`
  return (
    <Frame
      language={language}
      section="process"
      title={page === null ? name : `${title} – ${name}`}
      failed={errors.length > 0}
      elsewhere={processAddress(otherLanguage(language), number, page, row)}
      visitor={visitor}
    >
      <div className="width page process">
        <Breadcrumbs
          language={language}
          trail={[
            { name: processWords.processes[language], address: listAddress(language) },
            ...(page === null ? [] : [{ name, address: processAddress(language, number) }]),
          ]}
        />
        <h1 className="title">{title}</h1>
        <p className="process__whose">
          {unit.name} · {number} · {processStateText[state][language]}
        </p>
        {lead !== undefined && <p className="lead">{lead}</p>}
        <Stepper language={language} number={number} state={state} page={page} />
        {asked['done'] === 'saved' && errors.length === 0 && (
          <Notice colour="success">
            <p role="status">{processWords.saved[language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        {props.children}
      </div>
    </Frame>
  )
}
