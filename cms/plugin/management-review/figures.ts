import type { PayloadRequest } from 'payload'
import { countListed, type ReviewOf } from './figure-lists.ts'
import { figureRows, type RowFigure } from './figure-rows.ts'
import type { ReviewFigure } from './text.ts'

/**
 * Counts what a review is held on, as the system: in a fixed number of queries, however many units and cases there are. Each
 * figure is counted by what it leads to, so that the two cannot differ.
 */
export async function figuresOf(
  req: PayloadRequest,
  of: ReviewOf,
): Promise<Record<ReviewFigure, number>> {
  const [listed, rows] = await Promise.all([countListed(req, of), figureRows(req, of, 'system')])
  const counted = (Object.keys(rows) as RowFigure[]).map((each) => [each, rows[each].length])
  return { ...listed, ...(Object.fromEntries(counted) as Record<RowFigure, number>) }
}
