import { type ReactNode, useEffect, useId, useRef } from "react"

import type { DeviceSignIn as Device } from "../../client/types"
import { fieldRefusal } from "../../react/field-refusal"
import { useText } from "../../react/provider"
import { type DeviceSignInState, useDeviceSignIn } from "../../react/use-device-sign-in"
import { Button } from "../ui/button"
import { SelectField, TextField } from "../ui/field"
import { ErrorNotice, Notice } from "../ui/states"
import { Surface } from "../ui/surface"

export type DeviceSignInProps = {
  /** The code of the link that was opened; without it the person types it. */
  code?: string
  /** Called when the person leaves after their answer; without it no button leads on. */
  onDone?: () => void
}

/** The refusal that the field of the code shows. */
const AT_CODE = ["USER_CODE_UNKNOWN"] as const

/** The page on which a named user signs a program in that shows a code. */
export function DeviceSignIn({ code, onDone }: DeviceSignInProps) {
  const state = useDeviceSignIn(code)
  const { step } = state
  return (
    <Surface>
      {step.is === "code" ? (
        <TypeCode state={state} />
      ) : step.is === "question" ? (
        <Question state={state} device={step.device} />
      ) : (
        <Done
          state={state}
          approved={step.is === "approved"}
          device={step.device}
          onDone={onDone}
        />
      )}
    </Surface>
  )
}

/** One step. Its field gets the focus, else its heading, so that a screen reader says what is asked now. */
function Step({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const field = section.current?.querySelector("input")
    ;(field ?? heading.current)?.focus({ preventScroll: true })
  }, [])
  return (
    <section ref={section} className="mpl-card mpl-device" aria-labelledby={id}>
      <header className="mpl-card-head">
        <h1 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <div className="mpl-card-body">{children}</div>
    </section>
  )
}

function TypeCode({ state: { code, setCode, look } }: { state: DeviceSignInState }) {
  const text = useText()
  const { device } = text.messages
  const refusal = fieldRefusal(text, look, AT_CODE)
  return (
    <Step title={device.title}>
      <form
        className="mpl-form"
        onSubmit={(event) => {
          event.preventDefault()
          look.run()
        }}
      >
        <p>{device.intro}</p>
        <TextField
          label={device.code}
          hint={device.codeHint}
          error={refusal}
          value={code}
          maxLength={40}
          autoCapitalize="characters"
          spellCheck={false}
          className="mpl-mono"
          onChange={(typed) => {
            look.clear()
            setCode(typed)
          }}
        />
        <ErrorNotice error={refusal === null ? look.error : null} />
        <div className="mpl-row">
          <Button type="submit" look="primary" busy={look.busy}>
            {device.continue}
          </Button>
        </div>
      </form>
    </Step>
  )
}

/** What asks, and from which computer: the person must know it before they answer. */
function Question({ state, device }: { state: DeviceSignInState; device: Device }) {
  const { messages, fill, moment } = useText()
  const texts = messages.device
  const { approve, deny } = state
  const facts = [
    [texts.program, device.program.name],
    [texts.computer, device.name ?? texts.unnamed],
    [texts.askedAt, moment(device.asked_at)],
    [texts.code, device.user_code],
  ]
  const mayApprove = device.licenses.length > 0
  return (
    <Step title={fill(texts.questionTitle, { program: device.program.name })}>
      <div className="mpl-form">
        <dl className="mpl-facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Notice tone="warning">
          <strong>{texts.onlyYours}</strong> {texts.warning}
        </Notice>
        <ChooseLicense state={state} device={device} />
        <ErrorNotice error={approve.error ?? deny.error} />
        <div className="mpl-row">
          {mayApprove && (
            <Button look="primary" busy={approve.busy} onClick={approve.run}>
              {texts.approve}
            </Button>
          )}
          <Button busy={deny.busy} onClick={deny.run}>
            {texts.deny}
          </Button>
        </div>
      </div>
    </Step>
  )
}

/** For which license, where there are several; and where there is none, whom to ask. */
function ChooseLicense({ state, device }: { state: DeviceSignInState; device: Device }) {
  const { messages, fill, day } = useText()
  const texts = messages.device
  const { licenses } = device
  if (licenses.length === 0) {
    const { message, next } = messages.refusals.USER_WITHOUT_PLACE
    return (
      <Notice tone="danger">
        <strong>{message}</strong> {next}
      </Notice>
    )
  }
  if (licenses.length === 1) {
    return null
  }
  return (
    <SelectField
      label={texts.license}
      hint={texts.licenseHint}
      value={state.licenseId ?? undefined}
      onChange={state.setLicenseId}
    >
      {licenses.map(({ id, policy_name: policy, expires_at }) => (
        <option key={id} value={id}>
          {expires_at ? fill(texts.licenseUntil, { policy, date: day(expires_at) }) : policy}
        </option>
      ))}
    </SelectField>
  )
}

function Done({
  state,
  approved,
  device,
  onDone,
}: {
  state: DeviceSignInState
  approved: boolean
  device: Device
  onDone?: () => void
}) {
  const { messages, fill } = useText()
  const texts = messages.device
  const program = device.program.name
  return (
    <Step title={fill(approved ? texts.approvedTitle : texts.deniedTitle, { program })}>
      <div className="mpl-form">
        <Notice tone={approved ? "success" : "info"}>
          {approved ? texts.approved : texts.denied}
        </Notice>
        <div className="mpl-row">
          {onDone && (
            <Button look="primary" onClick={onDone}>
              {messages.common.done}
            </Button>
          )}
          <Button onClick={state.restart}>{texts.another}</Button>
        </div>
      </div>
    </Step>
  )
}
