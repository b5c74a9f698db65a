import type { ReactElement } from 'react'
import { guidelinesAddress } from '../../../../content/routes.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Day } from '../components/day.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft } from '../drafts.ts'
import { refusedBefore } from '../forms/answer.ts'
import { internalGuidelines } from '../internal-guidelines.ts'
import { type MyRole, myRoles, type MyUnit } from '../my-roles.ts'
import { formAddress, languages, otherLanguage, pageAddress, type PageLanguage } from '../routes.ts'
import { sentences, words } from '../text.ts'
import { requireVisitor, type Visitor } from '../visitor.ts'
import type { Asked } from './asked.ts'

const doneWords: Readonly<Record<string, { readonly nb: string; readonly en: string }>> = {
  password: words.passwordSaved,
  language: words.languageSaved,
  'saved-for-later': words.savedForLater,
}

/** The start page: who I am here, what I may read, and where to go on. */
export async function StartScreen({
  language,
  asked,
}: {
  readonly language: PageLanguage
  readonly asked: Asked
}): Promise<ReactElement> {
  const visitor = await requireVisitor(language, pageAddress(language, 'start'))
  const { req, person, account } = visitor
  const [{ roles, units }, guidelines, draft] = await Promise.all([
    myRoles(visitor, language),
    internalGuidelines(req, language),
    readDraft(req, 'language', asked['draft']),
  ])
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  const done = doneWords[asked['done'] ?? '']
  return (
    <Frame
      language={language}
      title={words.startPage[language]}
      failed={errors.length > 0}
      elsewhere={pageAddress(otherLanguage(language), 'start')}
      visitor={visitor}
      section="start"
    >
      <div className="width page">
        <h1 className="title">
          {person ? sentences.hello[language](person.name) : words.myHse[language]}
        </h1>
        <p className="lead">{sentences.loggedInAs[language](account.email)}</p>
        {done && (
          <Notice colour="success">
            <p>{done[language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <div className="start">
          <div className="start__main">
            <Roles language={language} visitor={visitor} roles={roles} />
            {person && roles.length > 0 && <Units language={language} units={units} />}
          </div>
          <div className="start__side">
            <Reading language={language} count={guidelines.length} visitor={visitor} />
            <Account language={language} visitor={visitor} />
          </div>
        </div>
      </div>
    </Frame>
  )
}

function Roles({
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
              <p className="row__more">{period(role, language)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function period({ from, to, begun }: MyRole, language: PageLanguage): ReactElement {
  return (
    <>
      {(begun ? words.since : words.from)[language]} <Day date={from} language={language} />
      {to !== null && (
        <>
          , {words.until[language]} <Day date={to} language={language} />
        </>
      )}
    </>
  )
}

function Units({
  language,
  units,
}: {
  readonly language: PageLanguage
  readonly units: readonly MyUnit[]
}): ReactElement {
  return (
    <section aria-labelledby="units">
      <h2 className="section-title" id="units">
        {words.myUnits[language]}
      </h2>
      {units.length === 0 ? (
        <p className="nothing">{words.noUnits[language]}</p>
      ) : (
        <ul className="rows">
          {units.map((unit) => (
            <li className="row" key={unit.id}>
              <h3 className="row__title">{unit.name}</h3>
              <p className="row__more">
                {unit.type} · {sentences.unitsBelow[language](unit.below)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Reading({
  language,
  count,
  visitor,
}: {
  readonly language: PageLanguage
  readonly count: number
  readonly visitor: Visitor
}): ReactElement {
  const cards = [
    {
      address: pageAddress(language, 'guidelines'),
      name: words.internalGuidelines[language],
      text: sentences.internalGuidelineCount[language](count),
    },
    {
      address: guidelinesAddress(language),
      name: words.openGuidelines[language],
      text: words.openGuidelinesText[language],
    },
    ...(visitor.mayOpenAdmin
      ? [{ address: '/admin', name: words.admin[language], text: words.adminText[language] }]
      : []),
  ]
  return (
    <section aria-labelledby="toRead">
      <h2 className="section-title" id="toRead">
        {words.toRead[language]}
      </h2>
      <ul className="cards">
        {cards.map((each) => (
          <li className="card" key={each.address}>
            <h3 className="card__title">
              <a href={each.address}>{each.name}</a>
            </h3>
            <p>{each.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Account({
  language,
  visitor,
}: {
  readonly language: PageLanguage
  readonly visitor: Visitor
}): ReactElement {
  return (
    <section className="account" aria-labelledby="account">
      <h2 className="section-title" id="account">
        {words.myAccount[language]}
      </h2>
      <form className="form" method="post" action={formAddress(language, 'language')}>
        <fieldset className="choices" id="language">
          <legend>{words.mailLanguage[language]}</legend>
          {languages.map((each) => (
            <label className="choice" key={each} lang={each}>
              <input
                className="ds-input"
                type="radio"
                name="language"
                value={each}
                defaultChecked={each === visitor.account.language}
              />
              {words.languageName[each]}
            </label>
          ))}
        </fieldset>
        <button className="ds-button" data-variant="secondary" type="submit">
          {words.save[language]}
        </button>
      </form>
    </section>
  )
}
