import type { ReactElement } from 'react'
import { planViewSteps } from '../../../plugin/processes/plan-views.ts'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { Views } from '../../measures/views.tsx'
import { InputField } from '../../records/step-form.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { Drafted } from './drafted.ts'

type Name = keyof typeof planViewSteps.steps

/** What representative and manager each think of the plan, and the way to write it. */
export function PlanViews({
  language,
  opened,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Readonly<Record<Name, Drafted>>
}): ReactElement | null {
  const { process, rights } = opened
  const may = { disagreeWithPlan: rights.represent, answerPlanView: rights.manage }
  const steps = Object.keys(may) as Name[]
  const offered = steps.filter((name) => may[name] && planViewSteps.steps[name].fits(process))
  if (offered.length === 0 && (process.planViews?.length ?? 0) === 0) return null
  return (
    <>
      <h3 id="plan-views">{processWords.planViews[language]}</h3>
      <Views language={language} views={process.planViews} written={process.language} />
      {offered.map((name) => (
        <ViewForm key={name} {...{ language, opened, name }} drafted={drafted[name]} />
      ))}
    </>
  )
}

function ViewForm({
  language,
  opened: { day, process },
  name,
  drafted: { draft, id },
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly name: Name
  readonly drafted: Drafted
}): ReactElement {
  const { input, words } = planViewSteps.steps[name]
  return (
    <details className="aside-form" open={draft !== null}>
      <summary>{words.heading[language]}</summary>
      <Form
        language={language}
        segment={processSegments[name]}
        draft={id}
        hidden={{ number: process.number, id: process.id }}
      >
        {Object.entries(input).map(([field, each]) => (
          <InputField
            key={field}
            {...{ language, draft, day }}
            name={field}
            input={each}
            record={process}
            choosable={{}}
          />
        ))}
        <SubmitRow language={language} label={words.button[language]} />
      </Form>
    </details>
  )
}
