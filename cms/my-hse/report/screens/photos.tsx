import type { ReactElement } from 'react'
import { type AttachmentType, reportTypes } from '../../../plugin/attachments/types.ts'
import { FilesField } from '../../components/fields.tsx'
import type { FormError } from '../../drafts.ts'
import type { ReportLanguage } from '../../routes.ts'
import { reportWords as words } from '../text.ts'

/** Files that go along, and those that were kept of an earlier try. */
export function Photos({
  language,
  errors,
  kept,
  label = words.photos[language],
  hint = words.photosHint[language],
  types = reportTypes,
}: {
  readonly language: ReportLanguage
  readonly errors: readonly FormError[]
  readonly kept: readonly { readonly id: string; readonly name: string }[]
  /** @default of a report */
  readonly label?: string
  /** @default of a report */
  readonly hint?: string
  /** @default of a report */
  readonly types?: readonly AttachmentType[]
}): ReactElement {
  return (
    <div className="photos">
      <FilesField
        language={language}
        name="photos"
        label={label}
        hint={hint}
        errors={errors}
        types={types}
        onlyPicturesWhen="who=anonymous"
        optional
      />
      {kept.length > 0 && (
        <fieldset className="choices photos__kept">
          <legend>{words.keptPhotos[language]}</legend>
          {kept.map(({ id, name }) => (
            <div className="photos__one" key={id}>
              <input type="hidden" name="photo" value={id} />
              <span>{name}</span>
              <label className="choice">
                <input className="ds-input" type="checkbox" name="removePhoto" value={id} />
                <span>
                  {words.removePhoto[language]} <span className="visually-hidden">{name}</span>
                </span>
              </label>
            </div>
          ))}
        </fieldset>
      )}
    </div>
  )
}
