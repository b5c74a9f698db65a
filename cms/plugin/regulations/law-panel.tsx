import type { PayloadRequest, UIFieldServerProps } from 'payload'
import { asText, say } from '../core/text.ts'
import { can } from '../access/can.ts'
import { local } from '../database/local.ts'
import { lawPanelText } from './law-panel-text.ts'
import { type Proposal, proposedLaw } from './proposals.ts'
import { repealedLaw } from './repealed.ts'
import { TieButton } from './tie-button.tsx'
import '../hse-admin.css'

/** What a guideline's legal basis cites that it is not tied to, and what of it is repealed. */
export async function GuidelineLaw({ id, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const { language } = req.i18n
  const [repealed, proposals] = await Promise.all([
    repealedLaw(req, String(id)),
    proposalsFor(req, String(id)),
  ])
  return (
    <>
      {repealed.map((each) => (
        <p key={each.nb} className="hse-panel hse-panel--warning">
          {say(each, language)}
        </p>
      ))}
      {proposals.length === 0 ? null : (
        <section className="hse-panel">
          <p>{say(lawPanelText.proposed, language)}</p>
          <ul>
            {proposals.map(({ said }) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
          <TieButton proposals={proposals} />
        </section>
      )}
    </>
  )
}

async function proposalsFor(req: PayloadRequest, id: string): Promise<Proposal[]> {
  if ((await can(req, 'guidelines', 'update')) === false) return []
  const guideline = await local.findById(req, 'guidelines', id, {
    overrideAccess: false,
    locale: 'all',
  })
  const words = asText(guideline?.legalBasis)
  if (!guideline || words === null) return []
  const register = await local.find(req, 'regulations', { overrideAccess: false, locale: 'all' })
  return proposedLaw([words.nb, words.en], { law: guideline.law, register })
}
