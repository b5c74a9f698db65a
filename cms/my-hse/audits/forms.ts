import { auditSegments, reAuditSegments } from '../../../content/addresses/forms.ts'
import {
  auditCriterionAddress,
  auditFindingAddress,
  earlierFindingAddress,
  newRow,
  recordAddress,
} from '../../../content/addresses/my-hse.ts'
import { addEvidence, savePictures, type WrittenCaption } from '../../plugin/audits/evidence.ts'
import {
  answerCriterion,
  answerFinding,
  judgeEarlier,
  saveFinding,
} from '../../plugin/audits/lines-written.ts'
import { loadAudit } from '../../plugin/audits/load.ts'
import { picturesOf, pictureTypes } from '../../plugin/audits/pictures.ts'
import { auditOfLine } from '../../plugin/audits/plan/audit-of-line.ts'
import { planAudit, planInput } from '../../plugin/audits/plan-audit.ts'
import { askInput, askReAudit } from '../../plugin/audits/re-audits/ask.ts'
import { registerNonconformities } from '../../plugin/audits/register.ts'
import {
  captionField,
  captionVersionField,
  shownCaptionField,
  visitAnchor,
} from '../../plugin/audits/rules.ts'
import { auditSteps } from '../../plugin/audits/steps.ts'
import { takeInAudit, takeInInput } from '../../plugin/audits/take-in.ts'
import {
  evidenceText,
  findingKindText,
  inPlaceText,
  intervieweeText,
  judgementText,
  worksText,
} from '../../plugin/audits/text.ts'
import type { Posted } from '../form-body.ts'
import { formKeyOf } from '../form-key.ts'
import { keepFilesOf } from '../forms/kept-files.ts'
import type { FormDefinition } from '../forms/work.ts'
import { fileKeeping, givenIn, stepForms } from '../records/step-forms.ts'
import type { PageLanguage } from '../routes.ts'
import { auditAt } from './audit-at.ts'
import { auditPlace as place, auditPlanAddress, planAddress, takeInAddress } from './place.ts'

/** Names of the forms that are no steps: drafts are kept under them. */
export const auditFormNames = {
  plan: 'audit-plan',
  fromPlan: 'audit-from-plan',
  evidence: 'audit-evidence',
  pictures: 'audit-pictures',
  answerCriterion: 'audit-answer-criterion',
  finding: 'audit-finding',
  answerFinding: 'audit-answer-finding',
  judge: 'audit-judge',
  register: 'audit-register',
  takeIn: 'audit-take-in',
  askReAudit: 're-audit-ask',
} as const

/** The page of the audit a form says it is of, or the list. */
function auditOf(posted: Posted, language: PageLanguage): string {
  const number = posted.text('number')
  return number === '' ? place.list(language) : place.record(language, number)
}

/** The page of the criterion a form says it is of, or of its audit. */
function criterionOf(posted: Posted, language: PageLanguage): string {
  const [number, key] = [posted.text('number'), posted.text('criterion')]
  return number === '' || key === ''
    ? auditOf(posted, language)
    : auditCriterionAddress(language, { number, key })
}

/** The page of the finding a form says it is of, or of its criterion. */
function findingOf(posted: Posted, language: PageLanguage): string {
  const [number, key] = [posted.text('number'), posted.text('criterion')]
  const row = posted.text('row') || newRow[language]
  return number === '' || key === ''
    ? auditOf(posted, language)
    : auditFindingAddress(language, { number, key, row })
}

/** The page of the earlier finding a form says it is of, or of its audit. */
function earlierOf(posted: Posted, language: PageLanguage): string {
  const [number, row] = [posted.text('number'), posted.text('row')]
  return number === '' || row === ''
    ? auditOf(posted, language)
    : earlierFindingAddress(language, { number, row })
}

const saved = { done: 'saved' } as const

/** Pictures are kept at once, so that an error elsewhere does not lose them. Numbered on from those of the visit. */
const takingPictures: Pick<FormDefinition, 'fieldOf' | 'keepFiles'> = {
  fieldOf: (field) => (field === 'pictures' ? 'photos' : field),
  keepFiles: async (req, posted, language) => {
    const visit = posted.text('row')
    const there = await picturesOf(req, visit === '' ? [] : [visit])
    return keepFilesOf(req, posted, {
      field: 'photos',
      kept: 'photo',
      removed: posted.all('removePhoto'),
      types: pictureTypes,
      account: req.user ? String(req.user.id) : null,
      language,
      beside: there.get(visit)?.map(({ name }) => name) ?? [],
    })
  },
}

/** What somebody has changed of what pictures show. What they left as it was, someone else may have changed since. */
function captionsIn(posted: Posted): Record<string, WrittenCaption> {
  const written = posted.all('picture').flatMap((id): [string, WrittenCaption][] => {
    const caption = posted.text(captionField(id))
    const version = Number(posted.get(captionVersionField(id)) ?? 0)
    return caption === posted.text(shownCaptionField(id)) ? [] : [[id, { caption, version }]]
  })
  return Object.fromEntries(written)
}

/** The forms of HSE audits. */
export const auditForms: readonly FormDefinition[] = [
  {
    name: auditFormNames.plan,
    segment: auditSegments.plan,
    back: (_posted, language) => planAddress(language),
    work: async (req, posted, language) => {
      const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
      const { number } = await planAudit(req, { ...givenIn(posted, planInput), key, language })
      return { to: place.record(language, number) }
    },
  },
  {
    name: auditFormNames.fromPlan,
    segment: auditSegments.fromPlan,
    back: (_posted, language) => auditPlanAddress(language),
    work: async (req, posted, language) => {
      const line = { plan: posted.text('id'), line: posted.text('row') }
      const { number } = await planAudit(req, await auditOfLine(req, { ...line, language }))
      return { to: place.record(language, number) }
    },
  },
  {
    name: auditFormNames.evidence,
    segment: auditSegments.evidence,
    back: auditOf,
    ...takingPictures,
    work: async (req, posted, language) => {
      await addEvidence(req, {
        audit: posted.text('id'),
        key: formKeyOf(req, posted.get('form')) ?? posted.text('form'),
        kind: posted.oneOf(evidenceText, 'kind'),
        interviewee: posted.oneOf(intervieweeText, 'interviewee'),
        date: posted.text('date'),
        place: posted.text('place'),
        what: posted.text('what'),
        pictures: posted.all('photo'),
      })
      return { to: `${place.record(language, posted.text('number'), saved)}#evidence` }
    },
  },
  {
    name: auditFormNames.pictures,
    segment: auditSegments.pictures,
    back: auditOf,
    ...takingPictures,
    work: async (req, posted, language) => {
      const [number, visit] = [posted.text('number'), posted.text('row')]
      await savePictures(req, {
        audit: posted.text('id'),
        evidence: visit,
        added: posted.all('photo'),
        captions: captionsIn(posted),
        removed: posted.all('removePicture'),
      })
      return { to: `${place.record(language, number, saved)}#${visitAnchor(visit)}` }
    },
  },
  {
    name: auditFormNames.answerCriterion,
    segment: auditSegments.answerCriterion,
    back: criterionOf,
    work: async (req, posted, language) => {
      const [number, key] = [posted.text('number'), posted.text('criterion')]
      await answerCriterion(req, {
        audit: posted.text('id'),
        criterion: key,
        inPlace: posted.oneOf(inPlaceText, 'inPlace'),
        works: posted.oneOf(worksText, 'works'),
        shownBy: posted.all('shownBy'),
        evidence: posted.text('evidence'),
        conclusion: posted.text('conclusion'),
        version: posted.version ?? 0,
      })
      const next = posted.get('next') === 'yes' ? await nextOf(req, { number, key }) : null
      return { to: auditCriterionAddress(language, { number, key: next ?? key, query: saved }) }
    },
  },
  {
    name: auditFormNames.finding,
    segment: auditSegments.finding,
    back: findingOf,
    work: async (req, posted, language) => {
      const [number, key] = [posted.text('number'), posted.text('criterion')]
      await saveFinding(req, {
        audit: posted.text('id'),
        finding: posted.text('row') || null,
        key: formKeyOf(req, posted.get('form')) ?? posted.text('form'),
        criterion: key,
        kind: posted.oneOf(findingKindText, 'kind'),
        title: posted.text('title'),
        description: posted.text('description'),
        version: posted.version ?? 0,
      })
      // Of an audit by others the criteria have no pages to go on with.
      const others = posted.get('by') === 'others'
      return {
        to: others
          ? `${place.record(language, number, saved)}#findings`
          : auditCriterionAddress(language, { number, key, query: saved }),
      }
    },
  },
  {
    name: auditFormNames.answerFinding,
    segment: auditSegments.answerFinding,
    back: findingOf,
    work: async (req, posted, language) => {
      await answerFinding(req, {
        audit: posted.text('id'),
        finding: posted.text('row'),
        cause: posted.text('cause'),
        answer: posted.text('answer'),
        deadline: posted.text('deadline'),
        version: posted.version ?? 0,
      })
      return { to: `${place.record(language, posted.text('number'), saved)}#findings` }
    },
  },
  {
    name: auditFormNames.judge,
    segment: auditSegments.judge,
    back: earlierOf,
    work: async (req, posted, language) => {
      await judgeEarlier(req, {
        audit: posted.text('id'),
        finding: posted.text('row'),
        judgement: posted.oneOf(judgementText, 'judgement'),
        grounds: posted.text('grounds'),
        version: posted.version ?? 0,
      })
      return { to: `${place.record(language, posted.text('number'), saved)}#earlier` }
    },
  },
  {
    name: auditFormNames.register,
    segment: auditSegments.register,
    back: auditOf,
    work: async (req, posted, language) => {
      await registerNonconformities(req, posted.text('id'))
      return { to: place.record(language, posted.text('number'), { done: 'registered' }) }
    },
  },
  {
    name: auditFormNames.takeIn,
    segment: auditSegments.takeIn,
    back: (_posted, language) => takeInAddress(language),
    ...fileKeeping(takeInInput),
    work: async (req, posted, language) => {
      const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
      const { number } = await takeInAudit(req, { ...givenIn(posted, takeInInput), key })
      return { to: place.record(language, number, { done: 'takeIn' }) }
    },
  },
  {
    name: auditFormNames.askReAudit,
    segment: reAuditSegments.ask,
    back: findingOf,
    work: async (req, posted, language) => {
      const given = { ...givenIn(posted, askInput), finding: posted.text('row') }
      const { number } = await askReAudit(req, given)
      return { to: recordAddress(language, 'reAudit', number) }
    },
  },
  ...stepForms(auditSteps, place),
]

/** The first criterion after one that nobody has answered, else the first of all; null where none is left. */
async function nextOf(
  req: Parameters<typeof auditAt>[0],
  { key, number }: { readonly number: string; readonly key: string },
): Promise<string | null> {
  const audit = await auditAt(req, number)
  if (!audit) return null
  const { criteria } = await loadAudit(req, audit)
  const here = criteria.findIndex((each) => each.key === key)
  const left = [...criteria.slice(here + 1), ...criteria.slice(0, here)]
  return left.find(({ answer }) => answer === null)?.key ?? null
}
