import { refusals, type RuleBook } from '@diarium/event-store';

export const signInRules = {
  'sign-in.refused': {
    section: 'D',
    sv: 'Användarnamnet eller lösenordet stämmer inte.',
    en: 'The name or the password is not right.',
  },
  'sign-in.too-many-attempts': {
    section: 'D',
    sv: 'För många misslyckade försök. Försök igen om {seconds} sekunder.',
    en: 'Too many failed attempts. Try again in {seconds} seconds.',
  },
  'sign-in.link-not-usable': {
    section: 'D',
    sv: 'Länken är redan använd eller gäller inte längre. Be en administratör om en ny.',
    en: 'The link was used already or holds no longer. Ask an administrator for another.',
  },
  'sign-in.unknown-user': {
    section: 'D',
    sv: 'Användaren {user} finns inte, är avstängd eller saknar användarnamn.',
    en: 'The user {user} is not there, is disabled or has no name to sign in with.',
  },
  'sign-in.password-too-short': {
    section: 'D',
    sv: 'Lösenordet ska ha minst {least} tecken. En mening är lätt att minnas.',
    en: 'The password must have at least {least} characters. A sentence is easy to remember.',
  },
  'sign-in.password-too-long': {
    section: 'D',
    sv: 'Lösenordet får ha högst {most} tecken.',
    en: 'The password may have at most {most} characters.',
  },
  'sign-in.password-too-common': {
    section: 'D',
    sv: 'Lösenordet är ett av de vanligaste eller bygger på ett sådant. Välj ett annat.',
    en: 'The password is one of the most common, or made from one. Choose another.',
  },
  'sign-in.password-names-user': {
    section: 'D',
    sv: 'Lösenordet får inte bygga på ditt namn, ditt användarnamn eller ordet Diarium.',
    en: 'The password may not be made from your name, what you sign in as, or the word Diarium.',
  },
  'sign-in.code-needed': {
    section: 'D',
    sv: 'Ange också koden från din enhet, eller en återställningskod.',
    en: 'Give the code from your device as well, or a recovery code.',
  },
  'sign-in.code-refused': {
    section: 'D',
    sv: 'Koden stämmer inte eller är redan använd. Vänta på nästa.',
    en: 'The code is not right, or was used already. Wait for the next.',
  },
  'sign-in.unknown-session': {
    section: 'D',
    sv: 'Du har ingen sådan inloggning, eller så är den avslutad.',
    en: 'You have no such session, or it has ended.',
  },
  'second-factor.exists': {
    section: 'D',
    sv: 'Du har redan en enhet. Ta bort den först.',
    en: 'You have a device already. Remove it first.',
  },
  'second-factor.not-begun': {
    section: 'D',
    sv: 'Ingen enhet väntar på att bekräftas. Börja om.',
    en: 'No device waits to be confirmed. Begin again.',
  },
  'second-factor.none': {
    section: 'D',
    sv: 'Användaren {user} har ingen enhet.',
    en: 'The user {user} has no device.',
  },
  'second-factor.no-keys': {
    section: 'D',
    sv: 'Enheter kräver att personuppgifter krypteras här. Be driften sätta en huvudnyckel.',
    en: 'Devices need personal data to be encrypted here. Ask the operator to set a master key.',
  },
  'sign-in.unknown-token': {
    section: 'D',
    sv: 'Åtkomstnyckeln finns inte.',
    en: 'There is no such token.',
  },
  'sign-in.token-without-role': {
    section: 'D',
    sv: 'En åtkomstnyckel kan bara få roller som användaren har.',
    en: 'A token can hold only roles that the user holds.',
  },
  'sign-in.token-too-long': {
    section: 'D',
    sv: 'En åtkomstnyckel kan gälla i högst {most} dagar.',
    en: 'A token can hold for at most {most} days.',
  },
} satisfies RuleBook;

export const refuseSignIn = refusals<keyof typeof signInRules>(signInRules);
