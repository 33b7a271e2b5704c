import { useMutation } from '@tanstack/react-query'
import type { BusinessDate } from '#domain/values/brands.ts'
import { chineseDate } from '#domain/values/dates.ts'
import { client } from '../../app/client.ts'
import { queryClient, STATUS_KEY } from '../../app/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'

/** The clock is before the last entry or far past it: a person says what day it is, and that is recorded. */
export function ConfirmDate({ today }: { readonly today: BusinessDate }) {
  const confirm = useMutation({
    mutationFn: () => client.system.confirmDate({ today }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: STATUS_KEY }),
  })
  return (
    <div className="toolbar">
      <Button busy={confirm.isPending} onClick={() => confirm.mutate()}>
        {`今天是 ${chineseDate(today)}，日期无误`}
      </Button>
      <span>日期不对的，请先在电脑上改正，再回到这里。</span>
      <ErrorNote error={confirm.error} />
    </div>
  )
}
