import type { ReactElement } from 'react'
import { auditSegments } from '../../../content/addresses/forms.ts'
import { evidenceName } from '../../plugin/audits/evidence-name.ts'
import { type PictureOfVisit, pictureTypes } from '../../plugin/audits/pictures.ts'
import { captionField, captionVersionField, shownCaptionField } from '../../plugin/audits/rules.ts'
import { auditLineText } from '../../plugin/audits/text.ts'
import type { WaitingAttachment } from '../../plugin/attachments/store.ts'
import { fill } from '../../plugin/core/text.ts'
import type { Audit, AuditEvidence } from '../../plugin/generated-types.ts'
import { clashesOf, type Written } from '../components/clashes.ts'
import type { Clash } from '../components/conflict.tsx'
import { FormName } from '../components/field-ids.ts'
import { TextArea } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import type { Draft, FormError } from '../drafts.ts'
import { Photos } from '../report/screens/photos.tsx'
import { fileAddress, type PageLanguage } from '../routes.ts'
import { otherThan } from './parts.tsx'
import { auditWords as words } from './text.ts'

/** Name of the fields of a visit's pictures: several visits stand on one page. */
export const picturesFormOf = (visit: string): string => `pictures-${visit}`

/** What a picture is called beside others of its visit. */
function called(at: number, language: PageLanguage): string {
  return fill(words.picture, { which: at + 1 })[language]
}

/** The pictures of a visit, each with what it shows. */
export function Pictures({
  audit,
  language,
  pictures,
}: {
  readonly audit: Pick<Audit, 'language'>
  readonly language: PageLanguage
  readonly pictures: readonly PictureOfVisit[]
}): ReactElement | null {
  if (pictures.length === 0) return null
  return (
    <div className="audit__pictures">
      {pictures.map(({ caption, id }, at) => (
        <figure key={id}>
          <a href={fileAddress(id)}>
            <img src={fileAddress(id)} alt={called(at, language)} loading="lazy" />
          </a>
          <figcaption lang={caption === null ? undefined : otherThan(language, audit.language)}>
            {caption ?? words.notSaidYet[language]}
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

/** The field that takes pictures, with those kept of an earlier try. */
export function PicturesField({
  errors,
  kept,
  language,
}: {
  readonly errors: readonly FormError[]
  readonly kept: readonly WaitingAttachment[]
  readonly language: PageLanguage
}): ReactElement {
  return (
    <Photos
      {...{ errors, kept, language }}
      label={auditLineText.pictures[language]}
      hint={words.picturesHint[language]}
      types={pictureTypes}
    />
  )
}

/** What stands of each picture as the form is drawn. */
function asShown(pictures: readonly PictureOfVisit[]): Record<string, string | number> {
  return Object.fromEntries(
    pictures.flatMap(({ caption, id, version }): [string, string | number][] => [
      [shownCaptionField(id), caption ?? ''],
      [captionVersionField(id), version],
    ]),
  )
}

/** What somebody wrote of a picture and was refused with; undefined where they left it as it was. */
function written(draft: Draft | null, picture: string): string | undefined {
  const said = draft?.get(captionField(picture))
  return said === (draft?.get(shownCaptionField(picture)) ?? '') ? undefined : said
}

/** What stands of pictures against what was written, where someone else was first; null otherwise. */
export function pictureClashes(
  draft: Draft | null,
  pictures: readonly PictureOfVisit[],
  language: PageLanguage,
): Clash[] | null {
  const posted = draft?.all('picture') ?? []
  const changed = posted.flatMap((id, at): Written[] => {
    const mine = written(draft, id)
    const label = fill(auditLineText.caption, { name: fill(words.picture, { which: at + 1 }) })
    const theirs = pictures.find((each) => each.id === id)?.caption
    return mine === undefined ? [] : [{ label, theirs, mine: () => mine }]
  })
  return clashesOf(draft, changed, language)
}

/** The form in which pictures of a visit are added, told of and taken away. */
export function PicturesForm({
  asked,
  audit,
  draft,
  kept,
  language,
  pictures,
  visit,
}: {
  readonly audit: Audit
  readonly language: PageLanguage
  readonly visit: AuditEvidence
  readonly pictures: readonly PictureOfVisit[]
  /** What was posted and refused, or null. */
  readonly draft: Draft | null
  /** The draft as the address carries it. */
  readonly asked: string | undefined
  /** Pictures of an earlier try. */
  readonly kept: readonly WaitingAttachment[]
}): ReactElement {
  const errors = draft?.errors ?? []
  const name = evidenceName(visit, language)
  const untold = pictures.some(({ caption }) => caption === null)
  return (
    <details className="step no-print" open={draft !== null || untold}>
      <summary>
        {words.changePictures[language]}
        <span className="visually-hidden">: {name}</span>
      </summary>
      <Form
        language={language}
        segment={auditSegments.pictures}
        draft={draft ? asked : undefined}
        id={picturesFormOf(visit.id)}
        hidden={{ id: audit.id, number: audit.number, row: visit.id, ...asShown(pictures) }}
        files
      >
        <FormName value={picturesFormOf(visit.id)}>
          {pictures.map(({ caption, id }, at) => (
            <div className="audit__picture" key={id}>
              <input type="hidden" name="picture" value={id} />
              <TextArea
                language={language}
                name={captionField(id)}
                label={fill(auditLineText.caption, { name: called(at, language) })[language]}
                value={written(draft, id) ?? caption ?? undefined}
                errors={errors}
                rows={2}
              />
              <label className="choice">
                <input
                  className="ds-input"
                  type="checkbox"
                  name="removePicture"
                  value={id}
                  defaultChecked={draft?.all('removePicture').includes(id) === true}
                />
                <span>{fill(words.removePicture, { name: called(at, language) })[language]}</span>
              </label>
            </div>
          ))}
          <PicturesField {...{ errors, kept, language }} />
        </FormName>
        <SubmitRow language={language} label={words.savePictures[language]} />
      </Form>
    </details>
  )
}
