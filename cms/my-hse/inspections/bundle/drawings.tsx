import type { ReactElement } from 'react'
import { measureStateText } from '../../../plugin/measures/text.ts'
import { fill, type Text } from '../../../plugin/core/text.ts'
import { idOf, local } from '../../../plugin/database/local.ts'
import { longDate } from '../../components/day.tsx'
import type { FileRequest } from '../../files.ts'
import { NotFound } from '../../page.ts'
import { namesOf } from '../../people.ts'
import { ReportTable } from '../../processes/report-parts/report-table.tsx'
import type { PageLanguage } from '../../routes.ts'
import { seenTraining } from '../../training/load.ts'
import { FiguresTables } from '../../training/unit-training.tsx'
import { type BundlePart, bundleParts, bundleWords as words } from './text.ts'

/** A unit, as its folder names it. */
export interface UnitOfBundle {
  readonly id: string
  readonly code: string
  readonly names: Text
}

/** The measures of a unit, as far as the one who asks may read them. */
export async function drawnPlan(
  { language, req }: FileRequest,
  { id, names }: UnitOfBundle,
): Promise<ReactElement> {
  const measures = await local.find(req, 'measures', {
    overrideAccess: false,
    where: { and: [{ unit: { equals: id } }, { state: { not_equals: 'cancelled' } }] },
    sort: ['deadline', 'number'],
  })
  const people = await namesOf(
    req,
    measures.flatMap(({ responsible }) => (responsible ? [idOf(responsible)] : [])),
  )
  const title = fill(words.planTitle, { unit: names })[language]
  return (
    <main>
      <h1>{title}</h1>
      {measures.length === 0 ? (
        <p>{words.noMeasures[language]}</p>
      ) : (
        <ReportTable
          label={title}
          columns={(['measure', 'responsible', 'deadline', 'state'] as const).map((name) => ({
            name: words[name][language],
          }))}
        >
          <tbody>
            {measures.map(({ deadline, number, responsible, state, title: what }) => (
              <tr key={number}>
                <th scope="row">
                  {what} ({number})
                </th>
                <td>{responsible ? people.get(idOf(responsible)) : '–'}</td>
                <td>{deadline ? longDate(deadline, language) : '–'}</td>
                <td>{measureStateText[state][language]}</td>
              </tr>
            ))}
          </tbody>
        </ReportTable>
      )}
    </main>
  )
}

/** The training of a unit as figures, for everybody: an inspector is given no names. */
export async function drawnTraining(
  request: FileRequest,
  { code, names }: UnitOfBundle,
): Promise<ReactElement> {
  const { language } = request
  const seen = await seenTraining({ ...request, asked: {} }, code)
  if (!seen) throw new NotFound()
  return (
    <main>
      <h1>{fill(words.trainingTitle, { unit: names })[language]}</h1>
      <FiguresTables figures={seen.figures} language={language} />
    </main>
  )
}

/** A part of the folder, with the file it is in; null for one that is not there. */
export interface FoundPart {
  readonly part: BundlePart
  readonly file: string | null
}

/** The first page of the folder: what is in it, and what is not. */
export function DrawnIndex({
  day,
  language,
  names,
  parts,
}: {
  readonly day: string
  readonly language: PageLanguage
  readonly names: Text
  readonly parts: readonly FoundPart[]
}): ReactElement {
  const title = fill(words.title, { unit: names })[language]
  const left = parts.filter(({ file }) => file === null)
  return (
    <main>
      <h1>{title}</h1>
      <p>{fill(words.lead, { day: longDate(day, language) })[language]}</p>
      <ReportTable
        label={title}
        columns={[{ name: words.file[language] }, { name: words.what[language] }]}
      >
        <tbody>
          {parts.flatMap(({ file, part }) =>
            file === null ? (
              []
            ) : (
              <tr key={part}>
                <th scope="row">{file}</th>
                <td>{bundleParts[part].words[language]}</td>
              </tr>
            ),
          )}
        </tbody>
      </ReportTable>
      {left.length > 0 && (
        <section>
          <h2>{words.left[language]}</h2>
          <ul>
            {left.map(({ part }) => (
              <li key={part}>
                {fill(words.notThere, { part: bundleParts[part].words })[language]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
