import { commandLineOver, holdExampleMeeting } from '../support/command-line';
import { openTestRegister, type TestRegister } from '../support/open-test-register';
let open: TestRegister;
let diarium: ReturnType<typeof commandLineOver>;
beforeAll(async () => {
  open = await openTestRegister();
  await holdExampleMeeting(open.register);
  diarium = commandLineOver(open.register);
});
afterAll(() => open.drop());
it('x', async () => {
  for (const w of [['cases'],['trail','case','EXN/1/2026'],['trail','decision','EXN-2026-4'],['trail','meeting','EXN-2026-03-10'],['log','search','--limit','5'],['log','search','--by','Kim Ek','--since','2020-01-01','--before','2020-02-01'],['log','export','/tmp/asofw/x.csv'],['log','export','/tmp/asofw/x.json','--format','json', '--event-type','ParagraphRecorded'],['trail','case','EXN/1/2026','--as-of','30'],['trail','meeting','EXN-2026-03-11']]) {
    const r = await diarium(...w);
    console.log(w.join(' '), r.exit, r.err, '\n' + r.out.slice(0, 3500));
  }
});
