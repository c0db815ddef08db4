import { CreateLogIdentity1767225600004 } from './log/create-log-identity';
import { AppendAlone1767225600009 } from './log/postgres/append-alone';
import { CreateLog1767225600001 } from './log/postgres/create-log';
import { SettleAppendPlan1767225600006 } from './log/postgres/settle-append-plan';
import { AddPolicyStop1767225600010 } from './policies/add-policy-stop';
import { CreatePolicies1767225600003 } from './policies/create-policies';
import { AddReadModelGeneration1767225600005 } from './projector/checkpoints/add-read-model-generation';
import { CreateReadModelBuilds1767225600008 } from './projector/checkpoints/create-read-model-builds';
import { CreateReadModels1767225600002 } from './projector/checkpoints/create-read-models';
import { CreatePast1767225600007 } from './projector/past/create-past';

/** The durable tables of this library. */
export const eventStoreMigrations = [
  CreateLog1767225600001,
  CreateReadModels1767225600002,
  CreatePolicies1767225600003,
  CreateLogIdentity1767225600004,
  AddReadModelGeneration1767225600005,
  SettleAppendPlan1767225600006,
  CreatePast1767225600007,
  CreateReadModelBuilds1767225600008,
  AppendAlone1767225600009,
  AddPolicyStop1767225600010,
];
