import type { ReactElement } from 'react'
import { unitSegments } from '../../../content/addresses/forms.ts'
import { requirementAddress, requirementsAddress } from '../../../content/addresses/my-hse.ts'
import { appliesText, decisionText } from '../../plugin/regulations/overview/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Conflict } from '../components/conflict.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Choice, TextArea } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { unitAddress } from '../units/addresses.ts'
import { changeWords } from './line-words.ts'
import { Changes, Decided, LawLink } from './line.tsx'
import { loadRequirement } from './load.ts'
import { requirementSentences, requirementWords } from './text.ts'

/** One requirement of a unit: what it asks, what the unit has decided, and the form to decide it. */
export const RequirementScreen = screen(loadRequirement, RequirementDrawing)

type RequirementPage = Loaded<typeof loadRequirement>

function RequirementDrawing(page: RequirementPage): ReactElement {
  const { day, decides, errors, language, line, name, title, unit } = page
  const { decision, requirement } = line
  const { evidence, key, text } = requirement
  const reviewedOn = decision?.reviewedOn
  return (
    <Frame
      language={language}
      section="unit"
      title={title}
      failed={errors.length > 0}
      elsewhere={requirementAddress(otherLanguage(language), { unit: unit.code, key })}
      visitor={page.visitor}
    >
      <div className="width page overview requirement">
        <Breadcrumbs
          language={language}
          trail={[
            { name, address: unitAddress(language, unit.code) },
            {
              name: requirementSentences[language].title(name),
              address: requirementsAddress(language, unit.code),
            },
          ]}
        />
        <h1 className="title">{title}</h1>
        <ErrorSummary language={language} errors={errors} />
        <Conflict language={language} clashes={page.clashes} />
        <p className="lead">{text[language]}</p>
        {evidence && (
          <>
            <h2 className="section-title">{requirementWords.shownBy[language]}</h2>
            <p className="requirement__evidence">{evidence[language]}</p>
          </>
        )}
        <p className="row__more">
          <LawLink language={language} requirement={requirement} />.{' '}
          {requirementWords.noAdvice[language]}
        </p>
        {reviewedOn !== undefined && (
          <Changes said={changeWords(requirement, { day, reviewedOn }, language)} />
        )}
        <h2 className="section-title">{requirementWords.decided[language]}</h2>
        {decision ? (
          <Decided language={language} decision={decision} />
        ) : (
          <p className="nothing">{requirementWords.undecided[language]}</p>
        )}
        {decides ? (
          <DecideForm {...page} />
        ) : (
          <p>
            <a href={requirementsAddress(language, unit.code)}>{requirementWords.back[language]}</a>
          </p>
        )}
      </div>
    </Frame>
  )
}

function DecideForm({ asked, draft, errors, language, line, unit }: RequirementPage): ReactElement {
  const { decision, requirement } = line
  // Whoever was told of a conflict has seen what stands now, and decides from that.
  const version = draft !== null && !draft.conflict ? draft.get('version') : undefined
  const applies = draft ? draft.get('applies') : decision?.applies
  return (
    <Form
      language={language}
      segment={unitSegments.requirement}
      draft={asked}
      hidden={{
        id: unit.id,
        number: unit.code,
        row: requirement.key,
        version: version ?? decision?.version ?? 0,
      }}
    >
      <Choice
        language={language}
        name="applies"
        label={decisionText.applies[language]}
        options={Object.entries(appliesText).map(([value, words]) => ({
          value,
          label: words[language],
        }))}
        values={applies === undefined ? [] : [applies]}
        errors={errors}
      />
      <TextArea
        language={language}
        name="how"
        label={decisionText.how[language]}
        hint={requirementWords.howHint[language]}
        value={draft?.get('how') ?? decision?.how}
        errors={errors}
        either
      />
      <TextArea
        language={language}
        name="evidence"
        label={decisionText.evidence[language]}
        hint={requirementWords.evidenceHint[language]}
        optional
        rows={2}
        value={draft?.get('evidence') ?? decision?.evidence}
        errors={errors}
      />
      <SubmitRow language={language} label={requirementWords.save[language]}>
        <a href={requirementsAddress(language, unit.code)}>{requirementWords.back[language]}</a>
      </SubmitRow>
    </Form>
  )
}
