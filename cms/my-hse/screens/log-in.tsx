import type { ReactElement } from 'react'
import { guidelinesAddress } from '../../../content/addresses/site.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Field } from '../components/field.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { formAddress, otherLanguage, pageAddress } from '../routes.ts'
import { safeNext } from '../safe-next.ts'
import { sentences, words } from '../text.ts'
import { type Loaded, type Page, screen } from '../page.ts'

/** Log in. Someone who is logged in already is told so, and can go on. */
export const LogInScreen = screen(loadLogIn, LogIn)

async function loadLogIn(page: Page) {
  const { language, asked, req, visitor } = page
  const draft = await readDraft(req, 'logIn', asked['draft'])
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  const next = safeNext(asked['next'])
  return { language, asked, visitor, draft, errors, next }
}

function LogIn({
  language,
  asked,
  visitor,
  draft,
  errors,
  next,
}: Loaded<typeof loadLogIn>): ReactElement {
  return (
    <Frame
      language={language}
      title={words.logIn[language]}
      failed={errors.length > 0}
      elsewhere={pageAddress(otherLanguage(language), 'logIn', { next })}
      visitor={visitor}
    >
      <div className="width page narrow">
        <h1 className="title">{words.logIn[language]}</h1>
        <p className="lead">{words.logInLead[language]}</p>
        {asked['done'] === 'logged-out' && !visitor && (
          <Notice colour="success">
            <p>{words.loggedOut[language]}</p>
          </Notice>
        )}
        {visitor && (
          <Notice colour="info" title={words.alreadyLoggedIn[language]}>
            <p>{sentences.loggedInAs[language](visitor.account.email)}</p>
            <p>
              <a href={next ?? pageAddress(language, 'start')}>{words.toStart[language]}</a>
            </p>
          </Notice>
        )}
        {next !== null && !visitor && errors.length === 0 && (
          <Notice colour="info">
            <p>{words.logInFirst[language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <form className="form" method="post" action={formAddress(language, 'logIn')} noValidate>
          {next !== null && <input type="hidden" name="next" value={next} />}
          {draft && <input type="hidden" name="draft" value={asked['draft']} />}
          <Field
            language={language}
            name="email"
            type="email"
            label={words.email[language]}
            hint={words.emailHint[language]}
            autoComplete="username"
            value={draft?.get('email')}
            errors={errors}
          />
          <Field
            language={language}
            name="password"
            type="password"
            label={words.password[language]}
            autoComplete="current-password"
            errors={errors}
          />
          <button className="ds-button" type="submit">
            {words.logIn[language]}
          </button>
        </form>
        <ul className="links">
          <li>
            <a href={pageAddress(language, 'forgottenPassword')}>
              {words.forgottenPasswordLink[language]}
            </a>
          </li>
          <li>
            <a href={guidelinesAddress(language)}>{words.toGuidelinesOpen[language]}</a>
          </li>
        </ul>
      </div>
    </Frame>
  )
}
