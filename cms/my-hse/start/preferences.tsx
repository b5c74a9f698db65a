import type { ReactElement } from 'react'
import { ownDataAddress } from '../../../content/addresses/my-hse.ts'
import { Choice } from '../components/fields.tsx'
import { Form } from '../components/form-parts.tsx'
import { wordOptions } from '../components/options.ts'
import type { Draft } from '../drafts.ts'
import { formSegments, languages, pageAddress, type PageLanguage } from '../routes.ts'
import { words } from '../text.ts'
import type { Visitor } from '../visitor.ts'
import { notificationWords } from '../notifications/text.ts'
import { reminderWords, startWords } from './text.ts'

/** What someone decides about the mail they get. */
export function Preferences({
  language,
  account,
  draft,
  asked,
}: {
  readonly language: PageLanguage
  readonly account: Visitor['account']
  /** What was posted and refused, or null. */
  readonly draft: Draft | null
  /** The draft as the address carries it. */
  readonly asked: string | undefined
}): ReactElement {
  const errors = draft?.errors ?? []
  return (
    <section className="account" aria-labelledby="preferences">
      <h2 className="section-title" id="preferences">
        {startWords.preferences[language]}
      </h2>
      <Form language={language} segment={formSegments.preferences} draft={asked}>
        <Choice
          language={language}
          name="language"
          label={words.mailLanguage[language]}
          options={languages.map((each) => ({
            value: each,
            label: words.languageName[each],
            lang: each,
          }))}
          values={draft?.all('language') ?? [account.language]}
          errors={errors}
          inline
        />
        <Choice
          language={language}
          name="reminders"
          label={startWords.reminders[language]}
          hint={startWords.remindersHint[language]}
          options={wordOptions(reminderWords, language)}
          values={draft?.all('reminders') ?? [account.reminders]}
          errors={errors}
        />
        <button className="ds-button" data-variant="secondary" type="submit">
          {words.save[language]}
        </button>
      </Form>
      <p>
        <a href={pageAddress(language, 'notifications')}>{notificationWords.title[language]}</a>
      </p>
      <p>
        <a href={ownDataAddress(language)} download>
          {startWords.ownData[language]}
        </a>
      </p>
    </section>
  )
}
