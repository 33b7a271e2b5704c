/** What a form still lacks, the first of it, to stand beside its grey button. Undefined: nothing. */
export function lackOf(
  ...lacks: readonly (readonly [lacking: boolean, sentence: string])[]
): string | undefined {
  return lacks.find(([lacking]) => lacking)?.[1]
}
