import { type Correspondent } from '../shared/correspondent';
import { holdsPersonalNumber } from '../shared/personal-number';
import { titleForPublic } from '../shared/title-for-public';
import { type SecrecyMark } from '../shared/secrecy';

/** Why something that was public is so no longer, or reads otherwise. */
export type TombstoneReason = 'made-secret' | 'annulled' | 'corrected' | 'disposed';

/** Why no title stands there. */
export type LeftOut = 'secrecy' | 'annulled' | 'disposed' | 'personal-number' | 'missing';

/** What somebody who sent or got something is; a private person is never named. */
export interface PublicCorrespondent {
  readonly kind: Correspondent['kind'];
  readonly name: string | null;
}

export interface PublicDocument {
  /** `GNU/6/2022:3` */
  readonly number: string;
  readonly direction: string;
  /** The day on which it came in, or was drawn up. */
  readonly date: string | null;
  /** The day of registration. */
  readonly registeredOn: string;
  readonly title: string | null;
  readonly titleLeftOut: LeftOut | null;
  readonly correspondents: readonly PublicCorrespondent[];
}

/** What everybody may see of a case. Whatever is not named here stays inside (OSL 5:2 st. 2). */
export interface PublicCase {
  readonly number: string;
  readonly date: string | null;
  readonly registeredOn: string;
  readonly title: string | null;
  readonly titleLeftOut: LeftOut | null;
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
  readonly dated: string | null;
  readonly received: string | null;
  readonly arrived: string | null;
  readonly sent: string | null;
  readonly registeredOn: string;
  readonly correspondents: readonly Correspondent[];
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
  const { number, date, registeredOn, documents } = known;
  return {
    number,
    date,
    registeredOn,
    ...publicTitle(known),
    documents: documents.map((document) => publicDocument(document, known.secrecy)),
  };
}

/** In a secret case every document is secret. */
function publicDocument(known: KnownDocument, ofCase: SecrecyMark | null): PublicDocument {
  const { number, direction, registeredOn, correspondents } = known;
  const secrecy = known.secrecy ?? ofCase;
  return {
    number,
    direction,
    date: known.arrived ?? known.received ?? known.dated ?? known.sent,
    registeredOn,
    ...publicTitle({ ...known, secrecy }),
    correspondents: known.gone
      ? []
      : correspondents.map(({ kind, name }) => ({
          kind,
          name: kind === 'private-person' || secrecy ? null : name,
        })),
  };
}

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
