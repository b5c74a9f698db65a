import type { ReactElement } from 'react'
import { reportSegments } from '../../../../content/addresses/forms.ts'
import { reportPage } from '../../../../content/addresses/my-hse.ts'
import { waitingAttachments } from '../../../plugin/attachments/store.ts'
import type { Text } from '../../../plugin/core/text.ts'
import { spokenDay, spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { type CaseByCode, openedCase } from '../../../plugin/nonconformities/code.ts'
import { isOpen } from '../../../plugin/nonconformities/rules.ts'
import { nonconformityStateText } from '../../../plugin/nonconformities/text.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { TextArea, TextField } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { Frame } from '../../components/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { type FormError, readDraft, refusedBefore } from '../../drafts.ts'
import type { ReportLanguage } from '../../routes.ts'
import { inOtherLanguages } from '../languages.ts'
import { openedBefore } from '../forms.ts'
import { AddMore, Reported } from './own-report.tsx'
import { reportWords as words, stateMeans, stateMeansAbove } from '../text.ts'
import { type Loaded, type Page, screen } from '../../page.ts'

/** Where a case stands, for whoever has its number and code; with what was asked, and a way to answer. */
export const StatusScreen = screen(loadStatus, Status)

async function loadStatus(page: Page<ReportLanguage>) {
  const { language, asked, req, visitor } = page
  const opened = await openedBefore(req, asked['case'])
  const found = opened === null ? null : await openedCase(req, opened)
  const form = found === null ? 'reportStatus' : 'reportAnswer'
  const draft = await readDraft(req, form, asked['draft'])
  const added = found === null ? null : await readDraft(req, 'reportMore', asked['draft'])
  const kept = await waitingAttachments(req, added?.all('photo') ?? [])
  const errors = [
    ...refusedBefore(asked['error']),
    ...(draft?.errors ?? []),
    ...(added?.errors ?? []),
  ]
  const expired = asked['gone'] !== undefined || (asked['case'] !== undefined && found === null)
  const title = found === null ? words.statusTitle[language] : found.number
  const shown = draft === null ? undefined : asked['draft']
  const elsewhere = inOtherLanguages(page, 'status', {
    case: asked['case'],
    draft: asked['draft'],
  })
  return {
    language,
    asked,
    elsewhere,
    visitor,
    found,
    draft,
    added,
    kept,
    errors,
    expired,
    title,
    shown,
  }
}

function Status({
  language,
  asked,
  elsewhere,
  visitor,
  found,
  draft,
  added,
  kept,
  errors,
  expired,
  title,
  shown,
}: Loaded<typeof loadStatus>): ReactElement {
  return (
    <Frame
      language={language}
      title={title}
      failed={errors.length > 0}
      elsewhere={elsewhere}
      visitor={visitor}
    >
      <div className="width page report">
        <h1 className="title">{title}</h1>
        {found === null ? (
          <>
            <p className="lead">{words.statusLead[language]}</p>
            {expired && (
              <Notice colour="info">
                <p>{words.caseClosed[language]}</p>
              </Notice>
            )}
            <ErrorSummary language={language} errors={errors} />
            <Form language={language} segment={reportSegments.status} draft={shown}>
              <TextField
                language={language}
                name="number"
                label={words.number[language]}
                hint={words.numberHint[language]}
                value={draft?.get('number')}
                errors={errors}
                size={16}
              />
              <TextField
                language={language}
                name="code"
                label={words.code[language]}
                hint={words.codeHint[language]}
                errors={errors}
                size={24}
              />
              <SubmitRow language={language} label={words.show[language]} />
            </Form>
          </>
        ) : (
          <>
            {asked['done'] === 'answered' && (
              <Notice colour="success">
                <p>{words.answerSent[language]}</p>
              </Notice>
            )}
            {asked['done'] === 'added' && (
              <Notice colour="success">
                <p>{words.additionSent[language]}</p>
              </Notice>
            )}
            <ErrorSummary language={language} errors={errors} />
            <State language={language} found={found} />
            <Conversation
              language={language}
              found={found}
              opened={asked['case'] ?? ''}
              draft={shown}
              answer={draft?.get('answer')}
              errors={errors}
            />
            <Reported language={language} found={found} />
            <AddMore
              language={language}
              found={found}
              opened={asked['case'] ?? ''}
              draft={added}
              given={added === null ? undefined : asked['draft']}
              kept={kept}
            />
            <p className="links">
              <a href={reportPage(language, 'status')}>{words.shut[language]}</a>
            </p>
          </>
        )}
      </div>
    </Frame>
  )
}

function State({
  language,
  found,
}: {
  readonly language: ReportLanguage
  readonly found: CaseByCode
}): ReactElement {
  return (
    <>
      <p className="lead" lang={found.language}>
        {found.title}
      </p>
      <dl className="receipt">
        <div>
          <dt>{words.reportedOn[language]}</dt>
          <dd>{spokenDay(found.reportedDate, language)}</dd>
        </div>
        <div>
          <dt>{words.state[language]}</dt>
          <dd>{nonconformityStateText[found.state][language]}</dd>
        </div>
      </dl>
      <p>{(found.concernsManager ? stateMeansAbove : stateMeans)[found.state][language]}</p>
      {[
        { heading: words.rejectedReason[language], text: found.rejectedReason },
        { heading: words.closingNote[language], text: found.closingNote },
      ].map(({ heading, text }) =>
        text === null ? null : (
          <section key={heading}>
            <h2 className="section-title">{heading}</h2>
            <p className="own-words">{text}</p>
          </section>
        ),
      )}
    </>
  )
}

/** Who said it, in the conversation as the reporter reads it. */
const conversationWords = {
  ask: words.theyAsked,
  inform: words.theyWrote,
  answer: words.youAnswered,
  add: words.youAdded,
} satisfies Record<CaseByCode['conversation'][number]['kind'], Text>

function Conversation({
  language,
  found,
  opened,
  draft,
  answer,
  errors,
}: {
  readonly language: ReportLanguage
  readonly found: CaseByCode
  readonly opened: string
  readonly draft: string | undefined
  readonly answer: string | undefined
  readonly errors: readonly FormError[]
}): ReactElement {
  const asked = found.conversation.some((each) => each.kind === 'ask')
  return (
    <section aria-labelledby="conversation">
      <h2 className="section-title" id="conversation">
        {words.conversation[language]}
      </h2>
      {!asked && <p className="nothing">{words.noQuestions[language]}</p>}
      <ul className="conversation">
        {found.conversation.map(({ kind, at, text }) => (
          <li key={at} data-kind={kind}>
            <p className="conversation__who">
              {conversationWords[kind][language]}, {spokenDayOf(at, language)}
            </p>
            <p className="own-words">{text}</p>
          </li>
        ))}
      </ul>
      {asked && isOpen(found.state) && (
        <Form
          language={language}
          segment={reportSegments.answer}
          draft={draft}
          hidden={{ case: opened }}
        >
          <TextArea
            language={language}
            name="answer"
            label={words.yourAnswer[language]}
            value={answer}
            errors={errors}
          />
          <SubmitRow language={language} label={words.sendAnswer[language]} />
        </Form>
      )}
    </section>
  )
}
