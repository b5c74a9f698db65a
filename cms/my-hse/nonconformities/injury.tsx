import { caseSegments } from '../../../content/addresses/forms.ts'
import type { ReactElement } from 'react'
import { civilDay } from '../../plugin/core/dates.ts'
import { spokenInstant, spokenTime } from '../../plugin/admin/spoken-dates.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import {
  injuryOf,
  missingNotifications,
  notifications,
  whereItApplies,
} from '../../plugin/nonconformities/injury/rules.ts'
import {
  injuryText,
  type Notification,
  notificationText,
} from '../../plugin/nonconformities/injury/text.ts'
import { clearInjury } from '../../plugin/nonconformities/steps/clear-injury.ts'
import type { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { CallNow } from '../components/call-now.tsx'
import { DateField, TextField } from '../components/fields.tsx'
import { Notice } from '../components/notice.tsx'
import { Step } from '../components/step.tsx'
import type { Draft } from '../drafts.ts'
import { StepForm } from '../records/step-form.tsx'
import type { StepsOf } from '../records/steps-of.tsx'
import { pageAddress, type PageLanguage } from '../routes.ts'
import { caseStepAddress } from './addresses.ts'
import { appliesWhen, injuryBoxWords as words } from './injury-text.ts'
import { caseForms } from './text.ts'

/** Steps that are taken in the red box itself, and not beside the case. */
export const injurySteps = ['confirmInjury', 'clearInjury'] as const

interface InjuryProps {
  readonly language: PageLanguage
  readonly found: Nonconformity
  /** What the one who looks may do. */
  readonly steps: StepsOf<'nonconformities', keyof typeof nonconformitySteps.steps>
  /** Whether they write in the checklist. */
  readonly notifies: boolean
  /** What was posted to the checklist and refused, or null. */
  readonly draft: Draft | null
}

/** A death or a serious injury, at the top of its case: what is known, whom to call, and the checklist. */
export function Injury(props: InjuryProps): ReactElement | null {
  const { language, found, steps, notifies, draft } = props
  const injury = injuryOf(found)
  if (injury === null) return null
  if (injury === 'cleared') return <Cleared language={language} found={found} />
  return (
    <section className="call-first injury" aria-labelledby="injury">
      <h2 className="call-first__title" id="injury">
        {words.title[language]}: {injuryText[injury][language].toLocaleLowerCase(language)}
      </h2>
      <p>{words.lead[language]}</p>
      <CallNow language={language} />
      <p>
        <a href={pageAddress(language, 'notifications')}>{words.told[language]}</a>
      </p>
      {notifies ? (
        <Step
          language={language}
          name="notifyAuthority"
          words={caseForms.notifyAuthority}
          segment={caseSegments.notifyAuthority}
          record={found}
          draft={draft}
          asked={steps.asked}
          open={missingNotifications(found).length > 0}
        >
          <p>{words.checklistLead[language]}</p>
          {notifications.map((which) => (
            <Line {...props} which={which} key={which} />
          ))}
        </Step>
      ) : (
        <ul className="injury__list">
          {notifications.map((which) => (
            <li key={which} data-done={found.notified?.[which] ? '' : undefined}>
              <strong>{notificationText[which][language]}:</strong>{' '}
              {standing(found, which, language)}
            </li>
          ))}
        </ul>
      )}
      {steps.names.includes('confirmInjury') && (
        <StepForm
          {...steps}
          name="confirmInjury"
          draft={steps.drafts.get('confirmInjury') ?? null}
          open
        />
      )}
      {steps.names.includes('clearInjury') && (
        <p className="links">
          <a id="clearInjury" href={caseStepAddress(language, found.number, 'clearInjury')}>
            {clearInjury.words.heading[language]}
          </a>
        </p>
      )}
    </section>
  )
}

/** One line of the checklist: a day and a time, or why not. */
function Line({
  language,
  found,
  draft,
  steps: { day },
  which,
}: InjuryProps & { readonly which: Notification }): ReactElement {
  const at = found.notified?.[which]
  const waived = found.notRequired?.find((each) => each.which === which)
  const field = (name: string, stored: string) => ({
    language,
    name: `${which}-${name}`,
    errors: draft?.errors ?? [],
    value: draft ? draft.get(`${which}-${name}`) : stored,
    either: true,
  })
  const hint: Readonly<Partial<Record<Notification, Text>>> = appliesWhen
  return (
    <fieldset className="choices injury__line" id={which}>
      <legend>{notificationText[which][language]}</legend>
      <p className="row__more">
        {standing(found, which, language)}
        {hint[which] && `. ${hint[which][language]}`}
      </p>
      <div className="injury__fields">
        <DateField
          {...field('date', at ? civilDay(at) : day)}
          label={words.date[language]}
          max={day}
        />
        <TextField
          {...field('time', at ? spokenTime(at, language) : '')}
          label={words.time[language]}
          size={6}
        />
        <TextField
          {...field('notRequired', waived?.reason ?? '')}
          label={words.notRequired[language]}
        />
      </div>
    </fieldset>
  )
}

/** How a line of the checklist stands, in words. */
function standing(found: Nonconformity, which: Notification, language: PageLanguage): string {
  const at = found.notified?.[which]
  if (at) return spokenInstant(at, language)
  const waived = found.notRequired?.find((each) => each.which === which)
  if (waived) {
    const who = [waived.name, waived.at && spokenInstant(waived.at, language)]
    return `${words.notRequiredBy[language]}: ${waived.reason} (${who.filter(Boolean).join(', ')})`
  }
  return words[whereItApplies(which) ? 'whereItApplies' : 'notYet'][language]
}

/** What was reported and found not to be so, with who said it and why. */
function Cleared({ language, found }: Pick<InjuryProps, 'language' | 'found'>): ReactElement {
  const last = found.steps?.findLast(({ step }) => step === 'clearInjury')
  const who = [last?.name, last?.at && spokenInstant(last.at, language)].filter(Boolean)
  return (
    <Notice colour="info">
      <p>
        <strong>{words.clearedTitle[language]}</strong> ({who.join(', ')})
      </p>
      <p className="own-words">{last?.note}</p>
    </Notice>
  )
}
