import { useState } from 'react'
import { client } from '../../app/client.ts'
import { useMachine } from '../../app/use-machine.ts'
import { Button, ErrorNote, Field, FieldGroup, FieldRow, MachineNote, TextInput } from '../../ui/index.ts'
import { type OffsetTexts, offsetOf } from './offset-text.ts'

interface PrinterOffsetProps {
  readonly form: {
    readonly value: OffsetTexts
    readonly set: (patch: Partial<OffsetTexts>) => void
  }
  readonly fixed: boolean
}

/** C4: where the printer puts its lines off the sheet's own; measured with a ruler on a test page. */
export function PrinterOffset({ form: { value, set }, fixed }: PrinterOffsetProps) {
  const machine = useMachine()
  const [error, setError] = useState<unknown>()
  async function printTest(): Promise<void> {
    setError(undefined)
    try {
      const offset = offsetOf(value.rightText, value.downText) ?? { right: 0, down: 0 }
      const { file } = await client.papers.testPage(offset)
      await machine.print(file)
    } catch (caught) {
      setError(caught)
    }
  }
  return (
    <FieldGroup title="打印机校准">
      <FieldRow>
        <Field label="向右移（毫米）" path="room.printOffset.right" width="short">
          <TextInput
            value={value.rightText}
            onChange={(rightText) => set({ rightText })}
            inputMode="decimal"
          />
        </Field>
        <Field label="向下移（毫米）" path="room.printOffset.down" width="short">
          <TextInput value={value.downText} onChange={(downText) => set({ downText })} inputMode="decimal" />
        </Field>
      </FieldRow>
      <p className="section-quiet">
        打一张测试页（打印窗口里选“实际大小”），用尺量：两条长线应当各离纸的左边、上边 20
        毫米。少了几毫米就填几，多了填负数；再打一张核对后保存。只移动打印出来的纸，留底的原件不变。
      </p>
      {!fixed && (
        <div className="toolbar">
          <Button onClick={() => void printTest()}>打印测试页</Button>
        </div>
      )}
      <MachineNote {...machine} />
      <ErrorNote error={error} />
    </FieldGroup>
  )
}
