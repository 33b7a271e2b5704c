import { Page } from '../../ui/page.tsx'
import { ManualBody } from './manual-body.tsx'

/** 说明: how the work is done with this program, for whoever sits here without having been told. */
export default function ManualPage() {
  return (
    <Page
      title="说明"
      width="wide"
      aside={
        <span className="section-quiet">
          任何一页按 <kbd>F1</kbd> 打开，再按一次返回
        </span>
      }
    >
      <ManualBody />
    </Page>
  )
}
