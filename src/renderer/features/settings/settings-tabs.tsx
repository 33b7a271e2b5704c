import { RouteLink, useRoute } from '../../app/router/router.tsx'
import type { RouteTarget } from '../../app/router/routes.ts'
import { useMay } from '../../app/session/actor.ts'

const TABS: readonly { readonly title: string; readonly to: RouteTarget; readonly needs: string }[] = [
  { title: '调解室', to: { name: 'settings' }, needs: 'settings.room' },
  { title: '调委会', to: { name: 'committees' }, needs: 'settings.committees' },
  { title: '编号', to: { name: 'numbering' }, needs: 'settings.numbers' },
  { title: '调解员', to: { name: 'mediators' }, needs: 'settings.mediators' },
  { title: '字典', to: { name: 'dictionaries' }, needs: 'settings.dictionaries' },
  { title: '规则数值', to: { name: 'parameters' }, needs: 'settings.parameters' },
  { title: '账户', to: { name: 'accounts' }, needs: 'accounts.list' },
  { title: '我的密码', to: { name: 'myAccount' }, needs: 'accounts.changePassword' },
]

/** The parts of the settings, as one line under the title. */
export function SettingsTabs() {
  const route = useRoute()
  const may = useMay()
  return (
    <nav className="tabs" aria-label="设置">
      {TABS.filter((tab) => may(tab.needs)).map((tab) => (
        <RouteLink
          key={tab.title}
          to={tab.to}
          aria-current={route?.name === tab.to.name ? 'page' : undefined}
        >
          {tab.title}
        </RouteLink>
      ))}
    </nav>
  )
}
