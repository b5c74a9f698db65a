import type { ReactElement } from 'react'
import { unitSegments } from '../../../content/addresses/forms.ts'
import { contactsAddress } from '../../../content/addresses/site.ts'
import { unitsInSight } from '../../plugin/year/load-year.ts'
import { Choice } from '../components/fields.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { type Draft, readDraft, refusedBefore } from '../drafts.ts'
import { type Loaded, type Page, Redirect, requireVisitor, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { occurrenceFormName } from '../cycle/forms.ts'
import { takeOverForm } from '../objectives/forms.ts'
import { requirementFormNames } from '../requirements/forms.ts'
import {
  gapFormName,
  jointFormName,
  registerFormName,
  withdrawFormName,
} from '../training/form-names.ts'
import { matrixAddress, myUnitAddress, unitAddress } from './addresses.ts'
import { chooseFormName } from './choose-form.ts'
import { doorFormName } from './door-form.ts'
import { chosenCode, myOwnUnits } from './my-units.ts'
import { noteFormName } from './note-form.ts'
import { unitWords } from './text.ts'

/** Leads to one's own unit; someone with several chooses once, and again whenever they ask to. */
export const ChooseUnitScreen = screen(loadChoice, ChoiceDrawing)

/** Forms that come back here where they do not say which unit they are of. */
const ofSomeUnit = [
  noteFormName,
  doorFormName,
  occurrenceFormName,
  takeOverForm.name,
  registerFormName,
  jointFormName,
  withdrawFormName,
  gapFormName,
  ...Object.values(requirementFormNames),
]

async function loadChoice(page: Page) {
  const { asked, language } = page
  const visitor = requireVisitor(page, myUnitAddress(language))
  const { req } = visitor
  const [units, sight, draft, ...others] = await Promise.all([
    myOwnUnits(req, language),
    unitsInSight(req),
    readDraft(req, chooseFormName, asked['draft']),
    ...ofSomeUnit.map((name) => readDraft(req, name, asked['draft'])),
  ])
  const errors: Draft['errors'] = [
    ...refusedBefore(asked['error']),
    ...[draft, ...others].flatMap((each) => each?.errors ?? []),
  ]
  const [only] = units
  const chosen = chosenCode(req, units)
  const choosing = asked['choose'] !== undefined || draft !== null
  if (!choosing && chosen !== null) throw new Redirect(unitAddress(language, chosen))
  if (!choosing && only && units.length === 1) {
    throw new Redirect(unitAddress(language, only.code))
  }
  const several = sight.all || sight.units.length > 1
  // Nothing of one's own to choose between: whoever wants another unit finds it among all they may see.
  if (
    errors.length === 0 &&
    ((units.length === 0 && sight.all) || (only && !units[1] && several))
  ) {
    throw new Redirect(matrixAddress(language))
  }
  return {
    language,
    visitor,
    units,
    chosen,
    several,
    errors,
    draft: draft ? asked['draft'] : undefined,
  }
}

function ChoiceDrawing({
  chosen,
  draft,
  errors,
  language,
  several,
  units,
  visitor,
}: Loaded<typeof loadChoice>): ReactElement {
  const [only] = units
  const marked = chosen !== null ? [chosen] : only && units.length === 1 ? [only.code] : []
  return (
    <Frame
      language={language}
      section="unit"
      title={unitWords.choose[language]}
      failed={errors.length > 0}
      elsewhere={myUnitAddress(otherLanguage(language), { choose: 'yes' })}
      visitor={visitor}
    >
      <div className="width page narrow">
        <h1 className="title">{unitWords.choose[language]}</h1>
        <ErrorSummary language={language} errors={errors} />
        {units.length === 0 ? (
          <>
            <p className="lead">{unitWords.none[language]}</p>
            <p className="more">
              <a href={contactsAddress(language)}>{unitWords.toContacts[language]}</a>
            </p>
          </>
        ) : (
          <>
            <p className="lead">
              {(units.length > 1 ? unitWords.chooseLead : unitWords.chooseOne)[language]}
            </p>
            <Form language={language} segment={unitSegments.choose} draft={draft}>
              <Choice
                language={language}
                name="unit"
                label={unitWords.unit[language]}
                options={units.map(({ code, name }) => ({ value: code, label: name }))}
                values={marked}
                errors={errors}
              />
              <SubmitRow language={language} label={unitWords.open[language]}>
                {several && <a href={matrixAddress(language)}>{unitWords.seeAll[language]}</a>}
              </SubmitRow>
            </Form>
          </>
        )}
      </div>
    </Frame>
  )
}
