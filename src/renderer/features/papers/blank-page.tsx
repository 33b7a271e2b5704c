import { useQuery } from '@tanstack/react-query'
import { client, shell } from '../../app/client.ts'
import { useParam } from '../../app/router/router.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfView } from '../../ui/pdf/pdf-view.tsx'
import { bytesOf } from './use-paper-file.ts'

/** A blank form for handwriting. */
export default function BlankPage() {
  const paperKind = useParam('kind')
  const blank = useQuery({
    queryKey: ['papers', 'blank', paperKind],
    queryFn: () => client.papers.blank({ paperKind }),
  })
  const { data } = blank
  return (
    <Page
      title="空白文书"
      ready={data !== undefined}
      error={blank.error}
      onRetry={() => void blank.refetch()}
      width="wide"
    >
      {data && (
        <PdfView
          file={data.file}
          title="空白文书"
          actions={
            <Button look="primary" onClick={async () => void (await shell.print(await bytesOf(data.file)))}>
              打印
            </Button>
          }
        />
      )}
    </Page>
  )
}
