import type { Client } from '../../app/bridge/index.ts'
import { Button, dateTimeOf, StatePill, sizeOf } from '../../ui/index.ts'

type Generation = Awaited<ReturnType<Client['backup']['inspect']>>['generations'][number]

interface ChooseGenerationProps {
  readonly sentence: string
  readonly generations: readonly Generation[]
  readonly onChoose: (generation: Generation) => void
  readonly onBack: () => void
}

export function ChooseGeneration({ sentence, generations, onChoose, onBack }: ChooseGenerationProps) {
  return (
    <>
      <p className="section-note">{sentence}</p>
      <ul className="line-list" aria-label="可恢复的备份">
        {generations.map((generation, index) => (
          <li key={generation.dir} className="generation">
            <span className="figure">{dateTimeOf(generation.at)}</span>
            <span>{sizeOf(generation.size)}</span>
            {generation.people !== undefined && <span>账户：{generation.people}</span>}
            <StatePill tone={generation.problem === undefined && generation.missing === 0 ? 'done' : 'warn'}>
              {generation.problem ?? (generation.missing > 0 ? `缺 ${generation.missing} 个附件` : '完整')}
            </StatePill>
            <Button
              look={index === 0 ? 'primary' : 'plain'}
              label={`恢复到 ${dateTimeOf(generation.at)}`}
              autoFocus={index === 0}
              onClick={() => onChoose(generation)}
            >
              恢复这一份
            </Button>
          </li>
        ))}
      </ul>
      <div className="form-foot">
        <Button onClick={onBack}>另选文件夹</Button>
      </div>
    </>
  )
}
