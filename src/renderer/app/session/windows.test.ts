import { afterEach, expect, test } from 'vitest'
import { createWindows, type WindowChannel, type WindowNotice } from './windows.ts'

const open: BroadcastChannel[] = []

/** Two windows of one browser are two channels of one name. */
function windowsOf(count: number) {
  const name = `windows-${Math.random()}`
  return Array.from({ length: count }, () => {
    const channel = new BroadcastChannel(name)
    open.push(channel)
    return createWindows(channel as unknown as WindowChannel)
  })
}

afterEach(() => {
  for (const channel of open.splice(0)) channel.close()
})

test('what one window tells, the others hear and it does not', async () => {
  const [first, second] = windowsOf(2)
  const own: WindowNotice[] = []
  first?.hear((notice) => own.push(notice))
  const heard = new Promise((resolve) => second?.hear(resolve))
  first?.tell({ kind: 'session' })
  expect(await heard).toEqual({ kind: 'session' })
  expect(own).toEqual([])
})

test('a session recorded in one window is held for all; without one nobody answers', async () => {
  const [asking, recording] = windowsOf(2)
  expect(await asking?.isHeldElsewhere()).toBe(false)
  recording?.hear(({ kind }) => kind === 'is-held' && recording.tell({ kind: 'held' }))
  expect(await asking?.isHeldElsewhere()).toBe(true)
})

test('where there is one window nobody is asked', async () => {
  const alone = createWindows(undefined)
  alone.tell({ kind: 'session' })
  expect(await alone.isHeldElsewhere()).toBe(false)
})
