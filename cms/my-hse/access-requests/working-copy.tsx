import type { ReactElement } from 'react'
import { accessRequestSegments } from '../../../content/addresses/forms.ts'
import { accessRequestAddress, fileAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { type ExemptionBasis, exemptionBasisText } from '../../plugin/access-requests/bases/text.ts'
import type { WorkingCopy } from '../../plugin/access-requests/copy.ts'
import type { Chosen } from '../../plugin/access-requests/given.ts'
import { accessRequestColours, accessRequestList } from '../../plugin/access-requests/list.ts'
import { readRequests } from '../../plugin/access-requests/reading.ts'
import {
  type Passage,
  passagesOf,
  peopleSeeker,
  piecesOf,
  type Seeker,
} from '../../plugin/access-requests/redacting/rules.ts'
import { accessRequestSteps } from '../../plugin/access-requests/register.ts'
import { mostWords } from '../../plugin/access-requests/rules.ts'
import { chosenIn, copyIn } from '../../plugin/access-requests/stored.ts'
import { accessRequestStateText } from '../../plugin/access-requests/text.ts'
import { fill } from '../../plugin/core/text.ts'
import { idOf } from '../../plugin/database/local.ts'
import type { Clash } from '../components/conflict.tsx'
import { FieldErrors } from '../components/field-errors.tsx'
import { Group } from '../components/form-parts.tsx'
import { Select, TextField } from '../components/fields.tsx'
import { Step } from '../components/step.tsx'
import { Tag } from '../components/tag.tsx'
import type { Draft } from '../drafts.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { StepPage } from '../records/step-page.tsx'
import { loadSteps } from '../records/steps-of.tsx'
import { unitNames } from '../unit-names.ts'
import { markFields } from './mark-form.ts'
import { accessRequestPlace } from './place.ts'
import { accessWords as words } from './text.ts'

/** Empty rows for words that are to be taken out, below those that are. */
const emptyRows = 3

/** The working copy of a case, passage by passage. */
export const WorkingCopyScreen = screen(loadCopy, DrawnCopy)

async function loadCopy(page: Page) {
  const { language, params } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, accessRequestAddress(language, 'workingCopy', number))
  const { req } = visitor
  const where = { number: { equals: number } }
  const [found] = await readRequests(req, { where, door: 'page' })
  if (!found) throw new NotFound()
  const [steps, units] = await Promise.all([
    loadSteps(req, page, {
      kind: accessRequestSteps,
      place: accessRequestPlace,
      record: found,
      drawn: () => false,
    }),
    unitNames(req, language, [idOf(found.unit)]),
  ])
  const copy = steps.names.includes('mark') ? copyIn(found) : null
  return { copy, found, steps, unitName: units.get(idOf(found.unit)), visitor }
}

function DrawnCopy({
  copy,
  found,
  steps,
  unitName,
  visitor,
}: Loaded<typeof loadCopy>): ReactElement {
  const { errors, language } = steps
  const draft = steps.drafts.get('mark') ?? null
  // What was chosen in a former copy stands at other passages in this one; whoever sees this one has seen what is saved.
  const former = draft !== null && draft.get(markFields.copy) !== copy?.at
  const chosen = chosenIn(found)
  return (
    <StepPage
      {...{ errors, language, unitName, visitor }}
      section="accessRequest"
      record={{ number: found.number, title: `${found.number}, ${found.caseNumber}` }}
      state={
        <Tag colour={accessRequestColours[found.state]}>
          {accessRequestStateText[found.state][language]}
        </Tag>
      }
      words={accessRequestSteps.steps.mark.words}
      address={(each) => accessRequestAddress(each, 'workingCopy', found.number)}
      list={{
        name: accessRequestList.title[language],
        address: accessRequestPlace.list(language),
      }}
      back={accessRequestPlace.record(language, found.number)}
      clashes={
        copy && draft?.conflict === true ? clashesOf(copy, chosen, draft, language, former) : null
      }
      form={
        copy && (
          <Step
            {...{ draft, language }}
            name="mark"
            words={accessRequestSteps.steps.mark.words}
            segment={accessRequestSegments.mark}
            record={found}
            asked={steps.asked}
            open
            formId={`${markFields.copy}-${copy.at}`}
            hidden={{
              [markFields.copy]: copy.at,
              ...(former ? { version: String(found.version) } : {}),
            }}
          >
            <Passages {...{ chosen, copy, draft, former, language }} />
            <Words {...{ chosen, draft, language }} />
            {copy.pictures.length > 0 && <Pictures {...{ chosen, copy, draft, language }} />}
          </Step>
        )
      }
    />
  )
}

interface PartProps {
  readonly language: PageLanguage
  readonly chosen: Chosen
  readonly draft: Draft | null
}

function Passages({
  chosen,
  copy,
  draft,
  former,
  language,
}: PartProps & {
  readonly copy: WorkingCopy
  /** True for a draft of another copy, whose passages are not these. */
  readonly former: boolean
}): ReactElement {
  const people = peopleSeeker([...copy.names, ...copy.reporters])
  const passages = passagesOf(copy.sections)
  return (
    <>
      <p>{words.always[language]}</p>
      <FieldErrors name="marks" language={language} errors={draft?.errors ?? []} />
      {copy.sections.map(({ heading, lines }) => (
        <section key={heading}>
          <h2 className="section-title">{heading}</h2>
          {lines.map(({ key, label }) => {
            const own = passages.get(key) ?? []
            return (
              own.length > 0 && (
                <div key={key} className="passage-line">
                  <h3 className="row__title">{label}</h3>
                  {own.map((passage, index) => (
                    <OnePassage
                      key={passage.id}
                      {...{ language, passage, people }}
                      label={`${label}: ${fill(words.passage, { which: index + 1 })[language]}`}
                      basis={
                        (former ? null : draft)?.get(markFields.passage(passage.id)) ??
                        basisOf(chosen, passage.id)
                      }
                    />
                  ))}
                </div>
              )
            )
          })}
        </section>
      ))}
    </>
  )
}

function OnePassage({
  basis,
  label,
  language,
  passage: { id, text },
  people,
}: {
  readonly language: PageLanguage
  readonly people: Seeker
  readonly passage: Passage
  readonly label: string
  readonly basis: string
}): ReactElement {
  const name = markFields.passage(id)
  return (
    <div className="passage">
      <p>
        {piecesOf(text, people).map((piece, index) =>
          piece.taken ? <mark key={index}>{piece.text}</mark> : piece.text,
        )}
      </p>
      <div>
        <label className="visually-hidden" htmlFor={name}>
          {label}
        </label>
        <select className="ds-input" id={name} name={name} defaultValue={basis}>
          <option value="">{words.giveOut[language]}</option>
          {optionsIn(language).map(({ label: said, value }) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

function Words({ chosen, draft, language }: PartProps): ReactElement {
  const typed = Object.keys(draft?.values ?? {}).filter((name) => name.startsWith('words.')).length
  const rows = Math.min(Math.max(typed, chosen.words.length + emptyRows), mostWords)
  const errors = draft?.errors ?? []
  return (
    <Group
      name="words"
      legend={words.words[language]}
      hint={words.wordsHint[language]}
      {...{ errors, language }}
    >
      {Array.from({ length: rows }, (_, index) => {
        const row = index + 1
        const stored = chosen.words[index]
        return (
          <div key={row} className="passage">
            <TextField
              language={language}
              name={markFields.words(row)}
              label={fill(words.word, { which: row })[language]}
              value={draft?.get(markFields.words(row)) ?? stored?.words}
              errors={[]}
            />
            <Select
              language={language}
              name={markFields.basis(row)}
              label={fill(words.wordBasis, { which: row })[language]}
              options={optionsIn(language)}
              searchable={false}
              value={draft?.get(markFields.basis(row)) ?? stored?.basis}
              errors={[]}
            />
          </div>
        )
      })}
    </Group>
  )
}

function Pictures({
  chosen,
  copy,
  draft,
  language,
}: PartProps & { readonly copy: WorkingCopy }): ReactElement {
  const given = draft ? draft.all(markFields.pictures) : chosen.pictures
  return (
    <Group
      name={markFields.pictures}
      legend={words.pictures[language]}
      hint={words.picturesHint[language]}
      language={language}
      errors={draft?.errors ?? []}
    >
      {copy.pictures.map(({ id }, index) => {
        const label = fill(words.givePicture, { which: index + 1 })[language]
        return (
          <label key={id} className="choice picture-choice">
            <input
              className="ds-input"
              type="checkbox"
              name={markFields.pictures}
              value={id}
              defaultChecked={given.includes(id)}
            />
            <span>
              <img src={fileAddress(id)} alt="" loading="lazy" />
              {label}
            </span>
          </label>
        )
      })}
    </Group>
  )
}

function optionsIn(language: PageLanguage): { value: ExemptionBasis; label: string }[] {
  return (Object.keys(exemptionBasisText) as ExemptionBasis[]).map((value) => ({
    value,
    label: exemptionBasisText[value][language],
  }))
}

function basisOf({ marks }: Chosen, id: string): string {
  return marks.find(({ passage }) => passage === id)?.basis ?? ''
}

/**
 * What someone else saved meanwhile, where it differs from what this person chose.
 * @param former true for a draft of another copy, whose passages are not these
 */
function clashesOf(
  copy: WorkingCopy,
  chosen: Chosen,
  draft: Draft,
  language: PageLanguage,
  former: boolean,
): Clash[] {
  const said = (basis: string): string =>
    Object.hasOwn(exemptionBasisText, basis)
      ? exemptionBasisText[basis as ExemptionBasis][language]
      : words.giveOut[language]
  const comparable = former ? [] : [...passagesOf(copy.sections).values()].flat()
  const passages = comparable.map(({ id, text }) => ({
    label: text,
    theirs: said(basisOf(chosen, id)),
    mine: said(draft.get(markFields.passage(id)) ?? ''),
  }))
  const typed = Object.keys(draft.values)
    .filter((name) => name.startsWith('words.'))
    .flatMap((name) => draft.get(name) ?? [])
  return [
    ...passages,
    {
      label: words.words[language],
      theirs: chosen.words.map((each) => each.words).join(', '),
      mine: typed.filter((each) => each.trim() !== '').join(', '),
    },
  ]
}
