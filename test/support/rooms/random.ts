/** A small generator with a seed (mulberry32), so that a failing round can be run again. */
export interface Random {
  next(): number
  /** From 0 up to but not including `below`. */
  int(below: number): number
  pick<T>(list: readonly T[]): T
}

export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (below: number) => Math.floor(next() * below)
  return { next, int, pick: <T>(list: readonly T[]) => list[int(list.length)] as T }
}

/** Seed and rounds of a fault suite: CI runs a tenth with a fixed seed; FAULT_ROUNDS=full runs all of it. */
export function faultRounds(full: number): { readonly seed: number; readonly rounds: number } {
  const wanted = process.env.FAULT_ROUNDS
  const rounds =
    wanted === undefined ? Math.max(1, Math.round(full / 10)) : wanted === 'full' ? full : Number(wanted)
  return { seed: Number(process.env.FAULT_SEED ?? 20261123), rounds }
}
