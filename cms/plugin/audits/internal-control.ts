import { fill, type Text } from '../core/text.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import { dayInWords, part, type Part, type PartState, type Said } from '../year/part.ts'
import type { AuditOfUnit } from './count.ts'
import { calledAudit } from './rules.ts'

const words = {
  notified: {
    nb: 'HMS-revisjon {number} er varslet til {day}',
    en: 'HSE audit {number} is notified for {day}',
  },
  conducted: {
    nb: 'HMS-revisjon {number} ble gjennomført {day}; rapporten er ikke sendt ennå',
    en: 'HSE audit {number} was conducted on {day}; its report has not been sent yet',
  },
  reportSent: {
    nb: 'HMS-revisjon {number}: rapporten er sendt, og enheten svarer innen {due}',
    en: 'HSE audit {number}: the report has been sent, and the unit answers by {due}',
  },
  answered: {
    nb: 'HMS-revisjon {number} er besvart og venter på å bli avsluttet',
    en: 'HSE audit {number} has been answered and waits to be closed',
  },
  closed: {
    nb: 'Siste HMS-revisjon {number}, {day}, er avsluttet',
    en: 'The last HSE audit {number}, of {day}, is closed',
  },
  late: {
    nb: 'Enheten har ikke svart på HMS-revisjon {number}. Fristen var {due}.',
    en: 'The unit has not answered HSE audit {number}. It was due on {due}.',
  },
} satisfies Record<string, Text>

interface AuditFacts {
  /** The newest first. */
  readonly audits: readonly AuditOfUnit[]
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
}

function facts({ audits, day }: YearFigures, { id }: UnitOfYear): AuditFacts {
  return { audits: audits?.get(id) ?? [], day }
}

/** The audits of a unit that are under way, and the last one that is over. It lacks an answer that is due. */
export function auditControl({ audits, day }: AuditFacts): PartState {
  const said = (text: Text, each: AuditOfUnit): Said => ({
    text: fill(text, {
      number: calledAudit(each),
      day: dayInWords(each.auditDate),
      due: each.answerDue === null ? '' : dayInWords(each.answerDue),
    }),
    link: { kind: 'audit', number: each.number },
  })
  const isLate = ({ answerDue, state }: AuditOfUnit): boolean =>
    state === 'reportSent' && answerDue !== null && answerDue < day
  const late = audits.filter(isLate)
  const underWay = audits.filter((each) => each.state !== 'closed' && !isLate(each))
  const last = audits.find(({ state }) => state === 'closed')
  return {
    standing: late.length > 0 ? 'lacks' : null,
    has: [...underWay, ...(last ? [last] : [])].flatMap((each) =>
      each.state === 'planned' || each.state === 'cancelled' ? [] : said(words[each.state], each),
    ),
    lacks: late.map((each) => said(words.late, each)),
  }
}

/** What the HSE audits of a unit show of it. */
export const auditPoint: readonly Part[] = [part('review', facts, auditControl)]
