import { expect, test } from 'vitest'
import { changedContent, keepUnsent, setAside, unsentKey, unsentTexts } from './unsent-text.ts'

/** The browser's storage, in memory. */
function device(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value)
    },
    removeItem: (key) => {
      kept.delete(key)
    },
    clear: () => {
      kept.clear()
    },
  }
}

const saved = { title: 'Avvik', lead: 'Meld fra.' }
const now = new Date('2026-11-22T12:00:00Z')
const today = { account: 'redaktor', edition: 'e1', visit: 'second' }

function leave(storage: Storage, account: string, edition: string, visit: string, at = now): void {
  keepUnsent(storage, unsentKey(account, edition, visit), { lead: 'Meld fra med en gang.' }, at)
}

test('text of an earlier visit is offered to the same account, for the same edition', () => {
  const storage = device()
  leave(storage, 'redaktor', 'e1', 'first')
  expect(unsentTexts(storage, today, saved, now)).toMatchObject([
    { at: '2026-11-22T12:00:00.000Z', fields: { lead: 'Meld fra med en gang.' } },
  ])
})

test('nobody is offered the text of another account, of another edition, or of the visit itself', () => {
  const storage = device()
  leave(storage, 'godkjenner', 'e1', 'first')
  leave(storage, 'redaktor', 'e2', 'first')
  leave(storage, 'redaktor', 'e1', 'second')
  expect(unsentTexts(storage, today, saved, now)).toEqual([])
  expect(storage.length).toBe(3)
})

test('text that has been saved in the meantime is not offered', () => {
  const storage = device()
  leave(storage, 'redaktor', 'e1', 'first')
  const after = { ...saved, lead: 'Meld fra med en gang.' }
  expect(unsentTexts(storage, today, after, now)).toEqual([])
})

test('text is thrown away after 30 days, and when it cannot be read', () => {
  const storage = device()
  leave(storage, 'redaktor', 'e1', 'old', new Date('2026-10-22T12:00:00Z'))
  leave(storage, 'redaktor', 'e1', 'recent', new Date('2026-10-24T12:00:00Z'))
  storage.setItem(unsentKey('redaktor', 'e1', 'broken'), '{')
  storage.setItem('another-program', 'stays')
  expect(unsentTexts(storage, today, saved, now)).toHaveLength(1)
  expect(storage.length).toBe(2)
})

test('text of a page that is read anew is set aside and offered', () => {
  const storage = device()
  leave(storage, 'redaktor', 'e1', 'second')
  setAside(
    storage,
    unsentKey('redaktor', 'e1', 'second'),
    unsentKey('redaktor', 'e1', 'second-before-3'),
  )
  expect(unsentTexts(storage, today, saved, now)).toHaveLength(1)
  expect(storage.getItem(unsentKey('redaktor', 'e1', 'second'))).toBeNull()
  setAside(storage, 'nothing', 'here')
  expect(storage.length).toBe(1)
})

test('only fields that were changed are kept, and nothing once they are as saved', () => {
  const changed = changedContent(saved, { title: 'Avvik', lead: '' })
  expect(changed).toEqual({ lead: '' })
  const storage = device()
  keepUnsent(storage, 'k', changed, now)
  keepUnsent(storage, 'k', changedContent(saved, saved), now)
  expect(storage.length).toBe(0)
})

test('a device without room says so instead of losing the page', () => {
  const full = device()
  full.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  expect(keepUnsent(full, 'k', { lead: 'x' }, now)).toBe(false)
})
