/** A node of the rich text as it is stored. */
export interface BodyNode {
  readonly type: string
  readonly tag?: string
  readonly text?: string
  readonly children?: readonly BodyNode[]
  readonly fields?: Readonly<Record<string, unknown>>
  readonly relationTo?: string
  readonly value?: unknown
}

/** A rich text as it is stored. */
export interface Body {
  readonly root: BodyNode
}

/** Deeper than any text a person writes. A text nested further is refused rather than followed. */
export const deepest = 40

/** True for something that can be read as a body: nodes of the expected form, not nested without end. */
export function isBody(value: unknown): value is Body {
  if (typeof value !== 'object' || value === null || !('root' in value)) return false
  return isNode(value.root, 0)
}

function isNode(value: unknown, depth: number): boolean {
  if (depth > deepest || typeof value !== 'object' || value === null) return false
  if (!('type' in value) || typeof value.type !== 'string') return false
  if (!('children' in value) || value.children === undefined) return true
  return Array.isArray(value.children) && value.children.every((child) => isNode(child, depth + 1))
}

/** Every node, in reading order, callouts opened. */
export function* nodesOf(node: BodyNode): Generator<BodyNode> {
  yield node
  for (const child of node.children ?? []) yield* nodesOf(child)
  const inner = node.fields?.['body']
  if (node.type === 'block' && isBody(inner)) yield* nodesOf(inner.root)
}

/** The text of a node, without its form. */
export function plainText(node: BodyNode): string {
  return [...nodesOf(node)].map((each) => each.text ?? '').join('')
}

/** True when there is something to read. */
export function hasText(body: Body | null): boolean {
  return body !== null && plainText(body.root).trim() !== ''
}

/** Ids of the images a body shows, each once. */
export function imageIds(body: Body | null): string[] {
  if (body === null) return []
  const ids = [...nodesOf(body.root)]
    .filter((node) => node.type === 'upload' && node.relationTo === 'media')
    .map((node) => relatedId(node.value))
  return [...new Set(ids.filter((id) => id !== null))]
}

/** Ids of the guidelines a body links to, each once. */
export function linkedGuidelines(body: Body | null): string[] {
  if (body === null) return []
  const ids = [...nodesOf(body.root)].map((node) => linkedDocument(node)?.id ?? null)
  return [...new Set(ids.filter((id) => id !== null))]
}

/** The document a link node points to, or null for a link with an address. */
export function linkedDocument(node: BodyNode): { id: string; populated: unknown } | null {
  if (node.type !== 'link' || node.fields?.['linkType'] !== 'internal') return null
  const target = node.fields['doc'] as { value?: unknown } | null | undefined
  const id = relatedId(target?.value)
  return id === null ? null : { id, populated: target?.value }
}

/** Addresses of the links that are not links to guidelines. */
export function addresses(body: Body | null): string[] {
  if (body === null) return []
  return [...nodesOf(body.root)]
    .filter((node) => node.type === 'link' || node.type === 'autolink')
    .filter((node) => node.fields?.['linkType'] !== 'internal')
    .map(linkAddress)
}

/** What would leave a reader hanging: a heading without text below it, a colon without what it announces. */
export function structureFaults(
  body: Body,
): { code: 'emptySection' | 'colonWithoutList'; text: string }[] {
  const faults: { code: 'emptySection' | 'colonWithoutList'; text: string }[] = []
  const blocks = (body.root.children ?? []).filter(
    (node) => node.type !== 'paragraph' || plainText(node).trim() !== '' || holdsImage(node),
  )
  blocks.forEach((node, index) => {
    const next = blocks[index + 1]
    const text = plainText(node).trim()
    if (
      node.type === 'heading' &&
      (!next || (next.type === 'heading' && level(next) <= level(node)))
    ) {
      faults.push({ code: 'emptySection', text })
    }
    const announced = next && next.type !== 'heading' && next.type !== 'paragraph'
    if (node.type === 'paragraph' && text.endsWith(':') && !announced) {
      faults.push({ code: 'colonWithoutList', text })
    }
  })
  return faults
}

function holdsImage(node: BodyNode): boolean {
  return [...nodesOf(node)].some((each) => each.type === 'upload')
}

function level(node: BodyNode): number {
  return Number(node.tag?.slice(1) ?? 2)
}

function relatedId(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id)
  return null
}

/** The address a link node was given, or an empty text. */
export function linkAddress(node: BodyNode): string {
  const address = node.fields?.['url']
  return typeof address === 'string' ? address : ''
}
