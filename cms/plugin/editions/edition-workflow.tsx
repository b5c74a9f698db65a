import type { UIFieldServerProps } from 'payload'
import { say } from '../core/text.ts'
import { EditionPanel } from './edition-panel.tsx'
import { workflowText } from './workflow-text.ts'
import { workflowView } from './workflow-view.ts'
import '../hse-admin.css'

/** Where an edition is, who has it, and one button per step that can be taken from here. */
export async function EditionWorkflow({ id, req }: UIFieldServerProps) {
  const view = id === undefined ? null : await workflowView(req, String(id))
  if (!view) return <p className="hse-panel">{say(workflowText.notCreated, req.i18n.language)}</p>
  return <EditionPanel id={String(id)} first={view} />
}
