import type { ReactElement } from 'react'
import { unitSegments } from '../../../content/addresses/forms.ts'
import { say } from '../../plugin/core/text.ts'
import {
  type AtTheDoorField,
  atTheDoorFields,
  atTheDoorLanguages,
} from '../../plugin/organisation/at-the-door/rules.ts'
import { atTheDoorText } from '../../plugin/organisation/at-the-door/text.ts'
import { atTheDoorName } from '../../plugin/organisation/at-the-door/write.ts'
import { TextArea, TextField } from '../components/fields.tsx'
import { Step } from '../components/step.tsx'
import { doorStep } from './addresses.ts'
import type { UnitPage } from './load-unit.ts'
import { doorSentences, doorWords } from './text.ts'

/** What the unit tells those who come there: what stands on its page and its door card, and the form to write it. */
export function DoorSection({ page }: { readonly page: UnitPage }): ReactElement {
  const { door, language } = page
  return (
    <section className="unit-page__door no-print" aria-labelledby="door">
      <h2 className="section-title" id="door">
        {doorWords.title[language]}
      </h2>
      <p>{doorWords.lead[language]}</p>
      <ul className="unit-page__links">
        <li>
          <a href={door.page}>{doorWords.page[language]}</a>
        </li>
        <li>
          <a href={door.card}>{doorWords.card[language]}</a>
        </li>
      </ul>
      <dl className="unit-page__said">
        {atTheDoorFields.map((field) => (
          <div key={field}>
            <dt>{atTheDoorText[field].label[language]}</dt>
            <dd className="own-words">
              {door[field] ? say(door[field], language) : <em>{doorWords.notYet[language]}</em>}
            </dd>
          </div>
        ))}
      </dl>
      {door.writes && <DoorStep page={page} />}
    </section>
  )
}

function DoorStep({ page }: { readonly page: UnitPage }): ReactElement {
  const { asked, door, language, unit } = page
  const { draft } = door
  const written = door.meetingPlace !== null || door.beforeYouWork !== null
  return (
    <Step
      language={language}
      name={doorStep}
      words={{
        heading: written ? doorWords.change : doorWords.write,
        button: doorWords.save,
      }}
      segment={unitSegments.atTheDoor}
      record={{ id: unit.id, number: unit.code, version: door.version }}
      draft={draft}
      asked={asked}
      open={false}
      formId={`${doorStep}-form`}
    >
      {atTheDoorFields.map((field) => (
        <FieldInBoth key={field} field={field} page={page} />
      ))}
    </Step>
  )
}

/** One text in both languages: the hint stands at the first. */
function FieldInBoth({
  field,
  page: { door, language },
}: {
  readonly field: AtTheDoorField
  readonly page: UnitPage
}): ReactElement {
  const Field = field === 'meetingPlace' ? TextField : TextArea
  return (
    <>
      {atTheDoorLanguages.map((each) => {
        const name = atTheDoorName(field, each)
        return (
          <Field
            key={name}
            language={language}
            name={name}
            label={doorSentences[language].inLanguage(atTheDoorText[field].label[language], each)}
            hint={each === 'nb' ? atTheDoorText[field].hint[language] : undefined}
            optional
            value={door.draft?.get(name) ?? door[field]?.[each]}
            errors={door.draft?.errors ?? []}
          />
        )
      })}
    </>
  )
}
