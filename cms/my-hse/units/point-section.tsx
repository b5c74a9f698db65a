import type { ReactElement } from 'react'
import { unitSegments } from '../../../content/addresses/forms.ts'
import { isSafeAddress } from '../../plugin/core/safe-address.ts'
import { pointText } from '../../plugin/internal-control/text.ts'
import type { NoteOfYear } from '../../plugin/year/figures.ts'
import { Day, longDate } from '../components/day.tsx'
import { TextArea, TextField } from '../components/fields.tsx'
import { Step } from '../components/step.tsx'
import type { PageLanguage } from '../routes.ts'
import { noteStep } from './addresses.ts'
import type { Section, Shown, UnitPage } from './load-unit.ts'
import { StandingMark } from './standing.tsx'
import { pointAsks } from './point-text.ts'
import { noteWords, unitSentences, unitWords } from './text.ts'

/** One point of a unit: what is asked, what is there, what is missing, and what the unit says itself. */
export function PointSection({
  page,
  section,
}: {
  readonly page: UnitPage
  readonly section: Section
}): ReactElement {
  const { language, deadlines } = page
  const { has, lacks, number, outside, point, standing, why } = section
  return (
    <section className="point" aria-labelledby={point}>
      <div className="point__head">
        <h2 className="point__title" id={point}>
          <span className="point__number">{number}</span> {pointText[point][language]}
        </h2>
        <p className="point__asks">{pointAsks[point][language]}</p>
        <p>
          <StandingMark language={language} standing={standing} />
        </p>
      </div>
      <div className="point__body">
        <SaidList said={has} />
        {outside && <Own language={language} title={unitWords.outside[language]} note={outside} />}
        {lacks.length > 0 && (
          <div className="point__lacks">
            <h3>{unitWords.missing[language]}</h3>
            <SaidList said={lacks} />
          </div>
        )}
        {why && <Own language={language} title={unitWords.whyLate[language]} note={why} />}
        {point === 'risk' && deadlines !== null && (
          <p className="point__deadlines">
            {unitSentences[language].deadlines(
              longDate(deadlines.openedBy, language),
              longDate(deadlines.preMeetingBy, language),
              longDate(deadlines.closedBy, language),
            )}
          </p>
        )}
        {section.writes && <NoteStep page={page} section={section} {...section.writes} />}
      </div>
    </section>
  )
}

function SaidList({ said }: { readonly said: readonly Shown[] }): ReactElement | null {
  if (said.length === 0) return null
  return (
    <ul className="point__said">
      {said.map(({ text, address }) => (
        <li key={text}>{address === null ? text : <a href={address}>{text}</a>}</li>
      ))}
    </ul>
  )
}

/** What the unit says itself, with who wrote it and when. */
function Own({
  language,
  note: { date, link, name, note },
  title,
}: {
  readonly language: PageLanguage
  readonly note: NoteOfYear
  readonly title: string
}): ReactElement {
  return (
    <div className="point__own">
      <h3>{title}</h3>
      <p className="own-words">{note}</p>
      {link !== '' && (
        <p className="point__link">{isSafeAddress(link) ? <a href={link}>{link}</a> : link}</p>
      )}
      <p className="row__more">
        {unitWords.writtenBy[language]} {name}, <Day date={date} language={language} />
      </p>
    </div>
  )
}

function NoteStep({
  page,
  section,
  kind,
  stands,
}: {
  readonly page: UnitPage
  readonly section: Section
  readonly kind: NoteOfYear['kind']
  readonly stands: NoteOfYear | null
}): ReactElement {
  const { asked, draft: any, language, period, unit } = page
  const { point } = section
  const draft = any?.get('row') === point ? any : null
  const errors = draft?.errors ?? []
  const late = kind === 'whyLate'
  const written = stands !== null && stands.note !== ''
  const heading = written ? noteWords.change : late ? noteWords.why : noteWords.write
  return (
    <Step
      language={language}
      name={noteStep(point)}
      words={{ heading, button: noteWords.save }}
      segment={unitSegments.note}
      record={{ id: unit.id, number: unit.code, version: stands?.version ?? 0 }}
      draft={draft}
      asked={asked}
      open={false}
      formId={`${noteStep(point)}-form`}
      hidden={{ row: point, kind, period: period.label }}
    >
      <TextArea
        language={language}
        name="note"
        label={(late ? noteWords.whyNote : noteWords.note)[language]}
        hint={(late ? noteWords.whyHint : noteWords.noteHint)[language]}
        value={draft?.get('note') ?? stands?.note}
        errors={errors}
      />
      {!late && (
        <TextField
          language={language}
          name="link"
          type="url"
          label={noteWords.link[language]}
          optional
          value={draft?.get('link') ?? stands?.link}
          errors={errors}
        />
      )}
    </Step>
  )
}
