import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DUE_AFTER_MS } from '#backend/backup/automatic.ts'
import { defaultKeepPolicy } from '#backend/backup/files/policy.ts'
import { WAITS } from '#backend/keys/lockout.ts'
import { PASSPHRASE_HAN, PASSWORD_LENGTH } from '#backend/keys/password-rules.ts'
import { ROLE_NAMES } from '#domain/people/roles.ts'
import { screenWords, sourceOf, wordsIn } from '#test/support/screen-words.ts'
import calendar from '../../../../resources/calendars/work-calendar.json' with { type: 'json' }
import { ROUTES, type RouteName } from '../../app/router/routes.ts'
import { MANUAL, type ManualPart } from './manual.ts'
import { piecesOf } from './manual-text.ts'
import { sectionFor } from './section-for.ts'

function textsOf(part: ManualPart): readonly string[] {
  const lines = [part.text, part.head, part.warning, ...(part.steps ?? []), ...(part.points ?? [])]
  return [...lines, ...(part.rows ?? []).flat()].filter((text) => text !== undefined)
}

const TEXTS = MANUAL.flatMap(({ parts }) => parts.flatMap(textsOf))
const quoted = (kind: 'name' | 'key') => [
  ...new Set(
    TEXTS.flatMap((text) =>
      piecesOf(text)
        .filter((piece) => piece.kind === kind)
        .map((piece) => piece.text),
    ),
  ),
]

/** Each key the manual names, and the line of the program that hears it. */
const HEARD: Readonly<Record<string, readonly [file: string, line: RegExp]>> = {
  F1: ['features/manual/use-manual-key.ts', /event\.key !== 'F1'/],
  F9: ['app/party-view.tsx', /event\.key !== 'F9'/],
  'Ctrl+K': ['app/shell/search-box.tsx', /ctrlKey.*'k'/],
  'Ctrl+L': ['app/shell/shell.tsx', /key === 'l'\) void lock/],
  'Ctrl+S': ['ui/form/use-enter-to-next.ts', /toLowerCase\(\) === 's'/],
  'Ctrl+Enter': ['ui/form/use-enter-to-next.ts', /ctrlKey.*event\.key === 'Enter'/],
  Enter: ['ui/form/use-enter-to-next.ts', /event\.key !== 'Enter'/],
  Esc: ['features/cases/common/quiet-form.tsx', /event\.key === 'Escape'.*onCancel/],
  'Ctrl+1': ['app/shell/rail.tsx', /ctrlKey && !event\.altKey.*\[1-9\]/],
  'Ctrl+2': ['app/shell/rail.tsx', /ctrlKey && !event\.altKey.*\[1-9\]/],
  'Ctrl+9': ['app/shell/rail.tsx', /ctrlKey && !event\.altKey.*\[1-9\]/],
  Alt: ['features/cases/session/record-editor.tsx', /event\.altKey \? speakerOfKey/],
  '0': ['features/cases/session/speakers.ts', /key === '0'/],
  '1': ['features/cases/session/speakers.ts', /\[1-9\]/],
  '9': ['features/cases/session/speakers.ts', /\[1-9\]/],
  'Shift+Enter': ['features/cases/session/record-editor.tsx', /'Enter' && !event\.shiftKey/],
  Backspace: ['features/cases/session/record-editor.tsx', /'Backspace' && blank/],
  '←': ['ui/calendar.tsx', /case 'ArrowLeft'/],
  '→': ['ui/calendar.tsx', /case 'ArrowRight'/],
  '↑': ['ui/table/move-row.ts', /case 'ArrowUp'/],
  '↓': ['ui/table/move-row.ts', /case 'ArrowDown'/],
  Home: ['ui/table/move-row.ts', /case 'Home'/],
  End: ['ui/table/move-row.ts', /case 'End'/],
  PageUp: ['ui/pdf/pdf-view.tsx', /PageUp:/],
  PageDown: ['ui/pdf/pdf-view.tsx', /PageDown:/],
  '+': ['ui/pdf/pdf-view.tsx', /'\+':/],
  '-': ['ui/pdf/pdf-view.tsx', /'-':/],
}

describe('the manual says what the program does', () => {
  it('names only buttons, fields and places that stand on a screen', () => {
    const words = screenWords()
    expect(quoted('name').filter((name) => !words.has(name))).toEqual([])
  })

  it.each(quoted('key'))('names a key that is heard: %s', (key) => {
    const [file = '', line = /^$/] = HEARD[key] ?? []
    expect(sourceOf(`src/renderer/${file}`)).toMatch(line)
  })

  it('leaves no mark open', () => {
    const loose = TEXTS.filter((text) =>
      piecesOf(text).some(({ kind, text: piece }) => kind === 'plain' && /[【】[\]]/.test(piece)),
    )
    expect(loose).toEqual([])
  })

  it.each([
    ['how many backups stay', keptSentence()],
    ['when a backup is due', `离上次备份满 ${DUE_AFTER_MS / 3_600_000} 小时`],
    ['how long a wrong password waits', waitSentence()],
    ['what a password must be', `至少 ${PASSWORD_LENGTH} 个字符，或一句不少于 ${PASSPHRASE_HAN} 个汉字的话`],
    ['which years are announced', calendar.years.map(({ year }) => `${year} 年`).join('和 ')],
  ])('tells the numbers of the program: %s', (_, sentence) => {
    expect(TEXTS.some((text) => text.includes(sentence))).toBe(true)
  })

  it('tells every role', () => {
    const told = MANUAL.flatMap(({ parts }) =>
      parts.flatMap((part) => part.rows?.map(([word]) => word) ?? []),
    )
    expect(Object.values(ROLE_NAMES).filter((role) => !told.includes(role))).toEqual([])
  })

  // architecture.md, "Data" and "Keys and locks": the manual says so.
  it.each([
    [
      'everything put back together is not found',
      /密钥文件（keyring\.json）和每一份备份一起换成旧的，程序查不出来/,
    ],
    ['a copied old keyring still opens old copies', /从前被拷走的密钥文件.*仍然打得开/],
    ['no PDF/A', /PDF\/A/],
    ['files elsewhere and the spool are not encrypted', /打印队列/],
  ])('warns: %s', (_, warning) => {
    const limits = MANUAL.find(({ anchor }) => anchor === 'limits')?.parts.flatMap(textsOf) ?? []
    expect(limits.some((text) => warning.test(text))).toBe(true)
  })
})

describe('the manual as data', () => {
  it('has every file of resources/manual, each under its own name', () => {
    const files = readdirSync('resources/manual').map((file) => file.replace('.json', ''))
    expect(MANUAL.map(({ anchor }) => anchor).toSorted()).toEqual(files.toSorted())
  })

  it('opens at sections there are', () => {
    const anchors = (Object.keys(ROUTES) as RouteName[]).map(sectionFor).filter((one) => one !== undefined)
    expect(anchors.filter((one) => !MANUAL.some(({ anchor }) => anchor === one))).toEqual([])
  })

  it('has parts of one kind each', () => {
    const mixed = MANUAL.flatMap(({ parts }) => parts).filter((part) => Object.keys(part).length !== 1)
    expect(mixed).toEqual([])
  })
})

describe('wordsIn', () => {
  it('knows literals, templates and text between tags, whole; not comments, not parts of words', () => {
    const source = `/* 注释 */ const a = '不予受理' // 行末\n<b>打印</b>\n  登记\n\`登记 \${n} 件\``
    expect(wordsIn(source).toSorted()).toEqual(['不予受理', '打印', '登记', '登记', '件'].toSorted())
  })
})

function keptSentence(): string {
  const { latest, daily, weekly, monthly } = defaultKeepPolicy
  return `最近 ${latest} 份，另外最近 ${daily} 天、${weekly} 周、${monthly} 个月`
}

function waitSentence(): string {
  const [first, last] = [WAITS[0], WAITS[WAITS.length - 1] ?? WAITS[0]]
  return `连续输错 ${first.failures} 次要等 ${first.seconds} 秒，越错等得越久，最长 ${last.seconds / 60} 分钟`
}
