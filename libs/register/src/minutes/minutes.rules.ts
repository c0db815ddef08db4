import { refusals } from '@diarium/event-store';
import { attestationRules } from './attestation.rules';
import { paragraphRules } from './paragraph.rules';
import { sittingRules } from './sitting.rules';

export const minutesRules = { ...sittingRules, ...paragraphRules, ...attestationRules };

export const refuseMinutes = refusals<keyof typeof minutesRules>(minutesRules);
