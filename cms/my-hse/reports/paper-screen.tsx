import type { ReactElement } from 'react'
import { reportFileAddress, reportPaperAddress } from '../../../content/addresses/my-hse.ts'
import { reportList } from '../../plugin/reports/list.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { type Loaded, screen } from '../page.ts'
import { makesPdf } from '../paper/pdf.ts'
import { FrozenPaperText } from '../paper/frozen-paper.tsx'
import { paperWords } from '../paper/text.ts'
import { otherLanguage } from '../routes.ts'
import { BoardHead } from './board-head.tsx'
import { loadBoardPaper, loadReportPaper } from './load.ts'
import { DrawnBoardPaper, DrawnPaper } from './paper.tsx'
import { reportPlace as place } from './place.ts'
import { reportWords as words } from './text.ts'

/** A report as one document to read, print and hand over: as it was approved, or as a draft. */
export const ReportPaperScreen = screen(loadReportPaper, (page) => (
  <DrawnPaperScreen page={page} which="paper" />
))

/** The two sheets for the board. */
export const BoardPaperScreen = screen(loadBoardPaper, (page) => (
  <DrawnPaperScreen page={page} which="board" />
))

function DrawnPaperScreen({
  page: { frozen, language, day, paper, report, title, visitor },
  which,
}: {
  readonly page: Loaded<typeof loadReportPaper>
  readonly which: 'board' | 'paper'
}): ReactElement {
  const { number } = report
  const board = which === 'board'
  const Drawn = board ? DrawnBoardPaper : DrawnPaper
  const file = (kind: 'pdf' | 'word'): string => {
    const ofBoard = kind === 'pdf' ? 'boardPdf' : 'boardWord'
    return reportFileAddress(language, number, board ? ofBoard : kind)
  }
  return (
    <Frame
      language={language}
      section="report"
      title={board ? `${words.boardPaper[language]}, ${title}` : title}
      elsewhere={reportPaperAddress(otherLanguage(language), number, which)}
      visitor={visitor}
    >
      <div className="width page process-report whole-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: reportList.title[language], address: place.list(language) },
            { name: title, address: place.record(language, number) },
          ]}
        />
        {frozen === null && (
          <Notice colour="info">
            <p>{words.draft[language]}</p>
          </Notice>
        )}
        <div className="whole-report__tools no-print">
          <PrintButton language={language} />
          {makesPdf() && <a href={file('pdf')}>{paperWords.pdf[language]}</a>}
          <a href={file('word')}>{paperWords.word[language]}</a>
        </div>
        {board && <BoardHead {...{ day, language, report }} />}
        {frozen === null ? (
          paper !== null && (
            <div className="paper">
              <Drawn {...{ language, paper }} />
            </div>
          )
        ) : (
          <FrozenPaperText {...{ language }} paper={frozen} />
        )}
      </div>
    </Frame>
  )
}
