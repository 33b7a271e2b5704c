import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { useManualKey } from '../../features/manual/use-manual-key.ts'
import { SystemWarnings } from '../../features/system/system-warnings.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { draftsBelongTo } from '../../ui/form/waiting-drafts.ts'
import { Page } from '../../ui/page.tsx'
import { ALL_PAGES } from '../all-pages.ts'
import { client } from '../client.ts'
import { PartyViewProvider, usePartyView } from '../party-view.tsx'
import { RouteLink, useRoute } from '../router/router.tsx'
import { type Actor, ActorContext, pagesBelongTo } from '../session/actor.ts'
import { LockProvider, useLock } from '../session/lock.tsx'
import { PARTY_PAGES } from './places.ts'
import { Rail } from './rail.tsx'

const IDLE_MINUTES = 10

/** Everything after log-in. */
export function Shell({ actor }: { readonly actor: Actor }) {
  const room = useQuery({
    queryKey: ['settings', 'room'],
    queryFn: () => client.settings.room(),
    enabled: actor.allowed.includes('settings.room'),
  })
  draftsBelongTo(actor.accountId)
  pagesBelongTo(actor.accountId)
  return (
    <ActorContext value={actor}>
      <PartyViewProvider>
        <LockProvider idleMinutes={room.data?.room.idleMinutes ?? IDLE_MINUTES}>
          <Frame />
        </LockProvider>
      </PartyViewProvider>
    </ActorContext>
  )
}

function Frame() {
  const { partyView, toggle } = usePartyView()
  const { lock } = useLock()
  const route = useRoute()
  useManualKey()
  // Another case is another page: nothing of the one before may stay in its fields.
  const identity = route === undefined ? '' : `${route.name}:${Object.values(route.params).join('/')}`
  const hidden = partyView && (route === undefined || !PARTY_PAGES.has(route.name))
  const Shown = route === undefined ? undefined : ALL_PAGES[route.name]

  const content = useRef<HTMLDivElement>(null)
  // A page starts at its top; where it should start elsewhere it says so itself, after this.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the only reason
  useLayoutEffect(() => {
    content.current?.scrollTo({ top: 0 })
  }, [identity])

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const key = event.key.toLowerCase()
      if (!event.ctrlKey || (key !== 'l' && key !== 's')) return
      // Saving is the form's own; the browser's "save page" must not open where there is none.
      event.preventDefault()
      if (key === 'l') void lock()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [lock])

  return (
    <div className="frame" data-party-view={partyView}>
      <Rail />
      <div className="content" ref={content}>
        <div className="content-sheet">
          {partyView && (
            <div className="party-bar" role="status">
              对方可见：只显示当事人可以看的内容
              <button type="button" onClick={toggle}>
                按 F9 返回
              </button>
            </div>
          )}
          {!partyView && <SystemWarnings />}
          {hidden && <EmptyState title="这一页不给对方看" hint="内容都在，按 F9 返回后继续。" />}
          {/* Hidden, not removed: what is half typed stays as it is. */}
          <div hidden={hidden}>
            <Suspense fallback={<p className="page-loading">正在打开…</p>}>
              {Shown === undefined ? <NoSuchPage /> : <Shown key={identity} />}
            </Suspense>
          </div>
        </div>
      </div>
    </div>
  )
}

function NoSuchPage() {
  return (
    <Page title="没有这一页">
      <EmptyState
        title="地址可能有误，内容没有变动"
        action={<RouteLink to={{ name: 'work' }}>回到工作台</RouteLink>}
      />
    </Page>
  )
}
