import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import type { OfferedUnit } from '../../../plugin/processes/covered/choose.ts'
import { FieldErrors } from '../../components/field-errors.tsx'
import type { FormError } from '../../drafts.ts'
import type { PageLanguage } from '../../routes.ts'
import { openingWords as words } from '../opening-text.ts'

/** The small units below that can go through a process together with its own, each with a box. */
export function SmallUnits({
  alone = false,
  errors,
  language,
  offered,
  typed,
  year,
}: {
  readonly language: PageLanguage
  readonly offered: readonly OfferedUnit[]
  readonly year: number
  /** What was ticked and refused; null where nothing was. */
  readonly typed: readonly string[] | null
  readonly errors: readonly FormError[]
  /** True where the page has no other of its kind. @default false */
  readonly alone?: boolean
}): ReactElement {
  return (
    <fieldset className="choices" id={typed === null && !alone ? undefined : 'covers'}>
      <legend>{fill(words.together, { year })[language]}</legend>
      <p className="field__hint">{words.togetherHint[language]}</p>
      {offered.map(({ chosen, id, name }) => (
        <label className="choice" key={id}>
          <input
            className="ds-input"
            type="checkbox"
            name="covers"
            value={id}
            defaultChecked={typed === null ? chosen : typed.includes(id)}
          />
          <span>{name[language]}</span>
        </label>
      ))}
      <FieldErrors name="covers" language={language} errors={errors} />
    </fieldset>
  )
}
