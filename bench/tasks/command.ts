import { CorrectCase } from '@diarium/register';
import { registerOf } from '../data/case-life';
import { type Following, openDesk, send } from '../data/open-desk';
import { scattered } from '../data/titles';
import { keepBusy, type Load, type Throughput } from '../harness/callers';

export interface CommandInput {
  readonly url: string;
  readonly cases: number;
  readonly load: Load;
  readonly following: Following;
}

const REGISTERS = 100;

/** One command after the other on cases anywhere in the register: load, decide, append. */
export async function run({ url, cases, load, following }: CommandInput): Promise<Throughput> {
  const desk = await openDesk(url, following);
  const salt = Date.now();
  return keepBusy(load, (caller, turn) => {
    const n = scattered(turn * load.callers + caller, salt % 1_000) % cases;
    const { committee, year } = registerOf(n);
    const command = Object.assign(new CorrectCase(), {
      case: `${committee}-${year}-${Math.floor(n / REGISTERS) + 1}`,
      field: 'title',
      value: `Rättad rubrik ${caller}-${turn}-${salt}`,
      reason: 'Skrivfel',
    });
    return send(desk, command, new Date().toISOString());
  });
}
