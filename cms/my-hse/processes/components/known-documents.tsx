import type { ReactElement } from 'react'
import { newRow, recordAddress, recordsAddress } from '../../../../content/addresses/my-hse.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import {
  documentKindText,
  documentLanguageText,
  documentStateText,
  registerDocumentText,
} from '../../../plugin/unit-documents/text.ts'
import { fileAddress, type PageLanguage } from '../../routes.ts'
import { openingWords } from '../opening-text.ts'
import type { KnownProps } from './known-input.tsx'
import { listsOf } from './known-lists.ts'
import { Listed, Rest } from './listed.tsx'

/** The name of a language begins with a capital in English alone. */
function inSentence(name: string, language: PageLanguage): string {
  return language === 'nb' ? name.toLowerCase() : name
}

/** The documents the unit keeps itself, with what is new since last time. */
export function KnownDocuments({ language, known, unit }: KnownProps): ReactElement {
  const { count, shown } = known.documents
  return (
    <>
      <h3 className="input__sub">{openingWords.ownDocuments[language]}</h3>
      <Listed
        none={<p className="input__said">{openingWords.noDocuments[language]}</p>}
        items={shown.map((each) => ({
          key: each.number,
          content: (
            <>
              <a href={recordAddress(language, 'document', each.number)} lang={each.language}>
                {each.title}
              </a>{' '}
              – {documentKindText[each.kind][language].toLowerCase()},{' '}
              {inSentence(documentLanguageText[each.language][language], language)},{' '}
              {spokenDay(each.date, language)}
              {each.file !== null && (
                <>
                  {', '}
                  <a href={fileAddress(each.file)}>
                    {openingWords.downloadFile[language]}
                    <span className="visually-hidden">: {each.title}</span>
                  </a>
                </>
              )}
              {each.withdrawn ? (
                <strong> ({documentStateText.withdrawn[language].toLowerCase()})</strong>
              ) : (
                each.isNew && <strong> ({openingWords.newSince[language]})</strong>
              )}
              {each.reviewDue && <strong> ({openingWords.reviewDue[language]})</strong>}
            </>
          ),
        }))}
      />
      {shown.length < count && (
        <Rest
          language={language}
          shown={shown.length}
          count={count}
          lists={listsOf({ language, known, unit, name: openingWords.allDocuments }, (each) =>
            recordsAddress(language, 'document', { unit: each }),
          )}
        />
      )}
      {known.mayRegisterDocument && (
        <p>
          <a href={recordAddress(language, 'document', newRow[language], { unit: unit.id })}>
            {registerDocumentText[language]}
          </a>
        </p>
      )}
      <h3 className="input__sub">{openingWords.institutionDocuments[language]}</h3>
    </>
  )
}
