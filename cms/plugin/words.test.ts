import { buildConfig, type Config, type Field, type SanitizedConfig } from 'payload'
import { describe, expect, test } from 'vitest'
import { institution } from '../../content/institution.ts'
import { accounts } from '../accounts.ts'
import { hsePlugin } from './index.ts'

/** A database that is never opened. */
const db = { init: () => ({}), defaultIDType: 'text' } as unknown as Config['db']

const config: SanitizedConfig = await buildConfig({
  secret: 'words',
  db,
  collections: [accounts],
  typescript: { autoGenerate: false },
  plugins: [hsePlugin({ institution, accounts: 'accounts', jobs: false })],
})

const own = config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
const settings = config.globals.filter(({ slug }) => !slug.startsWith('payload-'))

/** Fields that Payload adds to every collection or to accounts, with words of its own in every language. */
const payloads = new Set(['updatedAt', 'createdAt', 'email', 'password', 'salt', 'hash'])
const payloadsPaths =
  /\.(sessions|resetPassword|loginAttempts|lockUntil|_verified|url|thumbnailURL|filename|mimeType|filesize|width|height|focal|sizes|blockName|id|blockType)/

describe('every word in the admin is there in Norwegian and in English', () => {
  test.each(own.map(({ slug }) => slug))('in the collection %s', (slug) => {
    const collection = own.find((each) => each.slug === slug)
    if (!collection) throw new Error(`no collection ${slug}`)
    const { labels, admin, fields } = collection
    expect([
      ...spoken(`${slug}.labels.singular`, labels.singular),
      ...spoken(`${slug}.labels.plural`, labels.plural),
      ...spoken(`${slug}.group`, admin.group),
      ...(admin.description === undefined ? [] : spoken(`${slug}.description`, admin.description)),
      ...wordless(fields, slug),
    ]).toEqual([])
  })

  test.each(settings.map(({ slug }) => slug))('in the settings %s', (slug) => {
    const global = settings.find((each) => each.slug === slug)
    if (!global) throw new Error(`no global ${slug}`)
    expect([
      ...spoken(`${slug}.label`, global.label),
      ...spoken(`${slug}.group`, global.admin.group),
      ...wordless(global.fields, slug),
    ]).toEqual([])
  })

  test('in the boxes of the rich text', () => {
    const body = own
      .find(({ slug }) => slug === 'editions')
      ?.fields.find((field) => 'name' in field && field.name === 'body')
    const blocks = blocksOf(body)
    expect(blocks.map(({ slug }) => slug)).toContain('callout')
    expect(
      blocks.flatMap(({ slug, labels, fields }) => [
        ...spoken(`${slug}.labels.singular`, labels?.singular),
        ...spoken(`${slug}.labels.plural`, labels?.plural),
        ...wordless(fields, slug),
      ]),
    ).toEqual([])
  })
})

/** Paths of labels, descriptions and options that lack a language, in the fields and all below them. */
function wordless(fields: readonly Field[], path: string): string[] {
  return fields.flatMap((field): string[] => {
    const name = 'name' in field ? field.name : field.type
    const here = `${path}.${name}`
    if (payloads.has(name) || payloadsPaths.test(here)) return []
    const layout = field.type === 'row' || field.type === 'tabs'
    const admin: unknown = field.admin
    const description =
      typeof admin === 'object' && admin !== null && 'description' in admin
        ? admin.description
        : undefined
    const options = field.type === 'select' || field.type === 'radio' ? field.options : []
    const list = field.type === 'array' || field.type === 'blocks' ? field.labels : undefined
    return [
      ...(layout ? [] : spoken(`${here}.label`, 'label' in field ? field.label : undefined)),
      ...(description === undefined ? [] : spoken(`${here}.description`, description)),
      ...options.flatMap((option) =>
        typeof option === 'string'
          ? [`${here}.options.${option}`]
          : spoken(`${here}.options.${option.value}`, option.label),
      ),
      ...(list ? spoken(`${here}.labels.singular`, list.singular) : []),
      ...(list ? spoken(`${here}.labels.plural`, list.plural) : []),
      ...('fields' in field ? wordless(field.fields, here) : []),
      ...(field.type === 'tabs'
        ? field.tabs.flatMap((tab, index) => [
            ...spoken(`${here}.${String(index)}.label`, tab.label),
            ...wordless(tab.fields, here),
          ])
        : []),
    ]
  })
}

/** The path where a text is not there in both languages; nothing where it is. */
function spoken(path: string, text: unknown): string[] {
  const both =
    typeof text === 'object' &&
    text !== null &&
    ['nb', 'en'].every((language) => {
      const words = (text as Record<string, unknown>)[language]
      return typeof words === 'string' && words.trim() !== ''
    })
  return both ? [] : [path]
}

interface BoxLike {
  readonly slug: string
  readonly labels?: { readonly singular?: unknown; readonly plural?: unknown }
  readonly fields: readonly Field[]
}

function blocksOf(field: Field | undefined): readonly BoxLike[] {
  const editor = (field as { editor?: unknown } | undefined)?.editor
  const features = (
    editor as { editorConfig?: { resolvedFeatureMap?: Map<string, unknown> } } | undefined
  )?.editorConfig?.resolvedFeatureMap
  const feature = features?.get('blocks') as
    { sanitizedServerFeatureProps?: { blocks?: readonly BoxLike[] } } | undefined
  return feature?.sanitizedServerFeatureProps?.blocks ?? []
}
