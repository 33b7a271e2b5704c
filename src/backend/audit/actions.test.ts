import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PERMISSIONS } from '../api/permissions.ts'
import { ACTIONS, actionName, entrySentence, WITHOUT_ENTRY } from './actions.ts'

const backend = join(import.meta.dirname, '..')

/** Every action named where an entry is written, read from the program's own text. */
function writtenActions(): { action: string; file: string }[] {
  const files = readdirSync(backend, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  return files.flatMap((file) => {
    const text = readFileSync(join(backend, file), 'utf8')
    const calls = text.matchAll(
      /\b(?:runWork|runNote|noteShown|changeCase|moveCase|saveRecord)\(\s*[^'`]*?(['`])([a-z]+\.[\w${}.]+)\1/g,
    )
    const named = text.matchAll(/^const [A-Z_]+()() = '([a-z]+\.\w+)'$/gm)
    return [...calls, ...named].map((call) => ({ action: call[2] || (call[3] ?? ''), file }))
  })
}

describe('every action has its Chinese name', () => {
  it.each(Object.keys(PERMISSIONS))('%s either has a sentence or leaves no entry', (path) => {
    expect([path in ACTIONS, WITHOUT_ENTRY.has(path)].filter(Boolean)).toHaveLength(1)
  })

  it('whatever the program writes is named', () => {
    const written = writtenActions()
    expect(written.length).toBeGreaterThan(40)
    expect(written.filter(({ action }) => !(action in ACTIONS))).toEqual([])
  })

  it('whatever is named is written somewhere', () => {
    const written = new Set(writtenActions().map(({ action }) => action))
    expect(Object.keys(ACTIONS).filter((action) => !written.has(action))).toEqual([])
  })

  it('what is said to leave no entry writes none', () => {
    expect(writtenActions().filter(({ action }) => WITHOUT_ENTRY.has(action))).toEqual([])
    expect([...WITHOUT_ENTRY].filter((path) => !(path in PERMISSIONS))).toEqual([])
  })

  it('names are short, Chinese and told apart', () => {
    const names = Object.values(ACTIONS)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[\u4e00-\u9fff（），Word ]{2,16}$/)
  })
})

describe('the sentence of an entry', () => {
  const sentence = (action: string, count: number, detail: Record<string, string | number>, subject = '') =>
    entrySentence({ action, count, detail: JSON.stringify(detail) }, subject)
  it.each([
    ['cases.accept', 2, {}, '案件“红石民调〔2026〕1号 排水纠纷”', '受理：案件“红石民调〔2026〕1号 排水纠纷”'],
    ['accounts.failed', 0, { attempts: 3 }, '', '登录失败（登录后补记）（共 3 次）'],
    ['cases.reveal', 0, { why: '寄送文书' }, '案件“甲”', '查看完整号码：案件“甲”（事由：寄送文书）'],
    ['settings.reserveNumbers', 20, {}, '案号“1号”', '预留案号：案号“1号”（连同有关记录共 20 条）'],
    ['papers.print', 3, { copies: 3, secret: 'x' }, '', '打印文书（3 份，连同有关记录共 3 条）'],
  ] as const)('%s', (action, count, detail, subject, said) => {
    expect(sentence(action, count, detail, subject)).toBe(said)
  })

  it('an action of a later version is shown, not hidden', () => {
    expect(actionName('cases.somethingNew')).toBe('其他操作（cases.somethingNew）')
  })
})
