/** Printed and shown 5-5-5-5-6, each group with its number, so that it can be read aloud and typed back by group. */
export function RecoveryCode({ code }: { readonly code: string }) {
  return (
    <ol className="recovery-code" aria-label="恢复码">
      {code.split('-').map((group, index) => (
        <li key={group}>
          <span className="recovery-number">{`第 ${index + 1} 组`}</span>
          <span className="recovery-group">{group}</span>
        </li>
      ))}
    </ol>
  )
}
