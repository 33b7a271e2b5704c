import type { ControlMessage, ControlReply, JobsHost } from './hosted-backend.ts'

type FromHost = Extract<ControlMessage, { kind: 'job-said' | 'job-ended' }>

export interface JobChannels extends JobsHost {
  receive(message: FromHost): void
}

/** The backend's end of the channels to its jobs processes; the host holds the other (`job-processes.ts`). */
export function createJobChannels(reply: (reply: ControlReply) => void): JobChannels {
  const open = new Map<number, Parameters<JobsHost['open']>[0]>()
  let lastId = 0
  return {
    open(events) {
      const id = ++lastId
      open.set(id, events)
      reply({ kind: 'job-open', id })
      return {
        send: (data) => reply({ kind: 'job-send', id, data }),
        close: () => reply({ kind: 'job-close', id }),
      }
    },
    receive(message) {
      const events = open.get(message.id)
      if (message.kind === 'job-said') events?.said(message.data)
      else {
        open.delete(message.id)
        events?.ended()
      }
    },
  }
}
