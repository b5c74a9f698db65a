import type { NonconformityStep } from './steps.ts'

/** Steps the reporter takes: the history names them as the report does, and forgets them with it. */
export const reportersSteps = ['report', 'answer', 'add'] as const satisfies NonconformityStep[]
