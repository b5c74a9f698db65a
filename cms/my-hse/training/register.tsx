import type { ReactElement } from 'react'
import { trainingSegments } from '../../../content/addresses/forms.ts'
import { registerTrainingAddress } from '../../../content/addresses/my-hse.ts'
import { jointFileText } from '../../plugin/attachments/joint-text.ts'
import { fill } from '../../plugin/core/text.ts'
import { jointFileInput } from '../../plugin/training/records/joint-file.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Choice, DateField, Select, TextArea, TextField, Tick } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { type Loaded, screen } from '../page.ts'
import { FileInputField } from '../records/file-field.tsx'
import { otherLanguage } from '../routes.ts'
import { guestRows } from './form-names.ts'
import { loadRegister } from './load.ts'
import { trainingWords as words } from './text.ts'

/** Registers a held course for everyone who took part, at the bench. */
export const RegisterTrainingScreen = screen(loadRegister, DrawnRegister)

type Register = Loaded<typeof loadRegister>

function DrawnRegister(data: Register): ReactElement {
  const { back, done, errors, language, unit, visitor } = data
  const title = fill(words.registerTitle, { unit: unit.names[language] })[language]
  return (
    <Frame
      language={language}
      section="unit"
      title={title}
      failed={errors.length > 0}
      elsewhere={registerTrainingAddress(otherLanguage(language), unit.code)}
      visitor={visitor}
    >
      <div className="width narrow page training">
        {back !== null && (
          <Breadcrumbs
            language={language}
            trail={[
              {
                name: fill(words.ofUnit, { unit: unit.names[language] })[language],
                address: back,
              },
            ]}
          />
        )}
        <h1 className="title">{title}</h1>
        <p className="lead">{words.registerLead[language]}</p>
        {done && (
          <Notice colour="success">
            <p>
              {fill(words.registered, { lines: done[1] ?? '', waiting: done[2] ?? '' })[language]}
            </p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <HeldForm {...data} />
      </div>
    </Frame>
  )
}

function HeldForm({
  asked,
  courses,
  day,
  draft,
  errors,
  held,
  kept,
  language,
  people,
  unit,
}: Register): ReactElement {
  return (
    <Form
      language={language}
      segment={trainingSegments.register}
      draft={asked}
      hidden={{ id: unit.id, number: unit.code }}
      files
    >
      <Select
        language={language}
        name="course"
        label={words.whichCourse[language]}
        options={courses}
        value={draft ? draft.get('course') : held?.course}
        errors={errors}
      />
      <DateField
        language={language}
        name="date"
        label={words.date[language]}
        value={draft?.get('date') ?? held?.date ?? day}
        errors={errors}
      />
      {people.length > 0 && (
        <Choice
          language={language}
          name="people"
          label={words.participants[language]}
          several
          optional
          options={people.map(({ account, id, name }) => ({
            value: id,
            label: name,
            ...(account ? {} : { hint: words.noAccount[language] }),
          }))}
          values={draft ? draft.all('people') : (held?.people ?? [])}
          errors={errors}
        />
      )}
      <fieldset className="choices training__guests">
        <legend>{words.guests[language]}</legend>
        {guestRows.map((row) => (
          <div className="training__guest" key={row}>
            <TextField
              language={language}
              name={`guest${String(row)}`}
              label={fill(words.guest, { number: row })[language]}
              value={draft?.get(`guest${String(row)}`)}
              errors={errors}
              optional
            />
            <DateField
              language={language}
              name={`until${String(row)}`}
              label={words.guestUntil[language]}
              value={draft?.get(`until${String(row)}`)}
              errors={errors}
              optional
            />
          </div>
        ))}
      </fieldset>
      <TextArea
        language={language}
        name="evidence"
        label={words.evidence[language]}
        hint={words.evidenceHint[language]}
        value={draft?.get('evidence')}
        errors={errors}
        rows={2}
        optional
      />
      <FileInputField
        language={language}
        name="jointFile"
        input={jointFileInput.jointFile}
        record={{}}
        day=""
        draft={draft}
        choosable={{ file: kept }}
      />
      <Choice
        language={language}
        name="jointShows"
        label={words.jointShows[language]}
        options={Object.entries(jointFileText).map(([value, { choice }]) => ({
          value,
          label: choice[language],
        }))}
        values={draft?.all('jointShows') ?? []}
        errors={errors}
        optional
      />
      <Tick
        language={language}
        name="witness"
        label={words.witness[language]}
        checked={draft?.get('witness') === 'yes'}
        errors={errors}
      />
      <SubmitRow language={language} label={words.save[language]} />
    </Form>
  )
}
