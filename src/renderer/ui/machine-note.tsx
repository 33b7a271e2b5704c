/** What came of asking the machine for something; read out at once where it failed. */
export function MachineNote({ said, failed }: { readonly said: string; readonly failed: boolean }) {
  if (said === '') return null
  return (
    <p role={failed ? 'alert' : 'status'} className={failed ? 'machine-failed' : 'machine-said'}>
      {said}
    </p>
  )
}
