import { ArrowUpTray } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useState, type DragEvent } from "react"

type Props = {
  /** The name for screen readers. */
  label: string
  /** The visible text, e.g. the chosen file; absent = the label. */
  text?: string
  onFile: (file: File) => void
}

/** Takes a dropped or chosen file. */
export const FileField = ({ label, text = label, onFile }: Props) => {
  const [isOver, setOver] = useState(false)
  const take = (file: File | undefined) => file && onFile(file)
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(over)
  }
  return (
    <label
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        take(event.dataTransfer.files[0])
      }}
      className={clx(
        "txt-compact-small text-ui-fg-subtle hover:bg-ui-bg-base-hover flex cursor-pointer items-center justify-center gap-x-2 rounded-lg border border-dashed p-4",
        "focus-within:shadow-borders-interactive-with-focus",
        isOver && "border-ui-border-interactive bg-ui-bg-base-hover"
      )}
    >
      <ArrowUpTray />
      {text}
      <input
        type="file"
        className="sr-only"
        aria-label={label}
        onChange={({ target }) => {
          take(target.files?.[0])
          target.value = ""
        }}
      />
    </label>
  )
}
