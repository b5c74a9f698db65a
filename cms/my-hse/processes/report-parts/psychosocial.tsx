import type { ReactElement } from 'react'
import { FactList } from '../../components/fact-list.tsx'
import { chainWords } from '../chain-text.ts'
import { inOwnWords } from './own-words.tsx'
import type { ToldPart } from './part.ts'

/** How the psychosocial working environment was gone through, and what came of it. */
export function Psychosocial({ language, report }: ToldPart): ReactElement {
  const { psychosocial } = report
  if (psychosocial === null) return <p>{chainWords.psychosocialNot[language]}</p>
  const { challenge, how, result } = psychosocial
  return (
    <FactList
      className="facts"
      facts={[
        [chainWords.howFact[language], inOwnWords(report.language, how)],
        [chainWords.psychosocialResultFact[language], inOwnWords(report.language, result)],
        [chainWords.becameChallenge[language], inOwnWords(report.language, challenge)],
      ]}
    />
  )
}
