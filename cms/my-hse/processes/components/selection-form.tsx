import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import { passedOver, selectedOf } from '../../../plugin/processes/rules.ts'
import { byRisk } from '../../../plugin/risk/rules.ts'
import { FieldErrors } from '../../components/field-errors.tsx'
import { TextArea } from '../../components/fields.tsx'
import { Notice } from '../../components/notice.tsx'
import { Risk } from '../../components/risk.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processAddress } from '../addresses.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { Carried } from './carried.tsx'
import type { Drafted } from './drafted.ts'
import { SectionForm } from './section-form.tsx'

type Challenges = OpenedProcess['facts']['challenges']

interface SelectionFormProps {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
}

/** The challenges by risk, with the choice of those to take now, and why a greater one has to wait. */
export function SelectionForm({ language, opened, drafted }: SelectionFormProps): ReactElement {
  const { facts } = opened
  const { errors, text } = drafted
  const chosen = drafted.chosen(
    'selected',
    selectedOf(facts.challenges).map((each) => each.id),
  )
  const judged = facts.challenges.map((each) => ({ ...each, selected: chosen.includes(each.id) }))
  const limit = facts.manyChallenges
  return (
    <SectionForm
      language={language}
      opened={opened}
      section="selection"
      drafted={drafted}
      page="challenges"
      written={[
        {
          label: processWords.taken,
          theirs: titlesOf(facts.challenges),
          mine: () => titlesOf(judged),
        },
      ]}
    >
      <fieldset className="choices selection" id="selection" tabIndex={-1}>
        <legend className="visually-hidden">{processWords.choose[language]}</legend>
        <p className="field__hint">{processWords.takeHint[language]}</p>
        <ul className="challenge-list">
          {byRisk(judged).map((each) => (
            <Choosable
              key={each.id}
              language={language}
              opened={opened}
              drafted={drafted}
              challenge={each}
              judged={judged}
            />
          ))}
        </ul>
      </fieldset>
      {chosen.length > limit && (
        <Notice colour="warning">
          <p>{fill(processWords.manyWarning, { count: chosen.length, limit })[language]}</p>
        </Notice>
      )}
      {(facts.challenges.length > limit || facts.manyReason !== '') && (
        <div id="selection-manyReason">
          <TextArea
            language={language}
            name="manyReason"
            label={fill(processWords.manyReason, { limit })[language]}
            optional={chosen.length <= limit}
            rows={3}
            value={text('manyReason', facts.manyReason)}
            errors={errors}
          />
        </div>
      )}
      <FieldErrors name="selection" language={language} errors={errors} />
    </SectionForm>
  )
}

function titlesOf(challenges: Challenges): string {
  return selectedOf(challenges)
    .map((each) => each.title)
    .join('; ')
}

function Choosable({
  language,
  opened: { facts, process, topics },
  drafted: { errors, text },
  challenge,
  judged,
}: SelectionFormProps & {
  readonly challenge: Challenges[number]
  /** All of them, as they are chosen on the page. */
  readonly judged: Challenges
}): ReactElement {
  const { id, title, selected, priorityReason } = challenge
  const topic = process.challenges?.find((each) => each.id === id)?.topic
  const topicName = typeof topic === 'string' ? topics.get(topic) : undefined
  const field = `priorityReasons.${id}`
  const reason = text(field, priorityReason)
  return (
    <li className="challenge" id={`selection-${id}`} tabIndex={-1}>
      <div className="challenge__row">
        <label className="choice">
          <input
            className="ds-input"
            type="checkbox"
            name="selected"
            value={id}
            defaultChecked={selected}
          />
          <span lang={process.language}>
            <span className="visually-hidden" lang={language}>
              {processWords.take[language]}:{' '}
            </span>
            {title}
          </span>
        </label>
        <Risk language={language} risk={challenge} limits={facts.riskLimits} />
      </div>
      <p className="challenge__more">
        {topicName !== undefined && <span>{topicName} · </span>}
        <Carried language={language} process={process} id={id} />
        <a href={processAddress(language, process.number, 'challenges', id)}>
          {processWords.change[language]}
          <span className="visually-hidden" lang={process.language}>
            {' '}
            {title}
          </span>
        </a>
      </p>
      {(passedOver(challenge, judged) !== null || reason !== '') && (
        <TextArea
          language={language}
          name={field}
          label={processWords.priorityReason[language]}
          rows={2}
          value={reason}
          errors={errors}
        />
      )}
    </li>
  )
}
