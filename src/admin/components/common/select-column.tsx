import { Checkbox, createDataTableColumnHelper } from "@medusajs/ui"

/**
 * A checkbox column with names for screen readers, which the table's own lacks. A click on it does not open the
 * row.
 * @param pageLabel name of the checkbox for the whole page
 * @param rowLabel name of the checkbox of one row
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
