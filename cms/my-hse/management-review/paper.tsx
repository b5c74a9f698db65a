import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { institution } from '../../../content/institution.ts'
import { fill } from '../../plugin/core/text.ts'
import { decisionKindText, decisionText } from '../../plugin/management-review/decisions/text.ts'
import { paperKind } from '../../plugin/management-review/load.ts'
import { reviewPaper, type ReviewPaper } from '../../plugin/management-review/paper.ts'
import {
  figuresOfYear,
  inputText,
  judgementText,
  reviewText,
  reviewTitle,
  verdictText,
} from '../../plugin/management-review/text.ts'
import { longDate } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import type { PaperKind } from '../paper/draw.tsx'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { reviewWords as words } from './text.ts'

/** How a management review is drawn when it is documented. */
export const managementReviewPaper: PaperKind = {
  kind: paperKind,
  draw: (facts, language) => <DrawnPaper paper={reviewPaper.parse(facts)} language={language} />,
}

interface Drawn {
  readonly language: PageLanguage
  readonly paper: ReviewPaper
}

/** A review as one document, of nothing but its facts. */
export function DrawnPaper({ language, paper }: Drawn): ReactElement {
  const { number, unit, year } = paper
  const day = (date: string | null): string | null => date && longDate(date, language)
  return (
    <>
      <p className="institution">{institution.name[language]}</p>
      <h1 className="title">{reviewTitle(year)[language]}</h1>
      <FactList
        facts={[
          [words.number[language], number],
          [reviewText.unit[language], unit[language]],
          [words.asOf[language], day(paper.day)],
          [reviewText.heldOn[language], day(paper.heldOn)],
          [reviewText.documentedOn[language], day(paper.documentedOn)],
          [reviewText.archiveReference[language], paper.archiveReference],
        ]}
      />
      <ReviewText {...{ language, paper }} />
    </>
  )
}

/**
 * What a review says: what became of the last one, its background, judgements, decisions and minutes.
 * @param lists where the rows stand that a figure counts, and what to know of them @default the figure stands alone
 */
export function ReviewText({
  language,
  lists,
  paper,
}: Drawn & { readonly lists?: FigureLists }): ReactElement {
  const { decisions, minutes, participants } = paper
  const own = ownWords(language, paper.language)
  return (
    <>
      <Former {...{ language, paper }} />
      <Inputs {...{ language, lists, paper }} />
      <section aria-labelledby="review-judgements">
        <h2 className="section-title" id="review-judgements">
          {words.judgements[language]}
        </h2>
        {paper.judgements.map(({ key, reason, verdict }) => (
          <div className="review__part" key={key}>
            <h3>{judgementText[key][language]}</h3>
            {verdict === null ? (
              <p>{words.notJudged[language]}</p>
            ) : (
              <>
                <p>
                  <strong>{verdictText[verdict][language]}</strong>
                </p>
                {own(reason)}
              </>
            )}
          </div>
        ))}
      </section>
      <section aria-labelledby="review-decisions">
        <h2 className="section-title" id="review-decisions">
          {words.decisions[language]}
        </h2>
        {decisions.length === 0 ? (
          <p>{words.noDecisions[language]}</p>
        ) : (
          <ReportTable
            label={words.decisions[language]}
            columns={[
              { name: decisionText.title[language] },
              { name: decisionText.target[language] },
              { name: decisionText.responsible[language] },
              { name: decisionText.deadline[language] },
            ]}
          >
            <tbody>
              {decisions.map(({ deadline, kind, number, responsible, target, title }) => (
                <tr key={number}>
                  <th scope="row">
                    {decisionKindText[kind][language]}:{' '}
                    <span lang={otherThan(language, paper.language)}>{title}</span>
                  </th>
                  <td lang={otherThan(language, paper.language)}>{target}</td>
                  <td>{responsible ?? '–'}</td>
                  <td>{deadline === null ? '–' : longDate(deadline, language)}</td>
                </tr>
              ))}
            </tbody>
          </ReportTable>
        )}
      </section>
      <section aria-labelledby="review-minutes">
        <h2 className="section-title" id="review-minutes">
          {reviewText.minutes[language]}
        </h2>
        {participants.length > 0 && (
          <>
            <h3>{reviewText.participants[language]}</h3>
            <ul>
              {participants.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
        {own(minutes) ?? <p>{words.noMinutes[language]}</p>}
      </section>
    </>
  )
}

function Former({ language, paper: { former, language: written } }: Drawn): ReactElement {
  return (
    <section aria-labelledby="review-former">
      <h2 className="section-title" id="review-former">
        {words.former[language]}
      </h2>
      {former === null ? (
        <p>{words.noFormer[language]}</p>
      ) : former.decisions.length === 0 ? (
        <p>{words.noDecisions[language]}</p>
      ) : (
        <ReportTable
          label={fill(words.formerOf, { number: former.number })[language]}
          columns={[
            { name: decisionText.title[language] },
            { name: words.state[language] },
            { name: decisionText.explanation[language] },
          ]}
        >
          <tbody>
            {former.decisions.map(({ explanation, kind, state, title }) => (
              <tr key={title}>
                <th scope="row">
                  {decisionKindText[kind][language]}:{' '}
                  <span lang={otherThan(language, written)}>{title}</span>
                </th>
                <td>{state[language]}</td>
                <td lang={otherThan(language, written)}>{explanation ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </ReportTable>
      )}
    </section>
  )
}

interface FigureLists {
  readonly note: string
  readonly address: (figure: string) => string
}

function Inputs({ language, lists, paper }: Drawn & { readonly lists: FigureLists | undefined }) {
  const own = ownWords(language, paper.language)
  return (
    <section aria-labelledby="review-inputs">
      <h2 className="section-title" id="review-inputs">
        {words.inputs[language]}
      </h2>
      {lists && <p>{lists.note}</p>}
      {paper.inputs.map(({ comment, figures, key }) => (
        <div className="review__part" key={key}>
          <h3 id={`review-${key}`}>{inputText[key][language]}</h3>
          <ReportTable
            label={inputText[key][language]}
            columns={[
              { name: words.figures[language] },
              { name: words.standsFor[language] },
              { name: words.count[language], number: true },
            ]}
          >
            <tbody>
              {figures.map(({ key: figure, name, value }) => (
                <tr key={figure}>
                  <th scope="row">{name[language]}</th>
                  <td>{isOfYear(figure) ? paper.year : longDate(paper.day, language)}</td>
                  <td className="number">
                    {lists ? (
                      <a href={lists.address(figure)}>
                        {value}
                        <span className="visually-hidden">: {name[language]}</span>
                      </a>
                    ) : (
                      value
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </ReportTable>
          {own(comment) ?? <p>{words.noComment[language]}</p>}
        </div>
      ))}
    </section>
  )
}

const isOfYear = (figure: string): boolean => figuresOfYear.some((each) => each === figure)

const otherThan = (language: PageLanguage, written: PageLanguage): PageLanguage | undefined =>
  written === language ? undefined : written

/** Draws what people have written; null for nothing. */
const ownWords =
  (language: PageLanguage, written: PageLanguage) =>
  (text: string | null): ReactElement | null =>
    text === null ? null : (
      <p className="own-words" lang={otherThan(language, written)}>
        {text}
      </p>
    )
