import type { ReactElement } from 'react'
import { trainingSegments } from '../../../content/addresses/forms.ts'
import {
  pageAddress,
  registerTrainingAddress,
  trainingPlanAddress,
  unitAddress,
  unitTrainingAddress,
  unitTrainingCsvAddress,
} from '../../../content/addresses/my-hse.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { fill } from '../../plugin/core/text.ts'
import type { ShownCount } from '../../plugin/training/records/rules.ts'
import { standingText } from '../../plugin/training/records/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Select, TextArea } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { type Loaded, screen } from '../page.ts'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import { matrixAddress } from '../units/addresses.ts'
import { SignSheet, SignWord } from '../units/standing.tsx'
import { unitWords } from '../units/text.ts'
import { CertificateDone, CertificateForm, CertificateLink, JointFileLink } from './certificate.tsx'
import { JointFileDone, JointFileForm } from './joint-file.tsx'
import {
  type Figures,
  loadInstitution,
  loadUnitTraining,
  type SeenCell,
  type TrainingRow,
} from './load.ts'
import { dayWords } from './mine.tsx'
import { CourseGaps } from './plan/gaps.tsx'
import { planWords } from './plan/text.ts'
import { standingSigns } from './standing.ts'
import { trainingWords as words } from './text.ts'

/** Who of a unit has which course: a person a row, a course a column; figures for those who do not run it. */
export const UnitTrainingScreen = screen(loadUnitTraining, DrawnUnit)

type UnitTraining = Loaded<typeof loadUnitTraining>

function DrawnUnit(data: UnitTraining): ReactElement {
  const { errors, figures, language, registered, registers, rows, unit, visitor, withdrawn } = data
  const title = fill(words.ofUnit, { unit: unit.names[language] })[language]
  return (
    <Frame
      language={language}
      section="unit"
      title={title}
      failed={errors.length > 0}
      elsewhere={unitTrainingAddress(otherLanguage(language), unit.code)}
      visitor={visitor}
    >
      <div className="width page training">
        <SignSheet />
        <Breadcrumbs
          language={language}
          trail={[{ name: unit.names[language], address: unitAddress(language, unit.code) }]}
        />
        <h1 className="title">{title}</h1>
        <p className="lead">{(rows === null ? words.figuresLead : words.ofUnitLead)[language]}</p>
        {registered && (
          <Notice colour="success">
            <p>{fill(words.registered, registered)[language]}</p>
          </Notice>
        )}
        {withdrawn && (
          <Notice colour="success">
            <p>{words.withdrawn[language]}</p>
          </Notice>
        )}
        {data.planned && (
          <Notice colour="success">
            <p>{planWords.wasPlanned[language]}</p>
          </Notice>
        )}
        <CertificateDone done={data.done} language={language} />
        <JointFileDone done={data.done} language={language} />
        <ErrorSummary language={language} errors={errors} />
        <p className="no-print training__ways">
          {registers && (
            <a className="ds-button" href={registerTrainingAddress(language, unit.code)}>
              {words.registerLink[language]}
            </a>
          )}
          {data.readsPlan && (
            <a href={trainingPlanAddress(language, unit.code)}>{planWords.link[language]}</a>
          )}
        </p>
        <CourseGaps gaps={data.gaps} language={language} unit={unit} />
        {rows === null ? (
          <FiguresTables language={language} figures={figures} />
        ) : (
          <Gaps data={data} rows={rows} />
        )}
        <CertificateForm
          certificates={data.certificates}
          language={language}
          taken={data.lines.map((each) => ({ value: each.id, label: lineWords(each, language) }))}
          unit={unit.code}
        />
        <JointFileForm files={data.jointFiles} language={language} unit={unit.code} />
        {data.lines.length > 0 && <Wrong {...data} />}
        <PrintButton language={language} />
      </div>
    </Frame>
  )
}

function Gaps({
  data: { all, columns, gapsOnly, language, unit },
  rows,
}: {
  readonly data: UnitTraining
  readonly rows: readonly TrainingRow[]
}): ReactElement {
  const show = gapsOnly ? 'gaps' : undefined
  if (all === 0) return <p className="nothing">{words.nobody[language]}</p>
  return (
    <>
      <p className="list-head">
        <span role="status">{fill(words.people, { shown: rows.length, all })[language]}</span>
        <a href={unitTrainingAddress(language, unit.code, gapsOnly ? {} : { show: 'gaps' })}>
          {(gapsOnly ? words.everybody : words.withGaps)[language]}
        </a>
        <a href={unitTrainingCsvAddress(language, unit.code, { show })}>{words.asCsv[language]}</a>
      </p>
      {rows.length === 0 && <p className="nothing">{words.nobodyLacks[language]}</p>}
      {rows.length > 0 && columns.length === 0 && (
        <p className="nothing">{words.noCourses[language]}</p>
      )}
      {rows.length > 0 && columns.length > 0 && (
        <div
          className="training__scroll"
          role="group"
          aria-label={fill(words.ofUnit, { unit: unit.names[language] })[language]}
          tabIndex={0}
        >
          <table className="training__table" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  {words.person[language]}
                </th>
                {columns.map(({ id, title }) => (
                  <th key={id} scope="col" role="columnheader">
                    {title[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map(({ cells, key, name, roles }) => (
                <tr key={key} role="row">
                  <th scope="row" role="rowheader">
                    {name}
                    <span className="training__roles">{roles}</span>
                  </th>
                  {cells.map((cell, place) => (
                    <td
                      key={columns[place]?.id}
                      role="cell"
                      data-asked={cell === null ? 'no' : undefined}
                    >
                      <span className="training__course">{columns[place]?.title[language]} </span>
                      <Cell
                        cell={cell}
                        language={language}
                        of={`${columns[place]?.title[language] ?? ''}, ${name}`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Cell({
  cell,
  language,
  of,
}: {
  readonly cell: SeenCell | null
  readonly language: PageLanguage
  /** Which course, and who has taken it. */
  readonly of: string
}): ReactElement {
  if (cell === null) {
    return <SignWord sign="notAsked">{words.notAsked[language]}</SignWord>
  }
  return (
    <span>
      <SignWord sign={standingSigns[cell.standing]}>
        {standingText[cell.standing][language]}
      </SignWord>
      <span className="training__day">
        {[
          ...(cell.day === null ? [] : [dayWords(cell, language)]),
          ...(cell.unconfirmed ? [words.unconfirmed[language]] : []),
        ].join(' · ')}
      </span>
      <CertificateLink
        called={fill(words.certificateOf, { of })[language]}
        certificate={cell.certificate}
        language={language}
      />
      <JointFileLink joint={cell.joint} language={language} of={of} />
    </span>
  )
}

function Wrong({ asked, draft, errors, language, lines, unit }: UnitTraining): ReactElement {
  return (
    <section className="training__wrong no-print" aria-labelledby="wrong">
      <h2 className="section-title" id="wrong">
        {words.wrong[language]}
      </h2>
      <Form
        language={language}
        segment={trainingSegments.withdraw}
        draft={draft ? asked : undefined}
        hidden={{ number: unit.code }}
      >
        <Select
          language={language}
          name="line"
          label={words.line[language]}
          options={lines.map((each) => ({ value: each.id, label: lineWords(each, language) }))}
          value={draft?.get('line')}
          errors={errors}
        />
        <TextArea
          language={language}
          name="reason"
          label={words.reason[language]}
          value={draft?.get('reason')}
          errors={errors}
          rows={2}
        />
        <SubmitRow language={language} label={words.takeOut[language]} />
      </Form>
    </section>
  )
}

function lineWords(
  { date, name, title }: UnitTraining['lines'][number],
  language: PageLanguage,
): string {
  return `${name}, ${title}, ${spokenDay(date, language)}`
}

/** Counts by course and by role, with the few hidden. */
export function FiguresTables({
  figures,
  language,
}: {
  readonly figures: Figures
  readonly language: PageLanguage
}): ReactElement {
  if (figures.courses.length === 0) return <p className="nothing">{words.noCourses[language]}</p>
  const tables = [
    {
      title: words.byCourse[language],
      first: words.course[language],
      rows: figures.courses.map(({ count, course }) => ({
        key: course.id,
        name: course.title[language],
        count,
      })),
    },
    {
      title: words.byRole[language],
      first: words.role[language],
      rows: figures.roles.map(({ count, name }) => ({ key: name.nb, name: name[language], count })),
    },
  ]
  return (
    <>
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ first, rows, title }) => (
          <section key={title} aria-label={title}>
            <h2 className="section-title">{title}</h2>
            <ReportTable
              label={title}
              columns={[
                { name: first },
                { name: words.asked[language], number: true },
                { name: words.have[language], number: true },
                { name: words.lack[language], number: true },
              ]}
            >
              <tbody>
                {rows.map(({ count, key, name }) => (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td className="number">{count.asked ?? words.few[language]}</td>
                    <td className="number">{shown(count, 'have', language)}</td>
                    <td className="number">{shown(count, 'lack', language)}</td>
                  </tr>
                ))}
              </tbody>
            </ReportTable>
          </section>
        ))}
    </>
  )
}

function shown(count: ShownCount, which: 'have' | 'lack', language: PageLanguage): string {
  const number = count[which]
  return number === null ? words.hidden[language] : String(number)
}

/** How training stands in the whole institution. */
export const InstitutionTrainingScreen = screen(loadInstitution, DrawnInstitution)

function DrawnInstitution({
  figures,
  language,
  visitor,
}: Loaded<typeof loadInstitution>): ReactElement {
  return (
    <Frame
      language={language}
      section="unit"
      title={words.institution[language]}
      elsewhere={pageAddress(otherLanguage(language), 'unitsTraining')}
      visitor={visitor}
    >
      <div className="width page training">
        <Breadcrumbs
          language={language}
          trail={[{ name: unitWords.all[language], address: matrixAddress(language) }]}
        />
        <h1 className="title">{words.institution[language]}</h1>
        <p className="lead">{words.figuresLead[language]}</p>
        <FiguresTables language={language} figures={figures} />
        <PrintButton language={language} />
      </div>
    </Frame>
  )
}
