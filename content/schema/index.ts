export * from './text.ts'
export * from './guideline.ts'
export * from './snapshot.ts'
