import type { Client } from '../../app/bridge/index.ts'

type Account = Awaited<ReturnType<Client['system']['status']>>['practiceAccounts'][number]

/** Only in a practice room: who can be tried, and with which password. */
export function PracticeAccounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const [first] = accounts
  if (first === undefined) return null
  const shared = accounts.every((account) => account.password === first.password)
  return (
    <section className="practice" aria-label="练习账户">
      <h2>练习账户</h2>
      {shared && (
        <p>
          密码都是 <b className="figure">{first.password}</b>
        </p>
      )}
      <dl className="facts">
        {accounts.map((account) => (
          <div key={account.loginName} className="facts-row">
            <dt>{account.loginName}</dt>
            <dd>
              {account.displayName}
              {!shared && `，密码 ${account.password}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
