/**
 * The react-email components of our mails. The package's build bundles them into this file, see
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
