import { type RegisterVerdict } from '@diarium/audit';
import { render } from '../output/render';
import { textsIn } from '../texts';
import { registerVerdictPage } from './proof';

const verdict: Omit<RegisterVerdict, 'checked'> = {
  ...{ origin: 'diarium/a', isSound: true, events: 7, pending: 0 },
  ...{ checkpoints: 1, signedUpTo: 7, rows: 0, findings: [], found: 0 },
};
const pageOf = (checked: RegisterVerdict['checked'], language: 'sv' | 'en') =>
  render(registerVerdictPage({ ...verdict, checked }, textsIn[language]), 200);

describe('the verdict on a register', () => {
  it('once said that read models agree where the log alone was verified', () => {
    expect(pageOf('log', 'sv')).toContain('Läsmodellerna är inte prövade.');
    expect(pageOf('log', 'en')).toContain('The read models were not verified.');
    expect(pageOf('log', 'sv')).not.toContain('Jämförda rader');
  });

  it('names the read models that were left out, and none where none was', () => {
    expect(pageOf('log and entries', 'sv')).toContain('De andra läsmodellerna är inte prövade.');
    expect(pageOf('log and entries', 'en')).toContain('The other read models were not verified.');
    expect(pageOf('everything', 'sv')).toContain('kontrollpunkterna och läsmodellerna stämmer med varandra.');
    expect(pageOf('everything', 'sv')).not.toContain('inte prövade');
  });
});
