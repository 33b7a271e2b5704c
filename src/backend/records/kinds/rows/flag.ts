/** A yes-or-no as SQL keeps it; NULL where nobody has said. */
export function flag(value: boolean | undefined): 0 | 1 | null {
  return value === undefined ? null : value ? 1 : 0
}
