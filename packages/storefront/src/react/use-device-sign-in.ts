import { useEffect, useState } from "react"

import type { DeviceSignIn } from "../client/types"
import { type Act, useAct } from "./use-act"

/** Where the person is: typing the code, asked about a program, or done. */
export type DeviceSignInStep =
  | { is: "code" }
  | { is: "question"; device: DeviceSignIn }
  | { is: "approved"; device: DeviceSignIn }
  | { is: "denied"; device: DeviceSignIn }

export type DeviceSignInState = {
  step: DeviceSignInStep
  /** The code as it is typed. */
  code: string
  setCode: (code: string) => void
  /** The license to sign in for, one of the program's; null = there is none. */
  licenseId: string | null
  setLicenseId: (id: string) => void
  /** Asks what waits with the code. */
  look: Act
  approve: Act
  deny: Act
  /** Begins again with another code. */
  restart: () => void
}

/**
 * Signs a program in that waits with a code, as its named user: the customer who is logged in.
 * @param given the code of the link that was opened; it is looked up at once, and never answered unasked
 */
export function useDeviceSignIn(given = ""): DeviceSignInState {
  const [step, setStep] = useState<DeviceSignInStep>({ is: "code" })
  const [code, setCode] = useState(given)
  const [licenseId, setLicenseId] = useState<string | null>(null)
  const look = useAct(
    (client) => client.readDeviceSignIn({ user_code: code }),
    ({ device_sign_in: device }) => {
      setLicenseId(device.licenses[0]?.id ?? null)
      setStep({ is: "question", device })
    }
  )
  const answered = ({ approved }: { approved: boolean }) =>
    setStep((before) =>
      before.is === "code" ? before : { ...before, is: approved ? "approved" : "denied" }
    )
  const asked = step.is === "code" ? code : step.device.user_code
  const approve = useAct(
    (client) =>
      client.approveDeviceSignIn({ user_code: asked, license_id: licenseId ?? undefined }),
    answered
  )
  const deny = useAct((client) => client.denyDeviceSignIn({ user_code: asked }), answered)
  useEffect(() => {
    if (given !== "") {
      look.run()
    }
    // Once for each link.
  }, [given])
  const restart = () => {
    ;[look, approve, deny].forEach((act) => act.clear())
    setCode("")
    setStep({ is: "code" })
  }
  return { step, code, setCode, licenseId, setLicenseId, look, approve, deny, restart }
}
