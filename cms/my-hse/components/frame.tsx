import { type ReactElement, type ReactNode, useContext } from 'react'
import { recordsAddress, reportAddress } from '../../../content/addresses/my-hse.ts'
import { homeAddress } from '../../../content/addresses/site.ts'
import { institution } from '../../../content/institution.ts'
import {
  formAddress,
  otherLanguage,
  pageAddress,
  type PageLanguage,
  type ReportLanguage,
  screenLanguage,
} from '../routes.ts'
import { startWords } from '../start/text.ts'
import { words } from '../text.ts'
import { myUnitAddress } from '../units/addresses.ts'
import type { Visitor } from '../visitor.ts'
import { say } from '../../plugin/core/text.ts'
import { languageText } from '../../plugin/editions/text.ts'
import type { OtherLanguage } from '../report/languages.ts'
import { EmergencyButton, EmergencySheet } from './emergency.tsx'
import { Mark } from './mark.tsx'
import { Unsent, UnsentNotice } from './unsent.tsx'

/** The part of My HSE a screen belongs to. */
export type Section =
  | 'start'
  | 'unit'
  | 'process'
  | 'nonconformity'
  | 'measure'
  | 'enquiry'
  | 'document'
  | 'delegatedTask'
  | 'ownActivity'
  | 'objective'
  | 'plannedCourse'
  | 'compliance'
  | 'audit'
  | 'reAudit'
  | 'committeeMeeting'
  | 'committeeItem'
  | 'committeeReport'
  | 'unitReport'
  | 'report'
  | 'managementReview'
  | 'reviewDecision'
  | 'inspection'
  | 'inspectionOrder'
  | 'injury'
  | 'accessRequest'
  | 'workStop'
  | 'proposal'
  | 'story'
  | 'guidelines'

interface FrameProps {
  readonly language: ReportLanguage
  /** Title of the page, without the name of the site. */
  readonly title: string
  /** True while the page shows errors: the title says so first. */
  readonly failed?: boolean
  /** The same place in the other language; of a page there is in more than two, in each of the others. */
  readonly elsewhere: string | readonly OtherLanguage[]
  /** Who is logged in, or null. */
  readonly visitor: Pick<Visitor, 'account' | 'sessionEnds'> | null
  readonly section?: Section
  readonly children: ReactNode
}

/** What stands around every screen: title, skip link, menu, language switch, log out. */
export function Frame(props: FrameProps): ReactElement {
  const { language, title, failed = false, visitor, section, elsewhere, children } = props
  const unsent = useContext(Unsent)
  const around = screenLanguage(language)
  const others =
    typeof elsewhere === 'string'
      ? [{ language: otherLanguage(around), address: elsewhere }]
      : elsewhere
  const name = `${title} – ${words.myHse[language]} ${institution.shortName}`
  return (
    <>
      <title>{failed || unsent ? `${words.error[language]}: ${name}` : name}</title>
      <meta name="robots" content="noindex" />
      <a className="ds-skip-link" href="#main">
        {words.skipToContent[language]}
      </a>
      <header className="site-top">
        <div className="site-bar">
          <div className="width site-bar__row">
            <EmergencyButton language={language} />
            <ul className="site-bar__tools">
              {others.map((each) => (
                <li key={each.language}>
                  <a href={each.address} hrefLang={each.language} lang={each.language}>
                    {nameOf(each.language, others)}
                  </a>
                </li>
              ))}
              <li>
                <a href={homeAddress(around)}>{words.home[language]}</a>
              </li>
              {visitor && (
                <li>
                  <form method="post" action={formAddress(around, 'logOut')}>
                    <button className="log-out" type="submit">
                      {words.logOut[language]}
                    </button>
                  </form>
                </li>
              )}
            </ul>
          </div>
        </div>
        <EmergencySheet language={language} />
        <div className="site-header">
          <div className="width site-header__row">
            <a className="site-name" href={pageAddress(around, 'start')}>
              <Mark />
              <span className="site-name__words">
                <span className="site-name__site">{words.myHse[language]}</span>
                <span className="site-name__institution">{say(institution.name, language)}</span>
              </span>
            </a>
            {visitor && <Menu language={around} section={section} />}
            <a className="ds-button report-button" href={reportAddress(language)}>
              {startWords.report[language]}
            </a>
          </div>
        </div>
      </header>
      {/* The place of what a script has to say; see client/. */}
      <div id="form-help" data-session-ends={visitor?.sessionEnds ?? undefined} />
      <main id="main" tabIndex={-1}>
        {unsent && <UnsentNotice language={language} unsent={unsent} />}
        {children}
      </main>
      <footer className="site-footer">
        <div className="width site-footer__row">
          <div>
            <p className="site-footer__name">{say(institution.name, language)}</p>
            <p>{words.siteNameLong[language]}</p>
          </div>
          {visitor && <p>{visitor.account.email}</p>}
        </div>
      </footer>
    </>
  )
}

/** A language as its own readers call it. Only beside nynorsk is Norwegian called bokmål. */
function nameOf(language: ReportLanguage, others: readonly OtherLanguage[]): string {
  const hasNynorsk = others.length > 1
  return language === 'nb' && hasNynorsk ? languageText.nb.nb : words.languageName[language]
}

function Menu({
  language,
  section,
}: {
  readonly language: PageLanguage
  readonly section: Section | undefined
}): ReactElement {
  const entries = [
    { section: 'start', address: pageAddress(language, 'start'), name: words.start[language] },
    { section: 'unit', address: myUnitAddress(language), name: words.myUnit[language] },
    ...(['nonconformity', 'measure', 'process'] as const).map((kind) => ({
      section: kind,
      address: recordsAddress(language, kind),
      name: words[kind][language],
    })),
    {
      section: 'guidelines',
      address: pageAddress(language, 'guidelines'),
      name: words.guidelines[language],
    },
  ]
  return (
    <nav className="site-menu" aria-label={words.mainMenu[language]}>
      <ul>
        {entries.map((each) => (
          <li key={each.section}>
            <a href={each.address} aria-current={each.section === section ? 'true' : undefined}>
              {each.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
