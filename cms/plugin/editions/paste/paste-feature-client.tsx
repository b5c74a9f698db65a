'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../../admin/use-words.tsx'
import { type Cleaned, withoutForeignParts } from './foreign-parts.ts'
import { pasteText } from './paste-words.ts'
import '../../hse-admin.css'

/** Cleans what is pasted before the editor reads it, and says above the text what was left out. */
function PastePlugin() {
  const [editor] = useLexicalComposerContext()
  const { words } = useWords()
  const [left, setLeft] = useState<Cleaned | null>(null)

  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return false
          const html = event.clipboardData.getData('text/html')
          if (html === '') return false
          const cleaned = withoutForeignParts(html)
          if (cleaned.whole) return false
          event.preventDefault()
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/html', cleaned.html)
          clipboardData.setData('text/plain', event.clipboardData.getData('text/plain'))
          editor.dispatchCommand(PASTE_COMMAND, new ClipboardEvent('paste', { clipboardData }))
          setLeft(cleaned.pictures > 0 || cleaned.links.length > 0 ? cleaned : null)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    [editor],
  )

  if (left === null) return null
  const { pictures, links } = left
  return (
    <div className="hse-panel hse-panel--warning" role="status">
      {pictures > 0 ? (
        <p>{words(pictures === 1 ? pasteText.picture : pasteText.pictures, { count: pictures })}</p>
      ) : null}
      {links.length > 0 ? (
        <p>
          {words(links.length === 1 ? pasteText.link : pasteText.links, {
            words: links.map((each) => `«${each}»`).join(', '),
          })}
        </p>
      ) : null}
      <Button
        buttonStyle="secondary"
        size="small"
        onClick={() => {
          setLeft(null)
        }}
      >
        {words(pasteText.seen)}
      </Button>
    </div>
  )
}

/** Client half of `PasteFeature`. */
export const PasteFeatureClient = createClientFeature({
  plugins: [{ Component: PastePlugin, position: 'aboveContainer' }],
})
