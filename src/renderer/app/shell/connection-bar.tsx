import { useSyncExternalStore } from 'react'
import { connection } from '../client.ts'

const WORDS = {
  starting: '后台正在启动。',
  restarting: '后台正在重新启动，录入的内容都在。',
} as const

const GONE: Readonly<Record<string, string>> = {
  HOST_REPLACED: '程序已重新启动，这个页面已失效。已保存和已暂存的内容都在，请从新的窗口打开。',
  BACKEND_DIED_TWICE: '后台停了两次，没有再启动。已保存和已暂存的内容都在。请重新启动程序。',
  STOPPED: '程序已退出，已保存和已暂存的内容都在。请重新启动程序。',
}

/** Says when nothing answers, and that nothing typed is lost. Absent while all is well. */
export function ConnectionBar() {
  const state = useSyncExternalStore(connection.subscribe, connection.getState)
  if (state.state === 'ready') return <div role="status" className="only-heard" />
  const gone = state.state === 'gone'
  const words = gone
    ? (state.sentence ??
      GONE[state.code] ??
      `后台已停止（${state.code}），已保存和已暂存的内容都在。请重新启动程序。`)
    : WORDS[state.state]
  return (
    <div className="connection-bar" role="status" data-connection={state.state}>
      {words}
    </div>
  )
}
