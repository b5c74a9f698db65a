import { describe, expect, test } from 'vitest'
import { courseFieldFaults, type CourseNeed, neededAs } from './rules.ts'

const forManagers: CourseNeed = {
  obligation: 'law',
  roles: ['lineManager'],
  categories: [],
  riskClasses: [],
}
const inLaboratories: CourseNeed = {
  obligation: 'ownRule',
  roles: [],
  categories: ['employee', 'student'],
  riskClasses: ['lab'],
}

describe('who takes a course', () => {
  test.each([
    [
      'whoever holds its role must',
      forManagers,
      { roles: ['lineManager'], category: null, riskClass: null },
      'must',
    ],
    [
      'another role need not',
      forManagers,
      { roles: ['fireOfficer'], category: 'employee', riskClass: 'lab' },
      null,
    ],
    [
      'a student of a laboratory must',
      inLaboratories,
      { roles: [], category: 'student', riskClass: 'lab' },
      'must',
    ],
    [
      'a guest need not, where it is for others',
      inLaboratories,
      { roles: [], category: 'guest', riskClass: 'lab' },
      null,
    ],
    [
      'an employee of an office need not',
      inLaboratories,
      { roles: [], category: 'employee', riskClass: 'office' },
      null,
    ],
    [
      'nor where nobody has said what the unit is',
      inLaboratories,
      { roles: [], category: 'employee', riskClass: null },
      null,
    ],
    [
      'what is advice should be taken',
      { ...forManagers, obligation: 'recommended' },
      { roles: ['lineManager'], category: 'employee', riskClass: null },
      'should',
    ],
  ] as const)('%s', (_what, course, asked, expected) => {
    expect(neededAs(course, asked)).toBe(expected)
  })
})

describe('a course in the admin', () => {
  test('has an address of lower-case letters, a way to sign up, and whole months', () => {
    expect(
      courseFieldFaults({
        slug: 'HMS for ledere',
        signUp: 'javascript:alert(1)',
        validityMonths: 0.5,
      }),
    ).toEqual([
      { code: 'slugForm', field: 'slug' },
      { code: 'signUpForm', field: 'signUp' },
      { code: 'monthsForm', field: 'validityMonths' },
    ])
  })

  test('may have none of what may be empty', () => {
    const none = { slugEn: null, signUp: '', withinMonths: null, validityMonths: null }
    expect(courseFieldFaults({ slug: 'fse', ...none })).toEqual([])
  })

  test('takes a page, or a shared address of e-mail', () => {
    expect(courseFieldFaults({ signUp: 'https://kurs.example/fse' })).toEqual([])
    expect(courseFieldFaults({ signUp: 'hms@nordhavn.example' })).toEqual([])
  })
})
