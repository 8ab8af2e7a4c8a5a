/** The portal's texts around the account area, in English. `{name}` is a placeholder. */
export const en = {
  title: "Licenses",
  language: "Language",
  skip: "Skip to the content",
  loading: "Loading …",
  signOut: "Sign out",
  back: "Back to sign in",
  optional: "optional",
  email: "E-mail",
  password: "Password",
  newPassword: "New password",
  passwordHint: "At least 8 characters.",
  showPassword: "Show the password",
  hidePassword: "Hide the password",
  firstName: "First name",
  lastName: "Last name",
  signIn: {
    title: "Sign in",
    intro: "See your licenses, activate computers and move licenses between them.",
    submit: "Sign in",
    keep: "Keep me signed in on this computer",
    keepHint: "Only on your own computer.",
    forgotten: "Forgot your password?",
    register: "Create an account",
    registerIntro: "New here?",
    redeem: "Have a serial number?",
    lostKeys: "Lost your license keys?",
    ended: "Your session has ended. Sign in again to continue where you were.",
  },
  secondStep: {
    title: "One more step",
    intro: "Enter the code that your authenticator app shows now.",
    code: "Code",
    useRecovery: "Use a recovery code",
    recoveryIntro: "Enter one of the recovery codes that you kept. Each works once.",
    recoveryCode: "Recovery code",
    useCode: "Use the authenticator app",
    wrong:
      "This code is wrong. Enter the newest one; after several wrong codes go back and sign in again.",
    expired: "That took too long. Go back and sign in again.",
  },
  unconfirmed: {
    title: "Confirm your address",
    intro: "This shop first checks that {email} is yours. We send you a link to confirm it.",
    sent: "An e-mail with a link is on its way to {email}. Open it to confirm the address, then sign in here. Only the newest link works, once and for a short time.",
  },
  confirmAddress: {
    intro:
      "Confirm only if you created the account or tried to sign in: afterwards anyone with its password can use it.",
    submit: "Confirm the address",
    doneTitle: "Your address is confirmed",
    done: "Now sign in with your e-mail and password.",
    expired:
      "This link no longer works: it works once and only for a short time. Sign in to get a new one.",
  },
  register: {
    title: "Create an account",
    intro: "Use the address you ordered with, so that we find your orders.",
    submit: "Create the account",
    haveAccount: "Already have an account?",
  },
  bySerial: {
    title: "Start with your serial number",
    intro: "It creates your account and your order with its licenses in one step.",
    submit: "Create the account and add",
    doneTitle: "Your account is ready",
    done: "It has order {number} with its licenses. Sign in with your e-mail and password whenever you need it.",
    show: "Show the order",
    taken:
      "This address already has an account. Sign in and add the serial number there with “+ New order”; it is still valid.",
    again: "That took too long. Try again.",
  },
  forgotten: {
    title: "Forgot your password?",
    intro: "We send you a link to choose a new one.",
    submit: "Send the link",
    sentTitle: "Check your mailbox",
    sent: "If there is an account for {email}, an e-mail with a link is on its way. The link works once and only for a short time.",
    again: "Send it again",
  },
  setPassword: {
    title: "Choose a new password",
    submit: "Save and sign in",
    expired:
      "This link no longer works: it works once and only for a short time. Ask for a new one.",
    askAgain: "Ask for a new link",
  },
  invitation: {
    title: "You are invited",
    intro: "Accept the invitation to manage licenses as {email}.",
    newAccount: "Choose a password for signing in later.",
    oldAccount: "This address has an account. Enter its password to accept.",
    signedInAs: "You are signed in as {email}.",
    accept: "Accept the invitation",
    mismatch:
      "The invitation is for {invited}, but you are signed in as {email}. Sign out and accept it with the invited address.",
    signOut: "Sign out and continue",
    invalid:
      "This invitation no longer works: it was accepted, withdrawn or has expired. Ask the person who invited you to send it again.",
    reload: "Open the link in your e-mail again to continue.",
  },
  claim: {
    title: "Move an order into your account",
    intro: "Order {number} with all its licenses moves into the account {email}.",
    warning: "Should another account own the order? Then sign out and sign in there first.",
    accept: "Move the order",
    doneTitle: "The order has moved",
    done: "It now belongs to your account, and you can manage its licenses.",
    show: "Show the order",
    invalid:
      "This link no longer works: it was used or is too old. Ask for the order again in your account.",
    busy: "The shop is changing this order just now. Try again later.",
    reload: "Open the link in your e-mail again to continue.",
  },
  lostKeys: {
    title: "Lost your license keys?",
    intro: "We send an e-mail to the address you ordered with. It says how to get your keys.",
    submit: "Send the e-mail",
    sentTitle: "Check your mailbox",
    sent: "If licenses were sold to {email}, an e-mail is on its way.",
  },
  notFound: {
    title: "Page not found",
    text: "The address may be wrong, or the page has moved.",
    home: "To my licenses",
  },
  broken: {
    title: "The page could not be loaded",
    text: "The shop does not answer. Check your connection and try again in a moment.",
    retry: "Try again",
  },
  errors: {
    network: "The shop does not answer. Check your connection and try again.",
    server: "Something went wrong in the shop. Try again in a moment.",
    refused: "The shop does not accept this. Check what you typed and try again.",
    tooMany: "Too many attempts. Wait {seconds} seconds and try again.",
    credentials: "The e-mail or password is wrong. Check both, or ask for a new password.",
    exists:
      "This address already has an account. Sign in, or ask for a new password if you forgot yours.",
    required: "Fill in this field.",
    email: "Enter a complete e-mail address, such as ada@example.com.",
    password: "Use at least 8 characters.",
    inviteLogin:
      "This address already has a login. Enter its password, or ask for a new one if you forgot it.",
    alreadyManager:
      "This account already manages licenses under another address. Ask the person who invited you to use that address.",
    noMail: "The shop could not send the e-mail. Try again later, or write to the shop.",
  },
}

export type Messages = typeof en
