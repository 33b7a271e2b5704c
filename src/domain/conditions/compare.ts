import type { OrderOp, Scalar } from './types.ts'

const OPPOSITES = {
  '=': '≠',
  '≠': '=',
  '<': '≥',
  '≥': '<',
  '>': '≤',
  '≤': '>',
} as const satisfies Record<OrderOp, OrderOp>

/** 非 of a comparison, exactly: an unknown or inapplicable fact fails both alike. */
export function oppositeOf(op: OrderOp): OrderOp {
  return OPPOSITES[op]
}

/** Dates compare as text of one fixed width; text proper reaches only `=` and `≠` (validated). */
export function compareScalars(left: Scalar, op: OrderOp, right: Scalar): boolean {
  switch (op) {
    case '=':
      return left === right
    case '≠':
      return left !== right
    case '<':
      return left < right
    case '≤':
      return left <= right
    case '>':
      return left > right
    case '≥':
      return left >= right
  }
}

/** Any comparison of a count, as at least `from` and not at least `below`, the whole inverted or not. */
export interface CountBounds {
  readonly from: number
  readonly below?: number | undefined
  readonly inverted: boolean
}

export function countBounds(op: OrderOp, n: number): CountBounds {
  const reached = Math.ceil(n)
  const passed = Math.floor(n) + 1
  switch (op) {
    case '≥':
      return { from: reached, inverted: false }
    case '<':
      return { from: reached, inverted: true }
    case '>':
      return { from: passed, inverted: false }
    case '≤':
      return { from: passed, inverted: true }
    case '=':
      return { from: reached, below: passed, inverted: false }
    case '≠':
      return { from: reached, below: passed, inverted: true }
  }
}
