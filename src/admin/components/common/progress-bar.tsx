/** A progress bar. */
export const ProgressBar = ({
  label,
  done,
  total,
}: {
  label: string
  done: number
  total: number
}) => (
  <div
    role="progressbar"
    aria-valuenow={Math.min(done, total)}
    aria-valuemin={0}
    aria-valuemax={total}
    aria-label={label}
    className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
  >
    <div
      className="bg-ui-tag-green-icon h-full rounded-full transition-[width] duration-500"
      style={{ width: `${total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0}%` }}
    />
  </div>
)
