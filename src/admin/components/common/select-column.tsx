import { Checkbox, createDataTableColumnHelper } from "@medusajs/ui"

/**
 * A column to tick rows, with names for screen readers, which the table's own lacks. A click on it opens no
 * row.
 * @param pageLabel what ticking all rows of the page is called
 * @param rowLabel what ticking one row is called
 */
export const selectColumn = <T,>(pageLabel: string, rowLabel: (row: T) => string) =>
  createDataTableColumnHelper<T>().select({
    header: ({ table }) => (
      <Checkbox
        aria-label={pageLabel}
        checked={
          table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()
        }
        onCheckedChange={(on) => table.toggleAllPageRowsSelected(on === true)}
      />
    ),
    cell: ({ row }) => (
      <Checkbox
        aria-label={rowLabel(row.original)}
        checked={row.getIsSelected()}
        onClick={(event) => event.stopPropagation()}
        onCheckedChange={(on) => row.toggleSelected(on === true)}
      />
    ),
  })
