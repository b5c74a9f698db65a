import { test } from 'vitest'
import { expectKept, patience } from './holding.ts'
import { processes } from './processes.ts'

test('what HSE processes do is what stands in their table', () => expectKept(processes), patience)
