import type { HostNotice } from './connection.ts'
import type { FetchOptions } from './fetch-transport.ts'

/** Reads the host's event stream until it ends. A plain fetch, because EventSource doesn't tell 401 from a lost host. */
export async function readNotices(
  options: FetchOptions,
  receive: (notice: HostNotice) => void,
): Promise<'ended' | 'refused'> {
  try {
    const response = await options.fetch(`${options.origin}/events`, { signal: options.signal ?? null })
    if (!response.ok || !response.body) return 'refused'
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return 'ended'
      const events = `${rest}${value}`.split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) receiveEvent(event, receive)
    }
  } catch {
    // The host is not there (any more): the caller tries again.
    return 'ended'
  }
}

/** Comes from our own host behind the same cookie as everything else, hence no schema. */
function receiveEvent(event: string, receive: (notice: HostNotice) => void): void {
  const data = event.split('\n').find((line) => line.startsWith('data: '))
  if (data) receive(JSON.parse(data.slice('data: '.length)))
}
