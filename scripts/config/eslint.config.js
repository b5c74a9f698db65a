import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'

const clock = [
  { selector: "NewExpression[callee.name='Date']", message: 'Rules get the day passed in.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Rules get the day passed in.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Rules get the day passed in.',
  },
]

const localApi = [
  'find',
  'findByID',
  'create',
  'update',
  'delete',
  'count',
  'findVersions',
  'restoreVersion',
  'duplicate',
]

/** The Local API defaults to full access: it is called through the wrapper, which demands that access is said. */
const wrapperOnly = [
  {
    selector: `CallExpression[callee.property.name=/^(${localApi.join('|')})$/][callee.object.property.name='payload']`,
    message: 'Call the Local API through database/local.ts, which demands overrideAccess.',
  },
]

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/.next/**',
      '**/dist/**',
      '**/.astro/**',
      '.data/**',
      'cms/migrations/**',
      'cms/plugin/generated-types.ts',
      'cms/next-env.d.ts',
      '**/importMap.js',
      '**/*.astro',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'site/tsconfig.json'],
        tsconfigRootDir: new URL('../..', import.meta.url).pathname,
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Payload marks a union of `operation` deprecated that its own hooks still get; the rest is held to.
      '@typescript-eslint/no-deprecated': ['error', { allow: ['operation'] }],
      // `null` and `undefined` both mean empty in stored documents.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['cms/plugin/**/*.ts', 'cms/plugin/**/*.tsx'],
    ignores: [
      'cms/plugin/database/local.ts',
      'cms/plugin/audit-log/complete.ts',
      '**/*.test.ts',
      'cms/plugin/database/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...wrapperOnly] },
  },
  {
    files: ['**/rules.ts', 'cms/plugin/core/{workflow,dates,text}.ts'],
    ignores: ['cms/plugin/core/dates.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock] },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
)
