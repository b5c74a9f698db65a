'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ConflictPanel } from './conflict-panel.tsx'

/**
 * Carries the version a form was opened with. Invisible until the server answers that someone else has saved since:
 * then it puts both versions side by side and lets the person choose.
 */
export function VersionField({ path }: { readonly path: string }) {
  const refused = useFormFields(([fields]) => fields[path]?.valid === false)
  const { setModified } = useForm()
  // The form forgets the refusal as soon as someone types; the panel stays until the choice is saved.
  const [refusals, setRefusals] = useState(0)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    if (!refused) return
    setOpen(true)
    setRefusals((count) => count + 1)
    // A refused save counts as saved to the form: without this, leaving would lose the text without a question.
    setModified(true)
  }, [refused, setModified])

  const insisted = useRef<ReadonlySet<string>>(new Set())
  const close = useCallback(() => {
    setOpen(false)
  }, [])

  return open ? (
    <ConflictPanel key={refusals} path={path} insisted={insisted} onResolved={close} />
  ) : null
}
