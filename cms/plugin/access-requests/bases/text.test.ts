import { describe, expect, test } from 'vitest'
import { findCitations, sectionsWithoutLaw } from '../../../../content/law/citations.ts'
import { regulations } from '../../../../content/law/regulations.ts'
import { accessRequestList } from '../list.ts'
import { accessRequestRefusalText } from '../text.ts'
import { exemptionBases } from './text.ts'

/** What a text cites, by act and section, in the order it stands there. */
const cited = (text: string): string[] =>
  findCitations(text).map(({ law, section }) => `${law.id} § ${section ?? ''}`)
const states = new Map(regulations.map(({ id, state }) => [id, state]))
const said = { ...accessRequestRefusalText, lead: accessRequestList.lead }

describe('what the law says of access', () => {
  test.each(Object.entries(exemptionBases))(
    'of the basis %s every section is of an act of the register, which is in force, the same in both languages',
    (_, { law }) => {
      expect(sectionsWithoutLaw(law.nb)).toEqual([])
      expect(sectionsWithoutLaw(law.en)).toEqual([])
      expect(cited(law.nb)).not.toEqual([])
      expect(cited(law.en)).toEqual(cited(law.nb))
      for (const { law: act, section } of findCitations(law.nb)) {
        expect(section, act.id).not.toBeNull()
        expect(['inForce', 'amended'], act.id).toContain(states.get(act.id))
      }
    },
  )

  test('the bases are these, each at its place in the law', () => {
    expect(
      Object.fromEntries(Object.entries(exemptionBases).map(([key, { law }]) => [key, law.nb])),
    ).toEqual({
      personal: 'offentleglova § 13 første ledd og forvaltningsloven § 13 første ledd nr. 1',
      business: 'offentleglova § 13 første ledd og forvaltningsloven § 13 første ledd nr. 2',
      whistleblower: 'offentleglova § 13 første ledd og arbeidsmiljøloven § 2 A-7',
      internal: 'offentleglova § 14 første ledd',
      advice: 'offentleglova § 15 andre ledd',
      negotiation: 'offentleglova § 23 første ledd',
      tender: 'offentleglova § 23 tredje ledd',
      control: 'offentleglova § 24 første ledd',
      tipOff: 'offentleglova § 24 andre ledd',
      danger: 'offentleglova § 24 tredje ledd',
      appointment: 'offentleglova § 25 første ledd',
      research: 'offentleglova § 26 fjerde ledd',
      rest: 'offentleglova § 12',
    })
  })

  test('a basis names the same paragraph and number in both languages', () => {
    const ordinals = { første: 'first', andre: 'second', tredje: 'third', fjerde: 'fourth' }
    for (const [key, { law }] of Object.entries(exemptionBases)) {
      const norwegian = [...law.nb.matchAll(/(\S+) ledd/g)].map(
        ([, word]) => ordinals[word as keyof typeof ordinals],
      )
      const english = [...law.en.matchAll(/(\S+) paragraph/g)].map(([, word]) => word)
      expect(english, key).toEqual(norwegian)
      const numbers = (text: string): string[] =>
        text.match(/n[ro]\. \d+/g)?.map((each) => each.slice(4)) ?? []
      expect(numbers(law.en), key).toEqual(numbers(law.nb))
    }
  })

  test('only what is under a duty of secrecy must be kept; of all else it is considered to give it', () => {
    const must = Object.entries(exemptionBases).filter(([, basis]) => basis.must)
    expect(must.map(([key]) => key)).toEqual(['personal', 'business', 'whistleblower'])
    for (const [, { law }] of must) expect(law.nb).toMatch(/^offentleglova § 13 /)
  })

  test.each(Object.entries(said).filter(([, { nb }]) => nb.includes('§')))(
    'in %s so too',
    (_, { en, nb }) => {
      expect(cited(nb)).not.toEqual([])
      expect(cited(en)).toEqual(cited(nb))
      expect([...sectionsWithoutLaw(nb), ...sectionsWithoutLaw(en)]).toEqual([])
    },
  )
})
