import type { ReactElement } from 'react'
import { wholeReportSegments } from '../../../content/addresses/forms.ts'
import { reportSectionAddress } from '../../../content/addresses/my-hse.ts'
import { reportList } from '../../plugin/reports/list.ts'
import { reportText } from '../../plugin/reports/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { TextArea } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { AtOdds } from './at-odds.tsx'
import { loadSection } from './load.ts'
import { ReportFigures, ReportText } from './paper-parts.tsx'
import { reportPlace as place } from './place.ts'
import { reportWords as words } from './text.ts'

/** One section of a report: its figures, and the form to judge them. */
export const SectionScreen = screen(loadSection, DrawnSection)

type SectionPage = Loaded<typeof loadSection>

function DrawnSection(page: SectionPage): ReactElement {
  const { errors, language, report, section, sectionKey, tables, title, visitor, writes } = page
  const { number } = report
  return (
    <Frame
      language={language}
      section="report"
      title={`${section.title[language]}, ${title}`}
      failed={errors.length > 0}
      elsewhere={reportSectionAddress(otherLanguage(language), { number, key: sectionKey })}
      visitor={visitor}
    >
      <div className="width page whole-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: reportList.title[language], address: place.list(language) },
            { name: title, address: place.record(language, number) },
          ]}
        />
        <h1 className="title">{section.title[language]}</h1>
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={page.clashes} />
        <h2 className="section-title">{words.asks[language]}</h2>
        <p className="lead">{section.asks[language]}</p>
        <h2 className="section-title">{words.figures[language]}</h2>
        {tables.length === 0 && <p className="nothing">{words.noFigures[language]}</p>}
        {tables.map((table, index) => (
          <ReportFigures
            key={table.title.nb}
            id={`${sectionKey}-${String(index + 1)}`}
            {...{ language, number, table }}
          />
        ))}
        <AtOdds {...{ language }} objectives={page.atOdds} />
        {writes ? <WriteForm {...page} /> : <Written {...page} />}
      </div>
    </Frame>
  )
}

function Written({ language, now, report }: SectionPage): ReactElement {
  const text = { nb: now?.textNb ?? '', en: now?.textEn ?? '' }
  return (
    <>
      <ReportText {...{ language, text }} />
      <p>
        <a href={place.record(language, report.number)}>{words.back[language]}</a>
      </p>
    </>
  )
}

function WriteForm({
  draft,
  draftId,
  errors,
  language,
  now,
  report: { id, number },
  sectionKey,
}: SectionPage): ReactElement {
  // Whoever was told of a conflict has seen what stands now, and decides from that.
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  return (
    <Form
      language={language}
      segment={wholeReportSegments.write}
      draft={draftId}
      hidden={{ id, number, row: sectionKey, version: version ?? now?.version ?? 0 }}
    >
      {(['textNb', 'textEn'] as const).map((name) => (
        <TextArea
          key={name}
          language={language}
          name={name}
          label={reportText[name][language]}
          hint={words.textHint[language]}
          rows={8}
          value={draft?.get(name) ?? now?.[name] ?? undefined}
          errors={errors}
          optional
        />
      ))}
      <SubmitRow language={language} label={words.save[language]}>
        <a href={place.record(language, number)}>{words.back[language]}</a>
      </SubmitRow>
    </Form>
  )
}
