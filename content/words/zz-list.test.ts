import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { textsOfPages, textsOfTables } from '../../scripts/testing/read-texts.ts'
import { faultsIn } from './style.test.ts'
test('list', () => {
  writeFileSync('/tmp/words/tables.txt', textsOfTables().flatMap(faultsIn).join('\n'))
  writeFileSync('/tmp/words/pages.txt', textsOfPages().flatMap(faultsIn).join('\n'))
})
