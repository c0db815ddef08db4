import { httpReportText } from '../faults/http/http-tally';
import { runHttpFaults } from '../faults/http/run-http-faults';

/** It starts servers and programs of its own, which takes a slow machine long. */
const PATIENCE_MS = 300_000;

describe('a short round of faults over HTTP', () => {
  it(
    'loses and doubles nothing that a caller was told, and gives no answer that is not described',
    async () => {
      const tally = await runHttpFaults({
        seconds: 1,
        seed: Math.floor(Math.random() * 2 ** 31),
        clerks: 4,
        faults: ['database server killed'],
        pauseMs: 1000,
      });
      const text = httpReportText(tally);
      expect({ findings: tally.findings, text }).toEqual({ findings: [], text });
      expect(tally.acknowledged).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );
});
