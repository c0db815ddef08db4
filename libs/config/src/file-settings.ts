import { matching, setting, wholeNumber } from './setting';

/** Where the bytes of documents are kept, and what is taken in. */
export const fileSettings = {
  filesUrl: setting<string | undefined>({
    variable: 'DIARIUM_FILES_URL',
    meaning: 'The S3 bucket that keeps the bytes of documents instead of a folder',
    expected: 'an address such as s3+https://key:secret@host/bucket/prefix?region=eu-north-1',
    otherwise: 'the folder files in the data folder',
    secret: true,
    parse: matching(/^s3\+https?:\/\/[^:@/?]+:[^@/?]+@[^@/?]+\/[^/?]+/),
    fallback: () => undefined,
  }),
  maxFileMegabytes: setting({
    variable: 'DIARIUM_MAX_FILE_MB',
    meaning: 'The largest file that is taken in, in megabytes',
    expected: 'a whole number from 1 to 4096',
    otherwise: '100',
    parse: wholeNumber(1, 4096),
    fallback: () => 100,
  }),
  uploadHours: setting({
    variable: 'DIARIUM_UPLOAD_HOURS',
    meaning: 'How long an uploaded file waits for a document to name it before it is removed, in hours',
    expected: 'a whole number from 1 to 8760',
    otherwise: '72',
    parse: wholeNumber(1, 8760),
    fallback: () => 72,
  }),
  clamAv: setting<string | undefined>({
    variable: 'DIARIUM_CLAMAV',
    meaning: 'Where clamd listens, which then scans each file for viruses before it is kept',
    expected: 'the path of a socket or host:port',
    otherwise: 'files are not scanned',
    parse: matching(/^(\/.+|(\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5})$/),
    fallback: () => undefined,
  }),
};
