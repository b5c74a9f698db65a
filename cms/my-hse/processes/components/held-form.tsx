import type { ReactElement } from 'react'
import type { MeetingName } from '../../../plugin/processes/attendance.ts'
import { attendanceOf } from '../../../plugin/processes/attendance.ts'
import { idOf } from '../../../plugin/database/local.ts'
import { participantRoleText } from '../../../plugin/processes/text.ts'
import { FieldErrors } from '../../components/field-errors.tsx'
import { DateField, TextArea, TextField } from '../../components/fields.tsx'
import { Group } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import type { ProcessPage } from '../addresses.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { Drafted } from './drafted.ts'
import { SectionForm } from './section-form.tsx'

interface HeldFormProps {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly meeting: MeetingName
  /** The page it stands on. */
  readonly page: ProcessPage
  readonly drafted: Drafted
}

/** When a meeting was, who of the list was there and who besides, and what the manager's absence was for. */
export function HeldForm(props: HeldFormProps): ReactElement {
  const { language, opened, meeting, page, drafted } = props
  const stored = opened.process[meeting]
  const { errors, text } = drafted
  const own = { language, errors }
  const answered = attendanceOf(opened.process, meeting)
  const besides = (answered ?? []).filter((each) => each.participant === null && each.came)
  const others = besides
    .filter(({ role }) => role !== 'deputyManager')
    .map(({ name }) => name)
    .join('\n')
  const deputy = besides.find(({ role }) => role === 'deputyManager')?.name
  return (
    <SectionForm
      language={language}
      opened={opened}
      section={meeting}
      drafted={drafted}
      page={page}
      written={[
        { label: processWords.meetingDate, theirs: stored?.date, mine: 'date' },
        { label: processWords.othersWhoCame, theirs: others, mine: 'others' },
        {
          label: processWords.absentReason,
          theirs: stored?.managerAbsentReason,
          mine: 'managerAbsentReason',
        },
      ]}
    >
      <DateField
        {...own}
        name="date"
        label={processWords.meetingDate[language]}
        value={text('date', stored?.date)}
      />
      <WhoCame {...props} />
      <TextArea
        {...own}
        name="others"
        label={processWords.othersWhoCame[language]}
        hint={processWords.othersHint[language]}
        optional
        rows={2}
        value={text('others', others)}
      />
      <TextField
        {...own}
        name="managerAbsentReason"
        label={processWords.absentReason[language]}
        optional
        value={text('managerAbsentReason', stored?.managerAbsentReason)}
      />
      <TextField
        {...own}
        name="deputy"
        label={processWords.deputyWhoCame[language]}
        hint={processWords.deputyHint[language]}
        optional
        value={text('deputy', deputy)}
      />
    </SectionForm>
  )
}

/** The list of participants to tick. Until it is answered, those who were planned are ticked. */
function WhoCame({ language, opened, meeting, drafted }: HeldFormProps): ReactElement {
  const { people, process } = opened
  const { errors, ticked } = drafted
  const answered = attendanceOf(process, meeting)
  const came = (participant: string, planned: boolean): boolean =>
    answered === null
      ? planned
      : answered.some((each) => each.participant === participant && each.came)
  return (
    <Group
      name="attendance"
      legend={processWords.whoCame[language]}
      hint={answered === null ? processWords.whoCameHint[language] : undefined}
      language={language}
      errors={errors}
    >
      <div className="choice-list">
        {(process.participants ?? []).map((each, index) => {
          const id = each.id ?? ''
          const name = (each.person ? people.get(idOf(each.person)) : null) ?? each.name ?? ''
          const at = (field: string): string => `rows.${String(index)}.${field}`
          return (
            <label className="choice" key={id}>
              <input type="hidden" name={at('participant')} value={id} />
              <input
                className="ds-input"
                type="checkbox"
                name={at('came')}
                value="yes"
                defaultChecked={ticked(at('came'), came(id, each[meeting] === true))}
              />
              <span>
                {name}
                <span className="choice__hint">{participantRoleText[each.role][language]}</span>
              </span>
            </label>
          )
        })}
      </div>
      <FieldErrors name="rows" language={language} errors={errors} />
    </Group>
  )
}
