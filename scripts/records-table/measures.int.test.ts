import { test } from 'vitest'
import { expectKept, patience } from './holding.ts'
import { measures } from './measures.ts'

test('what measures do is what stands in their table', () => expectKept(measures), patience)
