import { activityKindWords } from '../../../content/words/cycle.ts'
import { csv } from '../../plugin/core/csv.ts'
import { responsibleText } from '../../plugin/cycle/text.ts'
import { loadUnitCycle } from '../../plugin/cycle/unit/load.ts'
import { occurrenceStandingText } from '../../plugin/cycle/unit/text.ts'
import type { FileRequest } from '../files.ts'
import { unitOfCycle, yearsOfCycle } from './load.ts'
import { askedCycle, columnTitle } from './load-who-has-not.ts'
import { cycleWords as words, whoHasNotWords } from './text.ts'

/** A unit's annual cycle as CSV, in the order of the page. 403 for whoever is not logged in, 404 without the right. */
export async function unitCycleCsv({
  asked,
  language,
  params,
  visitor,
}: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { req } = visitor
  const unit = await unitOfCycle(req, params['code'] ?? '')
  if (unit === null) return new Response(null, { status: 404 })
  const { period } = await yearsOfCycle(req, asked['period'])
  const { byUnit } = await loadUnitCycle(req, unit.id, period)
  const body = csv([
    [
      words.deadline[language],
      words.activity[language],
      words.kind[language],
      words.responsible[language],
      words.standing[language],
      words.doneDay[language],
      words.note[language],
      words.saidBy[language],
    ],
    ...(byUnit.get(unit.id) ?? []).map(({ activity, by, doneOn, mark, standing }) => [
      by,
      activity.title[language],
      activityKindWords[activity.kind][language],
      responsibleText[activity.responsibleRole][language],
      occurrenceStandingText[standing][language],
      doneOn,
      mark?.note ?? null,
      mark?.by ?? null,
    ]),
  ])
  return csvAnswer(body, `${unit.code}-${period.label.replace('/', '-')}.csv`)
}

/** All units by the annual cycle as CSV, with the filter of the page. 403 for whoever is not logged in. */
export async function unitsCycleCsv({ asked, language, visitor }: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { columns, period, rows } = await askedCycle(visitor.req, asked)
  const body = csv([
    [
      whoHasNotWords.code[language],
      whoHasNotWords.unit[language],
      whoHasNotWords.year[language],
      ...columns.map((column) => columnTitle(column, language)),
    ],
    ...rows.map(({ cells, unit }) => [
      unit.code,
      unit.name[language],
      period.label,
      ...cells.map((cell) =>
        cell === null
          ? whoHasNotWords.notAsked[language]
          : [occurrenceStandingText[cell.standing][language], cell.doneOn]
              .filter((each) => each !== null)
              .join(' '),
      ),
    ]),
  ])
  return csvAnswer(body, `${period.label.replace('/', '-')}.csv`)
}

function csvAnswer(body: string, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
