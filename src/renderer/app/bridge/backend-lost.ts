import { ORPCError } from '@orpc/client'

/** The call was under way, or was made, while nothing could answer. Whether a command was carried out is not known. */
export const BACKEND_LOST = 'BACKEND_LOST'

const SENTENCES = {
  restarting: '后台程序中断，正在恢复。页面上的内容都还在，请稍候再试，并先核对上一步是否已经存好。',
  gone: '后台程序已停止，已存好的内容都在。请关闭工作台后重新打开。',
} as const

export function backendLost(
  outlook: keyof typeof SENTENCES = 'restarting',
): ORPCError<typeof BACKEND_LOST, undefined> {
  return new ORPCError(BACKEND_LOST, { status: 503, message: SENTENCES[outlook] })
}

export function isBackendLost(error: unknown): boolean {
  return error instanceof ORPCError && error.code === BACKEND_LOST
}
