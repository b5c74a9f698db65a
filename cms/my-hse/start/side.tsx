import type { ReactElement } from 'react'
import { recordAt } from '../../../content/addresses/my-hse.ts'
import { guidelinesAddress, newsAddress } from '../../../content/addresses/site.ts'
import { Day } from '../components/day.tsx'
import type { SavedDraft } from '../drafts.ts'
import type { MyRole } from '../my-roles.ts'
import { pageAddress, type PageLanguage } from '../routes.ts'
import { sentences, words } from '../text.ts'
import type { Visitor } from '../visitor.ts'
import type { News } from './facts.ts'
import { recordWords, startWords } from './text.ts'

/** How much of what is new stands on the start page. */
const newsShown = 3

/** Forms someone saved to come back to. Nothing where there are none. */
export function SavedForLater({
  language,
  drafts,
}: {
  readonly language: PageLanguage
  readonly drafts: readonly SavedDraft[]
}): ReactElement | null {
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="saved">
      <h2 className="section-title" id="saved">
        {startWords.saved[language]}
      </h2>
      <ul className="rows">
        {drafts.map((draft) => (
          <li className="row" key={draft.address}>
            <h3 className="row__title">
              <a href={draft.address}>{draftName(draft, language)}</a>
            </h3>
            <p className="row__more">
              {startWords.savedOn[language]}{' '}
              <Day date={draft.at.slice(0, 10)} language={language} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function draftName({ address }: SavedDraft, language: PageLanguage): string {
  const record = recordAt(address)
  if (record === null) return startWords.savedForm[language]
  return [recordWords[record.kind][language], record.number].filter(Boolean).join(' ')
}

/** What has come into force lately and concerns the one who reads. */
export function NewGuidelines({
  language,
  news,
}: {
  readonly language: PageLanguage
  readonly news: readonly News[]
}): ReactElement {
  return (
    <section aria-labelledby="news">
      <h2 className="section-title" id="news">
        {startWords.newForMe[language]}
      </h2>
      {news.length === 0 ? (
        <p className="nothing">{startWords.nothingNew[language]}</p>
      ) : (
        <ul className="rows">
          {news.slice(0, newsShown).map((each) => (
            <li className="row" key={each.id}>
              <h3 className="row__title">
                <a href={each.address} lang={foreign(each.language, language)}>
                  {each.title}
                </a>
              </h3>
              {each.note !== null && <p lang={foreign(each.language, language)}>{each.note}</p>}
              <p className="row__more">
                {startWords.inForceFrom[language]} <Day date={each.from} language={language} />
                {each.internal && ` · ${words.internal[language]}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="more">
        <a href={newsAddress(language)}>{startWords.allChanges[language]}</a>
      </p>
    </section>
  )
}

function foreign(written: PageLanguage, shown: PageLanguage): PageLanguage | undefined {
  return written === shown ? undefined : written
}

/** Search in the internal guidelines, and the way to the open ones. */
export function Reading({ language }: { readonly language: PageLanguage }): ReactElement {
  return (
    <section aria-labelledby="toRead">
      <h2 className="section-title" id="toRead">
        {words.toRead[language]}
      </h2>
      <GuidelineSearch language={language} />
      <ul className="links links--close">
        <li>
          <a href={pageAddress(language, 'guidelines')}>{startWords.allInternal[language]}</a>
        </li>
        <li>
          <a href={guidelinesAddress(language)}>{words.openGuidelines[language]}</a>
        </li>
      </ul>
    </section>
  )
}

/** The search box of the internal guidelines; the server answers, so that no script is needed. */
export function GuidelineSearch({
  language,
  asked = '',
}: {
  readonly language: PageLanguage
  readonly asked?: string
}): ReactElement {
  return (
    <form
      className="search-box"
      method="get"
      action={pageAddress(language, 'guidelines')}
      role="search"
    >
      <label className="ds-label" data-weight="medium" htmlFor="q">
        {startWords.findInternal[language]}
      </label>
      <p className="field__hint" id="q-hint">
        {startWords.searchHint[language]}
      </p>
      <div className="search-box__row">
        <input
          className="ds-input"
          id="q"
          name="q"
          type="search"
          maxLength={200}
          defaultValue={asked}
          aria-describedby="q-hint"
        />
        <button className="ds-button" data-variant="secondary" type="submit">
          {startWords.search[language]}
        </button>
      </div>
    </form>
  )
}

/** The roles someone holds, or why there are none. */
export function Roles({
  language,
  visitor,
  roles,
}: {
  readonly language: PageLanguage
  readonly visitor: Visitor
  readonly roles: readonly MyRole[]
}): ReactElement {
  const nothing = visitor.person ? words.noRoles : words.noPerson
  return (
    <section aria-labelledby="roles">
      <h2 className="section-title" id="roles">
        {words.myRoles[language]}
      </h2>
      {roles.length === 0 ? (
        <p className="nothing">{nothing[language]}</p>
      ) : (
        <ul className="rows">
          {roles.map((role) => (
            <li className="row" key={role.id}>
              <h3 className="row__title">{role.name}</h3>
              <p>
                {role.where}
                {role.unitsInArea !== null && (
                  <span className="row__more">
                    {' '}
                    ({sentences.unitsInArea[language](role.unitsInArea)})
                  </span>
                )}
              </p>
              <p className="row__more">
                {(role.begun ? words.since : words.from)[language]}{' '}
                <Day date={role.from} language={language} />
                {role.to !== null && (
                  <>
                    , {words.until[language]} <Day date={role.to} language={language} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
