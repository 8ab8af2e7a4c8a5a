/** Settings → Licensing. */
export const settings = {
  settings: {
    title: "Licensing",
    subtitle: "What holds for all licenses of this shop.",
    saved: "The settings were saved",
    mail: {
      title: "Mails with licenses",
      hint: "When an order is completely issued, its buyer gets one mail.",
      sending: "Mails",
      on: "Switched on",
      off: "Switched off in the shop's configuration",
      provider: "Mail provider",
      providerFound: "Connected",
      providerMissing: "Missing",
      providerHint:
        "No notification provider serves the channel of these mails, so none is sent. Add one in the shop's configuration.",
      keys: "License keys in mails",
      keysHint:
        "A mail with keys is read by whoever opens the mailbox, and whole keys then stand in the shop's notification table too. Without keys the mail links to the account.",
      option: "As configured",
      include: "Whole keys",
      exclude: "No keys",
      now: "Now: {{choice}}",
      nowByOption: "Now: {{choice}}, as the shop's configuration says",
      confirmTitle: "Send whole keys by mail?",
      confirmDescription:
        "From the next mail on, whole keys leave this shop unencrypted and are kept in the notification table. Mails sent before stay as they are.",
      confirm: "Send keys",
    },
    dataKeys: {
      title: "Encryption of keys",
      hint: "Keys and signatures are encrypted with two random data keys, which the shop's secret wraps.",
      created: "Data keys made",
      rewrapped: "Secret last changed",
      never: "Never",
      unknown: "Before this was recorded",
      howTo: "Changing the secret",
      steps: {
        script: "Run this on the server, with the present secret still configured:",
        configure: "Then configure the new secret and restart every process.",
      },
      safe: "Only the wrapping of the data keys changes: no license key changes, and running processes go on.",
    },
    rekey: {
      title: "New keys",
      hint: "Staff give a license a new key when the present one leaked.",
      byOwner: "Owners too",
      byOwnerHint:
        "Owners of an order replace the keys of their licenses themselves, three times a day each. Managers cannot.",
      defaultTitle: "Only staff again?",
      defaultDescription: "Owners are no longer offered new keys; those that they drew stay.",
    },
    reveal: {
      title: "Revealing keys",
      hint: "Keys, signatures and exports with keys are masked until somebody asks for them; each time is recorded.",
      rule: "Who may reveal",
      everyone: "All staff",
      option: "Whom the shop's configuration allows",
      everyoneHint: "It can be restricted in the shop's configuration.",
    },
  },
}
