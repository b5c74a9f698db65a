import { z } from 'zod'
import { dueDate } from '../../../cms/plugin/nonconformities/deadlines/rules.ts'
import { deadlineFacts } from '../../../cms/plugin/nonconformities/deadlines/facts.ts'
import { orderedKey } from '../../../cms/plugin/nonconformities/register-ordered.ts'
import type { orderStepText } from '../../../cms/plugin/inspections/orders/steps.ts'
import type { OrderState } from '../../../cms/plugin/inspections/orders/text.ts'
import { noticeText } from '../../../cms/plugin/inspections/text.ts'
import { slug } from '../../../content/schema/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import type { Shape } from './shape.ts'
import { oneOf, recordId, recordLanguage, starterDay, words } from './values.ts'

const starterOrder = z.strictObject({
  id: recordId,
  title: words,
  text: words,
  legalBasis: words.optional(),
  deadline: starterDay,
  answer: words.optional(),
  answered: starterDay.optional(),
  confirmed: starterDay.optional(),
  /** Why it had come to it, as the unit found. */
  cause: words.optional(),
})
type StarterOrder = z.infer<typeof starterOrder>

/** `records/inspections.yaml`: inspections by authorities that are under way, with their orders. */
export const starterInspections = z.array(
  z.strictObject({
    id: recordId,
    /** Part of the address of the authority. */
    authority: slug,
    title: words,
    unit: unitCode,
    language: recordLanguage,
    notice: oneOf(noticeText),
    visit: starterDay,
    letter: starterDay,
    /** Who registered it. */
    by: personId,
    archiveNumber: words.optional(),
    summary: words,
    orders: z.array(starterOrder),
  }),
)
export type StarterInspection = z.infer<typeof starterInspections>[number]

/** The files that inspections stand in, and name. */
export interface InspectionFiles extends NamedFiles {
  readonly inspections: Located<StarterInspection[]>
}

/** What in the inspections points to something that is not there, stands there twice, or was confirmed before it was answered. */
export function inspectionFaults(
  files: InspectionFiles,
  authorities: ReadonlySet<string>,
): Fault[] {
  const { fault, found, known, unique } = faultsIn(files.inspections)
  const inspections = files.inspections.value
  unique(
    inspections.map(({ id }) => id),
    'id',
  )
  peopleAndPlaces(inspections, files, known)
  inspections.forEach(({ authority, orders }, index) => {
    if (!authorities.has(authority)) {
      fault([index, 'authority'], `There is no authority "${authority}" in the register of law.`)
    }
    orders.forEach(({ answer, answered, confirmed }, at) => {
      if ((answer === undefined) !== (answered === undefined)) {
        fault(
          [index, 'orders', at],
          'An answer has its words in "answer" and its day in "answered".',
        )
      }
      if (confirmed !== undefined && answered === undefined) {
        fault([index, 'orders', at], 'What is confirmed was answered first. Write "answered".')
      }
    })
  })
  return found
}

/** An inspection as a document. Its authority stands by its slug: the register is read when it is loaded. */
export function wantedInspection(
  given: StarterInspection,
  { dayOf, taken }: Shape,
): Wanted<'inspections'> {
  const { archiveNumber, authority, by, id, language, letter, notice, orders, summary, title } =
    given
  const visitDate = dayOf(given.visit)
  return {
    id: ids.inspection(id),
    series: { prefix: `TSY-${visitDate.slice(0, 4)}-`, digits: 4 },
    data: {
      key: `starter:${id}`,
      ...{ authority, language, notice, summary, title, visitDate },
      unit: ids.unit(given.unit),
      letterDate: dayOf(letter),
      archiveNumber: archiveNumber ?? null,
      state: 'open',
      steps: [
        taken({ step: 'register' as const, at: letter, by }),
        // An order has no number before it is loaded: the history calls it by its title.
        ...orders.map((order) =>
          taken({ step: 'addOrder' as const, at: letter, by, note: order.title }),
        ),
      ],
    },
  }
}

type OrderStep = keyof typeof orderStepText

/** The orders of an inspection as documents. */
export function wantedOrders(
  given: StarterInspection,
  { day, dayOf, taken }: Shape,
): Wanted<'inspection-orders'>[] {
  const { by, language, letter, orders } = given
  const series = { prefix: `PAL-${dayOf(letter).slice(0, 4)}-`, digits: 4 }
  return orders.map((order) => {
    const { answer, answered, confirmed, id, legalBasis, text, title } = order
    const dated: readonly (readonly [OrderStep, typeof answered])[] = [
      ['add', letter],
      ['answer', answered],
      ['confirm', confirmed],
    ]
    return {
      id: ids.inspectionOrder(given.id, id),
      series,
      data: {
        key: `${ids.inspection(given.id)}:${id}`,
        inspection: ids.inspection(given.id),
        unit: ids.unit(given.unit),
        ...{ language, text, title },
        legalBasis: legalBasis ?? null,
        deadline: dayOf(order.deadline),
        state: stateOf(order),
        answer: answer ?? null,
        answeredOn: day(answered),
        confirmedOn: day(confirmed),
        steps: dated.flatMap(([step, at]) =>
          at === undefined ? [] : [taken({ step, at, ...(step === 'answer' ? {} : { by }) })],
        ),
      },
    }
  })
}

/** The nonconformities orders are registered as, as documents. */
export function wantedOrderCases(
  given: StarterInspection,
  { day, dayOf, taken }: Shape,
): Wanted<'nonconformities'>[] {
  const { by, language, letter } = given
  const reported = dayOf(letter)
  const year = Number(reported.slice(0, 4))
  return given.orders.map((order) => {
    const { answered, cause, confirmed, id, text, title } = order
    const isAssessed = answered !== undefined
    const data = {
      key: orderedKey(ids.inspectionOrder(given.id, id)),
      year,
      state:
        confirmed !== undefined
          ? ('closed' as const)
          : isAssessed
            ? ('assessed' as const)
            : ('received' as const),
      type: 'nonconformity' as const,
      source: 'externalInspection' as const,
      inspection: ids.inspection(given.id),
      finding: ids.inspectionOrder(given.id, id),
      title: language === 'nb' ? `Pålegg: ${title}` : `Order: ${title}`,
      description: text,
      language,
      unit: ids.unit(given.unit),
      eventDate: reported,
      reportedDate: reported,
      severity: isAssessed ? ('minor' as const) : null,
      cause: cause ?? null,
      closedDate: day(confirmed),
      steps: [
        taken({ step: 'register' as const, at: letter, by }),
        taken({ step: 'receive' as const, at: letter }),
        ...(isAssessed ? [taken({ step: 'assess' as const, at: letter })] : []),
        ...(confirmed === undefined ? [] : [taken({ step: 'close' as const, at: confirmed })]),
      ],
    }
    return {
      id: ids.nonconformity(`order-${given.id}-${id}`),
      series: { prefix: `AVV-${String(year)}-`, digits: 4 },
      data: { ...data, due: dueDate(deadlineFacts(data, []), []) },
    }
  })
}

function stateOf({ answered, confirmed }: StarterOrder): OrderState {
  if (confirmed !== undefined) return 'confirmed'
  return answered === undefined ? 'open' : 'answered'
}
