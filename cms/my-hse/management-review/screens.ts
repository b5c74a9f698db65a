import {
  recordPath,
  recordPaths,
  reviewFigurePath,
  reviewPaperPath,
} from '../../../content/addresses/my-hse.ts'
import { listScreen } from '../lists/list-screen.tsx'
import type { ScreenRoute } from '../screens/match.ts'
import { DecisionScreen } from './decision.tsx'
import { FigureScreen } from './figure.tsx'
import { BeginScreen, DecideScreen } from './forms.tsx'
import { beginPath, decidePath, managementReviews, reviewDecisions } from './place.ts'
import { ReviewPaperScreen, ReviewScreen } from './review.tsx'

/** Screens of management reviews and their decisions. */
export const managementReviewScreens: readonly ScreenRoute[] = [
  { path: recordPaths.managementReview, Screen: listScreen(managementReviews) },
  { path: beginPath, Screen: BeginScreen },
  { path: recordPath('managementReview'), Screen: ReviewScreen },
  { path: reviewPaperPath, Screen: ReviewPaperScreen },
  { path: reviewFigurePath, Screen: FigureScreen },
  { path: recordPaths.reviewDecision, Screen: listScreen(reviewDecisions) },
  { path: decidePath, Screen: DecideScreen },
  { path: recordPath('reviewDecision'), Screen: DecisionScreen },
]
