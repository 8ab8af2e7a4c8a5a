import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "./components"
import type { LicensesIssuedMail, LicensesIssuedMailGroup } from "./licenses-issued-data"
import { styles } from "./styles"

const LicenseGroup = ({ group }: { group: LicensesIssuedMailGroup }) => (
  <Section style={styles.group}>
    <Heading as="h2" style={styles.program}>
      {group.program}
    </Heading>
    <Text style={styles.policy}>
      {group.policy} · {group.count}
    </Text>
    {group.keys.length > 0 && <Text style={styles.keysLabel}>{group.keysLabel}</Text>}
    {group.keys.map((key, position) => (
      // Two masked keys may look the same.
      <Text key={position} style={styles.key}>
        {key}
      </Text>
    ))}
    {group.more && <Text style={styles.policy}>{group.more}</Text>}
  </Section>
)

/** The mail "your licenses" as HTML. Everything in `mail` is text and is escaped. */
export const LicensesIssuedEmail = ({ mail }: { mail: LicensesIssuedMail }) => (
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
        <Text style={styles.store}>{mail.store}</Text>
        <Heading as="h1" style={styles.heading}>
          {mail.heading}
        </Heading>
        <Text style={styles.text}>{mail.greeting}</Text>
        <Text style={styles.text}>{mail.intro}</Text>
        {mail.groups.map((group, position) => (
          <LicenseGroup key={position} group={group} />
        ))}
        {mail.maskedHint && <Text style={styles.small}>{mail.maskedHint}</Text>}
        {mail.accountHint && <Text style={styles.text}>{mail.accountHint}</Text>}
        {mail.accountUrl && (
          <Section style={{ marginTop: "24px" }}>
            <Button href={mail.accountUrl} style={styles.button}>
              {mail.accountButton}
            </Button>
            <Text style={styles.small}>
              {mail.accountLinkHint}
              <br />
              <Link href={mail.accountUrl} style={styles.link}>
                {mail.accountUrl}
              </Link>
            </Text>
          </Section>
        )}
        <Hr style={styles.rule} />
        <Text style={styles.small}>{mail.keysAreSecret}</Text>
        <Text style={styles.small}>{mail.footer}</Text>
      </Container>
    </Body>
  </Html>
)
