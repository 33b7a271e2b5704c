import { isContractProcedure } from '@orpc/contract'
import type { z } from 'zod'
import { contract } from '#contract/index.ts'

export interface ContractPath {
  /** `cases.accept`. */
  readonly path: string
  readonly input: z.ZodType | undefined
}

/** Every procedure of the contract, found by walking it: nothing is listed by hand. */
export const CONTRACT_PATHS: readonly ContractPath[] = walk(contract, [])

function walk(node: unknown, path: readonly string[]): ContractPath[] {
  if (isContractProcedure(node))
    return [{ path: path.join('.'), input: node['~orpc'].inputSchema as z.ZodType | undefined }]
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, inner]) => walk(inner, [...path, key]))
}
