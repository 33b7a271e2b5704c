import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { MoneyInput } from '../../../ui/money-input.tsx'
import { newId } from '../../../ui/new-id.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import type { ItemDraft } from './duty-draft.ts'
import type { DutyPart } from './duty-editor.tsx'

const LABELS = {
  money: '金额',
  instalments: '总额',
  periodic: '每期金额',
  other: '金额（没有可不填）',
} as const

/** The amount once; its parts only where somebody wants them on the paper. */
export function AmountFields({ draft, path, set }: DutyPart) {
  const [open, setOpen] = useState(draft.items.length > 0)
  const label = draft.kind in LABELS ? LABELS[draft.kind as keyof typeof LABELS] : '金额'
  const change = (key: string, patch: Partial<ItemDraft>) =>
    set({ items: draft.items.map((item) => (item.key === key ? { ...item, ...patch } : item)) })
  const add = () => set({ items: [...draft.items, { key: newId(), name: '' }] })
  return (
    <div className="amount">
      <Field label={label} path={`${path}.amount`}>
        <MoneyInput value={draft.amount} onChange={(amount) => set({ amount })} />
      </Field>
      {open &&
        draft.items.map((item, index) => (
          <div key={item.key} className="amount-item">
            <TextInput
              label={`分项 ${index + 1} 名称`}
              value={item.name}
              suggestions={[
                '医疗费',
                '误工费',
                '护理费',
                '交通费',
                '营养费',
                '住院伙食补助费',
                '精神损害抚慰金',
              ]}
              onChange={(name) => change(item.key, { name })}
            />
            <MoneyInput
              label={`分项 ${index + 1} 金额`}
              plain
              value={item.amount}
              onChange={(amount) => change(item.key, { amount })}
            />
          </div>
        ))}
      {draft.kind !== 'other' && (
        <Button
          look="quiet"
          onClick={() => {
            setOpen(true)
            add()
          }}
        >
          {open ? '再加分项' : '列出分项'}
        </Button>
      )}
    </div>
  )
}
