import type { ReactElement } from 'react'
import { type FileInput, keptField, removedField } from '../../plugin/records/input/file.ts'
import { postedName } from '../../plugin/records/input/input.ts'
import { FilesField } from '../components/fields.tsx'
import type { InputFieldProps } from './step-form.tsx'
import { fileWords as words } from './text.ts'

/** The field of an input that takes a file, with the one that was kept of an earlier try. */
export function FileInputField({
  language,
  name,
  input,
  draft,
  choosable,
}: Omit<InputFieldProps, 'input'> & { readonly input: FileInput<unknown> }): ReactElement {
  const field = postedName(name, input)
  const ids = draft?.all(keptField(field)) ?? []
  const kept = choosable.file?.find(({ value }) => ids.includes(value))
  return (
    <>
      <FilesField
        language={language}
        name={field}
        label={input.label[language]}
        hint={input.hint?.[language]}
        optional={input.optional}
        errors={draft?.errors ?? []}
        types={input.types}
        most={1}
      />
      {kept && (
        <fieldset className="choices">
          <legend>{words.kept[language]}</legend>
          <input type="hidden" name={keptField(field)} value={kept.value} />
          <label className="choice">
            <input
              className="ds-input"
              type="checkbox"
              name={removedField(field)}
              value={kept.value}
            />
            <span>
              {words.remove[language]} {kept.label}
            </span>
          </label>
        </fieldset>
      )}
    </>
  )
}
