import { AddDocumentVersion, ReadDocument } from '@diarium/register';
import { FileError } from '@diarium/file-store';
import { command } from '../command/command';
import { required, text, wholeNumber } from '../command/value';
import { resolveCase } from '../lookup/resolve-case';
import { fields, title } from '../output/blocks';
import { storedFile, writeStoredFile } from './stored-file';
import { submitOnCase } from './submit-on-case';

const args = { number: required(text()), document: required(wholeNumber(1, 1_000_000)) } as const;

export const addVersion = command({
  name: 'document version',
  group: 'writing',
  args,
  options: { content: required(text('path')) },
  examples: ['document version GNU/6/2022 3 --content rapport.pdf'],
  answer: async (call, { number, document, content }) =>
    submitOnCase(call, number, AddDocumentVersion, { document, file: await storedFile(call, content) }),
});

export const fetchFile = command({
  name: 'document file',
  group: 'reading',
  args,
  options: { version: wholeNumber(1, 1_000_000), target: required(text('path')) },
  examples: [
    'document file GNU/6/2022 3 --target rapport.pdf',
    'document file GNU/6/2022 3 --version 1 --target rapport-1.pdf',
  ],
  answer: async (call, { number, document, version, target }) => {
    const { key } = await resolveCase(call, number);
    const files = (await call.ask(ReadDocument, { case: key, document }))?.files ?? [];
    const file = version === undefined ? files.at(-1) : files[version - 1];
    if (!file) throw new FileError('file.none', { document: `${number}:${document}` });
    await writeStoredFile(call, file, target);
    const { labels } = call.texts;
    return {
      data: { file, target },
      page: [
        title(`${number}:${document}`),
        fields([
          [labels.fileName, file.name],
          [labels.mediaType, file.mediaType],
          [labels.size, file.size],
          ['SHA-256', file.checksum],
        ]),
      ],
    };
  },
});
