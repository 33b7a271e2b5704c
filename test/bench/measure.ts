/** One thing measured beside its peer. Times in milliseconds. */
export interface Measured {
  readonly median: number
  readonly p95: number
}

export interface Line {
  readonly what: string
  /** Cases in the room; 0 where the size plays no part. */
  readonly size: number
  readonly ours: Measured
  readonly peer?: Measured | undefined
  readonly peerName?: string | undefined
  /** Highest ratio to the peer. */
  readonly ratioGoal?: number | undefined
  /** Highest 95th percentile. */
  readonly p95Goal?: number | undefined
  /** Milliseconds the peer may be exceeded by, instead of a ratio. */
  readonly extraGoal?: number | undefined
}

export type Step = () => unknown

export const SAMPLES = 31

export interface Turns {
  readonly samples: number
  readonly warm: number
  /** Puts away what a step left open; not counted. */
  readonly after?: () => Promise<unknown>
}

/** Turn about, so that whatever disturbs the machine disturbs both alike. */
export async function turnAbout(
  ours: (index: number) => unknown,
  peer: ((index: number) => unknown) | undefined,
  samples: number | Turns = SAMPLES,
  warm = 3,
): Promise<{ readonly ours: Measured; readonly peer: Measured | undefined }> {
  const turns: Turns = typeof samples === 'number' ? { samples, warm } : samples
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] }
  for (let index = 0; index < turns.samples + turns.warm; index++) {
    const one = await timed(() => ours(index))
    await turns.after?.()
    const other = peer ? await timed(() => peer(index)) : 0
    if (peer) await turns.after?.()
    if (index < turns.warm) continue
    times.ours.push(one)
    times.peer.push(other)
  }
  return { ours: summary(times.ours), peer: peer ? summary(times.peer) : undefined }
}

async function timed(step: Step): Promise<number> {
  const start = performance.now()
  const result = step()
  if (result instanceof Promise) await result
  return performance.now() - start
}

export function summary(times: readonly number[]): Measured {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

/** How cost grows with size: 1 = linear, 0 = not at all; least squares over the logarithms. */
export function exponent(
  points: readonly { readonly size: number; readonly ms: number }[],
): number | undefined {
  const logs = points
    .filter(({ size, ms }) => size > 0 && ms > 0)
    .map(({ size, ms }) => [Math.log(size), Math.log(ms)] as const)
  if (logs.length < 2) return undefined
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  const under = logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return under === 0 ? undefined : over / under
}
