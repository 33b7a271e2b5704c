import type { DutyKind } from '#domain/agreement/duty.ts'

interface Words {
  readonly label: string
  readonly placeholder?: string | undefined
  readonly suggestions?: readonly string[] | undefined
}

const MONEY = ['赔偿款', '补偿款', '医疗费', '货款', '借款', '工资', '租金', '误工费', '退款']

/** How each kind asks for its content, and what is often said. */
export const WHAT: Readonly<Record<DutyKind, Words>> = {
  money: { label: '付什么款', suggestions: MONEY },
  instalments: { label: '付什么款', suggestions: MONEY },
  periodic: { label: '付什么款', suggestions: ['赡养费', '抚养费', '扶养费', '租金', '护理费'] },
  act: {
    label: '做什么',
    placeholder: '如 拆除占道的砖墙，恢复通行',
    suggestions: ['拆除障碍物，恢复通行', '恢复原状', '修复损坏的房屋', '返还财物'],
  },
  refrain: {
    label: '不得做什么',
    placeholder: '如 再次堵塞排水沟',
    suggestions: ['再次堵塞通道', '侮辱、殴打对方', '越界耕种'],
  },
  apology: {
    label: '为什么事道歉',
    placeholder: '如 殴打对方一事',
    suggestions: ['辱骂对方一事', '殴打对方一事'],
  },
  other: { label: '内容' },
}
