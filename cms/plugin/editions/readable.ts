import { type BodyNode, isBody, plainText } from './body.ts'
import type { Text } from '../core/text.ts'

const picture: Text = { nb: '[bilde]', en: '[image]' }

/**
 * A rich text as lines to read and compare: one per paragraph, heading, list item and table row. Empty for anything
 * that is no rich text.
 */
export function readableBlocks(body: unknown, language: string): string[] {
  return isBody(body) ? linesOf(body.root, language).filter((line) => line.trim() !== '') : []
}

function linesOf(node: BodyNode, language: string): string[] {
  const children = node.children ?? []
  switch (node.type) {
    case 'root':
      return children.flatMap((child) => linesOf(child, language))
    case 'list':
      return children.flatMap((item, index) =>
        itemLines(item, node.tag === 'ol' ? `${String(index + 1)}.` : '–', language),
      )
    case 'table':
      return children.map((row) => (row.children ?? []).map((cell) => plainText(cell)).join(' | '))
    case 'upload':
      return [language === 'en' ? picture.en : picture.nb]
    case 'block': {
      const title = node.fields?.['title']
      const lines = readableBlocks(node.fields?.['body'], language)
      return typeof title === 'string' && title !== '' ? [title, ...lines] : lines
    }
    default:
      return [plainText(node)]
  }
}

/** An item's own text with its mark, then the lists within it. */
function itemLines(item: BodyNode, mark: string, language: string): string[] {
  const children = item.children ?? []
  const inner = children.filter((child) => child.type === 'list')
  const own = children.filter((child) => child.type !== 'list').map((child) => plainText(child))
  const text = own.join('')
  return [
    ...(text === '' ? [] : [`${mark} ${text}`]),
    ...inner.flatMap((list) => linesOf(list, language).map((line) => `  ${line}`)),
  ]
}
