import { useState } from "react"

import type { CustomerLicense, GivenOutFile } from "../../client/types"
import { useText } from "../../react/provider"
import type { Text } from "../../react/text"
import { useLoad } from "../../react/use-load"
import { ActButton } from "../ui/button"
import { Pager } from "../ui/pager"
import { Load } from "../ui/states"

const PAGE_SIZE = 5

/** The name of an offline file. */
function fileNameOf({ messages, fill }: Text, { kind, computer }: GivenOutFile): string {
  const { files } = messages.offline
  if (kind === "license" || !computer) {
    return files.license
  }
  const unnamed = fill(messages.computers.unnamed, { number: computer.sequence })
  return fill(files.machine, { computer: computer.note ?? computer.name ?? unnamed })
}

/** The offline files of a license; a machine file that is still out can be given back. */
export function FileList({
  license,
  why,
  onReturn,
}: {
  license: CustomerLicense
  /** Why no file can be given back. */
  why: string | null
  onReturn: (file: GivenOutFile) => void
}) {
  const { files: texts } = useText().messages.offline
  const [page, setPage] = useState(0)
  const files = useLoad(
    `files ${license.id} ${page}`,
    (client, options) =>
      client.listCustomerOfflineFiles(
        { id: license.id, limit: PAGE_SIZE, offset: page * PAGE_SIZE },
        options
      ),
    true
  )
  return (
    <section className="mpl-files">
      <h3>{texts.title}</h3>
      <Load of={files} rows={1}>
        {({ offline_files, count }) =>
          offline_files.length === 0 ? (
            <p className="mpl-muted">{texts.empty}</p>
          ) : (
            <>
              <ul className="mpl-list">
                {offline_files.map((file) => (
                  <File key={file.id} file={file} why={why} onReturn={() => onReturn(file)} />
                ))}
              </ul>
              <Pager count={count} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
            </>
          )
        }
      </Load>
    </section>
  )
}

function File({
  file,
  why,
  onReturn,
}: {
  file: GivenOutFile
  why: string | null
  onReturn: () => void
}) {
  const text = useText()
  const { messages, fill, day } = text
  const { files } = messages.offline
  const name = fileNameOf(text, file)
  const ended = new Date(file.expires_at) <= new Date()
  return (
    <li className="mpl-file-row">
      <div>
        {name}
        <span className="mpl-hint">
          {file.returned_at
            ? fill(files.returned, { date: day(file.returned_at) })
            : fill(ended ? files.ended : files.until, { date: day(file.expires_at) })}
        </span>
      </div>
      {file.kind === "machine" && file.is_out && (
        <ActButton why={why} aria-label={fill(files.returnOf, { file: name })} onClick={onReturn}>
          {files.return}
        </ActButton>
      )}
    </li>
  )
}
