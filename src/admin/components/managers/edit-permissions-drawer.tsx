import { useSetManagerPermissions } from "../../hooks/api/order-managers"
import { PermissionsDrawer, type PermissionsDrawerProps } from "./permissions-drawer"

type Props = PermissionsDrawerProps & { orderId: string; managerId: string }

/** Changes what a manager may do on one order. */
export const EditPermissionsDrawer = ({ orderId, managerId, ...drawer }: Props) => (
  <PermissionsDrawer {...drawer} save={useSetManagerPermissions({ orderId, managerId })} />
)
