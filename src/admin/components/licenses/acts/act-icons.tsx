import {
  ArrowPath,
  Calendar,
  EnvelopeSolid,
  Key,
  PauseSolid,
  PlaySolid,
  Trash,
  XCircle,
} from "@medusajs/icons"
import type { ReactNode } from "react"

import type { LicenseAct } from "../../../lib/license-acts"

export const ACT_ICONS: Record<LicenseAct, ReactNode> = {
  suspend: <PauseSolid />,
  reinstate: <PlaySolid />,
  revoke: <XCircle />,
  reset: <ArrowPath />,
  renew: <Calendar />,
  rekey: <Key />,
  resend: <EnvelopeSolid />,
  delete: <Trash />,
}

/** Acts that cannot be undone; menus keep them apart. */
export const FINAL_ACTS: readonly LicenseAct[] = ["revoke", "delete"]
