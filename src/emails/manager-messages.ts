/**
 * Texts of the mails to license managers, and of the one with an activation code, in one language.
 * `{name}` stands for a value. No HTML: texts are escaped.
 */
export type ManagerMessages = {
  /** BCP 47 tag, also the language of the mails' HTML. */
  locale: string
  direction: "ltr" | "rtl"
  greeting: string
  greetingWithName: string
  linkHint: string
  invitation: {
    subject: string
    preview: string
    heading: string
    intro: string
    introWithoutOrders: string
    button: string
    expires: string
    notExpected: string
    footer: string
  }
  assigned: {
    subject: string
    preview: string
    heading: string
    intro: string
    button: string
    footer: string
  }
  code: {
    subject: string
    preview: string
    heading: string
    intro: string
    computer: string
    siteCode: string
    machineId: string
    activationCode: string
    onlyThere: string
    footer: string
  }
}

export const managerEnglish: ManagerMessages = {
  locale: "en",
  direction: "ltr",
  greeting: "Hello,",
  greetingWithName: "Hello {name},",
  linkHint: "If the button does not work, open this address in your browser:",
  invitation: {
    subject: "Manage licenses at {store}",
    preview: "You are invited to manage licenses at {store}.",
    heading: "You are invited to manage licenses",
    intro: "You are invited to manage the licenses of order {orders} at {store}.",
    introWithoutOrders: "You are invited to manage licenses at {store}.",
    button: "Accept the invitation",
    expires: "The invitation can be accepted once, until {date} (UTC).",
    notExpected: "If you did not expect it, ignore this e-mail: nothing happens.",
    footer: "You receive this e-mail because somebody named you as a license manager at {store}.",
  },
  assigned: {
    subject: "You now manage the licenses of order {order}",
    preview: "Order {order} at {store} was assigned to you.",
    heading: "Another order to manage",
    intro: "You now manage the licenses of order {order} at {store} too.",
    button: "View the licenses",
    footer: "You receive this e-mail because you are a license manager at {store}.",
  },
  code: {
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
}
