import type { ReactElement, ReactNode } from 'react'
import type { Text } from '../../../plugin/core/text.ts'
import { baseOf } from '../../../plugin/processes/sections.ts'
import type { SavedSection } from '../../../plugin/processes/section-values.ts'
import { clashesOf, type Written } from '../../components/clashes.ts'
import { Conflict } from '../../components/conflict.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { type ProcessForm, processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { ProcessPage } from '../addresses.ts'
import type { Drafted } from './drafted.ts'
import { SaveAndGoOn } from './go-on.tsx'

interface SectionFormProps {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  /** The section it saves. */
  readonly section: SavedSection & ProcessForm
  /** Id of the challenge or mapping, in a section that is written row by row. @default null */
  readonly row?: string | null
  readonly drafted: Drafted
  /** What stands against what was typed where someone else saved first. @default nothing */
  readonly written?: readonly Written[]
  /** More values that go along unseen. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly className?: string
  /** True for a form that takes files. @default false */
  readonly files?: boolean
  /** What its button says. @default "Save" */
  readonly button?: Text
  /** The thing of a part it is: saved, it goes on to the next one. @default it comes back to where it stands */
  readonly page?: ProcessPage
  /** Nothing else of the part is left. @default what the list of the part says */
  readonly last?: boolean
  /** Further buttons. */
  readonly buttons?: ReactNode
  readonly children: ReactNode
}

/** The form of one section: both texts where two people wrote, the fields, and what the section stood at when it was shown. */
export function SectionForm(props: SectionFormProps): ReactElement {
  const { language, opened, section, row = null, drafted, written = [], hidden } = props
  const { className, files = false, button = processWords.save, children } = props
  const { page, last, buttons } = props
  const { process } = opened
  return (
    <>
      <Conflict language={language} clashes={clashesOf(drafted.draft, written, language)} />
      <Form
        language={language}
        segment={processSegments[section]}
        draft={drafted.id}
        files={files}
        {...(className === undefined ? {} : { className })}
        hidden={{
          number: process.number,
          id: process.id,
          ...hidden,
          base: drafted.base(baseOf(process, { section, row })),
        }}
      >
        {children}
        {page === undefined ? (
          <SubmitRow language={language} label={button[language]}>
            {buttons}
          </SubmitRow>
        ) : (
          <SaveAndGoOn
            language={language}
            opened={opened}
            page={page}
            {...(last === undefined ? {} : { last })}
          >
            {buttons}
          </SaveAndGoOn>
        )}
      </Form>
    </>
  )
}
