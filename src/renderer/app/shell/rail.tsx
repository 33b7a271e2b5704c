import { useEffect } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { setLargeType, useLargeType } from '../large-type.ts'
import { usePartyView } from '../party-view.tsx'
import { go, RouteLink, useRoute } from '../router/router.tsx'
import { useActor, useMay } from '../session/actor.ts'
import { useLock } from '../session/lock.tsx'
import { useStatus } from '../session/today.ts'
import { PLACES } from './places.ts'
import { SearchBox } from './search-box.tsx'

/** The left edge: the room, the search, the places, and at the bottom who sits here. */
export function Rail() {
  const route = useRoute()
  const may = useMay()
  const status = useStatus().data
  const { partyView } = usePartyView()
  // Other people's names come up in the search and behind the places: not while the party looks on.
  const places = partyView ? [] : PLACES.filter((place) => may(place.needs))

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const digit = event.ctrlKey && !event.altKey && /^[1-9]$/.test(event.key) ? Number(event.key) : 0
      const place = places[digit - 1]
      if (place === undefined || event.isComposing) return
      event.preventDefault()
      go(place.to)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  return (
    <aside className="rail" aria-label="导航">
      <p className="rail-room" title={status?.roomName}>
        {status?.roomName ?? '调解室'}
      </p>
      {status?.practice && <p className="rail-practice">练习数据</p>}
      {may('cases.search') && !partyView && <SearchBox />}
      <nav aria-label="主要位置">
        <ul>
          {places.map((place, index) => (
            <li key={place.title}>
              <RouteLink
                to={place.to}
                className="rail-place"
                aria-current={route !== undefined && place.holds.includes(route.name) ? 'page' : undefined}
              >
                {place.title}
                <span className="keys" aria-hidden="true">
                  {place.key ?? `Ctrl+${index + 1}`}
                </span>
              </RouteLink>
            </li>
          ))}
        </ul>
      </nav>
      <RailFoot />
    </aside>
  )
}

function RailFoot() {
  const actor = useActor()
  const large = useLargeType()
  const { partyView, toggle } = usePartyView()
  const { lock } = useLock()
  return (
    <div className="rail-foot">
      <button type="button" className="rail-toggle" aria-pressed={partyView} onClick={toggle}>
        <Icon name="eye" />
        对方可见
        <span className="keys" aria-hidden="true">
          F9
        </span>
      </button>
      <button type="button" className="rail-toggle" aria-pressed={large} onClick={() => setLargeType(!large)}>
        <span className="icon" aria-hidden="true">
          大
        </span>
        大字
      </button>
      <RouteLink to={{ name: 'myAccount' }} className="rail-user">
        {actor.displayName}
      </RouteLink>
      <button type="button" className="rail-toggle" onClick={() => void lock()}>
        <Icon name="lock" />
        锁定 / 换人
        <span className="keys" aria-hidden="true">
          Ctrl+L
        </span>
      </button>
    </div>
  )
}
