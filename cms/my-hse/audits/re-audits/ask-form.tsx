import type { ReactElement } from 'react'
import { reAuditSegments } from '../../../../content/addresses/forms.ts'
import { recordAddress } from '../../../../content/addresses/my-hse.ts'
import { reAuditColours } from '../../../plugin/audits/re-audits/list.ts'
import { reAuditStateText } from '../../../plugin/audits/re-audits/text.ts'
import { askInput } from '../../../plugin/audits/re-audits/ask.ts'
import type { ReAudit } from '../../../plugin/generated-types.ts'
import { longDate } from '../../components/day.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { Tag } from '../../components/tag.tsx'
import type { Draft } from '../../drafts.ts'
import type { Choosable } from '../../records/step-form.tsx'
import { InputField } from '../../records/step-form.tsx'
import type { PageLanguage } from '../../routes.ts'
import { reAuditWords as words } from './text.ts'

/** What asking for a re-audit is drawn from; null where it cannot be asked for, or not by the one who asks. */
export interface Asking {
  readonly draft: Draft | null
  readonly choosable: Choosable
  /** True for those who may choose another auditor than one of the team. */
  readonly chooses: boolean
}

/** The form that has a finding audited again. */
export function AskForm({
  asked,
  asking: { choosable, chooses, draft },
  day,
  hidden,
  language,
}: {
  readonly asked: string | undefined
  readonly asking: Asking
  readonly day: string
  readonly hidden: Readonly<Record<string, string>>
  readonly language: PageLanguage
}): ReactElement {
  const inputs = Object.entries(askInput).filter(([name]) => chooses || name !== 'auditor')
  return (
    <section aria-labelledby="again">
      <h2 className="section-title" id="again">
        {words.again[language]}
      </h2>
      <p>{words.askLead[language]}</p>
      <Form
        language={language}
        segment={reAuditSegments.ask}
        draft={draft ? asked : undefined}
        hidden={hidden}
      >
        {inputs.map(([name, input]) => (
          <InputField
            key={name}
            record={{}}
            {...{ choosable, day, draft, input, language, name }}
          />
        ))}
        <SubmitRow language={language} label={words.ask[language]} />
      </Form>
    </section>
  )
}

/** The times a finding was audited again, each with what came of it; nothing where it never was. */
export function AuditedAgain({
  language,
  reAudits,
}: {
  readonly language: PageLanguage
  readonly reAudits: readonly ReAudit[]
}): ReactElement | null {
  if (reAudits.length === 0) return null
  return (
    <>
      {reAudits.map(({ askedOn, concludedOn, id, number, state }) => (
        <p key={id}>
          <a href={recordAddress(language, 'reAudit', number)}>{number}</a>{' '}
          <Tag colour={reAuditColours[state]}>{reAuditStateText[state][language]}</Tag>{' '}
          {longDate(concludedOn ?? askedOn, language)}
        </p>
      ))}
    </>
  )
}
