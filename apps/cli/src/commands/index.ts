import { type CliCommand } from '../command/command';
import { agenda, notice } from './agendas';
import { assignments } from './assignments';
import {
  annul,
  archive,
  assign,
  close,
  correct,
  liftSecrecy,
  markSecrecy,
  merge,
  relate,
  reopen,
  resume,
  suspend,
} from './case-writing';
import { abbreviations } from './abbreviations';
import { balance } from './balance';
import { backup, restore } from './backup';
import { caseFile, cases, history } from './cases';
import { committee, committees, members } from './committees';
import { attendance, serving } from './serving';
import { deadlines, flags, watches } from './deadlines';
import { addVersion, fetchFile } from './document-files';
import { documents, postlist } from './documents';
import { annulDocument, correctDocument, dispatchDocument, registerDocument } from './document-writing';
import { decision, decisions } from './decisions';
import { delegated, delegation } from './delegation';
import { disposalStatus } from './disposal-status';
import { carryOutDisposal, disposed, dueForDisposal, erase, retentionPlan } from './disposal';
import { doCommand } from './do';
import { importCommand } from './import';
import { inquiries } from './inquiries';
import { proposals } from './proposals';
import { journal } from './journal';
import { logCopy } from './log-copy';
import { logExport } from './log-export';
import { logSearch } from './log-search';
import { meeting, meetings } from './meetings';
import { extract, minutes, minutesBook } from './minutes';
import { numbers } from './numbers';
import { rebuild, skip, status } from './operations';
import { personalKeysRotate, personalKeysStatus } from './personal-keys';
import { goals, plan, procurement, report } from './plans';
import { posting, postings } from './postings';
import { beginProofAnew, bundle, checkpoint, head, rotateKeys, verify } from './proof';
import { publicFeed } from './public-feed';
import { readings } from './readings';
import { register } from './register';
import { compare, compareViewsAt, replay } from './replay';
import { search } from './search';
import { split } from './split';
import { templates } from './templates';
import { start } from './start';
import { supervision } from './supervision';
import { users } from './users';
import { trail } from './trail';
import { completeWatch, moveWatch, setWatch } from './watch';

/** All commands, in the order in which help lists them. */
export const commands: readonly CliCommand[] = [
  ...[search, cases, caseFile, balance, history, documents, postlist, watches, deadlines],
  ...[committees, committee, templates, members, serving, attendance],
  ...[meetings, meeting, agenda, notice, minutes, minutesBook, extract],
  ...[decisions, decision, postings, posting],
  ...[delegation, delegated, assignments, inquiries, proposals, numbers, abbreviations, users],
  ...[plan, goals, procurement, report, flags, supervision],
  ...[trail, replay, compare, compareViewsAt, logSearch, logExport, readings, publicFeed],
  ...[register, assign, correct, setWatch, moveWatch, completeWatch],
  ...[registerDocument, addVersion, fetchFile, dispatchDocument, correctDocument, annulDocument],
  ...[relate, split, merge, markSecrecy, liftSecrecy],
  ...[suspend, resume, close, reopen, archive, annul, journal, doCommand],
  ...[head, bundle, verify, checkpoint, rotateKeys, beginProofAnew],
  ...[start, importCommand, status, rebuild, skip, logCopy, personalKeysStatus, personalKeysRotate],
  ...[retentionPlan, dueForDisposal, disposed, disposalStatus, carryOutDisposal, erase],
  ...[backup, restore],
];
