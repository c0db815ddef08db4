import { parseBundle } from '../bundle/parse-bundle';
import { type Trust } from '../bundle/trusted-head';
import { type BundleVerdict, verifyBundle } from '../bundle/verify-bundle';
import { isPackage, verifyPackage } from './verify-package';

/** Verifies what a file holds: a bundle of proofs, or a signed export. @throws as `parseBundle` for anything else */
export function verifyFileText(text: string, trust: Trust): BundleVerdict {
  return isPackage(text) ? verifyPackage(text, trust) : verifyBundle(parseBundle(text), trust);
}
