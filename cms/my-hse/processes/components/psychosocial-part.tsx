import type { ReactElement } from 'react'
import type { PageLanguage } from '../../routes.ts'
import { processAddress } from '../addresses.ts'
import { chainWords } from '../chain-text.ts'
import type { OpenedProcess } from '../load.ts'
import { Psychosocial } from '../report-parts/psychosocial.tsx'
import { Part } from './part.tsx'

/** What is said of the psychosocial working environment so far, and the way to write it. */
export function PsychosocialPart({
  language,
  opened,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
}): ReactElement {
  const { process, report } = opened
  return (
    <Part id="psychosocial" title={chainWords.psychosocial[language]}>
      <Psychosocial language={language} report={report} />
      {opened.writes('psychosocial') && (
        <p>
          <a href={processAddress(language, process.number, 'psychosocial')}>
            {chainWords.psychosocialWrite[language]}
          </a>
        </p>
      )}
    </Part>
  )
}
