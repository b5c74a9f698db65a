import type { ReactElement } from 'react'
import type { Contact } from '../../../content/schema/index.ts'
import type { PageLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** Whom to ask: the role first, whoever holds it today second. Nothing without contacts. */
export function Contacts({
  language,
  contacts,
}: {
  readonly language: PageLanguage
  readonly contacts: readonly Contact[]
}): ReactElement | null {
  if (contacts.length === 0) return null
  return (
    <section className="after" aria-labelledby="contacts">
      <h2 className="section-title" id="contacts">
        {words.contacts[language]}
      </h2>
      <ul className="contacts">
        {contacts.map((each) => (
          <li className="contact" key={`${each.role} ${each.unit?.nb ?? ''}`}>
            <h3 className="contact__role">{each.roleName[language]}</h3>
            {each.unit && <p>{each.unit[language]}</p>}
            {each.name !== null && <p>{each.name}</p>}
            {each.email !== null && (
              <p>
                <a href={`mailto:${each.email}`}>{each.email}</a>
              </p>
            )}
            {each.phone !== null && (
              <p>
                <a href={`tel:${each.phone.replace(/\s/g, '')}`}>{each.phone}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
