import { type CSSProperties, Fragment } from "react"

import type { MailBrand } from "../modules/licensing/options"
import {
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
} from "./components"
import type { Mail, MailButton, MailPanel } from "./mail"
import { buttonStyle, styles } from "./styles"

/** A mail as HTML. Everything in `mail` and `brand` is text and is escaped. */
export const MailDocument = ({ mail, brand }: { mail: Mail; brand: MailBrand }) => (
  <Html lang={mail.locale} dir={mail.direction}>
    <Head>
      <title>{mail.subject}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="supported-color-schemes" content="light" />
    </Head>
    <Body style={styles.body}>
      <Preview>{mail.preview}</Preview>
      <Container style={styles.card}>
        {brand.logoUrl ? (
          <Img src={brand.logoUrl} alt={mail.store} height="32" style={styles.logo} />
        ) : (
          <Text style={styles.store}>{mail.store}</Text>
        )}
        <Heading as="h1" style={styles.heading}>
          {mail.heading}
        </Heading>
        <Text style={styles.text}>{mail.greeting}</Text>
        <Texts of={mail.paragraphs} style={styles.text} />
        {mail.panels.map((panel, position) => (
          <Panel key={position} panel={panel} />
        ))}
        <Texts of={mail.remarks} style={styles.small} />
        {mail.button && <Action button={mail.button} color={brand.color} />}
        <Hr style={styles.rule} />
        <Texts of={[...mail.notes, mail.footer]} style={styles.small} />
        {brand.footer && <Sender lines={brand.footer.trim().split(/\s*\n\s*/)} />}
      </Container>
    </Body>
  </Html>
)

// Lines may be equal, as two masked keys can be, and never move: the index is the key.
const Texts = ({ of, style }: { of: string[]; style: CSSProperties }) =>
  of.map((text, position) => (
    <Text key={position} style={style}>
      {text}
    </Text>
  ))

const Sender = ({ lines }: { lines: string[] }) => (
  <Text style={styles.small}>
    {lines.map((line, position) => (
      <Fragment key={position}>
        {position > 0 && <br />}
        {line}
      </Fragment>
    ))}
  </Text>
)

const Panel = ({ panel: { title, detail, entries, more, link } }: { panel: MailPanel }) => (
  <Section style={styles.panel}>
    {title && (
      <Heading as="h2" style={styles.panelTitle}>
        {title}
      </Heading>
    )}
    {detail && <Text style={styles.detail}>{detail}</Text>}
    {entries.map(({ label, values }, position) => (
      <div key={label}>
        <Text style={title || position > 0 ? styles.label : styles.firstLabel}>{label}</Text>
        <Texts of={values} style={styles.value} />
      </div>
    ))}
    {more && <Text style={styles.detail}>{more}</Text>}
    {link && (
      <Text style={styles.detail}>
        <Link href={link.url} style={styles.link}>
          {link.label}
        </Link>
      </Text>
    )}
  </Section>
)

const Action = ({ button, color }: { button: MailButton; color: string }) => (
  <Section style={styles.action}>
    <Button href={button.url} style={buttonStyle(color)}>
      {button.label}
    </Button>
    <Text style={styles.small}>
      {button.hint}
      <br />
      <Link href={button.url} style={styles.link}>
        {button.url}
      </Link>
    </Text>
  </Section>
)
