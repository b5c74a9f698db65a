import type { ReactElement, ReactNode } from 'react'
import type { StepWords } from '../../plugin/records/step.ts'
import { Due } from '../components/due.tsx'
import type { PageLanguage } from '../routes.ts'
import { stepPageWords as words } from './text.ts'

interface NextStepProps {
  readonly language: PageLanguage
  readonly words: Pick<StepWords, 'heading' | 'purpose'>
  /** Name of the step: an address leads to it as its anchor. */
  readonly name: string
  /** Day it shall be taken by, `YYYY-MM-DD`; null where nothing sets one. */
  readonly due: string | null
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
  /** Page of its own that it leads to, or its form where one press is all there is to it. */
  readonly to: { readonly address: string } | { readonly form: ReactNode }
}

/** The one thing that comes next with a record: what it is for, by when, and the way to it. */
export function NextStep(props: NextStepProps): ReactElement {
  const { language, name, due, day, to } = props
  const { heading, purpose } = props.words
  const title = heading[language]
  return (
    <section className="next-step" id={name} aria-labelledby="steps">
      <h2 className="next-step__title" id="steps">
        {words.next[language]}: {title.charAt(0).toLocaleLowerCase(language) + title.slice(1)}
      </h2>
      {purpose && <p>{purpose[language]}</p>}
      {due !== null && (
        <p>
          <Due language={language} due={due} day={day} />
        </p>
      )}
      {'form' in to ? (
        to.form
      ) : (
        <p>
          <a className="ds-button" href={to.address}>
            {title}
          </a>
        </p>
      )}
    </section>
  )
}

/** What else can be done with a record, each a link to its page. */
export function StepLinks({
  language,
  steps,
}: {
  readonly language: PageLanguage
  readonly steps: readonly {
    readonly name: string
    readonly words: Pick<StepWords, 'heading'>
    readonly address: string
  }[]
}): ReactElement {
  return (
    <ul className="step-links">
      {steps.map(({ name, words: own, address }) => (
        <li key={name}>
          <a id={name} href={address}>
            {own.heading[language]}
          </a>
        </li>
      ))}
    </ul>
  )
}
