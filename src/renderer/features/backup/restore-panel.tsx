import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Client } from '../../app/bridge/index.ts'
import { client } from '../../app/client.ts'
import { Button, EmptyState, PlainForm } from '../../ui/index.ts'
import { ChooseFolder } from './choose-folder.tsx'
import { ChooseGeneration } from './choose-generation.tsx'
import { RestoreForm } from './restore-form.tsx'

type Found = Awaited<ReturnType<Client['backup']['inspect']>>
type Generation = Found['generations'][number]

interface RestorePanelProps {
  /** On a bare machine or the log-in page: nobody is logged in, the backup brings its own keyring. */
  readonly beforeLogin?: boolean | undefined
  readonly onBack: () => void
}

/** Choose a folder, choose a generation, prove the right to open it, say which numbers stand on paper already. */
export function RestorePanel({ beforeLogin = false, onBack }: RestorePanelProps) {
  const [dir, setDir] = useState('')
  const [chosen, setChosen] = useState<Generation>()
  const inspect = useMutation({ mutationFn: (folder: string) => client.backup.inspect({ dir: folder }) })
  const found = inspect.data

  if (found === undefined) {
    return (
      <PlainForm
        label="选择备份所在的文件夹"
        saveLabel="查看备份"
        ready={dir.trim() !== ''}
        onSave={() => inspect.mutateAsync(dir.trim())}
        extra={<Button onClick={onBack}>返回</Button>}
      >
        <p className="section-note">恢复前会先核对备份是否完好；现有数据会另存一份，不会丢掉。</p>
        <ChooseFolder value={dir} onChange={setDir} known={!beforeLogin} />
      </PlainForm>
    )
  }
  if (found.generations.length === 0) {
    return (
      <EmptyState
        title="这个文件夹里没有备份"
        hint={found.sentence}
        action={<Button onClick={() => inspect.reset()}>另选文件夹</Button>}
      />
    )
  }
  if (chosen === undefined) {
    return (
      <ChooseGeneration
        sentence={found.sentence}
        generations={found.generations}
        onChoose={setChosen}
        onBack={() => inspect.reset()}
      />
    )
  }
  return (
    <RestoreForm
      generation={chosen}
      loginNames={found.loginNames}
      overRoom={found.overRoom}
      committeesKnown={!beforeLogin}
      onBack={() => setChosen(undefined)}
    />
  )
}
