import type { ReactElement } from 'react'
import { logInAtAddress, logOutAtAddress } from '../../../content/addresses/my-hse.ts'
import { contactsAddress, guidelinesAddress } from '../../../content/addresses/site.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Field } from '../components/field.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { isProblem, problemText } from '../log-in/text.ts'
import { logInWords } from '../../open-id/text.ts'
import { logInOf, providerNamed } from '../../log-in-settings.ts'
import { fill } from '../../plugin/core/text.ts'
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
  const { passwords, providers } = logInOf(req.payload)
  const at = providerNamed(req.payload, asked['at'])
  const problem = isProblem(asked['problem']) && !visitor ? asked['problem'] : null
  return { language, asked, visitor, draft, errors, next, passwords, providers, at, problem }
}

function LogIn(loaded: Loaded<typeof loadLogIn>): ReactElement {
  const { language, asked, visitor, errors, next, problem, providers } = loaded
  const problems = errors.length > 0 || problem !== null
  return (
    <Frame
      language={language}
      title={words.logIn[language]}
      failed={problems}
      elsewhere={pageAddress(otherLanguage(language), 'logIn', { next })}
      visitor={visitor}
    >
      <div className="width page narrow">
        <h1 className="title">{words.logIn[language]}</h1>
        <p className="lead">{words.logInLead[language]}</p>
        {asked['done'] === 'logged-out' && !visitor && (
          <Notice colour="success">
            <p>{words.loggedOut[language]}</p>
            {providers.map(({ label, name }) => (
              <p key={name}>
                {fill(logInWords.stillIn, { provider: label })[language]}{' '}
                <a href={logOutAtAddress(language, name)}>
                  {fill(logInWords.outAt, { provider: label })[language]}
                </a>
              </p>
            ))}
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
        {next !== null && !visitor && !problems && (
          <Notice colour="info">
            <p>{words.logInFirst[language]}</p>
          </Notice>
        )}
        <Problem {...loaded} />
        <ErrorSummary language={language} errors={errors} />
        {providers.length > 0 && (
          <ul className="providers">
            {providers.map(({ label, name }) => (
              <li key={name}>
                <a className="ds-button" href={logInAtAddress(language, name, next)}>
                  {fill(logInWords.with, { provider: label })[language]}
                </a>
              </li>
            ))}
          </ul>
        )}
        <Password {...loaded} />
        <ul className="links">
          <li>
            <a href={guidelinesAddress(language)}>{words.toGuidelinesOpen[language]}</a>
          </li>
        </ul>
      </div>
    </Frame>
  )
}

/** Why somebody who came back from a provider is not let in, and whom to ask. */
function Problem({ at, language, problem }: Loaded<typeof loadLogIn>): ReactElement | null {
  if (problem === null) return null
  const { out, text, title } = problemText[problem]
  const provider = at?.label ?? ''
  return (
    <Notice colour="warning" title={fill(title, { provider })[language]}>
      <p>{fill(text, { provider })[language]}</p>
      <p>{out[language]}</p>
      <p>
        <a href={contactsAddress(language)}>{logInWords.whom[language]}</a>
      </p>
    </Notice>
  )
}

/** The form for a password: folded away where most people have none. */
function Password(loaded: Loaded<typeof loadLogIn>): ReactElement {
  const { errors, language, passwords, providers } = loaded
  if (providers.length === 0) return <PasswordForm {...loaded} />
  if (passwords === 'everyone') {
    return (
      <section aria-labelledby="password-title">
        <h2 className="section-title" id="password-title">
          {logInWords.orPassword[language]}
        </h2>
        <PasswordForm {...loaded} />
      </section>
    )
  }
  return (
    <details className="step" open={errors.length > 0}>
      <summary>{logInWords.withPassword[language]}</summary>
      <p>{logInWords.passwordNamed[language]}</p>
      <PasswordForm {...loaded} />
    </details>
  )
}

function PasswordForm({
  asked,
  draft,
  errors,
  language,
  next,
  providers,
}: Loaded<typeof loadLogIn>): ReactElement {
  return (
    <>
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
        <button
          className="ds-button"
          type="submit"
          {...(providers.length > 0 ? { 'data-variant': 'secondary' } : {})}
        >
          {words.logIn[language]}
        </button>
      </form>
      <p className="password-forgotten">
        <a href={pageAddress(language, 'forgottenPassword')}>
          {words.forgottenPasswordLink[language]}
        </a>
      </p>
    </>
  )
}
