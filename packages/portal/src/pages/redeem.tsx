import { useEffect, useState } from "react"
import { explainError, type LicensingMessages, textOf } from "medusa-plugin-licensing-storefront"
import { type LicensingError, writtenVerification } from "medusa-plugin-licensing-storefront/client"

import { newPasswordField, personFields } from "../components/account-fields"
import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import { Loading } from "../components/loading"
import { Notice } from "../components/notice"
import { fill, type Messages } from "../i18n"
import { useApp } from "../lib/app"
import { useAreaTexts } from "../lib/area-texts"
import { solve } from "../lib/proof-of-work"
import { sentenceFor } from "../lib/sentences"
import { useSerialPrograms } from "../lib/serial-programs"
import { navigate } from "../lib/router"
import { session } from "../lib/session"

type Redeemed = { id: string; display_id: number }

/** Creates an account and its first order from a serial number, for people without an account. */
export default function Redeem() {
  const { language, messages } = useApp()
  const { bySerial } = messages
  // Read once: the new account is signed in while this page is still shown.
  const [signedIn] = useState(() => session.token() !== null)
  useEffect(() => {
    if (signedIn) {
      navigate("/new-order", { replace: true })
    }
  }, [signedIn])
  const texts = useAreaTexts(language)
  const { value: programs, error, loading } = useSerialPrograms()
  const [order, setOrder] = useState<Redeemed | null>(null)
  if (order) {
    const number = `#${order.display_id}`
    return (
      <Card title={bySerial.doneTitle} intro={fill(bySerial.done, { number })}>
        <Link to={`/orders/${order.id}`} className="button">
          {bySerial.show}
        </Link>
      </Card>
    )
  }
  if (signedIn || loading || !texts) {
    return <Loading />
  }
  if (!programs?.length) {
    return (
      <Card title={bySerial.title} footer={<Link to="/">{messages.back}</Link>}>
        <Notice tone={programs ? "info" : "error"}>
          {programs ? texts.redeem.none : sentenceFor(error, messages)}
        </Notice>
      </Card>
    )
  }
  return (
    <Card
      title={bySerial.title}
      intro={bySerial.intro}
      footer={
        <span>
          {messages.register.haveAccount} <Link to="/new-order">{messages.signIn.submit}</Link>
        </span>
      }
    >
      <RedeemForm programs={programs} texts={texts} onDone={setOrder} />
    </Card>
  )
}

function RedeemForm({
  programs,
  texts,
  onDone,
}: {
  programs: { verification: boolean }[]
  texts: LicensingMessages
  onDone: (order: Redeemed) => void
}) {
  const { account, client, language, messages } = useApp()
  const { redeem } = texts
  // The serial determines the program, so before it is known the verification number is optional.
  const asksVerification = programs.some((each) => each.verification)
  return (
    <Form
      submit={messages.bySerial.submit}
      fields={[
        {
          name: "serial",
          label: redeem.serial,
          type: "text",
          autoComplete: "off",
          hint: redeem.serialHint,
        },
        ...(asksVerification
          ? [
              {
                name: "verification",
                label: redeem.verification,
                type: "text" as const,
                autoComplete: "off",
                inputMode: "numeric" as const,
                hint: redeem.verificationHint,
                optional: "unsaid" as const,
                check: (typed: string) =>
                  writtenVerification(typed) === null ? redeem.verificationWrong : undefined,
              },
            ]
          : []),
        { name: "email", label: messages.email, type: "email", autoComplete: "username" },
        newPasswordField(messages),
        ...personFields(messages),
      ]}
      explain={(error) => {
        const { message, next } = explainError(textOf(texts, language), error)
        return ownWords(error, messages) ?? `${message} ${next}`
      }}
      fieldOf={fieldOf}
      onSubmit={async ({
        serial = "",
        verification = "",
        email = "",
        password = "",
        ...person
      }) => {
        const altcha = await solve(await client.createRegistrationChallenge())
        const { order } = await client.registerBySerial({
          serial,
          verification_number: writtenVerification(verification) ?? undefined,
          email,
          password,
          first_name: person.first_name || undefined,
          last_name: person.last_name || undefined,
          altcha,
        })
        // The order exists even if the login fails: its page then asks for a login.
        const signedIn = await account.signIn({ email, password }).catch(() => null)
        if (signedIn?.is === "in") {
          session.start(signedIn.token, false)
        }
        onDone(order)
      }}
    />
  )
}

/** The field that a refusal is about. */
function fieldOf({ code }: LicensingError): string | undefined {
  return code === "EMAIL_TAKEN" ? "email" : code?.startsWith("SERIAL") ? "serial" : undefined
}

/** Texts for refusals of registering. */
function ownWords({ code }: LicensingError, { bySerial }: Messages): string | undefined {
  return code === "EMAIL_TAKEN"
    ? bySerial.taken
    : code === "PROOF_INVALID"
      ? bySerial.again
      : undefined
}
