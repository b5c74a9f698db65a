import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { answersAddress, type SiteLanguage } from '@verne/content/addresses/site'
import type { StoredAnswers } from './src/search/answers/stored.ts'

/**
 * Addresses that search answers with and that lead nowhere.
 * @param dir the release folder
 * @param isThere true for what a link of the site may lead to
 */
export async function deadAnswers(
  dir: string,
  language: SiteLanguage,
  isThere: (address: string) => boolean,
): Promise<string[]> {
  const file = path.join(dir, answersAddress(language))
  const { pins, units, people, laws, documents } = JSON.parse(
    await readFile(file, 'utf8'),
  ) as StoredAnswers
  const all = [
    ...[...pins, ...units, ...people, ...documents].map(({ address }) => address),
    ...laws.flatMap(({ page }) => page ?? []),
  ]
  return [...new Set(all)].filter((address) => !isThere(address))
}
