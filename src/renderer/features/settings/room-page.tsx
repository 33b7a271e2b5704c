import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../app/client.ts'
import { STATUS_KEY } from '../../app/query-client.ts'
import { useReadOnly } from '../../app/session/read-only.ts'
import { DraftForm, Field, FieldGroup, FieldRow, Page, TextInput, useDraftForm } from '../../ui/index.ts'
import { RecordHistory } from '../audit/index.ts'
import { offsetOf, offsetTexts } from './offset-text.ts'
import { PrinterOffset } from './printer-offset.tsx'
import { ROOM_KEY, useRoom } from './queries.ts'
import { SettingsTabs } from './settings-tabs.tsx'

type RoomRow = Awaited<ReturnType<typeof client.settings.room>>

export function RoomPage() {
  const room = useRoom()
  return (
    <Page
      title="设置"
      next={<SettingsTabs />}
      ready={room.data !== undefined}
      error={room.error}
      onRetry={() => void room.refetch()}
    >
      {room.data !== undefined && <RoomForm row={room.data} />}
      {room.data !== undefined && <RecordHistory kind="room" id={room.data.id} />}
    </Page>
  )
}

const FIELD_NAMES = {
  town: '乡镇',
  county: '县',
  code: '区划代码',
  name: '调解室名称',
  idleMinutes: '自动锁定',
  secondBackupDir: '第二备份位置',
  printOffset: '打印机校准',
}

function RoomForm({ row }: { readonly row: RoomRow }) {
  const queries = useQueryClient()
  const form = useDraftForm({
    key: 'settings-room',
    form: 'settings-room',
    base: row.revision,
    initial: { ...row.room, idleText: String(row.room.idleMinutes), ...offsetTexts(row.room.printOffset) },
    save: async ({ idleText, rightText, downText, ...room }, base) => {
      const saved = await client.settings.saveRoom({
        base: base ?? row.revision,
        room: { ...room, idleMinutes: Number(idleText), printOffset: offsetOf(rightText, downText) },
      })
      await queries.invalidateQueries({ queryKey: ROOM_KEY })
      await queries.invalidateQueries({ queryKey: STATUS_KEY })
      return saved
    },
  })
  const readOnly = useReadOnly('settings.saveRoom')
  return (
    <DraftForm form={form} label="调解室" fieldNames={FIELD_NAMES} readOnly={readOnly}>
      <Field label="乡镇（街道）名称" path="room.town" required>
        <TextInput {...form.bind('town')} />
      </Field>
      <Field label="调解室名称" path="room.name" required>
        <TextInput {...form.bind('name')} />
      </Field>
      <FieldRow>
        <Field label="所属县（市、区）" path="room.county">
          <TextInput {...form.bind('county')} />
        </Field>
        <Field label="行政区划代码" path="room.code" width="short">
          <TextInput {...form.bind('code')} inputMode="numeric" />
        </Field>
      </FieldRow>
      <FieldGroup title="安全">
        <Field
          label="离开多少分钟后自动锁定"
          path="room.idleMinutes"
          width="short"
          hint="1 到 240 分钟；正在记录调解时只遮挡屏幕"
        >
          <TextInput {...form.bind('idleText')} inputMode="numeric" />
        </Field>
        <Field
          label="第二备份位置"
          path="room.secondBackupDir"
          hint="另一块硬盘或 U 盘上的文件夹，如 E:\备份"
        >
          <TextInput {...form.bind('secondBackupDir')} />
        </Field>
      </FieldGroup>
      <PrinterOffset form={form} fixed={readOnly !== undefined} />
    </DraftForm>
  )
}
