import type { ReactElement } from 'react'
import { trainingSegments } from '../../../content/addresses/forms.ts'
import { myTrainingAddress } from '../../../content/addresses/my-hse.ts'
import { courseAddress, coursesAddress } from '../../../content/addresses/site.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { fill, type Text } from '../../plugin/core/text.ts'
import type { OfferedCourse, TrainingCell } from '../../plugin/training/records/load.ts'
import {
  confirmedByText,
  standingText,
  trainingStateText,
} from '../../plugin/training/records/text.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import { CertificateDone, CertificateForm, CertificateLink, JointFileLink } from './certificate.tsx'
import { loadMine } from './load.ts'
import { standingColours } from './standing.ts'
import { trainingWords as words } from './text.ts'

/** One's own training: what one must have here, what one has, where to sign up. */
export const MyTrainingScreen = screen(loadMine, DrawnMine)

type Mine = Loaded<typeof loadMine>

function DrawnMine(data: Mine): ReactElement {
  const { certificates, done, errors, language, must, should, taken, visitor } = data
  const waiting = taken.filter(({ state }) => state === 'registered')
  return (
    <Frame
      language={language}
      section="start"
      title={words.mine[language]}
      failed={errors.length > 0}
      elsewhere={myTrainingAddress(otherLanguage(language))}
      visitor={visitor}
    >
      <div className="width narrow page training">
        <h1 className="title">{words.mine[language]}</h1>
        <p className="lead">{words.mineLead[language]}</p>
        {done === 'confirmed' && (
          <Notice colour="success">
            <p>{words.confirmed[language]}</p>
          </Notice>
        )}
        <CertificateDone done={done} language={language} />
        <ErrorSummary language={language} errors={errors} />
        {waiting.length > 0 && <ToConfirm language={language} waiting={waiting} />}
        <section aria-labelledby="must">
          <h2 className="section-title" id="must">
            {words.must[language]}
          </h2>
          {must.length === 0 ? (
            <p className="nothing">{words.nothingAsked[language]}</p>
          ) : (
            <Courses language={language} courses={must} />
          )}
        </section>
        {should.length > 0 && (
          <section aria-labelledby="should">
            <h2 className="section-title" id="should">
              {words.should[language]}
            </h2>
            <Courses language={language} courses={should} />
          </section>
        )}
        <section aria-labelledby="taken">
          <h2 className="section-title" id="taken">
            {words.taken[language]}
          </h2>
          {taken.length === 0 ? (
            <p className="nothing">{words.nothingTaken[language]}</p>
          ) : (
            <ul className="training__list">
              {taken.map((each) => (
                <li key={each.id}>
                  <p className="training__title">{each.title}</p>
                  <p className="training__facts">
                    {[
                      fill(words.takenOn, { day: spokenDay(each.date, language) })[language],
                      each.expires === null
                        ? words.forGood[language]
                        : fill(words.until, { day: spokenDay(each.expires, language) })[language],
                      each.confirmedBy === null
                        ? trainingStateText[each.state][language]
                        : `${trainingStateText[each.state][language]}: ${confirmedByText[each.confirmedBy][language].toLowerCase()}`,
                    ].join(' · ')}
                  </p>
                  {each.joint && (
                    <p>
                      <JointFileLink joint={each.joint} language={language} />
                    </p>
                  )}
                  {certificates.newest.has(each.id) && (
                    <p>
                      <CertificateLink
                        certificate={certificates.newest.get(each.id)}
                        language={language}
                      />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
        <CertificateForm
          certificates={certificates}
          language={language}
          taken={taken.map(({ date, id, title }) => ({
            value: id,
            label: `${title}, ${spokenDay(date, language)}`,
          }))}
        />
        <p className="more">
          <a href={coursesAddress(language)}>{words.allCourses[language]}</a>
        </p>
      </div>
    </Frame>
  )
}

function ToConfirm({
  language,
  waiting,
}: {
  readonly language: PageLanguage
  readonly waiting: Mine['taken']
}): ReactElement {
  return (
    <section aria-labelledby="confirm">
      <h2 className="section-title" id="confirm">
        {words.toConfirm[language]}
      </h2>
      <p>{words.toConfirmLead[language]}</p>
      <ul className="training__list">
        {waiting.map(({ date, id, registeredBy, title }) => (
          <li key={id}>
            <p className="training__title">{title}</p>
            <p className="training__facts">
              {[
                fill(words.takenOn, { day: spokenDay(date, language) })[language],
                ...(registeredBy === null
                  ? []
                  : [fill(words.registeredBy, { name: registeredBy })[language]]),
              ].join(' · ')}
            </p>
            <Form
              language={language}
              segment={trainingSegments.confirm}
              id={`confirm-${id}`}
              hidden={{ id }}
            >
              <SubmitRow language={language} label={words.confirm[language]} />
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Courses({
  courses,
  language,
}: {
  readonly language: PageLanguage
  readonly courses: readonly { readonly cell: TrainingCell; readonly course: OfferedCourse }[]
}): ReactElement {
  return (
    <ul className="training__list">
      {courses.map(({ cell, course }) => (
        <li key={course.id}>
          <p className="training__title">
            <a
              href={courseAddress(language, {
                slug: course.slug,
                ...(course.slugEn === null ? {} : { slugEn: course.slugEn }),
              })}
            >
              {course.title[language]}
            </a>{' '}
            <Tag colour={standingColours[cell.standing]}>
              {standingText[cell.standing][language]}
            </Tag>
          </p>
          <p className="training__facts">
            {[
              ...(cell.day === null ? [] : [dayWords(cell, language)]),
              ...(cell.unconfirmed ? [words.unconfirmed[language]] : []),
              ...(course.personal ? [words.personal[language]] : []),
            ].join(' · ')}
          </p>
          {cell.standing !== 'valid' && <SignUp language={language} signUp={course.signUp} />}
        </li>
      ))}
    </ul>
  )
}

/** The day that matters, in words. */
export function dayWords(
  { day, standing }: Pick<TrainingCell, 'day' | 'standing'>,
  language: PageLanguage,
): string {
  if (day === null) return ''
  const said: Text =
    standing === 'expired'
      ? words.ended
      : standing === 'due' || standing === 'missing'
        ? words.by
        : words.until
  return fill(said, { day: spokenDay(day, language) })[language]
}

function SignUp({
  language,
  signUp,
}: {
  readonly language: PageLanguage
  readonly signUp: string | null
}): ReactElement {
  if (signUp === null) return <p className="training__facts">{words.askManager[language]}</p>
  const address = signUp.startsWith('https://') ? signUp : `mailto:${signUp}`
  return (
    <p>
      <a href={address}>{words.signUp[language]}</a>
    </p>
  )
}
