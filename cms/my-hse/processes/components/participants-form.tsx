import type { ReactElement } from 'react'
import { idOf } from '../../../plugin/database/local.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { HseProcess } from '../../../plugin/generated-types.ts'
import { participantRoleText } from '../../../plugin/processes/text.ts'
import { Choice, Select, TextField, Tick } from '../../components/fields.tsx'
import { wordOptions } from '../../components/options.ts'
import type { Draft } from '../../drafts.ts'
import type { PageLanguage } from '../../routes.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { thingWords } from '../things-text.ts'
import { AnotherButton } from './another-button.tsx'
import type { Drafted } from './drafted.ts'
import { SectionForm } from './section-form.tsx'

type Participant = NonNullable<HseProcess['participants']>[number]

/** Empty lines to write new participants in: one, and one more with each save that asks for it. */
const emptyRows = 1
const empty: Participant = {
  id: '',
  person: null,
  name: '',
  role: 'other',
  organisation: '',
  pre: true,
  mapping: true,
  post: true,
}

const partWords = {
  pre: processWords.preMeeting,
  mapping: processWords.mapping,
  post: processWords.postMeeting,
} as const
const parts = ['pre', 'mapping', 'post'] as const

/** Who takes part in what, with empty lines for more. */
export function ParticipantsForm({
  language,
  opened,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
}): ReactElement {
  const stored = opened.process.participants ?? []
  const rows = [...stored, ...Array.from({ length: emptyRows }, () => empty)]
  const typed = (draft: Draft): string =>
    rows
      .map((_, index) => draft.get(`rows.${String(index)}.name`) ?? '')
      .filter((name) => name !== '')
      .join(', ')
  return (
    <SectionForm
      language={language}
      opened={opened}
      section="participants"
      drafted={drafted}
      page="participants"
      buttons={<AnotherButton language={language} label={thingWords.saveAndAnotherParticipant} />}
      className="form participants"
      written={[
        {
          label: processWords.participants,
          theirs: stored.map((each) => each.name ?? '').join(', '),
          mine: typed,
        },
      ]}
    >
      {rows.map((row, index) => (
        <ParticipantFields
          key={row.id ? row.id : `new-${String(index)}`}
          language={language}
          row={row}
          index={index}
          isNew={index >= stored.length}
          people={opened.people}
          drafted={drafted}
        />
      ))}
    </SectionForm>
  )
}

function ParticipantFields({
  language,
  row,
  index,
  isNew,
  people,
  drafted,
}: {
  readonly language: PageLanguage
  readonly row: Participant
  readonly index: number
  readonly isNew: boolean
  readonly people: OpenedProcess['people']
  readonly drafted: Drafted
}): ReactElement {
  const { errors, chosen, text, ticked } = drafted
  const own = { language, errors }
  const at = (field: string): string => `rows.${String(index)}.${field}`
  const person = row.person ? idOf(row.person) : null
  const name = (person === null ? null : people.get(person)) ?? row.name ?? ''
  const legend = name || fill(processWords.participant, { row: index + 1 })[language]
  return (
    <fieldset className="participant" id={isNew ? undefined : `participants-${row.id ?? ''}`}>
      <legend>{isNew ? processWords.newParticipant[language] : legend}</legend>
      <input type="hidden" name={at('id')} value={row.id ?? ''} />
      {person !== null && <input type="hidden" name={at('person')} value={person} />}
      {person !== null ? (
        <input type="hidden" name={at('name')} value={name} />
      ) : (
        <TextField
          {...own}
          name={at('name')}
          label={processWords.name[language]}
          hint={isNew ? undefined : processWords.removeHint[language]}
          optional={isNew}
          value={text(at('name'), row.name)}
        />
      )}
      <Choice
        {...own}
        name={at('parts')}
        label={processWords.parts[language]}
        several
        inline
        values={chosen(
          at('parts'),
          parts.filter((each) => row[each] === true),
        )}
        options={wordOptions(partWords, language)}
      />
      <details
        className="participant__more"
        open={errors.some((each) => each.field?.startsWith(at('')) === true) || isNew}
      >
        <summary>
          {participantRoleText[row.role][language]}
          {row.organisation && `, ${row.organisation}`}
          <span className="participant__change"> – {processWords.change[language]}</span>
          <span className="visually-hidden"> {name}</span>
        </summary>
        <div className="field-grid">
          <Select
            {...own}
            name={at('role')}
            label={processWords.role[language]}
            value={text(at('role'), row.role)}
            searchable={false}
            options={wordOptions(participantRoleText, language)}
          />
          <TextField
            {...own}
            name={at('organisation')}
            label={processWords.organisation[language]}
            optional
            value={text(at('organisation'), row.organisation)}
          />
        </div>
        {person !== null && (
          <Tick
            {...own}
            name={at('remove')}
            label={processWords.remove[language]}
            checked={ticked(at('remove'), false)}
          />
        )}
      </details>
    </fieldset>
  )
}
