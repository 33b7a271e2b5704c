import type { CaseView } from '#contract/schemas/case-view.ts'
import { classNames } from '../../../ui/class-names.ts'
import { stagesOf } from './stages.ts'

/** A thin line of the stages with today's place on it. */
export function Track({ view }: { readonly view: CaseView }) {
  return (
    <ol className="track" aria-label="办理进度">
      {stagesOf(view).map((stage) => (
        <li
          key={stage.name}
          className={classNames('stage', `stage-${stage.mark}`)}
          aria-current={stage.mark === 'here' ? 'step' : undefined}
        >
          <span className="stage-name">{stage.name}</span>
          <span className="stage-on">{stage.on ?? ''}</span>
        </li>
      ))}
    </ol>
  )
}
