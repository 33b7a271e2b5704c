export { CasePapers } from './case-papers.tsx'
