import type { PayloadRequest } from 'payload'
import { inShortWords } from '../../../content/words/guidelines.ts'
import { can } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { blockDifference, type Stretch } from '../core/difference.ts'
import { idOf, local } from '../database/local.ts'
import { readableBlocks } from './readable.ts'
import { spokenDay } from '../admin/spoken-dates.ts'
import { fill, say, type Text } from '../core/text.ts'
import { transitionsFrom } from '../core/workflow.ts'
import type { Edition, Guideline } from '../generated-types.ts'
import { dated } from '../guidelines/dated.ts'
import { optionsOf } from '../options.ts'
import { publishStanding, type PublishStanding } from '../publishing/standing.ts'
import { repealedLaw } from '../regulations/repealed.ts'
import { inShortSentences } from './in-short/rules.ts'
import { inForce, isOpen, workflow } from './rules.ts'
import { type EditionState, type EditionTransition, languageText, stateText } from './text.ts'
import { approvedTranslations } from './together.ts'
import { refusals } from './transition.ts'
import { newerSource, translationNotice } from './translation.ts'
import { peopleWhoMay, writersOf } from './who-has-it.ts'
import { comparedText, takenText, workflowText } from './workflow-text.ts'

/** Everything the workflow panel of an edition shows, in the language of the one who asks. */
export interface WorkflowView {
  readonly version: number
  readonly state: EditionState
  /** Where it is and who has it, in a sentence. */
  readonly situation: string
  /**
   * What whoever decides must know first: a translation as before, or behind the Norwegian; what is published together
   * with a Norwegian text; what the guideline is based on and is repealed.
   */
  readonly notices: readonly string[]
  /** Set for an open translation made from an older Norwegian edition than the one in force: that one. */
  readonly newerSource: { readonly id: string; readonly edition: number } | null
  readonly locked: boolean
  readonly steps: readonly {
    readonly at: string
    readonly what: string
    readonly who: string
    readonly note: string | null
  }[]
  /** Steps that can be taken from here, with all that stands in the way of the one who asks. */
  readonly actions: readonly {
    readonly transition: EditionTransition
    readonly refusals: readonly string[]
  }[]
  readonly guideline: string
  readonly language: string
  /** Address on the public site, or null while readers cannot see it there. */
  readonly publicAddress: string | null
  /** How its last step stands with the readers; null where they do not see it, or whoever asks may not know. */
  readonly publishing: PublishStanding | null
  /** Set for a locked edition: whether a new one can be begun, or the draft that is open already. */
  readonly next: {
    readonly allowed: boolean
    readonly open: { readonly id: string; readonly edition: number; readonly state: string } | null
  } | null
  /** Set for an open edition when another is in force: what differs from it. */
  readonly difference: {
    readonly edition: number
    readonly parts: readonly { readonly label: string; readonly stretches: readonly Stretch[] }[]
  } | null
}

type Dated = ReturnType<typeof dated>

/** Gathers what the workflow panel shows. Null when there is no such edition for the one who asks. */
export async function workflowView(req: PayloadRequest, id: string): Promise<WorkflowView | null> {
  const edition = await local.findById(req, 'editions', id, { overrideAccess: false })
  if (!edition) return null
  const { language } = req.i18n
  const guideline = await local.findById(req, 'guidelines', idOf(edition.guideline), {
    overrideAccess: true,
  })
  const siblings = await siblingsOf(req, edition)
  const day = today(optionsOf(req.payload).clock)
  const current = inForce(siblings, day)
  const transitions = transitionsFrom(workflow, edition.state)
  const actions = await Promise.all(
    transitions.map(async (transition) => ({
      transition,
      refusals: (await refusals(req, edition, transition)).map(({ text }) => say(text, language)),
    })),
  )
  const open = isOpen(edition.state)
  const address = publicAddress(req, edition, guideline, {
    current: current?.id === edition.id,
    day,
  })
  const seen = address !== null && edition.state !== 'superseded'
  const notices = open ? await noticesFor(req, edition) : []
  return {
    version: edition.version,
    state: edition.state,
    situation: say(await situation(req, edition, guideline, day), language),
    notices: notices.map((each) => say(each, language)),
    newerSource: open ? await newerSource(req, edition) : null,
    locked: !open,
    steps: (edition.steps ?? []).map(({ step, at, by, name, note }) => ({
      at,
      what: say(takenText[step] ?? { nb: step, en: step }, language),
      who: name ?? say(by ? workflowText.someone : workflowText.bySystem, language),
      note: note ?? null,
    })),
    actions,
    guideline: idOf(edition.guideline),
    language: edition.language,
    publicAddress: address,
    publishing: seen ? await publishStanding(req, id) : null,
    next: open ? null : await nextEdition(req, siblings),
    difference: open && current ? await difference(req, edition, current) : null,
  }
}

async function noticesFor(req: PayloadRequest, edition: Edition): Promise<Text[]> {
  const [translation, together, repealed] = await Promise.all([
    translationNotice(req, edition),
    togetherNotice(req, edition),
    repealedLaw(req, idOf(edition.guideline)),
  ])
  return [translation ?? together, ...repealed].filter((each) => each !== null)
}

/** Which translations are published in the same press as an approved Norwegian edition. Null when none is. */
async function togetherNotice(req: PayloadRequest, edition: Edition): Promise<Text | null> {
  if (edition.state !== 'approved') return null
  const along: Text[] = []
  for (const each of await approvedTranslations(req, edition)) {
    const against = await refusals(req, each, 'publish')
    if (against.some(({ code }) => code !== 'sourceNotPublished')) continue
    const { nb, en } = languageText[each.language]
    const language = { nb: nb.toLowerCase(), en }
    along.push(fill(workflowText.together, { edition: each.edition ?? 1, language }))
  }
  if (along.length === 0) return null
  return { nb: along.map(({ nb }) => nb).join(' '), en: along.map(({ en }) => en).join(' ') }
}

async function siblingsOf(req: PayloadRequest, edition: Edition): Promise<Dated[]> {
  const found = await local.find(req, 'editions', {
    overrideAccess: true,
    where: {
      and: [
        { guideline: { equals: idOf(edition.guideline) } },
        { language: { equals: edition.language } },
      ],
    },
    select: { edition: true, state: true, validFrom: true, validTo: true },
  })
  return found.map(dated)
}

async function situation(
  req: PayloadRequest,
  edition: Edition,
  guideline: Guideline | null,
  day: string,
): Promise<Text> {
  const named = async (
    names: Promise<string[]>,
    some: Text,
    nobody: Text = some,
  ): Promise<Text> => {
    const found = await names
    if (found.length === 0) return nobody
    return fill(some, { names: { nb: joined(found, 'og'), en: joined(found, 'and') } })
  }
  switch (edition.state) {
    case 'draft':
      return named(writersOf(req, edition), workflowText.draftBy, workflowText.draftByNobody)
    case 'changesRequested':
      return named(writersOf(req, edition), workflowText.changesWith, workflowText.draftByNobody)
    case 'inReview':
      return named(
        peopleWhoMay(req, 'approve', edition, guideline),
        workflowText.reviewWith,
        workflowText.reviewWithNobody,
      )
    case 'approved':
      return named(
        peopleWhoMay(req, 'publish', edition, guideline),
        workflowText.publishWith,
        workflowText.publishWithNobody,
      )
    case 'published':
      return publishedSituation(edition, day)
    case 'superseded':
      return workflowText.lockedSuperseded
    case 'withdrawn':
      return workflowText.lockedWithdrawn
  }
}

function publishedSituation({ validFrom, validTo }: Edition, day: string): Text {
  const on = (text: Text, date: string): Text =>
    fill(text, { day: { nb: spokenDay(date, 'nb'), en: spokenDay(date, 'en') } })
  if (validFrom && validFrom > day) return on(workflowText.lockedScheduled, validFrom)
  if (validTo && validTo < day) return on(workflowText.lockedEnded, validTo)
  return workflowText.lockedInForce
}

function publicAddress(
  req: PayloadRequest,
  edition: Edition,
  guideline: Guideline | null,
  { current, day }: { readonly current: boolean; readonly day: string },
): string | null {
  const { surface } = optionsOf(req.payload)
  const { language, state } = edition
  if (!guideline?.slug || guideline.classification !== 'open') return null
  if (current) return surface?.guideline?.(language, guideline.slug) ?? null
  const begun = edition.validFrom ? edition.validFrom <= day : false
  return begun && (state === 'superseded' || state === 'withdrawn')
    ? (surface?.formerEdition?.(language, guideline.slug, edition.edition ?? 1) ?? null)
    : null
}

async function nextEdition(
  req: PayloadRequest,
  siblings: readonly Dated[],
): Promise<WorkflowView['next']> {
  const open = siblings.find((each) => isOpen(each.state))
  return {
    allowed: (await can(req, 'editions', 'create')) !== false,
    open: open
      ? {
          id: open.id,
          edition: open.edition,
          state: say(stateText[open.state], req.i18n.language).toLowerCase(),
        }
      : null,
  }
}

async function difference(
  req: PayloadRequest,
  edition: Edition,
  current: Dated,
): Promise<WorkflowView['difference']> {
  const before = await local.findById(req, 'editions', current.id, { overrideAccess: true })
  if (!before) return null
  const { language } = req.i18n
  const line = (text: string | null | undefined): string[] => (text ? [text] : [])
  const pairs = [
    { label: comparedText.title, one: line(before.title), other: line(edition.title) },
    { label: comparedText.lead, one: line(before.lead), other: line(edition.lead) },
    {
      label: inShortWords,
      one: inShortSentences(before.inShort),
      other: inShortSentences(edition.inShort),
    },
    {
      label: comparedText.body,
      one: readableBlocks(before.body, language),
      other: readableBlocks(edition.body, language),
    },
  ]
  const parts = pairs
    .map(({ label, one, other }) => ({
      label: say(label, language),
      stretches: blockDifference(one, other),
    }))
    .filter(({ stretches }) => stretches.some(({ kind }) => kind === 'changed'))
  return { edition: current.edition, parts }
}

function joined(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
}
