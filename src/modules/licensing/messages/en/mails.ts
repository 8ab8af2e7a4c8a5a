import type { MailTexts } from "../shape"

/** The mails in English. */
export const english: MailTexts = {
  common: {
    greeting: "Hello,",
    greetingWithName: "Hello {name},",
    linkHint: "If the button does not work, open this address in your browser:",
  },
  "license-issued": {
    subject: {
      one: "Your license for order {order}",
      other: "Your {count} licenses for order {order}",
    },
    preview: {
      one: "Your license from {store} is ready.",
      other: "Your {count} licenses from {store} are ready.",
    },
    heading: { one: "Your license is ready", other: "Your licenses are ready" },
    intro: {
      one: "Thank you for your order {order} at {store}. We have issued {count} license for it.",
      other: "Thank you for your order {order} at {store}. We have issued {count} licenses for it.",
    },
    groupCount: { one: "{count} license", other: "{count} licenses" },
    keysLabel: { one: "License key", other: "License keys" },
    moreKeys: { one: "and {count} more", other: "and {count} more" },
    maskedHint:
      "For your safety this e-mail shows only the end of each key. The whole keys are in your account.",
    button: "View my licenses",
    withoutLink: "Your licenses are in your account at {store}.",
    keysAreSecret: "Keep your license keys to yourself: anyone with a key can use the license.",
    footer: "You receive this e-mail because of your order {order} at {store}.",
  },
  "license-seats-added": {
    subject: "More seats for {program}",
    preview: {
      one: "{program} of order {order} has {count} seat now.",
      other: "{program} of order {order} has {count} seats now.",
    },
    heading: "Your seats were added",
    intro: {
      one: "Your license {license} of {program} has {count} seat now; it had {former}.",
      other: "Your license {license} of {program} has {count} seats now; it had {former}.",
    },
    button: "View the license",
    footer: "You receive this e-mail because order {order} at {store} is yours.",
  },
  "license-uses-added": {
    subject: "More uses for {program}",
    preview: "{program} has more uses, bought with order {order}.",
    heading: "Your uses were added",
    intro: "Your license {license} of {program} has more uses.",
    period: {
      one: "{count} use was added for the present period.",
      other: "{count} uses were added for the present period.",
    },
    used: {
      one: "{count} use was added; it stays until it is used.",
      other: "{count} uses were added; they stay until they are used.",
    },
    button: "View the license",
    footer: "You receive this e-mail because order {order} at {store} is yours.",
  },
  "license-manager-invited": {
    subject: "Manage licenses at {store}",
    preview: "You are invited to manage licenses at {store}.",
    heading: "You are invited to manage licenses",
    intro: "You are invited to manage the licenses of order {orders} at {store}.",
    introWithoutOrders: "You are invited to manage licenses at {store}.",
    granted: "What you may do besides activating computers: {permissions}.",
    button: "Accept the invitation",
    expires: "The invitation can be accepted once, until {date} (UTC).",
    notExpected: "If you did not expect it, ignore this e-mail: nothing happens.",
    footer: "You receive this e-mail because somebody named you as a license manager at {store}.",
  },
  "license-manager-assigned": {
    subject: "You now manage the licenses of order {order}",
    preview: "Order {order} at {store} was assigned to you.",
    heading: "Another order to manage",
    intro: "You now manage the licenses of order {order} at {store} too.",
    button: "View the licenses",
    footer: "You receive this e-mail because you are a license manager at {store}.",
  },
  "license-activation-code": {
    subject: "Activation code of {program}",
    preview: "The activation code of {program}, order {order}.",
    heading: "Your activation code",
    intro: "This is the activation code of {program} from order {order} at {store}.",
    computer: "Computer",
    siteCode: "Site code",
    machineId: "Machine ID",
    activationCode: "Activation code",
    onlyThere: "The code works only on the computer that shows this site code and machine ID.",
    footer: "You receive this e-mail because somebody who manages this license had it sent to you.",
  },
  "license-computer-reset": {
    subject: "A computer of {program} was reset",
    preview: "The activation of a computer was ended without a removal code.",
    heading: "A computer was reset",
    intro:
      "You ended the activation of {program} on a computer, order {order} at {store}. Its seat is free. It counts as a transfer to another computer.",
    computer: "Computer",
    notYou: "If that was not you, change your password and contact {store}.",
    footer: "You receive this e-mail because the order is yours.",
  },
  "license-key-replaced": {
    subject: "New license key of {program}",
    preview: "The license key of {program} was replaced.",
    heading: "A new license key",
    intro: "Your license of {program} at {store} has a new key.",
    formerEnded: "The old key no longer works.",
    formerUntil: "The old key works until {date} (UTC).",
    computersStay:
      "Activated computers stay activated. Existing license files end with the old key: make new ones where you use them.",
    maskedHint:
      "For your safety this e-mail shows only the end of the key. The whole key is in your account.",
    button: "View my licenses",
    withoutLink: "Your licenses are in your account at {store}.",
    notExpected: "If nobody on your side asked for this, contact {store}.",
    footer: "You receive this e-mail because you own a license of {program} from {store}.",
  },
  "license-uses-low": {
    subject: "Most uses of {program} are used up",
    preview: "80 % of the uses of your license {license} of {program} are used.",
    heading: "Few uses are left",
    intro:
      "{used} of the {included} uses that your license {license} of {program} includes are used.",
    resets: "Counting starts again on {date} (UTC).",
    neverResets: "The uses do not start again by themselves. {store} can help if you need more.",
    button: "View the license",
    footer: "You receive this e-mail because you own a license of {program} from {store}.",
  },
  "license-uses-exhausted": {
    subject: "The uses of {program} are used up",
    preview: "The uses of your license {license} of {program} are used up.",
    heading: "The uses are used up",
    intro:
      "{used} of the {included} uses that your license {license} of {program} includes are used. The program may refuse what needs more.",
    resets: "Counting starts again on {date} (UTC).",
    neverResets: "The uses do not start again by themselves. {store} can help if you need more.",
    button: "View the license",
    footer: "You receive this e-mail because you own a license of {program} from {store}.",
  },
  "license-user-invited": {
    subject: "You can use {program}",
    preview: "You are invited to use {program} from {store}.",
    heading: "You are invited to use {program}",
    intro:
      "Somebody at {store} gave you a license of {program}. Accept it, and sign in to the program with your e-mail address and your password.",
    button: "Accept the invitation",
    expires: "The invitation can be accepted once, until {date} (UTC).",
    notExpected: "If you did not expect it, ignore this e-mail: nothing happens.",
    footer: "You receive this e-mail because somebody named you as a user of {program} at {store}.",
  },
  "license-user-password": {
    subject: "Set a new password for {program}",
    preview: "The link with which you set a new password.",
    heading: "Set a new password",
    intro:
      "Somebody who looks after your license of {program} sent you this link. With it you set a new password for your account at {store}.",
    button: "Set a password",
    expires: "The link works once, until {date} (UTC).",
    notExpected: "If you need no new password, ignore this e-mail: your password stays as it is.",
    footer: "You receive this e-mail because you are a user of {program} at {store}.",
  },
  "license-user-password-set": {
    subject: "Your password for {program} was replaced",
    preview: "Somebody else set a password for you; choose your own.",
    heading: "Your password was replaced",
    intro:
      "Somebody who looks after your license of {program} set a new password for your account at {store}. They know it, so choose one of your own now: {program} signs you in only after that.",
    button: "Choose a password",
    expires: "The link works once, until {date} (UTC).",
    notExpected: "If you did not ask for it, choose a password all the same, and tell {store}.",
    footer: "You receive this e-mail because you are a user of {program} at {store}.",
  },
  "license-portal-password": {
    subject: "Choose a new password for {store}",
    preview: "The link with which you choose a new password.",
    heading: "Choose a new password",
    intro:
      "Somebody asked for a new password for your account at {store}. If that was you, choose one.",
    button: "Choose a password",
    expires: "The link works once, and only for a short time.",
    notExpected: "If you did not ask for it, ignore this e-mail: your password stays as it is.",
    footer: "You receive this e-mail because a new password was asked for at {store}.",
  },
  "license-portal-address": {
    subject: "Confirm your e-mail address for {store}",
    preview: "The link that confirms your address.",
    heading: "Confirm your e-mail address",
    intro:
      "Somebody wants to sign in at {store} with this address, which must be confirmed first. If that is you, confirm it, then sign in.",
    button: "Confirm the address",
    expires: "The link works once, and only for a short time.",
    notExpected:
      "If it is not you, ignore this e-mail: unless you confirm, nobody can sign in with your address.",
    footer:
      "You receive this e-mail because somebody wants to sign in at {store} with this address.",
  },
  "license-lost-keys": {
    subject: "Your licenses at {store}",
    preview: "The licenses of this e-mail address at {store}.",
    heading: "Your licenses",
    intro:
      "Somebody asked for the licenses of this e-mail address at {store}. Here they are, by order.",
    moreKeys: { one: "and {count} more", other: "and {count} more" },
    claim: "Move this order into my account",
    moreOrders: { one: "There is {count} more order.", other: "There are {count} more orders." },
    withoutOrder: "Licenses without an order",
    maskedHint:
      "For your safety this e-mail shows only the end of each key. The whole keys are in your account.",
    withoutOrderHint:
      "Licenses without an order are not in your account: ask {store} for their keys.",
    claimHint:
      "Some orders were placed without an account. Open the link of such an order, sign in or register, and it moves into your account with its licenses. The links work once, until {date} (UTC); give them to nobody.",
    button: "View my licenses",
    withoutLink: "Your licenses are in your account at {store}.",
    notExpected: "If you did not ask for this, ignore this e-mail: nothing happens.",
    footer:
      "You receive this e-mail because somebody asked for the licenses of this address at {store}.",
  },
  "license-order-claim": {
    subject: "Move order {order} into your account",
    preview: "Order {order} at {store} can be moved into an account.",
    heading: "Move your order into your account",
    intro: "Somebody asked to move order {order} at {store}, with its licenses, into an account.",
    how: "Open the link, sign in to the account that should own the order, and confirm.",
    button: "Move the order",
    expires: "The link works once, until {date} (UTC).",
    notExpected:
      "If you did not ask for this, ignore this e-mail and pass it on to nobody: nothing happens.",
    footer:
      "You receive this e-mail because order {order} at {store} was placed with this address.",
  },
  "serial-tries-locked": {
    subject: "Too many wrong serial numbers at {store}",
    preview: "Somebody was locked after too many wrong serial numbers.",
    heading: "Too many wrong serial numbers",
    intro:
      "Somebody entered too many wrong serial or verification numbers at {store} today and cannot redeem any more until tomorrow (UTC).",
    account: "Account",
    email: "E-mail address",
    address: "Network address",
    unlock:
      "If this was a mistake, unlock them among the serial numbers in the admin. If it was not, there is nothing to do.",
    footer: "You receive this e-mail because {store} reports locked tries to this address.",
  },
}
