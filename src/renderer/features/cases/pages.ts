import type { Pages } from '../../app/router/pages.ts'

export const pages = {} satisfies Pages
