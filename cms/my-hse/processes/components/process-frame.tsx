import type { ReactElement, ReactNode } from 'react'
import { processStateText } from '../../../plugin/processes/text.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Frame } from '../../components/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { listAddress, processAddress } from '../addresses.ts'
import type { LoadedProcess } from '../process-page.ts'
import { processWords } from '../text.ts'
import { Stepper } from './stepper.tsx'

interface ProcessFrameProps extends Omit<LoadedProcess, 'of'> {
  readonly title: string
  readonly lead?: string | undefined
  readonly children: ReactNode
}

/** What stands around each page of a process: whose it is, the steps, and what was just saved or must be put right. */
export function ProcessFrame(props: ProcessFrameProps): ReactElement {
  const { asked, elsewhere, errors, language, lead, opened, page, title, visitor } = props
  const { process, unit } = opened
  const { number, state, year } = process
  const name = `${processWords.process[language]} ${String(year)}, ${unit.name}`
  return (
    <Frame
      language={language}
      section="process"
      title={page === null ? name : `${title} – ${name}`}
      failed={errors.length > 0}
      elsewhere={elsewhere}
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
