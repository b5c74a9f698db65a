import { z } from 'zod'
import { auditLineKey, answerDue, repeatKey } from '../../../cms/plugin/audits/rules.ts'
import { lineAuditKey } from '../../../cms/plugin/audits/plan/rules.ts'
import { reAuditDue, reAuditKey } from '../../../cms/plugin/audits/re-audits/rules.ts'
import { conclusionText } from '../../../cms/plugin/audits/re-audits/text.ts'
import type { auditStepText } from '../../../cms/plugin/audits/steps.ts'
import {
  auditStateText,
  evidenceText,
  type FindingKind,
  findingKindText,
  inPlaceText,
  intervieweeText,
  judgementText,
  nonconformityWords,
  worksText,
} from '../../../cms/plugin/audits/text.ts'
import { fill, say } from '../../../cms/plugin/core/text.ts'
import { monthText } from '../../../cms/plugin/cycle/text.ts'
import { pointText } from '../../../cms/plugin/internal-control/text.ts'
import { deadlineFacts } from '../../../cms/plugin/nonconformities/deadlines/facts.ts'
import { dueDate } from '../../../cms/plugin/nonconformities/deadlines/rules.ts'
import { slug, text } from '../../../content/schema/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import type { Shape } from './shape.ts'
import { oneOf, recordId, recordLanguage, starterDay, words } from './values.ts'

/** `audit-criteria.yaml`: what units are audited against. */
export const starterAuditCriteria = z.array(
  z.strictObject({
    key: slug,
    point: oneOf(pointText),
    asks: text,
    practice: text,
    guidelines: z.array(words),
  }),
)

/** `audit-plan.yaml`: the plan over several years. An audit of the same id is made of its line. */
export const starterAuditPlan = z.strictObject({
  title: words,
  firstYear: z.int(),
  lastYear: z.int(),
  approvedOn: z.iso.date(),
  lines: z.array(
    z.strictObject({
      id: recordId,
      unit: unitCode,
      year: z.int(),
      month: oneOf(monthText),
      scope: words,
    }),
  ),
})

const findingOf = z.strictObject({ audit: recordId, finding: recordId })

/** `records/audits.yaml`: audits in every state, with what was seen, answered, found and judged. */
export const starterAudits = z.array(
  z.strictObject({
    id: recordId,
    unit: unitCode,
    title: words,
    language: recordLanguage,
    state: oneOf(auditStateText),
    scope: words,
    points: z.array(oneOf(pointText)).min(1),
    lead: personId,
    /** Nobody, of an audit by others: the lead follows it up. */
    members: z.array(personId).max(3),
    /** Who carried it out, where that was others; their report is loaded with it. */
    otherBody: words.optional(),
    auditDate: starterDay,
    notice: starterDay.optional(),
    conducted: starterDay.optional(),
    draft: starterDay.optional(),
    draftComment: words.optional(),
    report: starterDay.optional(),
    answered: starterDay.optional(),
    closed: starterDay.optional(),
    cancelled: z.strictObject({ on: starterDay, why: words }).optional(),
    summary: words.optional(),
    answer: words.optional(),
    evidence: z
      .array(
        z.strictObject({
          id: recordId,
          kind: oneOf(evidenceText),
          interviewee: oneOf(intervieweeText).optional(),
          place: words.optional(),
          what: words,
        }),
      )
      .default([]),
    answers: z
      .array(
        z.strictObject({
          criterion: slug,
          inPlace: oneOf(inPlaceText),
          works: oneOf(worksText),
          shownBy: z.array(recordId).default([]),
          conclusion: words,
        }),
      )
      .default([]),
    findings: z
      .array(
        z.strictObject({
          id: recordId,
          criterion: slug,
          kind: oneOf(findingKindText),
          title: words,
          description: words,
          repeats: findingOf.optional(),
          cause: words.optional(),
          answer: words.optional(),
          deadline: starterDay.optional(),
          /** The nonconformity it is registered as. */
          case: z
            .strictObject({
              state: z.enum(['reported', 'received', 'assessed', 'closed']),
              closed: starterDay.optional(),
            })
            .optional(),
          /** It was audited again after its measure. */
          again: z
            .strictObject({
              state: oneOf(conclusionText),
              asked: starterDay,
              concluded: starterDay,
              done: words,
              shownBy: z.array(oneOf(evidenceText)).min(1),
              interviewee: oneOf(intervieweeText).optional(),
              seen: words,
              reason: words.optional(),
            })
            .optional(),
        }),
      )
      .default([]),
    judgements: z
      .array(findingOf.extend({ judgement: oneOf(judgementText), grounds: words }))
      .default([]),
  }),
)

export type StarterAuditCriterion = z.infer<typeof starterAuditCriteria>[number]
export type StarterAuditPlan = z.infer<typeof starterAuditPlan>
export type StarterAudit = z.infer<typeof starterAudits>[number]

/** The files that audits stand in, and name. */
export interface AuditFiles extends NamedFiles {
  readonly auditCriteria: Located<StarterAuditCriterion[]>
  readonly auditPlan: Located<StarterAuditPlan>
  readonly audits: Located<StarterAudit[]>
}

/** What in them points to something that is not there, or stands there twice. */
export function auditFaults(files: AuditFiles, guidelines: ReadonlySet<string>): Fault[] {
  const criteria = faultsIn(files.auditCriteria)
  const plan = faultsIn(files.auditPlan)
  const audits = faultsIn(files.audits)
  const keys = new Set(files.auditCriteria.value.map(({ key }) => key))
  criteria.unique(
    files.auditCriteria.value.map(({ key }) => key),
    'key',
  )
  files.auditCriteria.value.forEach(({ guidelines: tied }, index) => {
    tied.forEach((each, place) => {
      criteria.known([index, 'guidelines', place], each, guidelines, 'guideline')
    })
  })
  const codes = new Set(files.units.value.map(({ code }) => code))
  files.auditPlan.value.lines.forEach(({ unit }, index) => {
    plan.known(['lines', index, 'unit'], unit, codes, 'unit')
  })
  peopleAndPlaces(files.audits.value, files, audits.known)
  audits.unique(
    files.audits.value.map(({ id }) => id),
    'id',
  )
  const people = new Set(files.people.value.map(({ id }) => id))
  const found = new Set(
    files.audits.value.flatMap(({ findings, id }) => findings.map((each) => `${id}/${each.id}`)),
  )
  files.audits.value.forEach((audit, index) => {
    const { answers, evidence, findings, judgements, lead, members } = audit
    ;[lead, ...members].forEach((each) => {
      audits.known([index, 'lead'], each, people, 'person')
    })
    const seen = new Set(evidence.map(({ id }) => id))
    answers.forEach(({ criterion, shownBy }, row) => {
      audits.known([index, 'answers', row, 'criterion'], criterion, keys, 'criterion')
      shownBy.forEach((each) => {
        audits.known([index, 'answers', row, 'shownBy'], each, seen, 'evidence')
      })
    })
    findings.forEach(({ criterion, repeats }, row) => {
      audits.known([index, 'findings', row, 'criterion'], criterion, keys, 'criterion')
      if (repeats) {
        const named = `${repeats.audit}/${repeats.finding}`
        audits.known([index, 'findings', row, 'repeats'], named, found, 'finding')
      }
    })
    judgements.forEach(({ audit: of, finding }, row) => {
      audits.known([index, 'judgements', row, 'finding'], `${of}/${finding}`, found, 'finding')
    })
  })
  return [...criteria.found, ...plan.found, ...audits.found]
}

/** A criterion of the catalogue, as a document. */
export function wantedCriterion({
  asks,
  guidelines,
  key,
  point,
  practice,
}: StarterAuditCriterion): Wanted<'audit-criteria'> {
  return {
    id: ids.auditCriterion(key),
    data: {
      key,
      point,
      asks: asks.nb,
      practice: practice.nb,
      guidelines: guidelines.map(ids.guideline),
      active: true,
    },
    english: { asks: asks.en, practice: practice.en },
  }
}

/** The plan, approved. */
export function wantedAuditPlan(
  { lines, ...plan }: StarterAuditPlan,
  audits: readonly StarterAudit[],
): Wanted<'audit-plans'> {
  const made = new Map(audits.map((each) => [each.id, each]))
  return {
    id: ids.auditPlan,
    data: {
      ...plan,
      state: 'approved',
      shown: true,
      lines: lines.map(({ id, unit, ...line }) => {
        const audit = made.get(id)
        return {
          id: ids.auditPlanLine(id),
          ...line,
          unit: ids.unit(unit),
          points: audit?.points ?? (Object.keys(pointText) as (keyof typeof pointText)[]),
          lead: audit ? ids.person(audit.lead) : null,
          members: audit?.members.map(ids.person) ?? [],
        }
      }),
    },
  }
}

type AuditStep = keyof typeof auditStepText

/** An audit, as a document. */
export function wantedAudit(
  given: StarterAudit,
  planned: ReadonlySet<string>,
  { day, dayOf, taken }: Shape,
): Wanted<'audits'> {
  const { cancelled, id, language, lead, members, otherBody, points, scope } = given
  const { state, summary, title } = given
  const auditDate = dayOf(given.auditDate)
  const year = Number(auditDate.slice(0, 4))
  const report = day(given.report)
  const team = [lead, ...members]
  const dated: readonly (readonly [AuditStep, typeof given.notice])[] = [
    ['notify', given.notice],
    ['conduct', otherBody === undefined ? given.conducted : undefined],
    ['sendDraft', given.draft],
    ['sendReport', given.report],
    ['answer', given.answered],
    ['close', given.closed],
    ['cancel', cancelled?.on],
  ]
  const steps = dated.flatMap(([step, at]) =>
    at === undefined
      ? []
      : [
          taken({
            step,
            at,
            ...(step === 'answer' ? {} : { by: lead }),
            note: step === 'cancel' ? cancelled?.why : undefined,
          }),
        ],
  )
  const inPlan = planned.has(id)
  return {
    id: ids.audit(id),
    series: { prefix: `REV-${String(year)}-`, digits: 4 },
    data: {
      key: inPlan ? lineAuditKey(ids.auditPlan, ids.auditPlanLine(id)) : `starter-${id}`,
      year,
      title,
      unit: ids.unit(given.unit),
      language,
      by: otherBody === undefined ? ('own' as const) : ('others' as const),
      otherBody: otherBody ?? null,
      state,
      openTo: report !== null ? 'reported' : given.draft === undefined ? 'team' : 'unit',
      scope,
      points,
      auditDate,
      lead: ids.person(lead),
      team: team.map(ids.person),
      plan: inPlan ? ids.auditPlan : null,
      planLine: inPlan ? ids.auditPlanLine(id) : null,
      ...(given.notice === undefined ? {} : noticeOf(language)),
      noticeDate: day(given.notice),
      conductedOn: day(given.conducted),
      draftSentOn: day(given.draft),
      draftComment: given.draftComment ?? null,
      draftCommentedOn: given.draftComment === undefined ? null : day(given.draft),
      summary: summary ?? null,
      reportSentOn: report,
      receivedOn: report,
      answerDue: report === null ? null : answerDue(report),
      answer: given.answer ?? null,
      answeredOn: day(given.answered),
      closedOn: day(given.closed),
      steps: [
        otherBody === undefined
          ? { step: 'plan', at: `${year - 1}-12-01T09:00:00.000Z`, by: null, name: null }
          : taken({ step: 'takeIn' as const, at: given.conducted ?? given.auditDate, by: lead }),
        ...steps,
      ],
    },
  }
}

function noticeOf(language: 'nb' | 'en'): { agenda: string; asksFor: string } {
  return language === 'nb'
    ? {
        agenda: 'Kl. 9 åpningsmøte. Kl. 10 samtaler. Kl. 12.30 befaring. Kl. 15 avslutningsmøte.',
        asksFor:
          'Handlingsplanen, oversikten over delegerte oppgaver og de siste risikovurderingene.',
      }
    : {
        agenda: '9:00 opening meeting. 10:00 interviews. 12:30 site visit. 15:00 closing meeting.',
        asksFor:
          'The action plan, the overview of delegated tasks and the latest risk assessments.',
      }
}

/** What the lines of an audit all hold. */
function lineOf({ conducted, id, lead, unit }: StarterAudit, { day, nameOf }: Shape) {
  return {
    audit: ids.audit(id),
    unit: ids.unit(unit),
    writtenOn: day(conducted),
    writtenBy: nameOf(lead),
  }
}

/** What was seen and heard, as documents. */
export function wantedEvidence(given: StarterAudit, shape: Shape): Wanted<'audit-evidence'>[] {
  return given.evidence.map(({ id, interviewee, kind, place, what }) => ({
    id: ids.auditEvidence(given.id, id),
    data: {
      key: ids.auditEvidence(given.id, id),
      ...lineOf(given, shape),
      kind,
      interviewee: interviewee ?? null,
      date: shape.dayOf(given.auditDate),
      place: place ?? null,
      what,
    },
  }))
}

/** What was answered, as documents, each with the criterion as it read. */
export function wantedAnswers(
  given: StarterAudit,
  criteria: readonly StarterAuditCriterion[],
  shape: Shape,
): Wanted<'audit-answers'>[] {
  const known = new Map(criteria.map((each) => [each.key, each]))
  return given.answers.map(({ criterion, shownBy, ...said }) => ({
    id: ids.auditAnswer(given.id, criterion),
    data: {
      key: auditLineKey(ids.audit(given.id), ids.auditCriterion(criterion)),
      ...lineOf(given, shape),
      criterion: ids.auditCriterion(criterion),
      ...said,
      shownBy: shownBy.map((each) => ids.auditEvidence(given.id, each)),
      asked: { ...known.get(criterion) },
    },
  }))
}

/** What was found, as documents. */
export function wantedFindings(given: StarterAudit, shape: Shape): Wanted<'audit-findings'>[] {
  const { day } = shape
  return given.findings.map(({ answer, cause, criterion, deadline, id, repeats, ...found }) => {
    const earlier = repeats ? ids.auditFinding(repeats.audit, repeats.finding) : null
    const own = ids.auditFinding(given.id, id)
    return {
      id: own,
      data: {
        key: earlier === null ? own : repeatKey(ids.audit(given.id), earlier),
        ...lineOf(given, shape),
        criterion: ids.auditCriterion(criterion),
        kind: found.kind,
        title: found.title,
        description: found.description,
        repeats: earlier,
        cause: cause ?? null,
        answer: answer ?? null,
        deadline: day(deadline),
        answeredOn: answer === undefined ? null : day(given.answered ?? given.report),
      },
    }
  })
}

/** How earlier findings were judged, as documents. */
export function wantedJudgements(given: StarterAudit, shape: Shape): Wanted<'audit-judgements'>[] {
  return given.judgements.map(({ audit, finding, grounds, judgement }) => {
    const earlier = ids.auditFinding(audit, finding)
    return {
      id: `${ids.audit(given.id)}-${earlier}`,
      data: {
        key: auditLineKey(ids.audit(given.id), earlier),
        ...lineOf(given, shape),
        finding: earlier,
        judgement,
        grounds,
      },
    }
  })
}

/** The findings that were audited again, as documents. */
export function wantedReAudits(
  given: StarterAudit,
  { dayOf, taken }: Shape,
): Wanted<'re-audits'>[] {
  const { id: audit, language, lead, members, unit } = given
  return given.findings.flatMap(({ again, id, title }) => {
    if (!again) return []
    const { asked, concluded, interviewee, reason, ...said } = again
    const finding = ids.auditFinding(audit, id)
    const askedOn = dayOf(asked)
    const concludedOn = dayOf(concluded)
    return [
      {
        id: `re-audit-${audit}-${id}`,
        series: { prefix: `ETR-${askedOn.slice(0, 4)}-`, digits: 4 },
        data: {
          key: reAuditKey(finding, 0),
          title,
          audit: ids.audit(audit),
          finding,
          nonconformity: ids.nonconformity(`audit-${audit}-${id}`),
          unit: ids.unit(unit),
          language,
          ...said,
          auditor: ids.person(lead),
          team: [lead, ...members].map(ids.person),
          askedOn,
          due: reAuditDue(askedOn),
          interviewee: interviewee ?? null,
          seenOn: concludedOn,
          reason: reason ?? null,
          concludedOn,
          reopenedOn: said.state === 'notEffective' ? concludedOn : null,
          steps: [
            taken({ step: 'ask' as const, at: asked }),
            taken({ step: 'conclude' as const, at: concluded, by: lead }),
          ],
        },
      },
    ]
  })
}

/** The nonconformities that audits found and registered, as documents. */
export function wantedAuditCases(
  given: StarterAudit,
  { day, dayOf, taken }: Shape,
): Wanted<'nonconformities'>[] {
  const { language, lead, report } = given
  if (report === undefined) return []
  const reported = dayOf(report)
  const year = Number(reported.slice(0, 4))
  return given.findings.flatMap(({ case: made, cause, description, id, kind, title }) => {
    if (!made) return []
    const finding = ids.auditFinding(given.id, id)
    const said = { number: titleOf(given), kind: kindOf(kind) }
    const closed = day(made.closed)
    const taking = ['reported', 'received', 'assessed', 'closed'].indexOf(made.state)
    const data = {
      key: `audit:${finding}`,
      year,
      state: made.state,
      type: 'nonconformity' as const,
      source: 'hseAudit' as const,
      audit: ids.audit(given.id),
      finding,
      title: say(fill(nonconformityWords.title, { ...said, written: title }), language),
      description: say(
        fill(nonconformityWords.description, { ...said, written: description }),
        language,
      ),
      language,
      unit: ids.unit(given.unit),
      eventDate: dayOf(given.conducted ?? given.auditDate),
      reportedDate: reported,
      severity: taking >= 2 ? (kind === 'major' ? ('serious' as const) : ('minor' as const)) : null,
      cause: taking >= 2 ? (cause ?? null) : null,
      closedDate: closed,
      steps: [
        taken({ step: 'register' as const, at: report, by: lead }),
        ...(taking >= 1 ? [taken({ step: 'receive' as const, at: report })] : []),
        ...(taking >= 2 ? [taken({ step: 'assess' as const, at: report })] : []),
        ...(made.closed === undefined ? [] : [taken({ step: 'close' as const, at: made.closed })]),
      ],
    }
    return [
      {
        id: ids.nonconformity(`audit-${given.id}-${id}`),
        series: { prefix: `AVV-${String(year)}-`, digits: 4 },
        data: { ...data, due: dueDate(deadlineFacts(data, []), []) },
      },
    ]
  })
}

/** An audit has no number before it is loaded: its case calls it by its title. */
const titleOf = ({ title }: StarterAudit): string => `«${title}»`

const kindOf = (kind: FindingKind) => findingKindText[kind]
