import type { Where } from 'payload'

/** What an audit can be counted by: reports and the list ask for these alone. */

/** The unit has been told of it, and its report is not sent. */
export const underWay: Where = { state: { in: ['notified', 'conducted'] } }

/** Its report is sent. */
export const reported: Where = { state: { in: ['reportSent', 'answered', 'closed'] } }
