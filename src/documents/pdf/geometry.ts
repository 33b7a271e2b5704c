import type { PageRule } from '../template.ts'

/** A4 in points. */
export const pageWidth = 595.28
export const pageHeight = 841.89

export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

export function contentWidth(page: PageRule): number {
  return pageWidth - points(page.left) - points(page.right)
}

export function contentHeight(page: PageRule): number {
  return pageHeight - points(page.top) - points(page.bottom)
}

/** Hairline of a form's tables and the room inside its cells. */
export const lineWidth = 0.6
export const cellPadding = { x: 5, top: 4, bottom: 3 } as const
