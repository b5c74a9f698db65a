import { describe, expect, test } from 'vitest'
import { addressOf, englishSlugs, type NamedTopic } from './english-address.ts'

const topic = (slug: string, en: string, slugEn?: string): NamedTopic => ({
  slug,
  slugEn: slugEn ?? null,
  nameEn: en,
})

test.each([
  ['Working alone', 'working-alone'],
  ['The manager’s responsibility', 'the-managers-responsibility'],
  ['Ærfugl, Østers & café', 'aerfugl-osters-cafe'],
  ['  GMO / LMO  ', 'gmo-lmo'],
  ['中文', ''],
])('the name "%s" is "%s" in an address', (name, address) => {
  expect(addressOf(name)).toBe(address)
})

describe('the English address of a topic', () => {
  test('is its own, else its English name', () => {
    const addresses = englishSlugs([
      topic('hoyde', 'Work at height'),
      topic('trykk', 'Pressure equipment', 'pressure'),
    ])
    expect([...addresses]).toEqual([
      ['trykk', 'pressure'],
      ['hoyde', 'work-at-height'],
    ])
  })

  test('is the Norwegian one where the name gives none, or one that is taken', () => {
    const addresses = englishSlugs([
      topic('kurs-a', 'Training'),
      topic('kurs-b', 'Training'),
      topic('tegn', '中文'),
    ])
    expect(addresses.get('kurs-a')).toBe('training')
    expect(addresses.get('kurs-b')).toBe('kurs-b')
    expect(addresses.get('tegn')).toBe('tegn')
  })

  test('never takes the Norwegian one of another topic, which leads on there', () => {
    const addresses = englishSlugs([topic('laser', 'Lasers'), topic('lys', 'Laser')])
    expect(addresses.get('lys')).toBe('lys')
  })

  test('is the Norwegian one until it has an English name', () => {
    expect(englishSlugs([{ slug: 'stige', nameEn: null }]).get('stige')).toBe('stige')
  })

  test('gives way to one that was chosen, whatever the order', () => {
    const addresses = englishSlugs([topic('a', 'Drones'), topic('b', 'Flying', 'drones')])
    expect(addresses.get('b')).toBe('drones')
    expect(addresses.get('a')).toBe('a')
  })
})
