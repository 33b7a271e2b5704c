let last: string | undefined

/** Who was at work before the lock, so that coming back is one PIN. In memory only: names are never written to the PC in clear. */
export function rememberName(name: string): void {
  last = name
}

/** The room was put back: nobody has been at work in it yet. */
export function forgetName(): void {
  last = undefined
}

export function rememberedName(names: readonly string[]): string | undefined {
  return last !== undefined && names.includes(last) ? last : undefined
}
