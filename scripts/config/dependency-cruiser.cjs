/** The house, as arrows: cms → cms/plugin → content ← site; scripts may call all. */
module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment:
        'Rules import other rules, workflow, dates, working days, text and the contract only: no Payload, no Next, no clock, no files.',
      severity: 'error',
      from: { path: '/rules\\.ts$' },
      to: {
        pathNot:
          '(/rules\\.ts$|/core/(workflow|dates|working-days|text|plain)\\.ts$|/text\\.ts$|/roles\\.ts$|/table\\.ts$|^content/)',
      },
    },
    {
      name: 'core-stands-alone',
      comment: 'Dates, texts, refusals: what everything else stands on imports nothing above it.',
      severity: 'error',
      from: { path: '^cms/plugin/core/', pathNot: '\\.test\\.ts$' },
      to: { path: '^cms/plugin/(?!core/)' },
    },
    {
      name: 'plugin-not-host',
      comment: 'The plugin installs into any Payload app: it knows nothing of this host.',
      severity: 'error',
      from: { path: '^cms/plugin/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(cms/(?!plugin/)|site/|scripts/)' },
    },
    {
      name: 'plugin-not-addresses',
      comment: 'The plugin knows no page of the host: it is told where they are (option surface).',
      severity: 'error',
      from: { path: '^cms/plugin/', pathNot: '\\.test\\.ts$' },
      to: { path: '^content/addresses/' },
    },
    {
      name: 'admin-not-my-hse',
      comment: 'The admin is built by Next and My HSE is not: only the host knows both.',
      severity: 'error',
      from: { path: '^cms/', pathNot: '^cms/(my-hse/|host\\.ts$|test/)|\\.test\\.ts$' },
      to: { path: '^cms/my-hse/' },
    },
    {
      name: 'site-not-cms',
      comment: 'The site knows the snapshot, not the CMS; its tests may make one as the CMS does.',
      severity: 'error',
      from: { path: '^site/', pathNot: '^site/test/' },
      to: { path: '^(cms|scripts)/' },
    },
    {
      name: 'content-stands-alone',
      comment:
        'The contract and the words depend on zod alone, but for the files site and My HSE both make: calendars and Word documents. Tests may read files.',
      severity: 'error',
      from: { path: '^content/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '(^content/|node_modules/(zod|docx|fflate|parse5|ical-generator)/)' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.next|/dist/|generated-types|migrations)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
