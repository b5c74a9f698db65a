import type { ReactElement, ReactNode } from 'react'
import type { FormError } from '../drafts.ts'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import type { Visitor } from '../visitor.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { type Clash, Conflict } from './conflict.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Frame, type Section } from './frame.tsx'
import { Notice } from './notice.tsx'

interface RecordPageProps {
  readonly language: PageLanguage
  readonly visitor: Visitor
  readonly section: Section
  readonly record: {
    readonly number: string
    readonly title: string
    readonly language?: string | null
  }
  /** Address of the record in each language. */
  readonly address: (language: PageLanguage) => string
  /** The list it stands in. */
  readonly list: { readonly name: string; readonly address: string }
  readonly unitName: string | undefined
  /** Its state, as a tag. */
  readonly state: ReactElement
  /** Said below the title. */
  readonly lead?: ReactNode
  /** What has just been done, or null. */
  readonly done: string | null
  readonly errors: readonly FormError[]
  /** What stands now against what was written, where someone else was first; null otherwise. */
  readonly clashes: readonly Clash[] | null
  /** Notices above everything that is told of it. */
  readonly notices?: ReactNode
  /** The one thing that comes next, above everything that is told of it. @default what can be done stands beside */
  readonly next?: ReactNode
  readonly children: ReactNode
  /** What can be done with it. */
  readonly steps: {
    readonly title: string
    /** Said when there is nothing to do. */
    readonly none: string
    readonly forms: readonly ReactElement[]
    /** What stands below the forms. */
    readonly more?: ReactNode
  }
}

/** The page of one record: what it is and was, and beside it what can be done. */
export function RecordPage(props: RecordPageProps): ReactElement {
  const { language, visitor, section, record, address, list, unitName, state } = props
  const { lead, done, errors, clashes, notices, next = null, children, steps } = props
  const stepsId = next === null ? 'steps' : 'other-steps'
  return (
    <Frame
      language={language}
      section={section}
      title={`${record.number} ${record.title}`}
      failed={errors.length > 0}
      elsewhere={address(otherLanguage(language))}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[list]} />
        <p className="eyebrow">
          <span>{record.number}</span>
          {unitName !== '' && <span>{unitName}</span>}
          {state}
        </p>
        <h1
          className="title title--long"
          lang={record.language === language ? undefined : (record.language ?? undefined)}
        >
          {record.title}
        </h1>
        {lead}
        {done !== null && errors.length === 0 && (
          <Notice colour="success">
            <p>{done}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={clashes} />
        {notices}
        {next}
        {next === null && steps.forms.length > 0 && (
          <p className="to-steps">
            <a href="#steps">{steps.title}</a>
          </p>
        )}
        <div className="start">
          <div className="start__main">{children}</div>
          <section className="start__side steps" aria-labelledby={stepsId}>
            <h2 className="section-title" id={stepsId}>
              {steps.title}
            </h2>
            {steps.forms.length === 0 ? (
              <p className="nothing">{steps.none}</p>
            ) : (
              <div>{steps.forms}</div>
            )}
            {steps.more}
          </section>
        </div>
      </div>
    </Frame>
  )
}
