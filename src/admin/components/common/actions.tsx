import { ActionMenu, type ActionMenuProps } from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"

/** The dashboard's action menu, with a name for screen readers that its own button lacks. */
export const Actions = ({ label, groups }: { label: string } & Pick<ActionMenuProps, "groups">) => (
  <ActionMenu groups={groups}>
    <IconButton size="small" variant="transparent" aria-label={label}>
      <EllipsisHorizontal />
    </IconButton>
  </ActionMenu>
)
