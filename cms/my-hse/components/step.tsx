import { createContext, type ReactElement, type ReactNode, useContext } from 'react'
import type { Text } from '../../plugin/core/text.ts'
import type { Draft } from '../drafts.ts'
import type { PageLanguage, Segment } from '../routes.ts'
import { FormName } from './field-ids.ts'
import { Form, SubmitRow } from './form-parts.tsx'

/** True on the page of one step, whose heading is the page's: the form stands open there by itself. */
export const OnItsOwnPage = createContext(false)

interface StepProps {
  readonly language: PageLanguage
  /** Name of the step; an address leads to it as its anchor. */
  readonly name: string
  readonly words: { readonly heading: Text; readonly button: Text }
  readonly segment: Segment
  readonly record: { readonly id: string; readonly number: string; readonly version: number }
  /** What was posted and refused, or null. */
  readonly draft: Draft | null
  /** The draft as the address carries it. */
  readonly asked: string | undefined
  /** Stands open when the page is shown. */
  readonly open: boolean
  /** Tells its form from others of the page that are posted to the same address. */
  readonly formId?: string
  /** True for a form that takes files. @default false */
  readonly files?: boolean
  /** More values that go along unseen. */
  readonly hidden?: Readonly<Record<string, string | null>>
  /** A button before the usual one, which posts `yes` under its name. @default none */
  readonly first?: { readonly name: string; readonly words: Text }
  readonly children: ReactNode
}

/** One thing that can be done with a record: its heading opens its form, where it has no page of its own. */
export function Step(props: StepProps): ReactElement {
  const { language, name, words, segment, record, draft, asked, open, hidden, children } = props
  const { files = false, first, formId } = props
  // Whoever was told of a conflict has seen what stands now, and decides from that.
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  const alone = useContext(OnItsOwnPage)
  const form = (
    <Form
      language={language}
      segment={segment}
      {...(formId === undefined ? {} : { id: formId })}
      files={files}
      draft={draft ? asked : undefined}
      hidden={{
        id: record.id,
        number: record.number,
        version: version ?? record.version,
        ...hidden,
      }}
    >
      <FormName value={name}>{children}</FormName>
      <SubmitRow language={language} label={words.button[language]} first={first} />
    </Form>
  )
  if (alone) return <div id={name}>{form}</div>
  return (
    <details className="step" id={name} open={open || draft !== null}>
      <summary>{words.heading[language]}</summary>
      {form}
    </details>
  )
}
