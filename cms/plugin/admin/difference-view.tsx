import type { Part, Stretch } from '../core/difference.ts'
import { say, type Text } from '../core/text.ts'

const words = {
  removed: { nb: 'fjernet: ', en: 'removed: ' },
  added: { nb: 'lagt til: ', en: 'added: ' },
  unchanged: { nb: '{count} avsnitt uten endringer', en: '{count} paragraphs unchanged' },
  unchangedOne: { nb: 'Ett avsnitt uten endringer', en: 'One paragraph unchanged' },
} satisfies Record<string, Text>

interface Shown<Content> {
  readonly content: Content
  readonly language: string
}

/** A text with what was put in underlined and what was taken out struck through, said to screen readers too. */
export function WordDifference({ content, language }: Shown<readonly Part[]>) {
  return content.map((part, index) => {
    if (part.kind === 'same') return <span key={index}>{part.text}</span>
    const Mark = part.kind === 'added' ? 'ins' : 'del'
    return (
      <Mark key={index}>
        <span className="hse-unseen">{say(words[part.kind], language)}</span>
        {part.text}
      </Mark>
    )
  })
}

/** A document with what changed; long stretches without change are folded. */
export function BlockDifference({ content, language }: Shown<readonly Stretch[]>) {
  return (
    <div className="hse-difference">
      {content.map((stretch, index) =>
        stretch.kind === 'changed' ? (
          <p key={index} className="hse-difference__changed">
            <WordDifference content={stretch.parts} language={language} />
          </p>
        ) : (
          <Unchanged key={index} blocks={stretch.blocks} language={language} />
        ),
      )}
    </div>
  )
}

function Unchanged({ blocks, language }: { blocks: readonly string[]; language: string }) {
  const count = String(blocks.length)
  const summary =
    blocks.length === 1
      ? say(words.unchangedOne, language)
      : say(words.unchanged, language).replace('{count}', count)
  return (
    <details className="hse-difference__same">
      <summary>{summary}</summary>
      {blocks.map((block, index) => (
        <p key={index}>{block}</p>
      ))}
    </details>
  )
}
