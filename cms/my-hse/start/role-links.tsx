import type { ReactElement } from 'react'
import { myTrainingAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import { inEach, type Segment } from '../../../content/addresses/parts.ts'
import { serverAddresses } from '../../../content/addresses/server.ts'
import { can, reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import type { Text } from '../../plugin/core/text.ts'
import { reportList } from '../../plugin/reports/list.ts'
import { storyList } from '../../plugin/stories/list.ts'
import { reportList as unitReportList } from '../../plugin/unit-reports/list.ts'
import { unitsInSight } from '../../plugin/year/load-year.ts'
import { pageAddress, type PageLanguage } from '../routes.ts'
import { words } from '../text.ts'
import { matrixAddress } from '../units/addresses.ts'
import type { Visitor } from '../visitor.ts'
import { startWords } from './text.ts'

/** A page that someone's roles give them beside the main menu. */
interface RoleLink {
  readonly name: Text
  readonly address: Segment
}

/** What someone's roles give them besides the main menu, in the order it stands on the start page. */
export async function roleLinks({
  mayOpenAdmin,
  req,
  roles,
}: Pick<Visitor, 'mayOpenAdmin' | 'req' | 'roles'>): Promise<RoleLink[]> {
  const [sight, cases, asked, injuries, requests, unitReports, reports, reviews, stories, keeps] =
    await Promise.all([
      unitsInSight(req),
      reachOf(req, 'nonconformities', 'read'),
      reachOf(req, 'enquiries', 'read'),
      reachOf(req, 'injuries', 'read'),
      reachOf(req, 'access-requests', 'read'),
      reachOf(req, 'unit-reports', 'read'),
      reachOf(req, 'reports', 'read'),
      reachOf(req, 'management-reviews', 'read'),
      reachOf(req, 'stories', 'read'),
      can(req, 'retention-decisions', 'read'),
    ])
  const several = sight.all || sight.units.length > 1
  // Committee and occupational health service read the accidents, and have figures of them.
  const counts =
    cases.all ||
    cases.units.length > 0 ||
    cases.accidents !== undefined ||
    roles.includes('topManagement')
  return [
    ...(several
      ? [{ name: startWords.allUnits, address: inEach((language) => matrixAddress(language)) }]
      : []),
    ...(counts
      ? [
          {
            name: startWords.figures,
            address: inEach((language) => pageAddress(language, 'figures')),
          },
        ]
      : []),
    ...(asked.all || asked.units.length > 0
      ? [
          {
            name: startWords.enquiries,
            address: inEach((language) => recordsAddress(language, 'enquiry')),
          },
        ]
      : []),
    ...(cases.accidents === undefined
      ? []
      : [
          {
            name: startWords.accidents,
            address: inEach((language) => recordsAddress(language, 'nonconformity')),
          },
        ]),
    { name: startWords.training, address: inEach((language) => myTrainingAddress(language)) },
    ...(sight.all
      ? [
          {
            name: startWords.trainingFigures,
            address: inEach((language) => pageAddress(language, 'unitsTraining')),
          },
        ]
      : []),
    {
      name: startWords.proposals,
      address: inEach((language) => recordsAddress(language, 'proposal')),
    },
    {
      name: startWords.documents,
      address: inEach((language) => recordsAddress(language, 'document')),
    },
    {
      name: startWords.delegatedTasks,
      address: inEach((language) => recordsAddress(language, 'delegatedTask')),
    },
    {
      name: startWords.committees,
      address: inEach((language) => recordsAddress(language, 'committeeMeeting')),
    },
    {
      name: startWords.committeeReports,
      address: inEach((language) => recordsAddress(language, 'committeeReport')),
    },
    {
      name: startWords.objectives,
      address: inEach((language) => recordsAddress(language, 'objective')),
    },
    {
      name: startWords.compliance,
      address: inEach((language) => recordsAddress(language, 'compliance')),
    },
    {
      name: startWords.audits,
      address: inEach((language) => recordsAddress(language, 'audit')),
    },
    {
      name: startWords.reAudits,
      address: inEach((language) => recordsAddress(language, 'reAudit')),
    },
    ...(reachesNothing(unitReports)
      ? []
      : [
          {
            name: unitReportList.title,
            address: inEach((language) => recordsAddress(language, 'unitReport')),
          },
        ]),
    ...(reachesNothing(reports)
      ? []
      : [
          {
            name: reportList.title,
            address: inEach((language) => recordsAddress(language, 'report')),
          },
        ]),
    ...(reachesNothing(stories)
      ? []
      : [
          {
            name: storyList.title,
            address: inEach((language) => recordsAddress(language, 'story')),
          },
        ]),
    ...(reachesNothing(reviews)
      ? []
      : [
          {
            name: startWords.managementReviews,
            address: inEach((language) => recordsAddress(language, 'managementReview')),
          },
        ]),
    {
      name: startWords.inspections,
      address: inEach((language) => recordsAddress(language, 'inspection')),
    },
    {
      name: injuries.all || injuries.units.length > 0 ? startWords.injuries : startWords.aboutMe,
      address: inEach((language) => recordsAddress(language, 'injury')),
    },
    ...(reachesNothing(requests)
      ? []
      : [
          {
            name: startWords.accessRequests,
            address: inEach((language) => recordsAddress(language, 'accessRequest')),
          },
        ]),
    ...(keeps === false
      ? []
      : [
          {
            name: startWords.retention,
            address: inEach((language) => pageAddress(language, 'retention')),
          },
        ]),
    ...(mayOpenAdmin ? [{ name: words.admin, address: inEach(() => serverAddresses.admin) }] : []),
  ]
}

/** The list of these. Nothing where there are none. */
export function RoleLinks({
  language,
  links,
}: {
  readonly language: PageLanguage
  readonly links: readonly RoleLink[]
}): ReactElement | null {
  if (links.length === 0) return null
  return (
    <section aria-labelledby="more-for-me">
      <h2 className="section-title" id="more-for-me">
        {startWords.moreForMe[language]}
      </h2>
      <ul className="links links--close">
        {links.map(({ address, name }) => (
          <li key={address[language]}>
            <a href={address[language]}>{name[language]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
