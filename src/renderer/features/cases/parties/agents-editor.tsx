import { AGENT_KIND_NAMES, AGENT_POWER_NAMES, type Agent, type PartyKind } from '#domain/cases/party.ts'
import { Button } from '../../../ui/button.tsx'
import { ChecksInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { newId } from '../../../ui/new-id.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { optionsOf } from '../common/options.ts'
import { isPersonLike } from './party-edit.ts'

interface AgentsEditorProps {
  readonly agents: readonly Agent[]
  /** Whom they act for: an organisation sends its own people, a person mostly a relative. */
  readonly of: PartyKind
  readonly path: string
  readonly onChange: (agents: readonly Agent[]) => void
}

const KINDS = optionsOf(AGENT_KIND_NAMES)
const POWERS = optionsOf(AGENT_POWER_NAMES)

/** Agents with the eight powers of the form; who may not sign is said before the day of signing (民法典 171). */
export function AgentsEditor({ agents, of, path, onChange }: AgentsEditorProps) {
  function change(index: number, patch: Partial<Agent>): void {
    onChange(agents.map((agent, at) => (at === index ? { ...agent, ...patch } : agent)))
  }
  return (
    <div className="represent">
      <p className="represent-title">委托代理人</p>
      {agents.map((agent, index) => (
        <div key={agent.id} className="agent">
          <FieldRow>
            <Field label="代理人姓名" path={`${path}.${index}.name`} width="short">
              <TextInput value={agent.name} onChange={(name) => change(index, { name })} />
            </Field>
            <Field label="身份" path={`${path}.${index}.kind`} width="short">
              <SelectInput
                value={agent.kind}
                options={KINDS}
                onChange={(kind) => kind && change(index, { kind })}
              />
            </Field>
            <Field label="电话" path={`${path}.${index}.phone`} width="short">
              <TextInput value={agent.phone} onChange={(phone) => change(index, { phone })} inputMode="tel" />
            </Field>
            <Field label="身份证号" path={`${path}.${index}.idNumber`} width="medium">
              <TextInput value={agent.idNumber} onChange={(idNumber) => change(index, { idNumber })} />
            </Field>
            <Field label="授权日期" path={`${path}.${index}.authorisedOn`} width="short">
              <DateInput
                value={agent.authorisedOn}
                onChange={(authorisedOn) => change(index, { authorisedOn })}
              />
            </Field>
          </FieldRow>
          <Field
            label="代理权限"
            group
            path={`${path}.${index}.powers`}
            hint={
              agent.powers.includes('sign-agreement')
                ? undefined
                : '没有“签署调解协议书”权限的，代签后须本人追认才生效（民法典第171条）。'
            }
          >
            <ChecksInput
              value={agent.powers}
              options={POWERS}
              onChange={(powers) => change(index, { powers })}
            />
          </Field>
          {agent.powers.includes('other') && (
            <Field label="其他权限" path={`${path}.${index}.otherPower`} width="medium">
              <TextInput value={agent.otherPower} onChange={(otherPower) => change(index, { otherPower })} />
            </Field>
          )}
          <Button
            look="quiet"
            label={`移去代理人${agent.name}`}
            onClick={() => onChange(agents.filter((_, at) => at !== index))}
          >
            移去代理人
          </Button>
        </div>
      ))}
      <Button
        look="quiet"
        onClick={() =>
          onChange([
            ...agents,
            { id: newId(), name: '', kind: isPersonLike(of) ? 'relative' : 'staff', powers: [] },
          ])
        }
      >
        添加代理人
      </Button>
    </div>
  )
}
