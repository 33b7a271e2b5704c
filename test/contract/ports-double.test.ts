import { expect, test } from 'vitest'
import { createDomPort } from '../support/hosts/electron/dom-port.ts'
import { ChannelDouble, type PortDouble } from '../support/hosts/electron/port-double.ts'

/** The double is only worth what it refuses: each row is a way Electron's ports differ from Node's. */
function heardBy(port: PortDouble): unknown[] {
  const heard: unknown[] = []
  port.on('message', ({ data }: { data: unknown }) => heard.push(data))
  return heard
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

test('a port is silent until it is started, and loses nothing meanwhile', async () => {
  const { port1, port2 } = new ChannelDouble()
  const heard = heardBy(port2)
  port1.postMessage('first')
  await settle()
  expect(heard).toEqual([])
  port2.start()
  port1.postMessage('second')
  await settle()
  expect(heard).toEqual(['first', 'second'])
})

test('a page’s port too: listening alone does not start it', async () => {
  const { port1, port2 } = new ChannelDouble()
  const page = createDomPort(port2)
  const heard: unknown[] = []
  page.addEventListener('message', (event) => heard.push(event.data))
  port1.postMessage('early')
  await settle()
  expect(heard).toEqual([])
  page.start()
  await settle()
  expect(heard).toEqual(['early'])
})

test('only ports can be transferred', () => {
  const { port1 } = new ChannelDouble()
  expect(() => port1.postMessage('x', [new ArrayBuffer(8)])).toThrow('only ports')
})

test('a message that can’t be cloned closes the port', async () => {
  const { port1, port2 } = new ChannelDouble()
  let closed = 0
  for (const port of [port1, port2])
    port.on('close', () => {
      closed += 1
    })
  port2.start()
  expect(() => port1.postMessage({ run: () => {} })).toThrow()
  await settle()
  expect(closed).toBe(2)
  const heard = heardBy(port2)
  port1.postMessage('after')
  await settle()
  expect(heard).toEqual([])
})
