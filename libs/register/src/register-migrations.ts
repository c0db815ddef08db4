import {
  AddTokenFactor1767225700015,
  CreateKeptAnswers1767225600020,
  CreateSecondFactor1767225700012,
  CreateSignIn1767225700001,
  personalKeysMigrations,
} from '@diarium/access';
import { eventStoreMigrations } from '@diarium/event-store';
import { CreateUpload1767225700013 } from './documents/create-upload.migration';
import { CreateRemovalRun1767225700014 } from './erasure/create-removal-run.migration';
import { CreateFirstFilling1700000004000 } from './first-filling';
import { AddTrigrams1700000003000 } from './search.migration';

/** The durable tables of a register, but for those of its proof log. */
export const registerMigrations = [
  ...eventStoreMigrations,
  ...personalKeysMigrations,
  AddTrigrams1700000003000,
  CreateFirstFilling1700000004000,
  CreateSignIn1767225700001,
  CreateSecondFactor1767225700012,
  CreateUpload1767225700013,
  CreateRemovalRun1767225700014,
  AddTokenFactor1767225700015,
  CreateKeptAnswers1767225600020,
];
