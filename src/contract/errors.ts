import { z } from 'zod'

/**
 * The closed catalogue of expected outcomes. Each sentence says what happened, what is safe and what to do next;
 * a procedure may pass a more exact sentence in `message`. Anything else reaches the screen as `INTERNAL_SERVER_ERROR`
 * with an incident number.
 */
export const ERRORS = {
  LOCKED: { status: 401, message: '工作台已锁定，录入的内容已暂存。请登录后继续。' },
  NOT_ALLOWED: {
    status: 403,
    message: '当前账户没有办理这件事的权限，什么也没有改动。请换有权限的账户，或找管理员。',
  },
  NOT_FOUND: {
    status: 404,
    message: '没有找到这条记录，可能没有权限查看，也可能编号有误；什么也没有改动。请回到列表重新选择。',
  },
  CHANGED_MEANWHILE: {
    status: 409,
    message: '这条记录刚被改过，您的内容没有覆盖它，仍保留在本页。请对照新内容后再保存。',
    data: z.object({ revision: z.number().int(), fields: z.array(z.string()) }),
  },
  BLOCKED: {
    status: 422,
    message: '依照规定这一步现在不能办，什么也没有改动，录入的内容都还在。请看列出的原因和办法。',
    data: z.object({
      reasons: z.array(
        z.object({ code: z.string(), sentence: z.string(), next: z.string(), citation: z.string() }),
      ),
    }),
  },
  INVALID: {
    status: 422,
    message: '有内容需要更正，已录入的都还在。请看标出的地方。',
    data: z.object({ fields: z.array(z.object({ path: z.string(), sentence: z.string() })) }),
  },
  WRONG_PASSWORD: {
    status: 401,
    message: '登录名或密码不对，资料没有受影响。请再试一次。',
    data: z.object({ waitSeconds: z.number().int() }),
  },
  STORAGE: { status: 500, message: '数据没有存进去，原有数据没有变动。请检查磁盘空间后再试。' },
  PAPER: { status: 422, message: '文书没有生成，案件内容没有变动。请再试一次；仍不行时告诉维护人员。' },
  NEEDS_DATE: {
    status: 409,
    message: '电脑的日期看起来不对，这一步没有办，录入的内容都还在。请先核对今天的日期，再办一次。',
  },
} as const

export type ErrorCode = keyof typeof ERRORS
