import { type Correspondent } from '../shared/correspondent';
import { holdsPersonalNumber } from '../shared/personal-number';
import { titleForPublic } from '../shared/title-for-public';
import { type SecrecyMark } from '../shared/secrecy';

/** Why no title stands there. */
export type LeftOut = 'secrecy' | 'annulled' | 'disposed' | 'personal-number' | 'missing';

/** What somebody who sent or got something is; a private person is never named. */
export interface PublicCorrespondent {
  readonly kind: Correspondent['kind'];
  /** `Privatperson` for a private person. */
  readonly name: string;
}

const PRIVATE_PERSON = 'Privatperson';

export interface PublicDocument {
  /** `GNU/6/2022:3` */
  readonly number: string;
  readonly direction: string;
  /** The words of Swedish archive exchange, and those for what was annulled or disposed of; none where it is secret. */
  readonly status: string;
  /** The day on which it came in, or was drawn up. */
  readonly date: string | null;
  readonly dated: string | null;
  readonly received: string | null;
  readonly arrived: string | null;
  readonly sent: string | null;
  /** The day of registration. */
  readonly registeredOn: string;
  readonly title: string | null;
  readonly titleLeftOut: LeftOut | null;
  /** It or its case is marked. */
  readonly secret: boolean;
  /** Null where nobody is named, what names them is gone, or it is secret. */
  readonly sender: PublicCorrespondent | null;
  readonly recipients: readonly PublicCorrespondent[];
}

/** What everybody may see of a case. Whatever is not named here stays inside (OSL 5:2 st. 2). */
export interface PublicCase {
  readonly number: string;
  readonly date: string | null;
  readonly registeredOn: string;
  readonly title: string | null;
  readonly titleLeftOut: LeftOut | null;
  readonly secret: boolean;
  readonly documents: readonly PublicDocument[];
}

interface Titled {
  readonly title: string | null;
  readonly publicTitle: string | null;
  readonly secrecy: SecrecyMark | null;
  /** Why it is registered no longer, or is there no more. */
  readonly gone: 'annulled' | 'disposed' | null;
}

/** A document as far as the public part follows from it. */
export interface KnownDocument extends Titled {
  readonly document: number;
  readonly number: string;
  readonly direction: string;
  readonly status: string;
  readonly dated: string | null;
  readonly received: string | null;
  readonly arrived: string | null;
  readonly sent: string | null;
  readonly registeredOn: string;
  readonly sender: Correspondent | null;
  readonly recipients: readonly Correspondent[];
}

/** A case as far as the public part follows from it. */
export interface KnownCase extends Titled {
  readonly number: string;
  readonly date: string | null;
  readonly registeredOn: string;
  readonly documents: readonly KnownDocument[];
}

/** The public part of a case. */
export function publicCase(known: KnownCase): PublicCase {
  const { number, date, registeredOn, documents, secrecy } = known;
  return {
    number,
    date,
    registeredOn,
    ...publicTitle(known),
    secret: secrecy !== null,
    documents: documents.map((document) => publicDocument(document, secrecy)),
  };
}

/** In a secret case every document is secret. */
function publicDocument(known: KnownDocument, ofCase: SecrecyMark | null): PublicDocument {
  const { number, direction, dated, received, arrived, sent, registeredOn } = known;
  const secrecy = known.secrecy ?? ofCase;
  return {
    ...{ number, direction, dated, received, arrived, sent, registeredOn },
    date: arrived ?? received ?? dated ?? sent,
    ...publicTitle({ ...known, secrecy }),
    secret: secrecy !== null,
    ...whatIsOpen({ ...known, secrecy }),
  };
}

/** Of what is secret, number, dates and public title are all that is shown; of what is gone, not who it was about. */
function whatIsOpen({ gone, secrecy, status, sender, recipients }: KnownDocument) {
  if (gone) return { status, sender: null, recipients: [] };
  if (secrecy) return { status: '', sender: null, recipients: [] };
  return { status, sender: sender && publicly(sender), recipients: recipients.map(publicly) };
}

const publicly = ({ kind, name }: Correspondent): PublicCorrespondent => ({
  kind,
  name: kind === 'private-person' ? PRIVATE_PERSON : name,
});

function publicTitle(titled: Titled): Pick<PublicCase, 'title' | 'titleLeftOut'> {
  const titleLeftOut = leftOut(titled);
  return { title: titleLeftOut === null ? titleForPublic(titled) : null, titleLeftOut };
}

function leftOut(titled: Titled): LeftOut | null {
  if (titled.gone) return titled.gone;
  const title = titleForPublic(titled);
  if (title === null) return titled.secrecy ? 'secrecy' : 'missing';
  return holdsPersonalNumber(title) ? 'personal-number' : null;
}
