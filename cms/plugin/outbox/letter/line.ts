import type { Text } from '../../core/text.ts'
import type { Place } from '../place.ts'
import type { LineFacts } from './rules.ts'

/** One thing a person is told. It holds no personal data: what it is about is read behind the link. */
export interface Line extends LineFacts {
  readonly title: Text
  /** Sentences behind the title. */
  readonly body: readonly Text[]
  readonly place: Place
}
