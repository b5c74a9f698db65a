import type { ReactElement } from 'react'
import { auditSegments } from '../../../content/addresses/forms.ts'
import { evidenceName } from '../../plugin/audits/evidence-name.ts'
import { visitAnchor } from '../../plugin/audits/rules.ts'
import { auditLineText, evidenceText, intervieweeText } from '../../plugin/audits/text.ts'
import { FormName } from '../components/field-ids.ts'
import { Choice, DateField, Select, TextArea, TextField } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import type { Loaded } from '../page.ts'
import type { loadAuditPage } from './load.ts'
import { otherThan, Signed } from './parts.tsx'
import { Pictures, PicturesField, PicturesForm } from './pictures.tsx'
import { auditWords as words } from './text.ts'

type AuditPage = Loaded<typeof loadAuditPage>

/** What the team has seen and heard, and the form to write it down. */
export function Evidence(page: AuditPage): ReactElement {
  const { audit, draft, evidence, keptPictures, language, pictures, picturesDraft, works } = page
  return (
    <section aria-labelledby="evidence">
      <h2 className="section-title" id="evidence">
        {words.evidence[language]}
      </h2>
      {evidence.length === 0 ? (
        <p className="nothing">{words.evidenceNone[language]}</p>
      ) : (
        <ul className="rows">
          {evidence.map((each) => (
            <li className="row" key={each.id} id={visitAnchor(each.id)}>
              <h3 className="row__title">{evidenceName(each, language)}</h3>
              <p className="own-words" lang={otherThan(language, audit.language)}>
                {each.what}
              </p>
              <Pictures {...{ audit, language }} pictures={pictures.get(each.id) ?? []} />
              <Signed language={language} on={each.writtenOn} by={each.writtenBy} />
              {works && each.kind === 'visit' && (
                <PicturesForm
                  {...{ audit, language }}
                  visit={each}
                  pictures={pictures.get(each.id) ?? []}
                  draft={picturesDraft?.get('row') === each.id ? picturesDraft : null}
                  asked={draft}
                  kept={picturesDraft?.get('row') === each.id ? keptPictures : []}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {works && <EvidenceForm {...page} />}
    </section>
  )
}

function EvidenceForm({
  audit,
  day,
  draft,
  evidenceDraft,
  keptPictures,
  language,
}: AuditPage): ReactElement {
  const errors = evidenceDraft?.errors ?? []
  const optionsOf = (
    texts: Readonly<Record<string, { readonly nb: string; readonly en: string }>>,
  ) => Object.entries(texts).map(([value, text]) => ({ value, label: text[language] }))
  const kind = evidenceDraft?.get('kind')
  return (
    <details className="step" open={evidenceDraft !== null}>
      <summary>{words.addEvidence[language]}</summary>
      <Form
        language={language}
        segment={auditSegments.evidence}
        draft={evidenceDraft ? draft : undefined}
        hidden={{ id: audit.id, number: audit.number }}
        files
      >
        <FormName value="evidence">
          <Choice
            language={language}
            name="kind"
            label={auditLineText.kind[language]}
            options={optionsOf(evidenceText)}
            values={kind === undefined ? [] : [kind]}
            errors={errors}
          />
          <Select
            language={language}
            name="interviewee"
            label={auditLineText.interviewee[language]}
            hint={words.intervieweeHint[language]}
            optional
            options={optionsOf(intervieweeText)}
            value={evidenceDraft?.get('interviewee')}
            errors={errors}
          />
          <DateField
            language={language}
            name="date"
            label={auditLineText.date[language]}
            max={day}
            value={evidenceDraft?.get('date') ?? audit.conductedOn ?? ''}
            errors={errors}
          />
          <TextField
            language={language}
            name="place"
            label={auditLineText.place[language]}
            optional
            value={evidenceDraft?.get('place')}
            errors={errors}
          />
          <TextArea
            language={language}
            name="what"
            label={auditLineText.what[language]}
            hint={words.evidenceWhatHint[language]}
            value={evidenceDraft?.get('what')}
            errors={errors}
          />
          <PicturesField
            {...{ errors, language }}
            kept={evidenceDraft === null ? [] : keptPictures}
          />
        </FormName>
        <SubmitRow language={language} label={words.saveEvidence[language]} />
      </Form>
    </details>
  )
}
