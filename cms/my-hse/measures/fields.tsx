import type { ReactElement } from 'react'
import type { measureInput } from '../../plugin/measures/input.ts'
import type { Input } from '../../plugin/records/input/input.ts'
import type { Option } from '../components/fields.tsx'
import type { Draft } from '../drafts.ts'
import { InputField } from '../records/step-form.tsx'
import type { PageLanguage } from '../routes.ts'

/** The fields of a measure that is written for the first time, or changed while it is proposed. */
export function MeasureFields({
  language,
  draft,
  day,
  people,
  input,
  record,
}: {
  readonly language: PageLanguage
  readonly draft: Draft | null
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
  readonly people: readonly Option[]
  readonly input: { readonly [Name in keyof typeof measureInput]: Input<unknown, never> }
  /** What stands in them already: a measure, or what is known of one that is not made yet. */
  readonly record: object
}): ReactElement {
  return (
    <>
      {Object.entries(input).map(([name, each]) => (
        <InputField
          key={name}
          {...{ language, name, draft, day, record }}
          input={each as Input<unknown>}
          choosable={{ person: people }}
        />
      ))}
    </>
  )
}
