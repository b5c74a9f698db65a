import type { PayloadRequest } from 'payload'
import type { Heading } from '../../../../content/schema/index.ts'
import { fill, type Text } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import type { Edition } from '../../generated-types.ts'
import { bodyHtml, isBodyError, type Surroundings } from '../body-html.ts'
import { stampOf } from './documents.ts'

/** How many bodies are in memory at once. */
const atOnce = 100

/** A stored text as readers get it, or why it cannot be shown. */
export type Drawn =
  | { readonly html: string; readonly headings: Heading[]; readonly fault?: never }
  | { readonly fault: Text }

/** Draws a stored text. Never throws: a text that cannot be shown keeps nothing else from readers. */
export function drawn(body: unknown, around: Surroundings): Drawn {
  try {
    return bodyHtml(body, around)
  } catch (error) {
    return { fault: isBodyError(error) ? error.text : unexpected(error) }
  }
}

/** What a text asked of its surroundings while it was drawn, and what it was told. */
interface Answer {
  readonly of: 'guideline' | 'image'
  readonly id: string
  readonly told: string
}

interface Kept {
  /** When the body that was drawn had been written. */
  readonly stamp: string
  readonly answers: readonly Answer[]
  readonly text: Drawn
}

type Written = Pick<Edition, 'id' | 'language' | 'updatedAt' | 'version'>

/**
 * Texts of editions as they were drawn last. One is drawn again when its edition was written, or when what it shows of
 * others (where a link leads, an image and its words) is told otherwise than the last time.
 */
export class KeptTexts {
  #kept: ReadonlyMap<string, Kept> = new Map()

  /**
   * The texts of these editions, by their ids.
   * @param around tells what a text in a language shows of others, today
   */
  async of(
    req: PayloadRequest,
    editions: readonly Written[],
    around: (language: string) => Surroundings,
  ): Promise<ReadonlyMap<string, Drawn>> {
    const next = new Map<string, Kept>()
    const stale: Written[] = []
    for (const each of editions) {
      const known = this.#kept.get(each.id)
      if (known?.stamp === stampOf(each) && holds(known.answers, around(each.language))) {
        next.set(each.id, known)
      } else stale.push(each)
    }
    for (let from = 0; from < stale.length; from += atOnce) {
      await draw(req, stale.slice(from, from + atOnce), { around, into: next })
    }
    this.#kept = next
    return new Map([...next].map(([id, { text }]) => [id, text]))
  }

  /** The next time, all are drawn. */
  forget(): void {
    this.#kept = new Map()
  }
}

async function draw(
  req: PayloadRequest,
  editions: readonly Written[],
  { around, into }: { around: (language: string) => Surroundings; into: Map<string, Kept> },
): Promise<void> {
  const found = await local.find(req, 'editions', {
    overrideAccess: true,
    where: { id: { in: editions.map(({ id }) => id) } },
    select: { body: true, version: true, updatedAt: true },
  })
  const bodies = new Map(found.map((each) => [each.id, each]))
  for (const { id, language } of editions) {
    const stored = bodies.get(id)
    // Gone since the list of editions was read: the next time it is not on it.
    if (!stored) continue
    const answers: Answer[] = []
    const text = drawn(stored.body, noting(around(language), answers))
    into.set(id, { stamp: stampOf(stored), answers, text })
  }
}

/** Surroundings that write down what they tell. */
function noting(around: Surroundings, answers: Answer[]): Surroundings {
  const note = <T>(of: Answer['of'], id: string, answer: T): T => {
    answers.push({ of, id, told: JSON.stringify(answer) })
    return answer
  }
  return {
    language: around.language,
    guideline: (id) => note('guideline', id, around.guideline(id)),
    image: (id) => note('image', id, around.image(id)),
  }
}

function holds(answers: readonly Answer[], around: Surroundings): boolean {
  return answers.every(({ of, id, told }) => JSON.stringify(around[of](id)) === told)
}

function unexpected(error: unknown): Text {
  const said = error instanceof Error ? error.message : String(error)
  return fill(
    { nb: 'Teksten kan ikke leses: {said}', en: 'The text cannot be read: {said}' },
    { said },
  )
}
