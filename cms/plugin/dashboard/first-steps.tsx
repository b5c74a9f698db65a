import { Link } from '@payloadcms/ui'
import type { Text } from '../core/text.ts'
import { firstStepsText } from './text.ts'

/** What to do first, in the order in which one thing needs the other. */
const steps = [
  { collection: 'units', text: firstStepsText.units },
  { collection: 'people', text: firstStepsText.people },
  { collection: 'role-assignments', text: firstStepsText.roles },
  { collection: 'guidelines', text: firstStepsText.guidelines },
] as const

/** Shown on the start page of an installation without guidelines: how to begin. */
export function FirstSteps({
  admin,
  words,
}: {
  /** Address of the admin, such as `/admin`. */
  readonly admin: string
  readonly words: (text: Text) => string
}) {
  return (
    <section className="hse-panel" aria-labelledby="hse-first-steps">
      <h2 id="hse-first-steps">{words(firstStepsText.heading)}</h2>
      <ol>
        {steps.map(({ collection, text }) => (
          <li key={collection}>
            <Link href={`${admin}/collections/${collection}`}>{words(text.name)}</Link>
            {': '}
            {words(text.why)}
          </li>
        ))}
      </ol>
    </section>
  )
}
