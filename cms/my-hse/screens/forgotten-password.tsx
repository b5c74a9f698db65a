import type { ReactElement } from 'react'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Field } from '../components/field.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { formAddress, otherLanguage, pageAddress } from '../routes.ts'
import { words } from '../text.ts'
import { type Loaded, type Page, screen } from '../page.ts'

/** Ask for a link to a new password. */
export const ForgottenPasswordScreen = screen(loadForgottenPassword, ForgottenPassword)

async function loadForgottenPassword(page: Page) {
  const { language, asked, req, visitor } = page
  const draft = await readDraft(req, 'forgottenPassword', asked['draft'])
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  const sent = asked['done'] === 'sent'
  return { language, asked, visitor, draft, errors, sent }
}

function ForgottenPassword({
  language,
  asked,
  visitor,
  draft,
  errors,
  sent,
}: Loaded<typeof loadForgottenPassword>): ReactElement {
  return (
    <Frame
      language={language}
      title={words.forgottenPassword[language]}
      failed={errors.length > 0}
      elsewhere={pageAddress(otherLanguage(language), 'forgottenPassword', {
        done: sent ? 'sent' : null,
      })}
      visitor={visitor}
    >
      <div className="width page narrow">
        <h1 className="title">{words.forgottenPassword[language]}</h1>
        {sent ? (
          <Notice colour="success" title={words.linkSentTitle[language]}>
            <p>{words.linkSent[language]}</p>
            <p>{words.linkNotArrived[language]}</p>
          </Notice>
        ) : (
          <>
            <p className="lead">{words.forgottenPasswordLead[language]}</p>
            <ErrorSummary language={language} errors={errors} />
            <form
              className="form"
              method="post"
              action={formAddress(language, 'forgottenPassword')}
              noValidate
            >
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
              <button className="ds-button" type="submit">
                {words.sendLink[language]}
              </button>
            </form>
          </>
        )}
        <p className="links">
          <a href={pageAddress(language, 'logIn')}>{words.backToLogIn[language]}</a>
        </p>
      </div>
    </Frame>
  )
}
