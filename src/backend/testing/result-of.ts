/** Reads a streaming procedure to its end and answers the result its last event carries. */
export async function resultOf<R>(
  stream: Promise<AsyncIterable<{ readonly result?: R | undefined }>>,
): Promise<R> {
  let result: R | undefined
  for await (const event of await stream) result = event.result ?? result
  if (result === undefined) throw new Error('the stream ended without a result')
  return result
}
