/** Settings → Licensing. */
export const settings = {
  settings: {
    title: "Licensing",
    subtitle: "Settings for all licenses of this shop.",
    saved: "The settings were saved",
    mail: {
      title: "Mails with licenses",
      hint: "When all licenses of an order are issued, its owner gets one mail.",
      sending: "Mails",
      on: "Switched on",
      off: "Switched off in the shop's configuration",
      provider: "Mail provider",
      providerFound: "Connected",
      providerMissing: "Missing",
      providerHint:
        "No notification provider handles these mails, so none is sent. Add one in the shop's configuration.",
      keys: "License keys in mails",
      keysHint:
        "Anyone who opens the mailbox can read a mail with keys, and the shop's notification table then holds whole keys too. Without keys the mail links to the account.",
      option: "As configured",
      include: "Whole keys",
      exclude: "No keys",
      now: "Now: {{choice}}",
      nowByOption: "Now: {{choice}}, as the shop's configuration says",
      confirmTitle: "Send whole keys by mail?",
      confirmDescription:
        "From the next mail on, whole keys leave this shop unencrypted and are stored in the notification table. Mails already sent do not change.",
      confirm: "Send keys",
    },
    dataKeys: {
      title: "Encryption of keys",
      hint: "Keys and signatures are encrypted with two random data keys, which the shop's secret wraps.",
      created: "Data keys created",
      rewrapped: "Secret last changed",
      never: "Never",
      unknown: "Not recorded",
      howTo: "Changing the secret",
      steps: {
        script: "Run this on the server, with the present secret still configured:",
        configure: "Then configure the new secret and restart every process.",
      },
      safe: "Only the wrapping of the data keys changes: license keys stay the same, and running processes continue.",
    },
    rekey: {
      title: "New keys",
      hint: "Staff can give a license a new key when its key leaked.",
      byOwner: "Owners too",
      byOwnerHint:
        "Owners of an order can replace the keys of their licenses themselves, three times a day each. Managers cannot.",
      defaultTitle: "Only staff again?",
      defaultDescription: "Owners can no longer make new keys; those that they made stay valid.",
    },
    reveal: {
      title: "Revealing keys",
      hint: "Keys and signatures are masked until somebody reveals or exports them; each time is recorded.",
      rule: "Who may reveal",
      everyone: "All staff",
      option: "Those allowed by the shop's configuration",
      everyoneHint: "It can be restricted in the shop's configuration.",
    },
  },
}
