import { useState } from "react"

import { useApp } from "../lib/app"
import type { SecondStep, SignedIn } from "../lib/account"
import { Card } from "./card"
import { Form } from "./form"

type Props = {
  step: SecondStep
  onPassed: (signedIn: SignedIn) => void
  /** Back to the password, for example because the step has expired. */
  onBack: () => void
}

/** The second step of a login, by an authenticator app or a recovery code. */
export function SecondStepCard({ step, onPassed, onBack }: Props) {
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
        fieldOf={({ status }) => (status === 400 ? "code" : undefined)}
        onSubmit={async ({ code = "" }) =>
          onPassed(await account.passSecondStep(step, method, code.replace(/\s/g, "")))
        }
      />
    </Card>
  )
}
