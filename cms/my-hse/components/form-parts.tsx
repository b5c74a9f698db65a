import { createContext, type ReactElement, type ReactNode, useContext } from 'react'
import type { FormError } from '../drafts.ts'
import { useDescription, FieldErrors } from './field-errors.tsx'
import { useFieldId } from './field-ids.ts'
import { FormKeys } from './form-keys.ts'
import { say, type Text } from '../../plugin/core/text.ts'
import { formAddress, type ReportLanguage } from '../routes.ts'
import type { FormSegment } from '../../../content/addresses/forms.ts'
import { words } from '../text.ts'
import { unseenField } from '../unsent.ts'

interface FormProps {
  readonly language: ReportLanguage
  /** Where it is posted to. */
  readonly segment: FormSegment
  /** Values that go along unseen, such as the record's id. */
  readonly hidden?: Readonly<Record<string, string | number | null | undefined>>
  /** The draft the page shows, as its address carries it. */
  readonly draft?: string | undefined
  /** True for a form that takes files. @default false */
  readonly files?: boolean
  /** Tells it from other forms of its page that are posted to the same address: a script keeps the text of each. */
  readonly id?: string
  readonly className?: string
  readonly children: ReactNode
}

/** True around forms whose text no script may keep in the browser: what they hold is secret by law. */
export const KeptNowhere = createContext(false)

/** A form that posts without a script. It carries a key of its own: pressed twice, it counts once. */
export function Form(props: FormProps): ReactElement {
  const { language, segment, hidden = {}, draft, files = false, id, className, children } = props
  const key = useContext(FormKeys)()
  const secret = useContext(KeptNowhere)
  const unseen = Object.keys(hidden).join(' ')
  return (
    <form
      id={id}
      className={className ?? 'form'}
      method="post"
      action={formAddress(language, segment)}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
      data-keep={secret ? undefined : ''}
      autoComplete={secret ? 'off' : undefined}
    >
      <input type="hidden" name="form" value={key} />
      {draft !== undefined && <input type="hidden" name="draft" value={draft} />}
      {unseen !== '' && <input type="hidden" name={unseenField} value={unseen} />}
      {Object.entries(hidden).map(([name, value]) =>
        value === null || value === undefined ? null : (
          <input type="hidden" name={name} value={String(value)} key={name} />
        ),
      )}
      {children}
    </form>
  )
}

/** The buttons at the end of a form. */
export function SubmitRow({
  language,
  label,
  first,
  later = false,
  children,
}: {
  readonly language: ReportLanguage
  /** What the main button does, as a verb. */
  readonly label: string
  /** Does more than the main one, and stands before it: posts `yes` under its name. @default none */
  readonly first?: { readonly name: string; readonly words: Text } | undefined
  /** Offers to save and come back: posts `intent=later`. @default false */
  readonly later?: boolean
  /** Further buttons or links. */
  readonly children?: ReactNode
}): ReactElement {
  return (
    <div className="submit-row">
      {first && (
        <button className="ds-button" type="submit" name={first.name} value="yes">
          {say(first.words, language)}
        </button>
      )}
      <button className="ds-button" type="submit" data-variant={first ? 'secondary' : undefined}>
        {label}
      </button>
      {later && (
        <button
          className="ds-button"
          data-variant="secondary"
          type="submit"
          name="intent"
          value="later"
        >
          {words.saveForLater[language]}
        </button>
      )}
      {children}
    </div>
  )
}

/** Fields that belong together, under one question. */
export function Group({
  name,
  legend,
  hint,
  language,
  errors,
  children,
}: {
  /** Id an error links to. */
  readonly name: string
  readonly legend: string
  readonly hint?: string | undefined
  readonly language: ReportLanguage
  readonly errors: readonly FormError[]
  readonly children: ReactNode
}): ReactElement {
  const id = useFieldId(name)
  const described = useDescription(name, hint, errors)
  return (
    <fieldset className="choices" id={id} aria-describedby={described} tabIndex={-1}>
      <legend>{legend}</legend>
      <Hint name={name} hint={hint} />
      {children}
      <FieldErrors name={name} language={language} errors={errors} />
    </fieldset>
  )
}

/** What tells more about a field, under its label. */
export function Hint({
  name,
  hint,
}: {
  readonly name: string
  readonly hint: string | undefined
}): ReactElement | null {
  const id = useFieldId(name)
  if (hint === undefined) return null
  return (
    <p className="field__hint" id={`${id}-hint`}>
      {hint}
    </p>
  )
}
