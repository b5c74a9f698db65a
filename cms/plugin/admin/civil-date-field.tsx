'use client'
import { FieldDescription, FieldLabel, useField, withCondition } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useState } from 'react'
import { spokenDay } from './spoken-dates.ts'
import type { Text } from '../core/text.ts'
import { useWords } from './use-words.tsx'
import '../hse-admin.css'

const noSuchDay: Text = {
  nb: 'Denne datoen finnes ikke. Rett dagen eller måneden.',
  en: 'There is no such date. Correct the day or the month.',
}

/** A day as `YYYY-MM-DD`, or null when empty, entered with the browser's own date input. */
function CivilDate({ field, path: givenPath, readOnly = false }: TextFieldClientProps) {
  const { language, words } = useWords()
  const { path, setValue, showError, errorMessage, value, disabled } = useField<string | null>({
    potentiallyStalePath: givenPath,
  })
  const [impossible, setImpossible] = useState(false)
  const { label, required = false, localized = false, admin } = field
  const id = `field-${path.replaceAll('.', '__')}`
  const locked = readOnly || disabled || admin?.readOnly === true
  const fault = impossible ? words(noSuchDay) : showError ? (errorMessage ?? null) : null
  // The browser writes the date in its own order of day and month; in words it can be read one way only.
  const spoken = isWholeDate(value) ? spokenDay(value, language) : ''
  const described = [
    spoken ? `${id}-spoken` : null,
    admin?.description ? `${id}-description` : null,
    fault ? `${id}-error` : null,
  ]
  const describedBy = described.filter((each) => each !== null).join(' ')
  return (
    <div
      className={`field-type text hse-date${fault ? ' error' : ''}${locked ? ' read-only' : ''}`}
    >
      <FieldLabel
        htmlFor={id}
        label={label ?? field.name}
        localized={localized}
        path={path}
        required={required}
      />
      <input
        id={id}
        name={path}
        type="date"
        value={value ?? ''}
        disabled={locked}
        required={required}
        min="1900-01-01"
        max="2999-12-31"
        aria-invalid={fault !== null}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        onBlur={(event) => {
          setImpossible(event.target.validity.badInput)
        }}
        onChange={(event) => {
          setImpossible(false)
          setValue(event.target.value === '' ? null : event.target.value)
        }}
      />
      {spoken ? (
        <p id={`${id}-spoken`} className="hse-date__spoken">
          {spoken}
        </p>
      ) : null}
      {fault ? (
        <p id={`${id}-error`} className="hse-field-error" role="alert">
          {fault}
        </p>
      ) : null}
      {admin?.description ? (
        <div id={`${id}-description`}>
          <FieldDescription description={admin.description} path={path} />
        </div>
      ) : null}
    </div>
  )
}

function isWholeDate(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

export const CivilDateField = withCondition(CivilDate)
