import { useQuery } from '@tanstack/react-query'
import { client, shell } from '../../app/client.ts'
import { Field, sizeOf, TextInput } from '../../ui/index.ts'
import { PLACE_NAMES } from './place-names.ts'

interface ChooseFolderProps {
  readonly value: string
  readonly onChange: (dir: string) => void
  /** Someone is logged in, so the places backups go to may be asked for. */
  readonly known: boolean
}

export function ChooseFolder({ value, onChange, known }: ChooseFolderProps) {
  const places = useQuery({
    queryKey: ['backup', 'status'],
    queryFn: () => client.backup.status(),
    enabled: known,
  })
  const drives = useQuery({
    queryKey: ['removable-drives'],
    queryFn: () => shell.removableDrives(),
    staleTime: 0,
  })
  const offered = [
    ...(places.data?.places.map((place) => ({
      path: place.dir,
      label: `${PLACE_NAMES[place.which]}：${place.dir}`,
    })) ?? []),
    ...(drives.data?.map(({ path, label, freeBytes }) => ({
      path,
      label: `${label || path}（可用 ${sizeOf(freeBytes)}）`,
    })) ?? []),
  ]
  return (
    <>
      <Field
        label="备份所在的文件夹"
        path="dir"
        hint="写完整路径，如 E:\备份；可以是存放各代备份的文件夹，也可以是其中一代"
      >
        <TextInput value={value} onChange={onChange} autoFocus />
      </Field>
      {offered.length > 0 && (
        <ul className="offered-folders" aria-label="可选的位置">
          {offered.map(({ path, label }) => (
            <li key={path}>
              <button type="button" className="explain" onClick={() => onChange(path)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
