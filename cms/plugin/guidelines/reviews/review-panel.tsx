import type { PayloadRequest } from 'payload'
import { sharedWords } from '../../../../content/words/shared.ts'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { today } from '../../core/dates.ts'
import { fill, say, type Text } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import { mayReview, norwegianInForce, reviewersText } from './record-review.ts'
import { ReviewButton } from './review-button.tsx'
import { lastReviewed } from './rules.ts'
import { reviewText } from './text.ts'

/** When a guideline was gone through, when it is to be again, and the button that says that it still holds. */
export async function ReviewPanel({
  id,
  req,
}: {
  readonly id: string
  readonly req: PayloadRequest
}) {
  const { language } = req.i18n
  const words = (text: Text, values?: Parameters<typeof fill>[1]): string =>
    say(values ? fill(text, values) : text, language)
  const guideline = await local.findById(req, 'guidelines', id, { overrideAccess: false })
  const current = await norwegianInForce(req, id)
  if (!guideline || !current) return null
  const day = today(optionsOf(req.payload).clock)
  const reviews = guideline.reviews ?? []
  const last = lastReviewed(reviews, current.edition)
  const { nextReview, reviewIntervalMonths: months } = guideline
  const due = nextReview ?? null
  const newest = reviews.toSorted((one, other) => other.day.localeCompare(one.day))
  return (
    <section className="hse-reviews" aria-labelledby="reviews-heading">
      <h3 id="reviews-heading">{words(reviewText.heading)}</h3>
      <p>
        {last === null
          ? words(reviewText.none, { edition: current.edition })
          : `${words(sharedWords.lastReviewed)}: ${spokenDay(last, language)}.`}{' '}
        {due === null
          ? null
          : words(due < day ? reviewText.overdue : reviewText.next, {
              day: spokenDay(due, language),
            })}
      </p>
      {(await mayReview(req, id)) ? (
        <ReviewButton id={id} version={guideline.version} months={months} today={day} />
      ) : (
        <p className="hse-step__refusal">{words(reviewersText())}</p>
      )}
      {newest.length === 0 ? null : (
        <details>
          <summary>{words(reviewText.history)}</summary>
          <ol className="hse-history">
            {newest.map((each) => (
              <li key={each.id ?? each.at}>
                {words(reviewText.entry, {
                  day: spokenDay(each.day, language),
                  edition: each.edition,
                  name: each.name ?? '',
                })}
                {each.note ? <blockquote>{each.note}</blockquote> : null}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
