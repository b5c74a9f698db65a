import type { Where } from 'payload'

/**
 * Whether a document in hand is among those a filter of the access table finds: the same filter, without asking the
 * database. Fields of the document itself alone; one that is not there is empty, as one database leaves out what is. A field
 * of many values matches where one of them does.
 * @throws Error for a path into another document or an operator it does not know, so that none is answered by guess
 */
export function matches(where: Where, document: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([name, condition]) => {
    if (name === 'or') return (condition as Where[]).some((each) => matches(each, document))
    if (name === 'and') return (condition as Where[]).every((each) => matches(each, document))
    if (name.includes('.')) throw new Error(`The field ${name} is not of the document itself.`)
    return Object.entries(condition as Record<string, unknown>).every(([operator, wanted]) =>
      holds(operator, idIn(document[name]), wanted),
    )
  })
}

function holds(operator: string, value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) {
    const some = (by: string): boolean => value.some((each) => holds(by, idIn(each), wanted))
    return operator === 'not_in' ? !some('in') : some(operator)
  }
  switch (operator) {
    case 'equals':
      return value === wanted
    case 'in':
      return (wanted as unknown[]).includes(value)
    case 'not_in':
      return !(wanted as unknown[]).includes(value)
    case 'greater_than_equal':
      // Days are text, and their order is that of the text. What is empty is not after anything.
      return typeof value === 'string' && typeof wanted === 'string' && value >= wanted
    default:
      throw new Error(`The operator ${operator} is not known here.`)
  }
}

/** A relation by its id, populated or not; nothing is null. */
function idIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : (value ?? null)
}
