import { test } from 'vitest'
import { expectKept, patience } from './holding.ts'
import { nonconformities } from './nonconformities.ts'

test(
  'what nonconformities do is what stands in their table',
  () => expectKept(nonconformities),
  patience,
)
