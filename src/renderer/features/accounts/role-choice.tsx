import { ROLE_NAMES, ROLES, type Role } from '#domain/people/roles.ts'
import { ChecksInput, Field } from '../../ui/index.ts'

const OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))

/** An account may hold several roles; the backend decides from the set of them. */
export function RoleChoice({
  value,
  onChange,
  path,
}: {
  readonly value: readonly Role[]
  readonly onChange: (roles: Role[]) => void
  readonly path: string
}) {
  return (
    <Field
      label="角色"
      path={path}
      group
      required
      hint="可以选多个。综治值守只看事项、负责人、日期和状态；查阅只看不改。"
    >
      <ChecksInput value={value} onChange={(roles) => onChange([...roles])} options={OPTIONS} />
    </Field>
  )
}
