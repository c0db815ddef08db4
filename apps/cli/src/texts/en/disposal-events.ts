import { type DisposalEventTexts } from '../event-texts';

export const disposalEvents: DisposalEventTexts = {
  RetentionRowSet: ({ row, what, years }) => `Row ${row} of the retention plan: ${what}, ${years} years`,
  RetentionRowRepealed: ({ row }) => `Row ${row} of the retention plan was repealed`,
  DocumentAppraised: ({ document, appraisal }) =>
    `Document ${document} was appraised: ${appraisal === 'dispose' ? 'may be disposed of' : 'is to be kept'}`,
  DocumentDisposed: ({ document, ground }) => `Document ${document} was disposed of: ${ground.text}`,
  DocumentContentRemoved: ({ document }) => `The content of document ${document} is removed`,
  ErasureRequested: ({ erasure, decision }) => `Erasure ${erasure} was requested by ${decision}`,
  ErasureCompleted: ({ erasure }) => `Erasure ${erasure} is complete`,
};
