import { optionsOf } from '../options.ts'
import { say } from '../core/text.ts'
import type { I18nClient } from '@payloadcms/translations'
import type { Payload } from 'payload'
import '../hse-admin.css'

interface BrandProps {
  readonly payload: Payload
  readonly i18n: I18nClient
}

/** The institution's mark alone, for the start of the navigation. */
export function Icon({ payload }: BrandProps) {
  return <Mark logo={optionsOf(payload).institution.logo} />
}

/** The institution's mark and name, for the log-in page. */
export function Logo({ payload, i18n }: BrandProps) {
  const { institution } = optionsOf(payload)
  return (
    <div className="hse-brand">
      <Mark logo={institution.logo} />
      <span className="hse-brand__system">{i18n.language === 'en' ? 'HSE' : 'HMS'}</span>
      <span className="hse-brand__name">{say(institution.name, i18n.language)}</span>
    </div>
  )
}

function Mark({ logo }: { readonly logo: string | null }) {
  if (logo !== null) return <img className="hse-mark" src={logo} alt="" />
  return (
    <svg className="hse-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <path
        className="hse-mark__shield"
        d="M20 2c5.2 3 10.4 4.3 16 4.5v12.2C36 28.3 29.8 35 20 38 10.2 35 4 28.3 4 18.7V6.5C9.6 6.3 14.8 5 20 2Z"
      />
      <path className="hse-mark__letter" d="M11.5 12.5 20 27l8.5-14.5" />
      <circle className="hse-mark__light" cx="20" cy="27" r="4.2" />
    </svg>
  )
}
