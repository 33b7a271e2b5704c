import { createRouterClient, ORPCError } from '@orpc/server'
import { buildRouter } from '#backend/api/router.ts'
import type { Desk } from '#backend/desk/desk.ts'

export interface Answer {
  /** `ok`, or the code of the error. */
  readonly code: string
  readonly message: string
  readonly data: unknown
}

export type Call = (path: string, input?: unknown) => Promise<Answer>

/** Calls any procedure of the real router by its path, as a host does; streams are read to their end. */
export function callerOf(desk: Desk): Call {
  const client: unknown = createRouterClient(buildRouter(desk), { context: {} })
  return async (path, input) => {
    try {
      const procedure = path
        .split('.')
        .reduce<unknown>((node, key) => Reflect.get(node as object, key), client)
      const data: unknown = await (procedure as (input: unknown) => Promise<unknown>)(input)
      return { code: 'ok', message: '', data: isStream(data) ? await lastOf(data) : data }
    } catch (error) {
      if (error instanceof ORPCError)
        return { code: String(error.code), message: error.message, data: error.data }
      throw error
    }
  }
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return value !== null && typeof value === 'object' && Symbol.asyncIterator in value
}

async function lastOf(stream: AsyncIterable<unknown>): Promise<unknown> {
  let last: unknown
  for await (const event of stream) last = event
  return last
}
