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

  test.each(Object.entries(said).filter(([, { nb }]) => nb.includes('§')))(
    'in %s so too',
    (_, { en, nb }) => {
      expect(cited(nb)).not.toEqual([])
      expect(cited(en)).toEqual(cited(nb))
      expect([...sectionsWithoutLaw(nb), ...sectionsWithoutLaw(en)]).toEqual([])
    },
  )
})
