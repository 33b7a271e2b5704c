import type { ControlMessage, ControlReply } from '../main/common/hosted-backend.ts'

export type HeaderList = readonly (readonly [name: string, value: string])[]

/** Host to backend process: one HTTP request, in pieces, under an id. */
export type RequestMessage =
  | { readonly kind: 'request'; readonly id: number; readonly path: string; readonly headers: HeaderList }
  | { readonly kind: 'body'; readonly id: number; readonly chunk: Uint8Array }
  | { readonly kind: 'body-end'; readonly id: number }
  | { readonly kind: 'abort'; readonly id: number }

/** Backend process to host: its answer, in pieces. `broken` ends an answer that can't be completed. */
export type ResponseMessage =
  | { readonly kind: 'head'; readonly id: number; readonly status: number; readonly headers: HeaderList }
  | { readonly kind: 'chunk'; readonly id: number; readonly chunk: Uint8Array }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'broken'; readonly id: number }

export type MessageToBackend = ControlMessage | RequestMessage
export type MessageToHost = ControlReply | ResponseMessage
