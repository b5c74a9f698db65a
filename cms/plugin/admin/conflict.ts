import { same } from '../audit-log/rules.ts'

/** As much of a field's configuration as comparing two versions of a document needs. */
export interface FieldLike {
  readonly type: string
  readonly name?: string
  readonly label?: unknown
  readonly fields?: readonly FieldLike[]
  readonly tabs?: readonly FieldLike[]
  readonly options?: readonly unknown[]
  readonly relationTo?: string | readonly string[]
  readonly hidden?: boolean
  readonly admin?: { readonly hidden?: boolean; readonly disabled?: boolean }
}

/** A field that holds a value of its own, with the labels that lead to it. */
export interface Leaf {
  readonly path: string
  readonly labels: readonly unknown[]
  readonly field: FieldLike
}

/** Said in the window when a person has chosen between two versions, right before the form takes the choice over. */
export const conflictSettled = 'verne:conflict-settled'

type Values = Readonly<Record<string, unknown>>

const ownKeys = new Set(['id', 'version', 'updatedAt', 'createdAt'])

/** The fields of a form that a person sees, groups and tabs opened, lists kept whole. */
export function leavesOf(
  fields: readonly FieldLike[],
  path = '',
  labels: readonly unknown[] = [],
): Leaf[] {
  return fields.flatMap((field): Leaf[] => {
    if (field.type === 'ui' || field.hidden === true || field.admin?.hidden === true) return []
    const { name } = field
    const here = name === undefined ? path : path === '' ? name : `${path}.${name}`
    const inner = field.fields ?? field.tabs
    const list = field.type === 'array' || field.type === 'blocks'
    if (inner && !list) {
      return leavesOf(inner, here, name === undefined ? labels : [...labels, field.label])
    }
    if (name === undefined || ownKeys.has(here)) return []
    return [{ path: here, labels: [...labels, field.label ?? name], field }]
  })
}

/** The value at a path such as `archiveReference.system`. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, key) =>
        typeof found === 'object' && found !== null ? (found as Values)[key] : undefined,
      values,
    )
}

/** The same values, with another one at a path. */
export function withValueAt(values: Values, path: string, value: unknown): Values {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...values, [key]: value }
  const inner = values[key]
  const under = typeof inner === 'object' && inner !== null ? (inner as Values) : {}
  return { ...values, [key]: withValueAt(under, rest.join('.'), value) }
}

/** The fields where two versions of a document differ. */
export function differing(leaves: readonly Leaf[], mine: Values, saved: Values): Leaf[] {
  return leaves.filter(({ path }) => !same(valueAt(mine, path), valueAt(saved, path)))
}
