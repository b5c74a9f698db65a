export { EditionWorkflow } from './editions/edition-workflow.tsx'
export { GuidelineEditions } from './guidelines/guideline-editions.tsx'
export { HseDashboard, HseStartPage } from './dashboard/hse-dashboard.tsx'
export { Icon, Logo } from './dashboard/brand.tsx'
