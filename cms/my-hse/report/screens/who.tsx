import type { ReactElement } from 'react'
import { reportPrivacyAddress } from '../../../../content/addresses/site.ts'
import { Choice, TextField } from '../../components/fields.tsx'
import type { Draft } from '../../drafts.ts'
import { type ReportLanguage, screenLanguage } from '../../routes.ts'
import { reportWords as words } from '../text.ts'

/** Whether one says who one is; the order offers first what fits whoever is logged in, or is not. */
export function Who({
  language,
  errors,
  values,
  allowed,
  hasName,
}: {
  readonly language: ReportLanguage
  readonly errors: Draft['errors']
  readonly values: Draft
  readonly allowed: boolean
  /** Name of the one who is logged in, or null. */
  readonly hasName: string | null
}): ReactElement {
  const chosen = values.get('who') ?? (hasName !== null || !allowed ? 'named' : 'anonymous')
  const named = {
    value: 'named',
    label: hasName === null ? words.named[language] : `${words.named[language]}: ${hasName}`,
    hint: words.namedHint[language],
  }
  const anonymous = {
    value: 'anonymous',
    label: words.anonymous[language],
    hint: words.anonymousHint[language],
  }
  const field = (name: string) => ({ language, name, errors, value: values.get(name) })
  return (
    <div className="who">
      {allowed ? (
        <Choice
          language={language}
          name="who"
          label={words.who[language]}
          errors={errors}
          values={[chosen]}
          options={hasName === null ? [anonymous, named] : [named, anonymous]}
        />
      ) : (
        <input type="hidden" name="who" value="named" />
      )}
      {hasName === null && (
        <div className="who__name">
          <TextField {...field('name')} label={words.name[language]} autoComplete="name" />
          <TextField
            {...field('email')}
            label={words.email[language]}
            hint={words.emailHint[language]}
            type="email"
            autoComplete="email"
            optional
          />
        </div>
      )}
      <p className="who__privacy">
        {!allowed && `${words.namedHint[language]} `}
        <a href={reportPrivacyAddress(screenLanguage(language))}>{words.privacy[language]}</a>
      </p>
    </div>
  )
}
