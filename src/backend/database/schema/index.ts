export * from './cases.ts'
export * from './history.ts'
export * from './people.ts'
