import { FileError } from '@diarium/file-store';
import { isFileTrouble, ofFile } from './file-problem';

describe('trouble with files, as it is told', () => {
  it.each(['file.not-scanned', 'file.store-failed'] as const)(
    'told whoever asked where the server’s scanner and store are: %s',
    (code) => {
      const error = new FileError(code, { reason: 'connect ECONNREFUSED /run/clamd.sock' });
      const { status, texts, extra } = ofFile(error);
      expect({ status, extra }).toEqual({ status: 503, extra: { retryAfterSeconds: 60 } });
      expect(JSON.stringify(texts)).not.toContain('clamd');
      expect(isFileTrouble(error)).toBe(true);
    },
  );

  it('is told whole where the file is to blame', () => {
    const error = new FileError('file.infected', { found: 'Eicar' });
    expect(ofFile(error).texts.sv).toContain('Eicar');
    expect(isFileTrouble(error)).toBe(false);
  });
});
