import type { Cycle, CycleActivity, Text } from '@verne/content/schema'

const whole: Text = { nb: 'hele institusjonen', en: 'the whole institution' }
const manager: Text = { nb: 'Linjeleder', en: 'Line manager' }

function activity(
  title: Text,
  occurrences: CycleActivity['occurrences'],
  more: Partial<CycleActivity> = {},
): CycleActivity {
  return {
    id: title.en.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    version: 1,
    changedAt: '2026-08-20T10:00:00.000Z',
    kind: 'deadline',
    title,
    description: null,
    responsible: manager,
    appliesTo: whole,
    binding: false,
    guideline: null,
    occurrences,
    ...more,
  }
}

const review = { nb: 'Gjennomgang av nye regler', en: 'Review of new legislation' }

/** The HSE year, with a month that is crowded and one without anything, and the calendar year of a committee. */
export const sampleCycles: Cycle[] = [
  {
    slug: 'hms-aret',
    name: { nb: 'HMS-året', en: 'The HSE year' },
    scope: 'institution',
    startMonth: 9,
    current: {
      label: '2026/27',
      from: '2026-09-01',
      to: '2027-08-31',
      dropped: [],
      activities: [
        activity(
          { nb: 'Den overordnede planen sendes ut', en: 'The overall plan is sent out' },
          [{ by: '2026-09-01', part: null }],
          { kind: 'communication', responsible: { nb: 'HMS-enheten', en: 'The HSE Unit' } },
        ),
        activity({ nb: 'Brannøvelser', en: 'Fire drills' }, [{ by: '2026-11-20', part: 'mid' }], {
          kind: 'training',
          responsible: { nb: 'Brannvernleder', en: 'Fire officer' },
        }),
        activity(
          { nb: 'Arbeidsmiljøundersøkelsen avsluttes', en: 'The working environment survey ends' },
          [{ by: '2026-11-30', part: 'late' }],
          { kind: 'survey' },
        ),
        activity(
          { nb: 'Handlingsplanen er godkjent', en: 'The action plan has been approved' },
          [{ by: '2026-12-15', part: null }],
          {
            binding: true,
            guideline: 'nhu-hms-r03',
            description: {
              nb: 'Planen gjelder neste kalenderår.',
              en: 'The plan is for the next calendar year.',
            },
          },
        ),
        activity(
          review,
          [
            { by: '2027-01-10', part: null },
            { by: '2027-07-10', part: null },
          ],
          { kind: 'review' },
        ),
        ...Array.from({ length: 14 }, (_, index) =>
          activity(
            { nb: `Møte ${String(index + 1)}`, en: `Meeting ${String(index + 1)}` },
            [{ by: '2027-06-15', part: null }],
            { kind: 'meeting' },
          ),
        ),
        activity(
          { nb: 'Ledelsens gjennomgang', en: 'Management review' },
          [{ by: '2027-08-31', part: 'late' }],
          { kind: 'review', binding: true },
        ),
      ],
    },
    next: {
      label: '2027/28',
      from: '2027-09-01',
      to: '2028-08-31',
      dropped: [],
      activities: [activity(review, [{ by: '2028-01-10', part: null }], { kind: 'review' })],
    },
  },
  {
    slug: 'amu',
    name: { nb: 'Arbeidsmiljøutvalget', en: 'The working environment committee' },
    scope: 'committee',
    startMonth: 1,
    current: {
      label: '2026',
      from: '2026-01-01',
      to: '2026-12-31',
      dropped: [],
      activities: [
        activity({ nb: 'Møte i desember', en: 'Meeting in December' }, [
          { by: '2026-12-10', part: 'early' },
        ]),
      ],
    },
    next: null,
  },
]
