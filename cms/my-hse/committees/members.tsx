import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { Member } from '../../plugin/committees/rules.ts'
import { type Side, sideText } from '../../plugin/organisation/seats/text.ts'
import { committeeWords as words } from './text.ts'

interface MemberListProps {
  readonly language: PageLanguage
  readonly members: readonly Pick<Member, 'deputy' | 'name' | 'side'>[]
  /** What is said of each beside the name. @default nothing */
  readonly note?: (index: number) => string | null
}

/** Members of a committee by side, deputies marked. */
export function MemberList({ language, members, note }: MemberListProps): ReactElement {
  const sides: (Side | null)[] = [...(Object.keys(sideText) as Side[]), null]
  return (
    <div className="committee__sides">
      {sides.map((side) => {
        const own = members.flatMap((each, index) => (each.side === side ? [{ each, index }] : []))
        if (own.length === 0) return null
        return (
          <div key={side ?? 'none'}>
            <h3>{(side === null ? words.noSide : sideText[side])[language]}</h3>
            <ul>
              {own.map(({ each: { deputy, name }, index }) => (
                <li key={`${name}${String(index)}`}>
                  {[deputy ? `${name} (${words.deputy[language]})` : name, note?.(index) ?? null]
                    .filter((part) => part !== null)
                    .join(', ')}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
