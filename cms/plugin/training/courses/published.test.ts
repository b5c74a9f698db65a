import { expect, test } from 'vitest'
import { course as contract } from '../../../../content/schema/index.ts'
import type { Course } from '../../generated-types.ts'
import { publishedCourses } from './published.ts'

const stored = {
  id: 'course-1',
  version: 1,
  slug: 'hms-for-ledere',
  slugEn: 'hse-for-managers',
  title: { nb: 'HMS for ledere', en: 'HSE for managers' },
  purpose: { nb: 'Lede', en: 'Lead' },
  obligation: 'law',
  roles: ['lineManager'],
  riskClasses: ['lab'],
  requirements: ['r1', 'r2'],
  topics: ['t1', 't2'],
  form: 'classroom',
  languages: ['nb'],
  provider: { nb: 'HMS-enheten', en: 'The HSE Unit' },
  central: true,
  updatedAt: '',
  createdAt: '',
} as unknown as Course

const shown = {
  topics: new Map([['t1', 'lederansvar']]),
  requirements: new Map([['r1', 'aml-3-2']]),
}

test('a course crosses field by field, with what readers get of the rest', () => {
  const [published] = publishedCourses([stored], shown)
  expect(contract.parse(published)).toMatchObject({
    slug: 'hms-for-ledere',
    roles: [{ role: 'lineManager', name: { nb: 'Linjeleder', en: 'Line manager' } }],
    riskClasses: [{ nb: 'Laboratorium', en: 'Laboratory' }],
    requirements: ['aml-3-2'],
    topics: ['lederansvar'],
    validityMonths: null,
  })
  expect(published).not.toHaveProperty('central')
})

test('one that is not offered any more is not shown', () => {
  expect(publishedCourses([{ ...stored, active: false }], shown)).toEqual([])
})
