import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Every element below a node of a parsed page, in document order. Contents of templates are not entered. */
export function elementsOf(node: Tree.ParentNode): Tree.Element[] {
  const found: Tree.Element[] = []
  const enter = ({ childNodes }: Tree.ParentNode): void => {
    for (const child of childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue
      found.push(child)
      enter(child)
    }
  }
  enter(node)
  return found
}

/** The value of an attribute, or null when the element does not have it. */
export function attribute(element: Tree.Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

/** All text below a node, with a space between pieces, leaving out elements that `skip` names. */
export function textOf(
  node: Tree.ParentNode,
  skip: (element: Tree.Element) => boolean = () => false,
): string {
  return node.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value
      return defaultTreeAdapter.isElementNode(child) && !skip(child) ? textOf(child, skip) : ''
    })
    .join(' ')
    .trim()
}
