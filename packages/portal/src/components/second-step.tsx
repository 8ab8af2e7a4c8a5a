import { type ReactElement, useState } from "react"
import { LicensingError } from "medusa-plugin-licensing-storefront/client"

import { useApp } from "../lib/app"
import type { SecondStep, SignedIn } from "../lib/account"
import { navigate } from "../lib/router"
import { session } from "../lib/session"
import { Card } from "./card"
import { Form } from "./form"

/**
 * What follows a right password: the account, after the second step of logins that have one.
 * @param home whether it, or giving up, leads to the first page; else what the address names stays
 * @returns `enter`, which takes what signing in answered and refuses where the address must be confirmed
 * first, and the page of the second step, which stands in place of the caller's while it is not null
 */
export function useEntrance({ home }: { home: boolean }): {
  enter: (signedIn: SignedIn, keep?: boolean) => void
  secondStep: ReactElement | null
} {
  const { errors } = useApp().messages
  const [asked, setAsked] = useState<{ step: SecondStep; keep: boolean } | null>(null)
  const leave = () => {
    if (home) {
      navigate("/", { replace: true })
    }
  }
  const enter = (signedIn: SignedIn, keep = false) => {
    if (signedIn.is === "unconfirmed") {
      throw new LicensingError({ status: 403, message: errors.unconfirmed })
    }
    if (signedIn.is === "second_step") {
      setAsked({ step: signedIn.step, keep })
      return
    }
    session.start(signedIn.token, keep)
    leave()
  }
  const secondStep = asked && (
    <SecondStepCard
      key={asked.step.id}
      step={asked.step}
      onPassed={(signedIn) => enter(signedIn, asked.keep)}
      onBack={() => {
        setAsked(null)
        leave()
      }}
    />
  )
  return { enter, secondStep }
}

type Props = {
  step: SecondStep
  onPassed: (signedIn: SignedIn) => void
  /** Back to the password, for instance because the step has expired. */
  onBack: () => void
}

function SecondStepCard({ step, onPassed, onBack }: Props) {
  const { account, messages } = useApp()
  const { secondStep } = messages
  const [first = ""] = step.methods
  const [method, setMethod] = useState(first)
  const isRecovery = method === "recovery_code"
  const other = step.methods.find((each) => (each === "recovery_code") !== isRecovery)
  return (
    <Card
      title={secondStep.title}
      intro={isRecovery ? secondStep.recoveryIntro : secondStep.intro}
      footer={
        <>
          {other && (
            <button type="button" className="link" onClick={() => setMethod(other)}>
              {isRecovery ? secondStep.useCode : secondStep.useRecovery}
            </button>
          )}
          <button type="button" className="link" onClick={onBack}>
            {messages.back}
          </button>
        </>
      }
    >
      <Form
        key={method}
        submit={messages.signIn.submit}
        fields={[
          {
            name: "code",
            label: isRecovery ? secondStep.recoveryCode : secondStep.code,
            type: "text",
            autoComplete: isRecovery ? "off" : "one-time-code",
            inputMode: isRecovery ? undefined : "numeric",
          },
        ]}
        explain={({ status }) =>
          status === 404 ? secondStep.expired : status === 400 ? secondStep.wrong : undefined
        }
        onSubmit={async ({ code = "" }) =>
          onPassed(await account.passSecondStep(step, method, code.replace(/\s/g, "")))
        }
      />
    </Card>
  )
}
