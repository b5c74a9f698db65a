import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { FormSegment } from '../../../content/addresses/forms.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { Input } from '../../plugin/records/input/input.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { refusedBefore } from '../drafts.ts'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import type { loadRegisterForm } from './load-register.ts'
import { InputField } from './step-form.tsx'

interface RegisterPageProps extends Required<Pick<ComponentProps<typeof Frame>, 'section'>> {
  readonly loaded: Awaited<ReturnType<typeof loadRegisterForm>>
  /** Where it stands. */
  readonly address: (language: PageLanguage) => string
  /** Where it is posted to. */
  readonly segment: FormSegment
  readonly words: { readonly title: Text; readonly lead: Text; readonly save: Text }
  /** The list that what is made comes into. */
  readonly list: { readonly title: Text; readonly address: string }
  /** What it asks, by the names of its fields. */
  readonly input: Readonly<Record<string, Input<unknown>>>
  /** What stands in its fields at first, beside the unit that leads here. @default nothing */
  readonly before?: object
  /** True where it takes files. @default false */
  readonly files?: boolean
  /** What is said before the form. @default nothing */
  readonly children?: ReactNode
}

/** Draws a form that makes a record of a unit. */
export function RegisterPage(props: RegisterPageProps): ReactElement {
  const { address, children, files = false, list, loaded, section, segment, words } = props
  const { asked, choosable, day, draft, language, visitor } = loaded
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  // A unit leads here with itself chosen.
  const before = { unit: asked['unit'], ...props.before }
  return (
    <Frame
      language={language}
      section={section}
      title={words.title[language]}
      failed={errors.length > 0}
      elsewhere={address(otherLanguage(language))}
      visitor={visitor}
    >
      <div className="width narrow page">
        <Breadcrumbs
          language={language}
          trail={[{ name: list.title[language], address: list.address }]}
        />
        <h1 className="title">{words.title[language]}</h1>
        <p className="lead">{words.lead[language]}</p>
        {children}
        <ErrorSummary language={language} errors={errors} />
        <Form
          language={language}
          segment={segment}
          draft={draft ? asked['draft'] : undefined}
          files={files}
        >
          {Object.entries(props.input).map(([name, input]) =>
            input.asked?.(before) === false ? null : (
              <InputField
                key={name}
                record={before}
                {...{ choosable, day, draft, input, language, name }}
              />
            ),
          )}
          <SubmitRow language={language} label={words.save[language]} />
        </Form>
      </div>
    </Frame>
  )
}
