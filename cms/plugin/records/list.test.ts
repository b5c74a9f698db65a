import { expect, test } from 'vitest'
import { enquiryList } from '../enquiries/list.ts'
import { measureList } from '../measures/list.ts'
import { nonconformityList } from '../nonconformities/list.ts'
import { processList } from '../processes/list.ts'

test.each([
  ['enquiries', enquiryList],
  ['measures', measureList],
  ['nonconformities', nonconformityList],
  ['processes', processList],
])('the head of the list of %s says how many there are, in both languages', (_name, { count }) => {
  for (const words of [count.one, count.many]) {
    expect(words.nb).toContain('{count}')
    expect(words.en).toContain('{count}')
  }
})
