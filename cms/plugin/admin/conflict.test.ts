import { expect, test } from 'vitest'
import { differing, type FieldLike, leavesOf, valueAt, withValueAt } from './conflict.ts'

const fields: FieldLike[] = [
  { type: 'ui', name: 'workflow' },
  { type: 'number', name: 'version' },
  { type: 'text', name: 'title', label: 'Tittel' },
  { type: 'text', name: 'key', admin: { hidden: true } },
  { type: 'row', fields: [{ type: 'text', name: 'validFrom', label: 'Gjelder fra' }] },
  {
    type: 'group',
    name: 'archiveReference',
    label: 'Arkivreferanse',
    fields: [{ type: 'row', fields: [{ type: 'text', name: 'system', label: 'System' }] }],
  },
  { type: 'array', name: 'contacts', label: 'Kontakter', fields: [{ type: 'text', name: 'role' }] },
]

test('what a person sees is compared, field by field, with the labels that lead there', () => {
  expect(leavesOf(fields).map(({ path, labels }) => [path, labels])).toEqual([
    ['title', ['Tittel']],
    ['validFrom', ['Gjelder fra']],
    ['archiveReference.system', ['Arkivreferanse', 'System']],
    ['contacts', ['Kontakter']],
  ])
})

test('only fields where the two differ are put before the person', () => {
  const mine = {
    title: 'Ny tittel',
    validFrom: null,
    archiveReference: { system: '' },
    contacts: [],
  }
  const saved = { title: 'Tittel', archiveReference: {}, contacts: null, version: 7 }
  expect(differing(leavesOf(fields), mine, saved).map(({ path }) => path)).toEqual(['title'])
})

test('taking over one value inside a group leaves its neighbours alone', () => {
  const before = { title: 'A', archiveReference: { system: 'Gammelt', caseNumber: '12' } }
  const after = withValueAt(before, 'archiveReference.system', 'Nytt')
  expect(after).toEqual({ title: 'A', archiveReference: { system: 'Nytt', caseNumber: '12' } })
  expect(valueAt(after, 'archiveReference.caseNumber')).toBe('12')
  expect(before.archiveReference.system).toBe('Gammelt')
})
