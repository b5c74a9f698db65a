import type { ReactElement, ReactNode } from 'react'
import { fill } from '../../plugin/core/text.ts'
import type { StepWords } from '../../plugin/records/step.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { type Clash, Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Frame, type Section } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { OnItsOwnPage } from '../components/step.tsx'
import type { FormError } from '../drafts.ts'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import type { Visitor } from '../visitor.ts'
import { stepPageWords as words } from './text.ts'

interface StepPageProps {
  readonly language: PageLanguage
  readonly visitor: Visitor
  readonly section: Section
  readonly record: { readonly number: string; readonly title: string }
  readonly unitName: string | undefined
  /** Its state, as a tag. */
  readonly state: ReactElement
  readonly words: Pick<StepWords, 'heading' | 'purpose'>
  /** Address of this page in each language. */
  readonly address: (language: PageLanguage) => string
  readonly list: { readonly name: string; readonly address: string }
  /** Address of the record itself. */
  readonly back: string
  readonly errors: readonly FormError[]
  /** What stands now against what was written, where someone else was first; null otherwise. */
  readonly clashes: readonly Clash[] | null
  /** What is read before it is done, such as the deadline. */
  readonly before?: ReactNode
  /** Its form; null where the one who asks cannot take it now. */
  readonly form: ReactElement | null
  /** Said where it cannot be taken, below that it cannot. */
  readonly instead?: ReactNode
}

/** The page of one step of a record: what it is for, its form, one save, and the way back. */
export function StepPage(props: StepPageProps): ReactElement {
  const { language, visitor, section, record, unitName, state, address, list, back } = props
  const { errors, clashes, before, form, instead } = props
  const { heading, purpose } = props.words
  return (
    <Frame
      language={language}
      section={section}
      title={`${heading[language]} – ${record.number}`}
      failed={errors.length > 0}
      elsewhere={address(otherLanguage(language))}
      visitor={visitor}
    >
      <div className="width page step-page">
        <Breadcrumbs language={language} trail={[list, { name: record.number, address: back }]} />
        <p className="eyebrow">
          <span>{record.title}</span>
          <span>{unitName}</span>
          {state}
        </p>
        <h1 className="title">{heading[language]}</h1>
        {purpose && <p className="lead">{purpose[language]}</p>}
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={clashes} />
        {before}
        {form === null ? (
          <>
            <Notice colour="info">
              <p>{words.notNow[language]}</p>
            </Notice>
            {instead}
          </>
        ) : (
          <OnItsOwnPage value={true}>{form}</OnItsOwnPage>
        )}
        <p className="links">
          <a href={back}>{fill(words.back, { number: record.number })[language]}</a>
        </p>
      </div>
    </Frame>
  )
}
