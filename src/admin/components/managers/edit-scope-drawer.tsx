import { useSetScopePermissions } from "../../hooks/api/manager-scopes"
import { PermissionsDrawer, type PermissionsDrawerProps } from "./permissions-drawer"

type Props = PermissionsDrawerProps & { managerId: string; scopeId: string }

/** Changes what a manager may do on the orders of a customer or a group. */
export const EditScopeDrawer = ({ managerId, scopeId, ...drawer }: Props) => (
  <PermissionsDrawer {...drawer} save={useSetScopePermissions(managerId, scopeId)} />
)
