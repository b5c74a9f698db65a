import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { fill, type Text } from '../core/text.ts'
import type { Edition } from '../generated-types.ts'
import { dated } from '../guidelines/dated.ts'
import { optionsOf } from '../options.ts'
import { isBody, plainText } from './body.ts'
import { behindBy, editionsBehind, inForce } from './rules.ts'
import { languageText, refusalText } from './text.ts'
import type { StepRefusal } from './transition.ts'

type Dated = ReturnType<typeof dated>

/** What a translation is weighed against: the guideline's other editions. */
interface Others {
  /** The edition readers have in the same language, or null. */
  readonly former: Dated | null
  readonly norwegian: readonly Dated[]
  /** Editions in force in other languages. */
  readonly elsewhere: readonly Dated[]
}

/**
 * What would tell readers that a translation is up to date when it is not: a text that is still in the other language,
 * and one where not a word was changed although it is said to be made from a newer Norwegian edition. Where that
 * edition holds corrections of the Norwegian wording alone, there may be nothing to change.
 */
export async function translationFaults(
  req: PayloadRequest,
  edition: Edition,
): Promise<StepRefusal[]> {
  const { former, norwegian, elsewhere } = await othersOf(req, edition)
  const source = norwegian.find(({ id }) => id === sourceId(edition)) ?? null
  const twins = source === null ? elsewhere : [source, ...elsewhere]
  const twin = twins.find((each) => bodyOf(each) === bodyOf(edition))
  if (twin && bodyOf(edition) !== '') {
    const text = fill(refusalText.sameAsOtherLanguage, inWords(twin))
    return [{ text, field: 'body', status: 400, code: 'sameAsOtherLanguage' }]
  }
  const inShort = wordsOf(edition.inShort)
  const untranslated = twins.find((each) => inShort !== '' && wordsOf(each.inShort) === inShort)
  if (untranslated) {
    const text = fill(refusalText.sameInShort, inWords(untranslated))
    return [{ text, field: 'inShort', status: 400, code: 'sameInShort' }]
  }
  const before = norwegian.find(({ id }) => former && id === sourceId(former))
  if (!former || !source || !before || !isSameText(former, edition)) return []
  const passed = behindBy(before.edition, upTo(norwegian, source), '9999-12-31')
  if (passed.major + passed.minor === 0) return []
  const text = fill(refusalText.unchangedTranslation, {
    edition: former.edition,
    source: before.edition,
    newer: source.edition,
  })
  return [{ text, field: 'sourceEdition', status: 400, code: 'unchangedTranslation' }]
}

/**
 * What whoever approves a translation must know before anything else: that its text is as it was, and how far behind
 * the Norwegian readers will see it. Null for a text that is up to date and new.
 */
export async function translationNotice(
  req: PayloadRequest,
  edition: Edition,
): Promise<Text | null> {
  if (edition.language === 'nb') return null
  const { former, norwegian } = await othersOf(req, edition)
  const source = norwegian.find(({ id }) => id === sourceId(edition))
  if (!source) return null
  const day = today(optionsOf(req.payload).clock)
  const behind = editionsBehind(behindBy(source.edition, norwegian, day))
  const unchanged = former !== null && isSameText(former, edition)
  const parts = [
    ...(unchanged ? [fill(refusalText.textAsBefore, { edition: former.edition })] : []),
    ...(behind > 0
      ? [fill(refusalText.staysBehind, { source: source.edition, behind })]
      : unchanged
        ? [fill(refusalText.saidUpToDate, { source: source.edition })]
        : []),
  ]
  if (parts.length === 0) return null
  return {
    nb: parts.map((each) => each.nb).join(' '),
    en: parts.map((each) => each.en).join(' '),
  }
}

/** The Norwegian edition in force, where a translation is made from an older one; null otherwise. */
export async function newerSource(
  req: PayloadRequest,
  edition: Edition,
): Promise<{ readonly id: string; readonly edition: number } | null> {
  if (edition.language === 'nb') return null
  const { norwegian } = await othersOf(req, edition)
  const source = norwegian.find(({ id }) => id === sourceId(edition))
  const current = inForce(norwegian, today(optionsOf(req.payload).clock))
  if (!current || current.edition <= (source?.edition ?? 0)) return null
  return { id: current.id, edition: current.edition }
}

async function othersOf(req: PayloadRequest, edition: Edition): Promise<Others> {
  const found = await local.find(req, 'editions', {
    overrideAccess: true,
    where: { guideline: { equals: idOf(edition.guideline) } },
  })
  const day = today(optionsOf(req.payload).clock)
  const others = found.filter(({ id }) => id !== edition.id).map(dated)
  const current = (language: string): Dated | null =>
    inForce(
      others.filter((each) => each.language === language),
      day,
    )
  const languages = new Set(others.map(({ language }) => language))
  languages.delete(edition.language)
  return {
    former: current(edition.language),
    norwegian: others.filter(({ language }) => language === 'nb'),
    elsewhere: [...languages].flatMap((language) => current(language) ?? []),
  }
}

const sourceId = ({ sourceEdition }: Edition): string | null =>
  sourceEdition ? idOf(sourceEdition) : null

const upTo = (norwegian: readonly Dated[], source: Dated): readonly Dated[] =>
  norwegian.filter(({ edition }) => edition <= source.edition)

/** Words alone: what stands between them is no translation. */
const wordsOf = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()

function bodyOf({ body }: Edition): string {
  return isBody(body) ? wordsOf(plainText(body.root)) : ''
}

function isSameText(one: Edition, other: Edition): boolean {
  return (
    wordsOf(one.title) === wordsOf(other.title) &&
    wordsOf(one.lead) === wordsOf(other.lead) &&
    wordsOf(one.inShort) === wordsOf(other.inShort) &&
    bodyOf(one) === bodyOf(other)
  )
}

function inWords({ language, edition }: Dated): Readonly<Record<string, number | Text>> {
  const { nb, en } = languageText[language]
  return { edition, language: { nb: nb.toLowerCase(), en } }
}
