import type { Edition, Guideline, GuidelineKind, Snapshot } from '@verne/content/schema'
import { siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { readingOf } from '../reading.ts'

/** Kinds of guideline that people fill in, and so take with them as a Word document. */
const filledIn: readonly GuidelineKind[] = ['template', 'form']

/** A guideline to be filled in, in a language it is in force in. */
export interface WordFile {
  readonly language: SiteLanguage
  readonly guideline: Guideline
  readonly edition: Edition
}

/** The Word document a reader of a language gets of a guideline; null for texts that are read, not filled in. */
export function wordFileOf(guideline: Guideline, language: SiteLanguage): WordFile | null {
  const { kind, edition } = readingOf(guideline, language)
  const whole = kind === 'own' && edition.textLeftOut === undefined
  return whole && filledIn.includes(guideline.kind) ? { language, guideline, edition } : null
}

/** All Word documents of a snapshot. */
export function wordFilesOf({ guidelines }: Pick<Snapshot, 'guidelines'>): WordFile[] {
  return siteLanguages.flatMap((language) =>
    guidelines.flatMap((each) => wordFileOf(each, language) ?? []),
  )
}
