import { type DisposalEventTexts } from '../event-texts';

export const disposalEvents: DisposalEventTexts = {
  RetentionRowSet: ({ row, what, years }) => `Rad ${row} i dokumenthanteringsplanen: ${what}, ${years} år`,
  RetentionRowRepealed: ({ row }) => `Rad ${row} i dokumenthanteringsplanen upphävdes`,
  DocumentAppraised: ({ document, appraisal }) =>
    `Handling ${document} bedömdes: ${appraisal === 'dispose' ? 'får gallras' : 'ska bevaras'}`,
  DocumentDisposed: ({ document, ground }) => `Handling ${document} gallrades: ${ground.text}`,
  DocumentContentRemoved: ({ document }) => `Innehållet i handling ${document} är borttaget`,
  ErasureRequested: ({ erasure, decision }) => `Radering ${erasure} begärdes enligt ${decision}`,
  ErasureCompleted: ({ erasure }) => `Radering ${erasure} är genomförd`,
};
