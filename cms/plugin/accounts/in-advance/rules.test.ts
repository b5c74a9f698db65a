import { expect, test } from 'vitest'
import { givenAccounts } from './rules.ts'

const day = '2026-11-30'

test('whoever is here with an address of their own is given an account', () => {
  const people = [
    { id: 'kari', workEmail: ' Kari@nordhavn.example ' },
    { id: 'last day', workEmail: 'ola@nordhavn.example', activeTo: day },
  ]
  expect(givenAccounts(people, new Set(), day)).toEqual([
    { id: 'kari', email: 'kari@nordhavn.example' },
    { id: 'last day', email: 'ola@nordhavn.example' },
  ])
})

test('nobody is given one who has left, has no address, or shares it with an account or another person', () => {
  const people = [
    { id: 'left', workEmail: 'a@nordhavn.example', activeTo: '2026-11-29' },
    { id: 'no address', workEmail: null },
    { id: 'blank', workEmail: '  ' },
    { id: 'taken', workEmail: 'Taken@nordhavn.example' },
    { id: 'one of two', workEmail: 'two@nordhavn.example' },
    { id: 'the other', workEmail: 'TWO@nordhavn.example' },
  ]
  expect(givenAccounts(people, new Set(['taken@nordhavn.example']), day)).toEqual([])
})
