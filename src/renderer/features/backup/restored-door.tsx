import { leaveRestored } from '../../app/session/restored.ts'
import { Button, Page } from '../../ui/index.ts'
import { Door, forgetName } from '../accounts/index.ts'

/** After a restore: nobody's name, no page of the room before; what was done and the way to the log-in. */
export function RestoredDoor({ sentence }: { readonly sentence: string }) {
  function leave(): void {
    forgetName()
    void leaveRestored()
  }

  return (
    <Door title="镇调解室工作台">
      <Page title="恢复完成">
        <section role="status" aria-label="恢复完成">
          <p className="section-note">{sentence}</p>
          <Button look="primary" autoFocus onClick={leave}>
            登录
          </Button>
        </section>
      </Page>
    </Door>
  )
}
