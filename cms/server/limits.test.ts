import { expect, test } from 'vitest'
import { bodyLimit } from './limits.ts'

test('one of Lovdata’s archives may be 100 MB, at its own address alone, and is held whole nowhere', () => {
  const archive = { bytes: 100_000_000, said: 100, toDisk: true }
  expect(bodyLimit('/api/law-imports/read')).toMatchObject(archive)
  for (const other of ['/api/law-imports', '/api/law-imports/add', '/api/law-changes/1/confirm']) {
    expect(bodyLimit(other)).toMatchObject({ bytes: 1_000_000, toDisk: false })
  }
})

test('a file to import may be 20 MB, for its preview and to be carried out alone', () => {
  for (const address of ['/api/imports/preview', '/api/imports/carry-out']) {
    expect(bodyLimit(address)).toMatchObject({ bytes: 20_000_000, said: 20, toDisk: true })
  }
  expect(bodyLimit('/api/imports')).toMatchObject({ bytes: 1_000_000, toDisk: false })
})
