import type { PayloadRequest } from 'payload'
import { reachOf } from '../../plugin/access/can.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import {
  type About,
  type AboutRecord,
  aboutOf,
  consultationsOf,
  kindOf,
  mayAsk,
} from '../../plugin/consultations/about.ts'
import { standing } from '../../plugin/consultations/rules.ts'
import { consultationSteps } from '../../plugin/consultations/steps.ts'
import type { Matter } from '../../plugin/consultations/text.ts'
import type { Consultation } from '../../plugin/generated-types.ts'
import { optionsOf } from '../../plugin/options.ts'
import { stepsNow } from '../../plugin/records/engine.ts'
import { errorsOfForm } from '../components/field-ids.ts'
import { type Draft, type FormError, readDraft } from '../drafts.ts'
import type { Page } from '../page.ts'
import { namesOf } from '../people.ts'
import type { PageLanguage } from '../routes.ts'
import { answerForm, askForm } from './forms.ts'

/** A question to a safety representative, as it is shown. */
export interface ShownConsultation {
  readonly record: Consultation
  readonly standing: ReturnType<typeof standing>
  /** Names of those who are asked. */
  readonly askedOf: readonly string[]
  readonly askedBy: string | null
  /** The measure it is about, where it shows with the case or the plan; null for what is about that itself. */
  readonly measure: { readonly number: string } | null
  readonly answeredBy: string | null
  /** May the one who looks answer it? */
  readonly answers: boolean
}

/** What safety representatives were asked about a record, and what the one who looks may do about it. */
export interface ShownConsultations {
  readonly language: PageLanguage
  readonly day: string
  readonly kind: ReturnType<typeof kindOf>
  readonly about: { readonly id: string; readonly number: string }
  readonly all: readonly ShownConsultation[]
  /** What the one who looks may ask about now. */
  readonly asks: readonly Matter[]
  /** What was posted and refused, by form; null for nothing. */
  readonly asking: Draft | null
  readonly answering: Draft | null
  /** The draft as the address carries it. */
  readonly asked: string | undefined
  readonly errors: readonly FormError[]
  readonly done: string | undefined
}

/**
 * Loads the questions about a record that the one who looks has been given to read.
 * @param known the record, where the page has it in hand. @default it is asked for
 */
export async function loadConsultations(
  { asked, language }: Pick<Page, 'asked' | 'language'>,
  req: PayloadRequest,
  about: About,
  known: AboutRecord | null = null,
): Promise<ShownConsultations> {
  const kind = kindOf(about)
  const [record, found, asking, answering] = await Promise.all([
    known ?? aboutOf(req, about),
    consultationsOf(req, about),
    readDraft(req, askForm, asked['draft']),
    readDraft(req, answerForm, asked['draft']),
  ])
  if (record === null) throw new Error('Questions are shown of a record that is not there.')
  const day = today(optionsOf(req.payload).clock)
  const names = await namesOf(
    req,
    found.flatMap(({ askedOf }) => (askedOf ?? []).map(idOf)),
  )
  const measures = await measuresIn(req, found)
  const reach = await reachOf(req, 'consultations', 'answer')
  const speaks = reach.all || reach.represented.length > 0
  const all = await Promise.all(
    found.map(async (each): Promise<ShownConsultation> => {
      const by = (step: string) => each.steps?.find((line) => line.step === step)?.name ?? null
      return {
        record: each,
        standing: standing(each, day),
        askedOf: (each.askedOf ?? []).flatMap((person) => names.get(idOf(person)) ?? []),
        askedBy: by('ask'),
        measure: kind === 'measure' ? null : (measures.get(idOf(each.measure ?? '')) ?? null),
        answeredBy: by('answer'),
        answers: speaks && (await stepsNow(req, consultationSteps, each)).includes('answer'),
      }
    }),
  )
  const waits = (matter: Matter): boolean =>
    all.some((each) => each.record.matter === matter && each.standing === 'waiting')
  const may = record.matters.length > 0 && (await mayAsk(req, record))
  return {
    language,
    day,
    kind,
    about: { id: record.id, number: record.number },
    all,
    asks: may ? record.matters.filter((each) => !waits(each)) : [],
    asking,
    answering,
    asked: asked['draft'],
    errors: [
      ...errorsOfForm(askForm, asking?.errors ?? []),
      ...errorsOfForm(answerForm, answering?.errors ?? []),
    ],
    done: asked['done'],
  }
}

/** The measures that some questions are about, by id, as far as the one who looks may read them. */
async function measuresIn(
  req: PayloadRequest,
  found: readonly Consultation[],
): Promise<ReadonlyMap<string, { readonly number: string }>> {
  const ids = found.flatMap(({ measure }) => (measure ? [idOf(measure)] : []))
  if (ids.length === 0) return new Map()
  const measures = await local.find(req, 'measures', {
    overrideAccess: false,
    where: { id: { in: [...new Set(ids)] } },
    select: { number: true },
  })
  return new Map(measures.map(({ id, number }) => [id, { number }]))
}

/** The same for a page that is only read. */
export function readOnly(shown: ShownConsultations): ShownConsultations {
  const all = shown.all.map((each) => ({ ...each, answers: false }))
  return { ...shown, all, asks: [] }
}
