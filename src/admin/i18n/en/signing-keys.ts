/** Settings → Licensing: the keys that sign. */
export const signingKeys = {
  signingKeys: {
    title: "Signing keys",
    hint: "Offline files, signed answers and the revocation list are signed with the current key; programs check them with its public part.",
    columns: {
      key: "Key and fingerprint",
      status: "Status",
      since: "Since",
      until: "Published until",
      publicKey: "Public key",
      acts: "Actions",
    },
    status: { current: "Current", retiring: "Retiring", retired: "Retired" },
    copy: "Copy the public key as {{form}}",
    rotate: {
      menu: "Rotate",
      title: "Sign with a new key?",
      description:
        "From now on a new key signs. Programs that fetch the public keys from this shop adopt it automatically. Programs with the old public key built in refuse everything signed from now on, until an update adds the new one. Earlier signatures stay valid as long as the old key is published.",
      confirm: "Rotate",
      overlap: "Old key stays published for",
      overlapHint:
        "Choose a time longer than your offline files run: afterwards their signatures are refused.",
      atOnce:
        "Only for a leaked key: all files, answers and lists that it signed are refused at once, including those of paying customers.",
      reason: "Reason",
      reasonHint: "Kept in the history.",
      done: "The new key signs now; all processes of the shop follow within a minute",
    },
    retire: {
      menu: "Retire now",
      title: "Stop publishing this key?",
      description:
        "Programs that fetch the public keys then refuse everything that {{kid}} signed, including offline files of paying customers. This cannot be undone.",
      confirm: "Retire",
      done: "The key is no longer published",
    },
  },
}
