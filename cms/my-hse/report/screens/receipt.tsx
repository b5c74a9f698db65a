import type { ReactElement } from 'react'
import { recordAddress, reportPage } from '../../../../content/addresses/my-hse.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { receiptOfForm } from '../../../plugin/nonconformities/report.ts'
import { Frame } from '../../components/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { formKeyOf } from '../../form-key.ts'
import { type ReportLanguage, screenLanguage } from '../../routes.ts'
import { inOtherLanguages } from '../languages.ts'
import { nextSteps, reportWords as words } from '../text.ts'
import { type Loaded, type Page, screen } from '../../page.ts'

/** Number, what happens next and, for those without a session, the code. */
export const ReceiptScreen = screen(loadReceipt, Receipt)

async function loadReceipt(page: Page<ReportLanguage>) {
  const { language, asked, req, visitor } = page
  const key = formKeyOf(req, asked['report'])
  const found = key === null ? null : await receiptOfForm(req, key)
  const expired = found === 'expired'
  const receipt = found === 'expired' ? null : found
  const title = (receipt ? words.receiptTitle : words.receiptGoneTitle)[language]
  const elsewhere = inOtherLanguages(page, 'receipt', { report: asked['report'] })
  return { language, elsewhere, visitor, receipt, expired, title }
}

function Receipt({
  language,
  elsewhere,
  visitor,
  receipt,
  expired,
  title,
}: Loaded<typeof loadReceipt>): ReactElement {
  return (
    <Frame language={language} title={title} elsewhere={elsewhere} visitor={visitor}>
      <div className="width page report">
        <h1 className="title">{title}</h1>
        {receipt === null ? (
          <>
            <p className="lead">{(expired ? words.receiptExpired : words.receiptGone)[language]}</p>
            <p className="links">
              <a href={reportPage(language, 'status')}>{words.seeStatus[language]}</a>
            </p>
          </>
        ) : (
          <>
            <p className="lead">{words.thanks[language]}</p>
            <dl className="receipt">
              <div>
                <dt>{words.yourNumber[language]}</dt>
                <dd>{receipt.number}</dd>
              </div>
              {receipt.code !== null && (
                <div>
                  <dt>{words.yourCode[language]}</dt>
                  <dd className="receipt__code">{receipt.code}</dd>
                </div>
              )}
            </dl>
            {receipt.code !== null && (
              <Notice colour="warning">
                <p>{words.keepCode[language]}</p>
              </Notice>
            )}
            <h2 className="section-title">{words.whatNext[language]}</h2>
            <ol className="what-next">
              {nextSteps[language](spokenDay(receipt.due, language), receipt.concernsManager).map(
                (each) => (
                  <li key={each}>{each}</li>
                ),
              )}
            </ol>
            <p className="links">
              {visitor !== null && receipt.named ? (
                <a href={recordAddress(screenLanguage(language), 'nonconformity', receipt.number)}>
                  {words.toCase[language]}
                </a>
              ) : (
                <a href={reportPage(language, 'status')}>{words.seeStatus[language]}</a>
              )}
              <a href={reportPage(language, 'form')}>{words.another[language]}</a>
            </p>
          </>
        )}
      </div>
    </Frame>
  )
}
