import { reportText } from '../faults/report-text';
import { runFaults } from '../faults/run-faults';
import { isClean } from '../faults/tally';

describe('a short round of faults', () => {
  it('loses and doubles nothing that was acknowledged, on either log', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const report = await runFaults({ rounds: 4, seconds: 45, seed, lanes: 2, roundsOnGround: 2 });
    const text = reportText(report);
    expect({ isClean: isClean(report), text }).toEqual({ isClean: true, text });
    expect(Math.min(report.rounds.PostgreSQL, report.rounds.EventStoreDB)).toBeGreaterThan(0);
    expect(report.acknowledged).toBeGreaterThan(0);
  });
});
