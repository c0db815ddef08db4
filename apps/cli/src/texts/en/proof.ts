import { type proof as sv } from '../sv/proof';

export const proof: typeof sv = {
  head: 'Head of the log',
  noHead: 'No checkpoint has been signed yet. “diarium checkpoint” makes one.',
  origin: 'Log',
  size: 'Events',
  root: 'Root',
  signed: 'Signed',
  witness: 'Confirmed by',
  keys: 'Keys',
  key: 'Key',
  until: 'Signs until',
  headHelp:
    'Print the first three lines in minutes and reports: whoever has them can show whether anything in the log was changed, taken away or moved.',
  rotated: (folder) =>
    `The new key is in ${folder}. The one before named it, so whoever trusts that one can trust the new one.`,
  bundle: (subject) => `Proof  ${subject}`,
  file: 'File',
  events: 'Events',
  restored: 'Held against what was signed',
  provedUpTo: 'Proved up to event',
  restoredWhole: 'Nothing that was signed is missing or changed.',
  restoredLess:
    'What was restored is not all that there was. If there is a later backup, restore that one instead. If this is to stand, nothing is signed until the proof log was begun anew: diarium proof begin-anew --reason …',
  neverSigned: 'No checkpoint is known: nobody can tell whether anything is missing.',
  checkingRestored: 'Holding it against the checkpoints',
  begunAnew: 'The proof log is begun anew',
  begunAnewHelp:
    'Give the new key to those who have the old one, which has named it. What was proved under the name before still holds against the heads that others have.',
  series: 'Series of numbers',
  leaves: 'Leaves',
  bundleHelp: 'Try the file without the register: diarium-verify, or by hand with docs/verify-by-hand.md.',
  proved: (events) => `${events} events are proved.`,
  notProved: 'This is NOT proved.',
  verified: 'Verification of the register',
  verifying: 'Verifying the log and the read models',
  sound: {
    everything: 'The log, its leaves, its checkpoints and the read models agree.',
    log: 'The log, its leaves and its checkpoints agree. The read models were not verified.',
    'log and entries':
      'The log, its leaves, its checkpoints and the read models that have a row for each event agree. The other read models were not verified.',
  },
  notSound: (found) => `The register does NOT agree: ${found} findings.`,
  pending: 'Not in the proof log yet',
  checkpoints: 'Checkpoints that agree',
  signedUpTo: 'Signed up to event',
  rows: 'Rows compared',
  findings: 'Findings',
  more: (count) => `… and ${count} more.`,
};
