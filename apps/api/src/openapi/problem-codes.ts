import { signInRules } from '@diarium/access';
import { asOfRules, backupRules, exportRules, proofRules, removalRules } from '@diarium/audit';
import { accessRules, capabilities } from '@diarium/register';
import { fileStatuses } from '../problems/file-problem';
import { httpRules } from '../problems/http-rules';
import { signInProblems } from '../sign-in/sign-in-problems';

const books: readonly object[] = [
  ...[httpRules, signInProblems, signInRules, accessRules, fileStatuses],
  ...[asOfRules, proofRules, exportRules, removalRules, backupRules],
];

/** Every code that a problem can have: those of the interface, and of the rules that refuse what is asked. */
export const problemCodes: readonly string[] = [
  ...new Set([
    ...books.flatMap((rules) => Object.keys(rules)),
    ...capabilities.flatMap(({ rules }) => Object.keys(rules)),
    'log.revision-conflict',
    'projector.wait-timeout',
    'query.bad-cursor',
  ]),
].sort();
