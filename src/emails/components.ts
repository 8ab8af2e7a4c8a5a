/**
 * The react-email components that our mails are built of. The package's build puts them into this file, see
 * `scripts/bundle-mails.ts`: react-email brings a command line, Tailwind and a Markdown parser, and no shop
 * installs any of it.
 */
export {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from "react-email"
