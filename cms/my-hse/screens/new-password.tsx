import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import type { Account } from '../../plugin/generated-types.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Field } from '../components/field.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { formAddress, otherLanguage, pageAddress } from '../routes.ts'
import { words } from '../text.ts'
import { type Loaded, type Page, screen } from '../page.ts'

/** Choose a new password, by a link that works once. */
export const NewPasswordScreen = screen(loadNewPassword, NewPassword)

async function loadNewPassword(page: Page) {
  const { language, asked } = page
  const { req } = page
  const token = asked['token'] ?? ''
  const email = await accountOf(req, token)
  const draft = await readDraft(req, 'newPassword', asked['draft'])
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  return { language, asked, token, email, draft, errors }
}

function NewPassword({
  language,
  asked,
  token,
  email,
  draft,
  errors,
}: Loaded<typeof loadNewPassword>): ReactElement {
  return (
    <Frame
      language={language}
      title={words.newPassword[language]}
      failed={errors.length > 0 && email !== null}
      elsewhere={pageAddress(otherLanguage(language), 'newPassword', { token })}
      visitor={null}
    >
      <div className="width page narrow">
        <h1 className="title">{words.newPassword[language]}</h1>
        {email === null ? (
          <Notice colour="warning" title={words.deadLinkTitle[language]}>
            <p>{words.deadLink[language]}</p>
            <p>
              <a href={pageAddress(language, 'forgottenPassword')}>
                {words.askForNewLink[language]}
              </a>
            </p>
          </Notice>
        ) : (
          <>
            <ErrorSummary language={language} errors={errors} />
            <form
              className="form"
              method="post"
              action={formAddress(language, 'newPassword')}
              noValidate
            >
              <input type="hidden" name="token" value={token} />
              {draft && <input type="hidden" name="draft" value={asked['draft']} />}
              <div className="ds-field field">
                <label className="ds-label" data-weight="medium" htmlFor="email">
                  {words.email[language]}
                </label>
                {/* Shown so that the password manager saves the password under the right name. */}
                <input
                  className="ds-input"
                  id="email"
                  type="email"
                  autoComplete="username"
                  value={email}
                  readOnly
                />
              </div>
              <Field
                language={language}
                name="password"
                type="password"
                label={words.newPasswordField[language]}
                hint={words.newPasswordHint[language]}
                autoComplete="new-password"
                errors={errors}
              />
              <Field
                language={language}
                name="repeat"
                type="password"
                label={words.repeatPassword[language]}
                autoComplete="new-password"
                errors={errors}
              />
              <button className="ds-button" type="submit">
                {words.savePassword[language]}
              </button>
            </form>
          </>
        )}
      </div>
    </Frame>
  )
}

/** The address of the account a link belongs to, or null when the link has expired or was used. */
async function accountOf(req: PayloadRequest, token: string): Promise<string | null> {
  if (!/^[0-9a-f]{40,}$/.test(token)) return null
  const account = await req.payload.db.findOne<Account>({
    collection: 'accounts',
    where: {
      and: [
        { resetPasswordToken: { equals: token } },
        { resetPasswordExpiration: { greater_than: new Date().toISOString() } },
      ],
    },
    req,
  })
  return account && account.active !== false ? account.email : null
}
