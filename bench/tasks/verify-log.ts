import { type RegisterVerdict, verifyRegister } from '@diarium/audit';
import { withProof } from './verify';

/** The log and what has a row for each event, as the second process of `diarium verify` checks it. */
export const run = ({
  url,
  proofDir,
}: {
  readonly url: string;
  readonly proofDir: string;
}): Promise<RegisterVerdict> =>
  withProof(url, proofDir, (parts) => verifyRegister(parts, { only: 'log and entries' }));
