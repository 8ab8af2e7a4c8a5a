import { type ReactElement, useState } from "react"

import type { SignedIn } from "../lib/account"
import { navigate } from "../lib/router"
import { session } from "../lib/session"
import { SecondStepCard } from "./second-step"
import { UnconfirmedCard } from "./unconfirmed"

type PendingSignIn = Exclude<SignedIn, { is: "in" }>

/**
 * What follows a correct password: the account, or another step before it.
 * @param home whether success or giving up leads to the first page; else the address stays
 * @returns `enter`, which takes the answer to signing in, and the page of the next step (the second step
 * of a login, or a confirmed address), shown instead of the caller's page unless null
 */
export function useSignInSteps({ home }: { home: boolean }): {
  enter: (signedIn: SignedIn, keep?: boolean) => void
  asked: ReactElement | null
} {
  const [held, setHeld] = useState<{ by: PendingSignIn; keep: boolean } | null>(null)
  const leave = () => {
    if (home) {
      navigate("/", { replace: true })
    }
  }
  const enter = (signedIn: SignedIn, keep = false) => {
    if (signedIn.is !== "in") {
      setHeld({ by: signedIn, keep })
      return
    }
    session.start(signedIn.token, keep)
    leave()
  }
  const giveUp = () => {
    setHeld(null)
    leave()
  }
  if (held === null) {
    return { enter, asked: null }
  }
  const { by, keep } = held
  return {
    enter,
    asked:
      by.is === "second_step" ? (
        <SecondStepCard
          key={by.step.id}
          step={by.step}
          onPassed={(signedIn) => enter(signedIn, keep)}
          onBack={giveUp}
        />
      ) : (
        <UnconfirmedCard login={by.login} onBack={giveUp} />
      ),
  }
}
