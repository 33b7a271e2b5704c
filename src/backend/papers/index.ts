export { type AtDesk, atDesk, stillThere } from './at-desk.ts'
export { blobOf } from './file-blob.ts'
export { loadPaper } from './kept-paper.ts'
export { recordsOfCase } from './source.ts'
