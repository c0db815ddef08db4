import canonicalize from 'canonicalize';

/** Signs bytes with Ed25519. */
export type Sign = (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array;

export interface SignedPackage {
  /** The export as canonical JSON (RFC 8785), UTF-8. */
  readonly file: Buffer;
  /** Ed25519 signature over exactly these bytes, base64 with a line end. */
  readonly signature: string;
}

/** An export that nobody can change unnoticed: a canonical file, and a signature beside it. */
export async function signedPackage(content: object, sign: Sign): Promise<SignedPackage> {
  // What JSON leaves out or turns into text is so before it is put in order.
  const text = canonicalize(JSON.parse(JSON.stringify(content)));
  if (text === undefined) throw new Error('There is nothing to sign.');
  const file = Buffer.from(text, 'utf8');
  const signature = await sign(file);
  return { file, signature: `${Buffer.from(signature).toString('base64')}\n` };
}
