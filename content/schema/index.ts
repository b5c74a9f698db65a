export * from './text.ts'
export * from './guideline.ts'
export * from './law.ts'
export * from './snapshot.ts'
